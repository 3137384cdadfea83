import type { Role } from '../directory.ts'
import type { RefusalCode } from '../errors.ts'
import type { CallWhom } from '../escalation/escalation.ts'
import type { Reach } from '../escalation/responders.ts'
import type { EntryKind, Move, Status } from '../lifecycle.ts'
import type { Need } from '../request/needs.ts'
import type { ExtendReason } from '../request/orders.ts'
import type { CalledAs, DeclineReason, Outcome, RequestKind, SkipReason } from '../request/request.ts'
import { callsPl } from './calls.pl.ts'
import { corridorsPl } from './corridors.pl.ts'
import { drillsPl } from './drills.pl.ts'
import { mailPl } from './mail.pl.ts'
import { pushPl } from './push.pl.ts'
import { readinessPl } from './readiness.pl.ts'
import { schedulePl } from './schedule.pl.ts'
import { supervisionPl } from './supervision.pl.ts'

/*
 * Polish, the first language of the office: every other language has the shape of this file. Short words, verbs on
 * buttons, no blame, forms that fit Pani and Pan alike. What a person is called follows the glossary of the domain.
 */

/** 1 osoba, 2 osoby, 5 osób. */
const forms = (n: number, one: string, few: string, many: string): string => {
  if (n === 1) return `${n} ${one}`
  const last = n % 10
  const teens = n % 100 >= 12 && n % 100 <= 14
  return `${n} ${last >= 2 && last <= 4 && !teens ? few : many}`
}

const FLOORS = ['parter', 'I piętro', 'II piętro', 'III piętro', 'IV piętro']
/** "zejdzie z drugiego piętra" */
const FROM_FLOORS = [
  'z parteru',
  'z pierwszego piętra',
  'z drugiego piętra',
  'z trzeciego piętra',
  'z czwartego piętra',
]

export const pl = {
  locale: 'pl-PL',
  name: 'Polski',

  errors: {
    badInput: 'Czegoś brakuje albo jest wpisane inaczej, niż trzeba. Nic nie zostało zmienione.',
    notSignedIn: 'Trzeba się zalogować. To, co zostało wpisane, czeka.',
    wrongCredentials: 'Login lub hasło się nie zgadza.',
    weakPassword: 'To hasło łatwo odgadnąć. Proszę wybrać inne, na przykład kilka niezwiązanych ze sobą słów.',
    tooManyAttempts: 'Zbyt wiele prób. Proszę chwilę odczekać i spróbować ponownie.',
    foreignOrigin: 'To polecenie przyszło z innej strony internetowej i zostało odrzucone.',
    notAllowed: 'Do tego potrzebna jest inna rola.',
    notFound: 'Tego już nie ma albo nigdy nie było.',
    moveNotPossible: 'Ktoś był szybszy: tego już nie można zrobić.',
    tooLate: 'Za późno, aby to cofnąć.',
    alreadyExtended: 'Czas był już raz przedłużony.',
    personNotAvailable: 'Tej osoby nie można teraz wezwać. Proszę wybrać inną.',
    handledElsewhere: 'Tę sprawę załatwia się gdzie indziej.',
    officeClosed: 'Urząd jest zamknięty: nikt nie zostałby wezwany.',
    tooManyKept: 'Jest już tyle wpisów, ile można mieć. Nic nie zostało dodane: proszę najpierw usunąć niepotrzebny.',
    absenceOverlaps: 'W tym czasie jest już zaplanowana inna nieobecność tej osoby.',
    absenceOver: 'Ta nieobecność już minęła. Proszę podać późniejszy koniec.',
    endsBeforeItBegins: 'Koniec musi być po początku.',
    substituteIsThemself: 'Nikt nie zastępuje sam siebie. Proszę wybrać inną osobę.',
    dayNotAhead: 'Zamknąć można tylko dzień, który dopiero nadejdzie.',
    listUnreadable:
      'Tej listy nie da się odczytać. Potrzebny jest plik CSV z nagłówkami kolumn w pierwszym wierszu, zapisany jako UTF-8 albo Windows-1250.',
    changedMeanwhile: 'Ktoś zmienił to w międzyczasie. Nic nie zapisano; proszę obejrzeć aktualny stan.',
    keyReused: 'To polecenie już przyszło, ale z inną treścią. Proszę spróbować ponownie.',
    tooLarge: 'To za dużo naraz. Proszę skrócić.',
    storeUnavailable: 'Nie można teraz zapisać. Proszę zadzwonić, a potem spróbować ponownie.',
    internal: 'Coś się nie udało po stronie Partera. Proszę zadzwonić, a potem spróbować ponownie.',
  } satisfies Record<RefusalCode, string>,

  roles: {
    clerk: 'BOK',
    employee: 'pracownik',
    supervisor: 'nadzór',
    auditor: 'audyt',
    admin: 'administrator',
  } satisfies Record<Role, string>,

  statuses: {
    waiting: 'czeka na swoją kolej',
    routing: 'ustalamy, kto',
    calling: 'wzywamy',
    accepted: 'w drodze',
    arrived: 'na miejscu',
    leaving: 'pomoc przy wyjściu',
    ended: 'zakończone',
  } satisfies Record<Status, string>,

  kinds: {
    serve: 'obsłużyć tutaj',
    escort: 'przyjść i zaprowadzić',
  } satisfies Record<RequestKind, string>,

  needs: {
    noStairs: 'bez schodów',
    wheelchair: 'miejsce na wózek',
    seat: 'miejsce siedzące',
    quietPlace: 'ciche miejsce',
    inWriting: 'rozmowa na piśmie',
    signLanguage: 'język migowy',
    deafblindGuide: 'przewodnik SKOGN',
    inductionLoop: 'pętla indukcyjna',
    largePrint: 'duży druk',
    readAloud: 'czytanie na głos',
    speakClearly: 'mówić wyraźnie',
    plainLanguage: 'prosty język',
    formHelp: 'pomoc z drukiem',
    moreTime: 'więcej czasu',
    guide: 'przewodnik',
    companion: 'ktoś towarzyszy',
    assistanceDog: 'pies asystujący',
    withChild: 'z dzieckiem',
    wayOut: 'pomoc przy wyjściu',
  } satisfies Record<Need, string>,

  outcomes: {
    settled: 'załatwione na miejscu',
    informed: 'wyjaśnione, jak i do kiedy',
    meeting: 'umówione spotkanie',
    message: 'przyjęta wiadomość',
    passedOn: 'przekazane następnej osobie',
    redirected: 'skierowane gdzie indziej',
    clientLeft: 'klient zrezygnował',
    byPhone: 'wyjaśnione przez telefon',
    mistake: 'wezwanie przez pomyłkę',
  } satisfies Record<Outcome, string>,

  calledAs: {
    competent: 'osoba właściwa',
    substitute: 'zastępstwo',
    manager: 'kierownik',
    secretary: 'sekretarz gminy',
    secretariat: 'sekretariat',
    clerk: 'BOK',
    colleague: 'współpracownik',
  } satisfies Record<CalledAs, string>,

  skipReasons: {
    absent: 'dziś nieobecność',
    out: 'poza pokojem',
    planned: 'planowana nieobecność',
    offHours: 'poza godzinami pracy',
    unreachable: 'program wyłączony',
    undelivered: 'wezwanie nie dotarło',
  } satisfies Record<SkipReason, string>,

  declineReasons: {
    withClient: 'mam klienta',
    away: 'nie ma mnie w budynku',
    meeting: 'jestem na spotkaniu',
    urgentWork: 'pilna sprawa',
    other: 'inny powód',
  } satisfies Record<DeclineReason, string>,

  /** Said about somebody who was on the way, by the clerk. */
  releaseReasons: {
    withClient: 'ma klienta',
    away: 'nie ma tej osoby w budynku',
    meeting: 'jest na spotkaniu',
    urgentWork: 'ma pilną sprawę',
    other: 'inny powód',
  } satisfies Record<DeclineReason, string>,

  extendReasons: {
    onTheWay: 'droga zajmuje dłużej',
    finishingClient: 'kończę z klientem',
    fetchingFiles: 'biorę akta',
    other: 'inny powód',
  } satisfies Record<ExtendReason, string>,

  reach: {
    proven: 'można wezwać',
    live: 'można wezwać',
    push: 'można wezwać przez powiadomienie',
    withClient: 'ma klienta',
    out: 'poza pokojem',
    absent: 'nieobecność',
    planned: 'planowana nieobecność',
    offHours: 'poza godzinami pracy',
    unreachable: 'tylko telefon',
  } satisfies Record<Reach, string>,

  availability: {
    here: 'w pokoju',
    withClient: 'z klientem',
    out: 'poza pokojem',
    absent: 'nieobecność',
  },

  /** The receipts of one page. */
  callStates: {
    sent: 'wysłano',
    delivered: 'dotarło',
    seen: 'widziano',
    undelivered: 'nie dotarło',
    closed: 'zamknięte',
  },

  /** Whom the next step calls: "za 40 s: kierownik". */
  nextCall: {
    first: 'osoba właściwa',
    again: 'ponowny dzwonek',
    next: 'następna osoba',
    substitutes: 'zastępstwo',
    manager: 'kierownik',
    secretary: 'sekretarz gminy',
    secretariat: 'sekretariat',
    otherClerks: 'pozostałe osoby z BOK',
  } satisfies Record<CallWhom, string>,

  /** On buttons. */
  moves: {
    amend: 'Uzupełnij',
    start: 'Wezwij teraz',
    assign: 'Wskaż, kto',
    accept: 'Odebrano telefonicznie',
    decline: 'Nie mogę przyjść',
    notMine: 'To nie moja sprawa',
    handOver: 'Przekaż',
    release: 'Jednak nie przyjdzie',
    extend: 'Jeszcze kilka minut',
    takeOver: 'Przejmij',
    reassign: 'Wezwij inną osobę',
    noted: 'Przyjmuję do wiadomości',
    phoned: 'Zadzwoniono',
    arrive: 'Jest na miejscu',
    confirmArrival: 'Potwierdź przyjście',
    stillGoing: 'Rozmowa trwa',
    passOn: 'Poproś następną osobę',
    finish: 'Zakończ',
    left: 'Klient wyszedł',
    undo: 'Cofnij',
  } satisfies Record<Move, string>,

  /** Lines of the history, in the past. */
  history: {
    raise: 'wezwano',
    amend: 'uzupełniono',
    start: 'wezwano w swojej kolejności',
    assign: 'wskazano, kto',
    accept: 'przyjęto',
    decline: 'nie może przyjść',
    notMine: 'to inna sprawa',
    handOver: 'przekazano',
    release: 'jednak nie przyjdzie',
    extend: 'przedłużono',
    takeOver: 'przejęto',
    reassign: 'wezwano kogoś innego',
    noted: 'przyjęto do wiadomości',
    phoned: 'zadzwoniono',
    arrive: 'na miejscu',
    confirmArrival: 'odpowiedź, czy jest na miejscu',
    stillGoing: 'rozmowa trwa',
    passOn: 'poproszono następną osobę',
    finish: 'zakończono',
    left: 'klient wyszedł',
    undo: 'cofnięto',
    step: 'kolejny krok',
    undelivered: 'nie dotarło',
    reachableAgain: 'znów można wezwać',
    wentAway: 'nieobecność albo wyjście, wezwanie idzie dalej',
    claimLapsed: 'przyjście bez potwierdzenia',
    askStillGoing: 'zapytano, czy rozmowa trwa',
    mailed: 'wysłano e-mail',
    counterEmpty: 'przy stanowisku nie ma nikogo z BOK',
    closed: 'koniec dnia',
  } satisfies Record<EntryKind, string>,

  common: {
    cancel: 'Anuluj',
    close: 'Zamknij',
    yes: 'Tak',
    no: 'Nie',
    remove: (what: string) => `Usuń: ${what}`,
    retry: 'Spróbuj ponownie',
    loading: 'Wczytuję…',
    sending: 'Wysyłam…',
    optional: 'nieobowiązkowo',
    room: (room: string) => `p.\u00a0${room}`,
    extension: (extension: string) => `wew.\u00a0${extension}`,
    floor: (floor: number) => FLOORS[floor] ?? `${floor}. piętro`,
    fromFloor: (floor: number) => FROM_FLOORS[floor] ?? `z ${floor}. piętra`,
    at: (time: string) => `o ${time}`,
    people: (n: number) => forms(n, 'osoba', 'osoby', 'osób'),
    minutes: (n: number) => forms(n, 'minuta', 'minuty', 'minut'),
    /** After "około": genitive. */
    aboutMinutes: (n: number) => (n <= 1 ? 'około minuty' : `około ${n} minut`),
    seconds: (n: number) => `${n}\u00a0s`,
    minutesShort: (n: number) => `${n}\u00a0min`,
    hoursShort: (n: number) => `${n}\u00a0godz.`,
    and: 'i',
    unknownTarget: 'Nie wiem, kto',
    faultNumber: (id: string) => `Numer usterki: ${id}`,
  },

  frame: {
    skip: 'Przejdź do treści',
    main: 'Widoki',
    counter: 'Lada',
    calls: 'Moje wezwania',
    supervision: 'Nadzór',
    readiness: 'Gotowość',
    absences: 'Nieobecności',
    telephones: 'Telefony',
    corridors: 'Korytarze',
    account: 'Konto',
    signOut: 'Wyloguj',
    signOutEverywhere: 'Wyloguj wszędzie',
    language: 'Język',
    scheme: 'Wygląd',
    schemes: { auto: 'jak w systemie', light: 'jasny', dark: 'ciemny' },
    sample: 'Przykładowy urząd: osoby i wezwania są zmyślone.',
    connecting: 'Łączę…',
    connected: 'Połączono',
    silentFor: (time: string) => `Brak połączenia od ${time}: zadzwoń`,
    silentTitle: 'Parter stracił połączenie',
    silentBody: 'Wezwania mogą nie dochodzić. Proszę dzwonić. To, co zostało wpisane, nie zginie.',
    storeFault: 'Parter działa, ale nie może zapisywać: zadzwoń',
    runnerFault: 'Parter działa, ale nie pilnuje czasu: zadzwoń',
    backOnline: 'Połączenie wróciło.',
    sessionEnds: (time: string) => `Logowanie wygaśnie za ${time}.`,
    sessionTitle: 'Koniec logowania',
    sessionStay: 'Przedłuż…',
    sessionAgain: 'Można je przedłużyć hasłem. To, co zostało wpisane, nie zginie.',
    stayTitle: 'Przedłużyć logowanie?',
    stayLead: 'Wystarczy hasło. Wszystko zostaje na ekranie, wezwania dzwonią dalej.',
    staySubmit: 'Przedłuż',
    stayMissing: 'Proszę wpisać hasło.',
    stayDone: (time: string) => `Logowanie przedłużone do ${time}.`,
    notFoundTitle: 'Nie ma takiej strony',
    notFoundBody: 'Adres mógł się zmienić albo jest w nim literówka.',
    goHome: 'Wróć do pracy',
    notYourRole: 'Ten widok jest dla innej roli',
    notYourRoleBody: 'Rolę nadaje administrator. Własne widoki są na górze.',
    brokenTitle: 'Ta część ekranu przestała działać',
    brokenBody: 'Reszta działa dalej. Odświeżenie strony niczego nie zgubi.',
    reload: 'Odśwież stronę',
  },

  network: {
    lost: 'Nie ma odpowiedzi z serwera. Nic nie zginęło.',
    retrying: 'Brak odpowiedzi, próbuję dalej. Drugie wezwanie nie powstanie.',
    unknownResult:
      'Nie wiadomo, czy to dotarło. Można nacisnąć jeszcze raz: drugie wezwanie nie powstanie. Jeśli to pilne, proszę zadzwonić.',
    firstWas: (who: string, when: string, what: string) => `${who}, ${when}: ${what}.`,
    nowStatus: (status: string) => `Teraz: ${status}.`,
  },

  signIn: {
    title: 'Logowanie',
    lead: 'Klient zostaje na parterze. Osoba właściwa schodzi do niego.',
    login: 'Login',
    password: 'Hasło',
    submit: 'Zaloguj',
    kept: 'Logowanie wygasło. To, co zostało wpisane, czeka.',
    sampleTitle: 'Przykładowe osoby',
    sampleLead: 'Jedno naciśnięcie loguje. Ten urząd jest zmyślony.',
    sampleMore: 'Pokaż wszystkie osoby',
    sampleFewer: 'Pokaż mniej',
    missing: 'Proszę wpisać login i hasło.',
    insecure:
      'To połączenie nie jest szyfrowane (bez HTTPS): hasło może ktoś w sieci podejrzeć. Parter działa i dzwoni, ale tylko w otwartej karcie. HTTPS może włączyć administrator.',
  },

  firstAdministrator: {
    title: 'Pierwszy administrator',
    lead: 'Ten odnośnik działa raz. Po zapisaniu można się zalogować.',
    officeName: 'Nazwa urzędu',
    name: 'Imię i nazwisko',
    login: 'Login',
    password: 'Hasło (co najmniej 8 znaków)',
    submit: 'Załóż konto',
    noSecret: 'W adresie brakuje jednorazowego kodu. Proszę użyć całego odnośnika z okna serwera.',
    missing: 'Proszę wypełnić wszystkie pola; hasło ma co najmniej 8 znaków.',
    done: 'Konto jest gotowe. Można się zalogować.',
  },

  counter: {
    title: 'Lada',
    newRequest: 'Nowe wezwanie',
    search: 'Sprawa lub osoba',
    searchHint: 'Dowolne słowo: dowód, śmieci, nazwisko, referat',
    results: (n: number) => (n === 0 ? 'Brak wyników' : `Wyniki: ${n}`),
    noResults: 'Nic nie pasuje. Można wezwać kogoś, kto ustali osobę właściwą.',
    searchFailed: 'Szukanie nie działa. Można wybrać „Nie wiem, kto”.',
    unknown: 'Nie wiem, kto: ustali sekretariat',
    chosen: 'Wezwane zostaną',
    nobodyChosen: 'Jeszcze nikogo nie wybrano.',
    together: 'razem',
    inTurn: 'po kolei',
    order: 'Kilka osób',
    reachable: (n: number) => `osiągalne: ${n}`,
    nobodyReachable: 'nikt nie jest osiągalny: proszę zaproponować telefon lub termin',
    nobodyShort: 'nikt: telefon',
    usually: (n: number) => `zwykle ${n}\u00a0min`,
    elsewhere: 'poza urzędem',
    needs: 'Potrzeby',
    place: 'Gdzie czeka klient',
    kind: 'Co ma zrobić wezwana osoba',
    note: 'Uwaga dla wezwanej osoby',
    noteAdd: 'Dodaj uwagę',
    noteHint: 'Bez nazwisk, numerów i informacji o zdrowiu. Znika po zakończeniu wizyty.',
    notePesel: 'To wygląda na PESEL. Proszę go usunąć.',
    notePhone: 'To wygląda na numer telefonu. Proszę go usunąć.',
    noteLeft: (n: number) => `Zostało znaków: ${n}`,
    send: 'Wezwij',
    sent: (codes: string) => `Wezwano: ${codes}.`,
    chooseFirst: 'Proszę najpierw wybrać sprawę, osobę albo „Nie wiem, kto”.',
    choosePlace: 'Proszę wybrać miejsce.',
    unconfirmed: 'Poprzednia próba nie została potwierdzona. Można wysłać jeszcze raz: drugie wezwanie nie powstanie.',
    clear: 'Wyczyść',
    joins: (code: string) => `Dołączy do wizyty ${code}`,
    extra: 'Wezwij do tej wizyty kogoś jeszcze',
  },

  board: {
    title: 'Otwarte wezwania',
    empty: 'Nikt teraz nie czeka.',
    emptyHint: 'Nowe wezwanie zaczyna się od wpisania, po co klient przyszedł.',
    loading: 'Wczytuję otwarte wezwania…',
    leftovers: 'Do wyjaśnienia',
    leftoversHint: 'Zostały z wcześniej i nikogo już nie wzywają. Proszę zapisać, czym się skończyły.',
    waits: (time: string) => `czeka ${time}`,
    hereSince: (time: string) => `na miejscu od ${time}`,
    leavingSince: (time: string) => `czeka na wyjście ${time}`,
    late: (time: string) => `spóźnione o ${time}`,
    lateWord: 'spóźnione',
    expected: (time: string) => `będzie o ${time}`,
    overdue: (time: string) => `zapowiedziane przyjście minęło ${time} temu`,
    stage: { called: 'Wezwano', delivered: 'Dotarło', seen: 'Widziano', onTheWay: 'W drodze', here: 'Na miejscu' },
    stages: 'Przebieg',
    done: 'zrobione',
    notYet: 'jeszcze nie',
    called: 'Wezwani',
    skipped: 'Pominięci',
    cannotCome: (why: string | undefined) => (why === undefined ? 'nie przyjdzie' : `nie przyjdzie: ${why}`),
    andOthers: (n: number) => `i ${forms(n, 'inna osoba', 'inne osoby', 'innych osób')}`,
    rings: (n: number) => `dzwonek ${n}.`,
    noted: 'przyjęte do wiadomości',
    nextIn: (time: string, who: string) => `za ${time}: ${who}`,
    nextNow: (who: string) => `teraz: ${who}`,
    byPhone: 'odebrano telefonicznie',
    nobody: 'Nikogo nie udało się powiadomić. Proszę dzwonić:',
    nobodyElse: 'Nikogo więcej nie udało się powiadomić. Proszę dzwonić:',
    nobodyNone: 'Nikogo nie udało się powiadomić. Proszę zadzwonić według listy telefonów.',
    everybody: (n: number) => `Pokaż wszystkich (${n})`,
    mailedTo: (names: string) => `Wysłano e-mail: ${names}.`,
    mailedAt: (time: string) => `e-mail ${time}`,
    phonedAt: (time: string) => `dzwoniono ${time}`,
    phone: (who: string) => `Zadzwoniono: ${who}`,
    claim: (who: string) => `${who} zgłasza, że jest na miejscu. Czy to się zgadza?`,
    claimYes: 'Tak, jest',
    claimNo: 'Nie ma',
    claimLeft: (time: string) => `Bez odpowiedzi za ${time} uznamy, że jest.`,
    unconfirmed: 'przyjście bez potwierdzenia',
    stillGoing: 'Czy rozmowa jeszcze trwa?',
    stillLeaving: 'Czy klient jeszcze czeka na pomoc przy wyjściu?',
    stillYes: 'Tak, trwa',
    tell: 'Do powiedzenia klientowi',
    more: 'Więcej',
    less: 'Mniej',
    key: (n: number) => `Alt+${n}`,
    ended: (outcome: string) => `Zakończone: ${outcome}`,
    undo: (what: string) => `Cofnij: ${what}`,
    undoLeft: (n: number) => `${n} s`,
    turn: (n: number) => `${n}. w kolejce`,
    sameVisit: (codes: string) => `ta sama wizyta: ${codes}`,
    historyTitle: (code: string) => `Przebieg ${code}`,
    historyShow: 'Przebieg',
    byTimer: 'Parter',
    arrivedAnnounced: (code: string) => `${code}: na miejscu.`,
    acceptedAnnounced: (code: string, who: string) => `${code}: ${who} już idzie.`,
    nobodyAnnounced: (code: string) => `${code}: nikogo nie udało się powiadomić. Proszę dzwonić.`,
    claimAnnounced: (code: string, who: string) => `${code}: ${who} mówi, że jest na miejscu.`,
    lateAnnounced: (code: string) => `${code}: spóźnione, wezwano kierownika.`,
    undone: (code: string) => `${code}: cofnięto.`,
    acceptTitle: (code: string) => `${code}: kto odebrał telefon?`,
    acceptMinutes: 'Za ile minut przyjdzie',
    acceptNow: 'od razu',
    acceptOther: 'Ktoś inny',
    acceptSubmit: 'Zapisz: już idzie',
    assignTitle: (code: string) => `${code}: kogo wezwać?`,
    reassignTitle: (code: string) => `${code}: kogo wezwać zamiast?`,
    passOnTitle: (code: string) => `${code}: kogo poprosić teraz?`,
    targetSubmit: 'Wezwij',
    releaseTitle: (code: string) => `${code}: dlaczego nie przyjdzie?`,
    releaseSubmit: 'Wezwij następną osobę',
    amendTitle: (code: string) => `${code}: uzupełnij`,
    amendSubmit: 'Zapisz',
    finishTitle: (code: string) => `${code}: jak się skończyło?`,
    finishSubmit: 'Zakończ',
    finishWhen: 'Do kiedy lub kiedy',
    finishWayOut: 'Klient potrzebuje pomocy przy wyjściu',
    pickOne: 'Proszę wybrać jedną odpowiedź.',
    pickPerson: 'Proszę wybrać osobę.',
  },

  /** Read out to the client: Polish that anybody understands, true at this moment. */
  tell: {
    /** A position as it is said aloud. */
    aloud: (position: string) => position.replace(/\bds\. /g, 'do spraw '),
    waiting: 'Najpierw jedna sprawa, potem druga. Następna osoba zostanie wezwana, gdy przyjdzie kolej.',
    routing: 'Ustalamy, kto się tym zajmie. Nie trzeba nigdzie iść.',
    calling: (who: string) => `Wezwaliśmy: ${who}. Czekamy na odpowiedź.`,
    seen: (who: string) => `${who} ma już wezwanie na ekranie. Czekamy na odpowiedź.`,
    nobody: 'Dzwonimy teraz do osoby, która się tym zajmie.',
    coming: (who: string, from: string, about: string) =>
      `Ktoś już do Pani/Pana idzie: ${who}, ${from}. Jeszcze ${about}.`,
    comingSoon: (who: string, from: string) => `Ktoś już do Pani/Pana idzie: ${who}, ${from}. To już chwila.`,
    lateAlone: 'To trwa dłużej, niż powinno. Dzwonimy do osoby, która się tym zajmie. Przepraszamy.',
    comingLate: (who: string, from: string) =>
      `${who} idzie do Pani/Pana, ${from}, ale to trwa dłużej, niż powinno. Przepraszamy.`,
    late: 'To trwa dłużej, niż powinno. Wezwaliśmy także kierownika. Przepraszamy.',
    arrived: (who: string) => `Jest już z Panią/Panem: ${who}.`,
    arrivedSomebody: 'Osoba od tej sprawy jest już na miejscu.',
    leaving: 'Za chwilę ktoś pomoże przy wyjściu.',
    ended: 'Dziękujemy za wizytę.',
  },

  telephones: {
    title: 'Telefony',
    filter: 'Szukaj osoby, referatu lub pokoju',
    offline: (when: string) => `Lista z pamięci tego komputera, zapisana ${when}.`,
    none: 'Nie ma jeszcze listy na tym komputerze.',
    noMatch: 'Nikt nie pasuje.',
    count: (n: number) => forms(n, 'osoba', 'osoby', 'osób'),
    person: 'Osoba',
    position: 'Stanowisko',
    room: 'Pokój',
    extension: 'Wewnętrzny',
    now: 'Teraz',
    secretariat: 'Sekretariat: wie, kto jest właściwy',
    manager: 'kierownik',
  },

  account: {
    title: 'Konto',
    roles: 'Role',
    position: 'Stanowisko',
    unit: 'Referat',
    room: 'Pokój',
    language: 'Język',
    scheme: 'Wygląd',
    ends: (time: string) => `Logowanie wygasa najpóźniej o ${time}.`,
    sessions: 'Logowanie',
    everywhereHint: 'Zamyka Partera na wszystkich komputerach i telefonach, na których jest otwarty.',
    everywhereConfirm: 'Wylogować na wszystkich urządzeniach? Wezwania przestaną do nich dochodzić.',
  },

  /** My calls and the card that rings. */
  calls: callsPl,

  push: pushPl,

  mail: mailPl,

  supervision: supervisionPl,

  readiness: readinessPl,
  schedule: schedulePl,

  drills: drillsPl,

  corridors: corridorsPl,
}

/** The shape of every language. */
export type Texts = typeof pl
