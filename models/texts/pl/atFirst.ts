import type { Obstacle } from '../../domain/readiness/obstacles.ts'
import type { Need } from '../../domain/request/needs.ts'
import type { RequestKind } from '../../domain/request/request.ts'
import type { Reach } from '../../domain/request/responders.ts'
import { common } from './common.ts'
import { duty } from './duty.ts'
import { frame } from './frame.ts'
import { locale } from './locale.ts'
import { plural } from './plural.ts'

/**
 * What the counter and "My calls" say before anything else of Parter has come. Every other sentence comes right after,
 * with the parts that say it: what stands here, everybody waits for.
 */
export const atFirst = {
  locale,
  common,
  frame,

  network: {
    lost: 'Nie ma odpowiedzi z serwera. Nic nie zginęło.',
    retrying: 'Brak odpowiedzi, próbuję dalej. Drugie wezwanie nie powstanie.',
    unknownResult:
      'Nie wiadomo, czy to dotarło. Można nacisnąć jeszcze raz: drugie wezwanie nie powstanie. Jeśli to pilne, proszę zadzwonić.',
  },

  kinds: {
    serve: 'obsłużyć tutaj',
    escort: 'przyjść i zaprowadzić',
    wayOut: 'pomoc przy wyjściu',
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
    speakClearly: 'mówienie wyraźnie',
    plainLanguage: 'prosty język',
    formHelp: 'pomoc w wypełnieniu druku',
    moreTime: 'więcej czasu',
    guide: 'przewodnik',
    companion: 'ktoś towarzyszy',
    assistanceDog: 'pies asystujący',
    withChild: 'z dzieckiem',
    wayOut: 'pomoc przy wyjściu',
  } satisfies Record<Need, string>,

  reach: {
    proven: 'można wezwać',
    live: 'można wezwać',
    push: 'można wezwać przez powiadomienie',
    channel: 'można wezwać przez SMS lub telefon',
    withClient: 'ma klienta',
    out: 'poza pokojem',
    absent: 'nieobecność',
    planned: 'planowana nieobecność',
    offHours: 'poza godzinami pracy',
    unreachable: 'tylko telefon',
  } satisfies Record<Reach, string>,

  counter: {
    title: 'Lada',
    newRequest: 'Nowe wezwanie',
    search: 'Sprawa lub osoba',
    searchHint: 'np. dowód, śmieci, nazwisko',
    searching: 'Szukam…',
    results: (n: number) => (n === 0 ? 'Brak wyników' : `Wyniki: ${n}`),
    noResults: 'Nic nie pasuje. Można wezwać kogoś, kto ustali osobę właściwą.',
    searchFailed: 'Szukanie nie działa. Można wybrać „Nie wiem, kto”.',
    unknown: 'Nie wiem, kto: ustali sekretariat',
    /** Words confirmed by an Enter that was faster than the search. */
    hasty: {
      title: 'Jeszcze szukane',
      searching: (word: string) => `„${word}”: szukam…`,
      open: (word: string) => `„${word}”: nic nie wybrano.`,
      picked: (name: string) => `Wybrano: ${name}.`,
      reopen: 'Wróć do tego słowa',
      first: (word: string) => `„${word}”: nic nie wybrano. Proszę wrócić do tego słowa albo je usunąć.`,
    },
    chosen: 'Wezwane zostaną',
    nobodyChosen: 'Jeszcze nikogo nie wybrano.',
    together: 'razem',
    inTurn: 'po kolei',
    order: 'Kilka osób',
    reachable: (n: number) => `osiągalne: ${n}`,
    nobodyReachable: 'nikt nie jest osiągalny: proszę zaproponować telefon lub termin',
    nobodyShort: 'tylko telefonicznie',
    usually: (n: number) => `zwykle ${n}\u00a0min`,
    elsewhere: 'poza urzędem',
    needs: 'Potrzeby',
    needsHint: 'Strzałki przechodzą między potrzebami, spacja zaznacza.',
    needsMore: (count: number) => `Więcej potrzeb (${count})`,
    place: 'Gdzie czeka klient',
    deskHere: 'Zapamiętaj to miejsce dla tego stanowiska',
    deskSet: 'Zapamiętano miejsce tego stanowiska.',
    kind: 'Co ma zrobić wezwana osoba',
    note: 'Uwaga dla wezwanej osoby',
    noteAdd: 'Dodaj uwagę',
    noteHint: 'Bez nazwisk, numerów i informacji o zdrowiu. Znika po zakończeniu wizyty.',
    notePesel: 'To wygląda na PESEL. Proszę go usunąć.',
    notePhone: 'To wygląda na numer telefonu. Proszę go usunąć.',
    noteLong: (n: number) => `Za długie. Proszę skrócić: ${plural(n, 'znak', 'znaki', 'znaków')} za dużo.`,
    noteLeft: (n: number) => `Zostało znaków: ${n}`,
    send: 'Wezwij',
    sent: (codes: string) => `Wezwano: ${codes}.`,
    chooseFirst: 'Proszę najpierw wybrać sprawę, osobę albo „Nie wiem, kto”.',
    choosePlace: 'Proszę wybrać miejsce.',
    unconfirmed: 'Poprzednia próba nie została potwierdzona. Można wysłać jeszcze raz: drugie wezwanie nie powstanie.',
    clear: 'Wyczyść',
    joinsWhen: 'Kiedy wezwać',
    joinsNow: 'od razu',
    joinsInTurn: 'po tych, którzy już są wezwani',
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
  },

  calls: {
    title: 'Moje wezwania',

    idle: {
      ready: 'Na dyżurze. Usłyszy Pan/Pani wezwanie.',
      partly: 'Na dyżurze. Wezwanie może umknąć.',
      offDuty: 'Nie jest Pan/Pani na dyżurze.',
      disconnected: 'Brak połączenia. Wezwanie nie dotrze.',
      nothing: 'Nikt teraz na Pana/Panią nie czeka.',
      notStarted: 'Wezwanie pokaże się na ekranie, ale nie zadzwoni.',
      ended: 'Wezwania idą teraz do innych osób.',
      nothingHint: 'Tę kartę można zostawić otwartą w tle. Wezwanie zadzwoni i pojawi się na całym ekranie.',
    },

    availability: {
      title: 'Gdzie Pan/Pani jest?',
      now: (what: string) => `Teraz: ${what}`,
      nowUntil: (what: string, time: string) => `Teraz: ${what}, do ${time}`,
      here: 'W pokoju',
      withClient: 'Z klientem',
      out: 'Poza pokojem',
      absent: 'Nieobecność',
      forMinutes: (n: number) => `${n} min`,
      withClientFor: (n: number) => `Z klientem ${n} min`,
      outUntil: 'do godziny',
      outSet: 'Wychodzę',
      outPast: 'Ta godzina już minęła. Proszę podać późniejszą.',
      absentSet: 'Dziś mnie nie ma',
      absentHint: 'Wezwania idą do zastępstwa, dopóki nie naciśnie Pan/Pani „W pokoju”.',
      withClientHint: 'Parter wezwie najpierw innych. Skończy się samo.',
      failed: 'Nie udało się zapisać.',
    },

    duty,
  },

  readiness: {
    /** What stands in the way of a call, as those read it who rely on the person. */
    obstacles: {
      offDuty: 'dyżur nierozpoczęty',
      disconnected: 'bez połączenia',
      soundMissing: 'przeglądarka bez dźwięku',
      soundBlocked: 'dźwięk zablokowany',
      soundUnheard: 'dźwięku nie słychać',
      soundUnproven: 'dźwięk niesprawdzony',
      notificationsDenied: 'powiadomienia odrzucone',
      notificationsUnseen: 'powiadomień nie widać',
      notificationsUnasked: 'powiadomienia niewłączone',
      notificationsInsecure: 'powiadomień nie ma bez HTTPS',
      notificationsMissing: 'przeglądarka bez powiadomień',
    } satisfies Record<Obstacle, string>,
  },

  schedule: {
    away: {
      overrules: (until: string) =>
        `Jest Pan/Pani mimo planu: wezwania przychodzą jak zwykle. Tak zostanie do ${until}.`,
      mine: 'Moje nieobecności i godziny pracy',
    },
    period: {
      endOfDay: 'końca dnia',
      openUntil: 'odwołania',
    },
  },
}

/** The shape of every language. */
export type FirstTexts = typeof atFirst
