import type { Check, CheckChoice, CheckState, Found } from '../../domain/setup/checks.ts'
import type { SetupStep } from '../../domain/setup/steps.ts'
import { plural } from './plural.ts'

/** What a sentence about a check may say; what it does not need is empty. */
export interface FoundWords {
  readonly count: number
  readonly of: number
  readonly names: string
  readonly when: string
  readonly howLong: string
  readonly said: string
}

/** Every check in words: a new one does not compile without them. */
export type CheckTexts = {
  readonly [C in Check]: {
    readonly title: string
    readonly why: string
    /** What to do where something is missing. */
    readonly how: string
    readonly found: Readonly<Record<Found<C>, (words: FoundWords) => string>>
  }
}

const checks: CheckTexts = {
  https: {
    title: 'HTTPS',
    why: 'Bez HTTPS na innych komputerach nie działają powiadomienia ani wezwania przy zamkniętej karcie, a hasła idą przez sieć otwarcie.',
    how: 'Ustawienia TLS_CERT i TLS_KEY albo serwer pośredniczący z PUBLIC_ORIGIN; krok po kroku w pliku .readme/operation.md, „HTTPS in the office”.',
    found: {
      well: () => 'Przeglądarki łączą się przez HTTPS.',
      plain: () => 'Nie. Powiadomienia przy zamkniętej karcie nie zadziałają.',
    },
  },
  mail: {
    title: 'Poczta do przełożonych',
    why: 'Gdy przełożony nie ma otwartego Partera, wiadomość e-mail jest ostatnim sposobem, żeby się dowiedział.',
    how: 'Ustawienia SMTP_HOST i SMTP_FROM; krok po kroku w pliku .readme/operation.md, „E-mail to superiors”.',
    found: {
      well: () => 'Serwer poczty odpowiada.',
      notSet: () => 'Nie ustawiono serwera poczty.',
      ill: () => 'Serwer poczty nie odpowiada tak, jak powinien.',
      sent: ({ said }) => `Wysłano próbną wiadomość na adres ${said}. Proszę sprawdzić, czy doszła.`,
      probed: () => 'Serwer poczty przyjął połączenie. Nie ma Pan/Pani adresu e-mail w katalogu, więc nic nie wysłano.',
      failed: ({ said }) => `Próba się nie udała. Serwer poczty powiedział: ${said}.`,
    },
  },
  push: {
    title: 'Wezwania przy zamkniętej karcie',
    why: 'Kto zamknie kartę, usłyszy wezwanie tylko przez powiadomienie z przeglądarki.',
    how: 'W „Moich wezwaniach” nacisnąć „Jestem na dyżurze” i pozwolić na powiadomienia. Serwer musi móc łączyć się z usługami producentów przeglądarek (.readme/operation.md).',
    found: {
      well: ({ count, of }) => `Dziś działa u ${count} z ${of} osób, które pozwoliły na powiadomienia.`,
      nobody: () => 'Nikt jeszcze nie pozwolił na powiadomienia.',
      unproven: ({ of }) => `Dziś do nikogo nie doszło; pozwoliło na to ${plural(of, 'osoba', 'osoby', 'osób')}.`,
      noneOfMine: () => 'Żadna Pana/Pani przeglądarka nie przyjmuje powiadomień.',
      sent: () => 'Wysłano. Za kilka sekund będzie widać, czy doszło.',
    },
  },
  backup: {
    title: 'Kopia zapasowa',
    why: 'Po awarii dysku urząd wraca tylko z kopii, która leży gdzie indziej.',
    how: 'Polecenie npm run backup -- PLIK, najlepiej codziennie z harmonogramu zadań, na inny dysk.',
    found: {
      well: ({ when }) => `Ostatnia: ${when}.`,
      never: () => 'Jeszcze żadnej nie było.',
      old: ({ when }) => `Ostatnia: ${when}, ponad tydzień temu.`,
      elsewhere: () => 'Bazę MongoDB kopiuje się jej własnymi narzędziami; Parter o tym nie wie.',
    },
  },
  clock: {
    title: 'Zegar i strefa czasowa',
    why: 'Po zegarze Parter liczy, jak długo klient czeka i kiedy urząd jest otwarty.',
    how: 'Włączyć na serwerze i na tym komputerze ustawianie czasu z sieci.',
    found: {
      well: ({ said }) => `Zegar serwera i tego komputera są zgodne (${said}).`,
      untested: () => 'Jeszcze nie porównano z tym komputerem.',
      differs: ({ howLong }) => `Zegar serwera i tego komputera różnią się o ${howLong}.`,
      zone: ({ said }) => `Ten komputer ma inną strefę czasową niż urząd (${said}).`,
    },
  },
  unitMatters: {
    title: 'Sprawa w każdym referacie',
    why: 'Referat bez spraw nie znajdzie się na liście, gdy klient powie, po co przyszedł.',
    how: 'Dodać sprawy w katalogu albo wybrać z typowych spraw gminy.',
    found: {
      well: () => 'Każdy referat ma swoje sprawy.',
      lacking: ({ count, of, names }) => `Bez spraw: ${count} z ${of}. ${names}`,
    },
  },
  answeredMatters: {
    title: 'Osoba do każdej sprawy',
    why: 'Do sprawy bez osoby właściwej nie ma kogo wezwać.',
    how: 'Wskazać w katalogu osobę właściwą albo miejsce, gdzie sprawę się załatwia.',
    found: {
      well: () => 'Każda sprawa ma osobę właściwą albo adres.',
      lacking: ({ count, of, names }) => `Bez osoby: ${count} z ${of}. ${names}`,
    },
  },
  substitutes: {
    title: 'Zastępstwo za każdą osobę',
    why: 'Kogo nikt nie zastępuje, tego klient pierwszego dnia urlopu nie zastanie.',
    how: 'Wpisać zastępstwa w katalogu; kierownicy mogą to zrobić dla swoich referatów.',
    found: {
      well: () => 'Każda osoba ma zastępstwo.',
      lacking: ({ count, of, names }) => `Bez zastępstwa: ${count} z ${of}. ${names}`,
    },
  },
  accounts: {
    title: 'Każdy zalogował się choć raz',
    why: 'Kto się nie zalogował, tego komputer nie zadzwoni.',
    how: 'Zaprosić te osoby: w „Kontach” jest odnośnik dla każdej albo dla wszystkich naraz.',
    found: {
      well: () => 'Wszyscy zalogowali się choć raz.',
      lacking: ({ count, of, names }) => `Jeszcze nie: ${count} z ${of}. ${names}`,
    },
  },
}

const steps: Readonly<Record<SetupStep, { readonly title: string; readonly lead: string }>> = {
  office: { title: 'Urząd i BOK', lead: 'Nazwa urzędu i miejsce na parterze, w którym czeka klient.' },
  units: {
    title: 'Referat i jedna osoba',
    lead: 'Jeden referat i kto nim kieruje. To wystarczy, żeby pierwsze wezwanie zadzwoniło.',
  },
  drill: {
    title: 'Ćwiczenie',
    lead: 'Jedno próbne wezwanie do prawdziwej przeglądarki w budynku. Zobaczy Pan/Pani, po ilu sekundach ktoś odpowiedział.',
  },
  people: {
    title: 'Pozostałe osoby',
    lead: 'Najszybciej z listy telefonów, którą urząd już ma: plik CSV albo arkusz. Można też wpisać każdą osobę osobno.',
  },
  matters: {
    title: 'Sprawy',
    lead: 'Typowe sprawy gminy, ze słowami, których używają klienci. Proszę zaznaczyć te, które załatwia urząd, i wskazać referat.',
  },
  roles: {
    title: 'Role w urzędzie',
    lead: 'Do kogo wezwanie trafia na końcu, kto wie, czyja to sprawa, i kto siedzi w BOK.',
  },
  places: {
    title: 'Inne miejsca obsługi',
    lead: 'Gdzie jeszcze można obsłużyć klienta bez schodów: cichy pokój, drugi budynek, stanowisko z pętlą indukcyjną.',
  },
  hours: { title: 'Godziny otwarcia', lead: 'Poza nimi Parter nikogo nie wzywa.' },
  accounts: { title: 'Konta', lead: 'Każdy dostaje jednorazowy odnośnik i sam ustala hasło.' },
}

export const setup = {
  title: 'Zakładanie urzędu',
  lead: (n: number) =>
    `Do pierwszego wezwania: jeszcze ${plural(n, 'krótki krok', 'krótkie kroki', 'krótkich kroków')}. Resztę można uzupełnić później, w dowolnej kolejności.`,
  leadReady:
    'Pierwsze wezwanie może już zadzwonić. Resztę można uzupełnić w dowolnej kolejności; każdy krok można otworzyć ponownie.',
  stepsTitle: 'Kroki',
  loading: 'Wczytywanie…',
  failed: 'Nie udało się wczytać, co zrobiono.',
  steps,
  now: 'Teraz',
  isDone: 'zrobione',
  isOpen: 'do zrobienia',
  isTyped: 'zaczęte',
  doneBy: (name: string, when: string) => `Zapisane: ${name}, ${when}.`,
  allDone: 'Wszystkie kroki są zrobione. Stan urzędu pokazuje na co dzień strona „Administracja”.',
  toAdministration: 'Przejdź do administracji',
  counts: {
    units: (n: number) => plural(n, 'referat', 'referaty', 'referatów'),
    people: (n: number) => plural(n, 'osoba', 'osoby', 'osób'),
    matters: (n: number) => plural(n, 'sprawa', 'sprawy', 'spraw'),
    places: (n: number) => plural(n, 'miejsce', 'miejsca', 'miejsc'),
    accounts: (n: number) => plural(n, 'konto', 'konta', 'kont'),
  },
  inDirectory: (what: string) => `W katalogu: ${what}.`,
  save: 'Zapisz i dalej',
  markDone: 'Gotowe, dalej',
  saved: (step: string) => `Zapisano: ${step}.`,
  kept: (when: string) => `To, co wpisano, jest zapamiętane na serwerze (${when}).`,
  notKept: 'Tego, co wpisano, serwer jeszcze nie ma; zostaje w tej karcie.',
  conflict: (who: string, when: string) =>
    `W tym kroku pisze też ${who} (${when}). Nic nie zginęło: proszę wybrać, co zostaje.`,
  takeTheirs: 'Pokaż tamtą wersję',
  keepMine: 'Zostaw moją',
  fields: {
    officeName: 'Nazwa urzędu',
    building: 'Budynek',
    buildingHint: 'Nazwa lub adres. Można zostawić puste, jeśli urząd ma jeden budynek.',
    floor: 'Piętro',
    floorHint: '0 to parter.',
    room: 'Pokój',
    bokRoom: 'Pokój BOK',
    unit: 'Nazwa referatu',
    who: 'Kto kieruje referatem',
    somebody: 'inna osoba',
    me: 'ja',
    name: 'Imię i nazwisko',
    position: 'Stanowisko',
    extension: 'Numer wewnętrzny',
    optional: 'nieobowiązkowe',
  },
  faults: {
    officeName: 'Proszę wpisać nazwę urzędu.',
    unit: 'Proszę wpisać nazwę referatu.',
    name: 'Proszę wpisać imię i nazwisko.',
    floor: 'Piętro to liczba od −5 do 99.',
    noMatter: 'Proszę zaznaczyć choć jedną sprawę.',
    noUnit: 'Proszę wskazać referat dla zaznaczonych spraw.',
    person: 'Proszę wskazać osobę.',
    hours: (day: string) => `${day}: koniec musi być po początku.`,
  },
  oneMore: 'Ten krok jest już zrobiony. Zapisanie doda kolejny referat.',
  units: 'Referaty, które już są',
  matters: {
    failed: 'Nie udało się wczytać typowych spraw.',
    group: (name: string) => `Zwykle: ${name}`,
    unitHere: 'Referat w tym urzędzie',
    choose: 'proszę wybrać',
    all: 'Zaznacz wszystkie',
    none: 'Odznacz wszystkie',
    allOf: (name: string) => `Zaznacz wszystkie: ${name}`,
    noneOf: (name: string) => `Odznacz wszystkie: ${name}`,
    here: 'już w katalogu',
    elsewhere: 'Załatwiane gdzie indziej',
    elsewhereLead: 'Klient usłyszy w BOK, dokąd iść. Nikt nie jest wzywany.',
    chosen: (n: number) => `Zaznaczono: ${n}.`,
    save: (n: number) => `Dodaj zaznaczone (${n})`,
    answering: 'Na początek odpowiada za nie kierownik referatu; innych wskazuje się w katalogu.',
  },
  roles: {
    secretary: 'Sekretarz gminy (ostatni stopień każdego wezwania)',
    secretariat: 'Sekretariat (wie, czyja to sprawa)',
    clerks: 'Pracownicy BOK',
    add: 'Dodaj osobę',
    remove: (name: string) => `Usuń: ${name}`,
    accountsHint: 'Do pracy w BOK osoba potrzebuje też roli w „Kontach”.',
  },
  hours: {
    open: (day: string) => `${day}: otwarte`,
    from: (day: string) => `${day}: od`,
    to: (day: string) => `${day}: do`,
    closed: 'zamknięte',
  },
  links: {
    people: 'Wczytaj listę telefonów',
    peopleByHand: 'Wpisz osoby w katalogu',
    places: 'Otwórz miejsca w katalogu',
    accounts: 'Otwórz konta',
    matters: 'Otwórz sprawy w katalogu',
  },
  drill: {
    how: [
      'W „Kontach” zaprosić tę osobę: kartka z kodem pozwala jej wybrać hasło.',
      'Na innym komputerze w budynku otworzyć adres Partera i zalogować się jako ta osoba.',
      'Otworzyć tam „Moje wezwania” i nacisnąć „Jestem na dyżurze”.',
      'Tutaj wybrać tę osobę i zacząć ćwiczenie.',
    ],
    person: 'Kogo wezwać na próbę',
    start: 'Zacznij ćwiczenie',
    waits: 'Dzwoni. Proszę odpowiedzieć na tamtym komputerze.',
    heard: (name: string) => `${name}: odpowiedź po`,
    seconds: (text: string) => `${text} s`,
    delivered: (text: string) => `na ekranie po ${text} s`,
    nobody: 'Nikt nie odpowiedział. Czy na tamtym komputerze jest otwarty Parter i włączony dźwięk?',
    notCalled: 'Ta osoba nie jest teraz osiągalna, więc nie zadzwoniono. Czy nacisnęła „Jestem na dyżurze”?',
    noRole: 'Ćwiczenie zaczyna osoba z rolą „nadzór”. Rolę nadaje się w „Kontach”.',
    choose: 'Proszę wybrać osobę.',
    skip: 'Pomiń na razie',
    closed: 'Urząd jest teraz zamknięty, więc nic nie dzwoni. Godziny zmienia krok „Godziny otwarcia”.',
  },
  otherWays: {
    title: 'Albo inaczej',
    sample: 'Wypróbować na urzędzie przykładowym',
    sampleHow: 'Na serwerze zatrzymać Parter (Ctrl+C) i uruchomić:',
    sampleCommand: 'npm run sample',
    sampleBack: 'Ten urząd zostaje nietknięty w swoim folderze; wraca do niego npm start.',
    restore: 'Odtworzyć z kopii zapasowej',
    restoreHow: 'Na serwerze zatrzymać Parter (Ctrl+C) i uruchomić, ze ścieżką do kopii:',
    restoreCommand: 'npm run restore -- PLIK --force',
    restoreBack:
      'Polecenie pokazuje postęp i kończy się zdaniem, ile odtworzono. Potem npm start i logowanie kontem z kopii. To, co jest tu teraz, zostaje obok.',
  },
  summary: {
    title: 'Zakładanie urzędu',
    next: (step: string) => `Następny krok: ${step}`,
    goOn: 'Dalej',
    left: (n: number) => `Zostało kroków: ${n}.`,
  },
  checklist: {
    title: 'Czy urząd jest gotowy',
    lead: 'Sprawdza to serwer, za każdym razem od nowa.',
    loading: 'Sprawdzanie…',
    failed: 'Nie udało się sprawdzić stanu.',
    states: { well: 'w porządku', attention: 'do zrobienia', unknown: 'nie wiadomo' } satisfies Record<
      CheckState,
      string
    >,
    allWell: 'Wszystko w porządku.',
    toDo: (n: number) => `Do zrobienia: ${n}.`,
    why: 'Po co?',
    whyOf: (check: string) => `Po co: ${check}`,
    testNow: 'Sprawdź teraz',
    testOf: (check: string) => `Sprawdź teraz: ${check}`,
    later: 'Później',
    laterOf: (check: string) => `Później: ${check}`,
    notForUs: 'Nie dotyczy nas',
    notForUsOf: (check: string) => `Nie dotyczy nas: ${check}`,
    watch: 'Pilnuj znowu',
    watchOf: (check: string) => `Pilnuj znowu: ${check}`,
    decided: {
      later: (name: string, when: string) => `Odłożone na tydzień: ${name}, ${when}.`,
      notForUs: (name: string, when: string) => `Nie dotyczy nas: ${name}, ${when}.`,
    } satisfies Record<Exclude<CheckChoice, 'watch'>, (name: string, when: string) => string>,
    putAside: (n: number) => `Odłożone i niedotyczące (${n})`,
    open: { directory: 'Otwórz katalog', accounts: 'Otwórz konta' },
    more: (n: number) => `i ${n} więcej`,
  },
  checks,
}

export type SetupTexts = typeof setup
