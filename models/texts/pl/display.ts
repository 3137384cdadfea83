import type { BellPhase } from '../../domain/bell/bellStanding.ts'
import type { ClientStep } from '../../domain/visit/clientSteps.ts'

/** What the client reads at the counter and on their own phone, and the clerk about both. */
export const display = {
  title: 'Ekran dla klienta',
  welcome: 'Dzień dobry.',
  welcomeBody: 'Proszę powiedzieć osobie z BOK, w czym pomóc. Nie trzeba nigdzie iść: ktoś przyjdzie tutaj.',
  closed: 'Na dziś to już koniec. Osoba z BOK powie, co dalej.',
  steps: {
    called: 'wezwano',
    onTheWay: 'w drodze',
    here: 'na miejscu',
    done: 'koniec',
    wayOut: 'wyjście',
  } satisfies Record<ClientStep, string>,
  stepsLabel: 'Jak daleko to jest',
  stepNow: (step: string, n: number) => `Krok ${n} z 4: ${step}.`,
  comes: (firstName: string) => `Idzie: ${firstName}.`,
  film: 'Film w języku migowym',
  within: (n: number) => `Ktoś przyjdzie w ciągu ${n} ${n === 1 ? 'minuty' : 'minut'}.`,
  longer: (n: number) => `Trwa to dłużej. Przepraszamy. Ktoś przyjdzie w ciągu ${n} ${n === 1 ? 'minuty' : 'minut'}.`,
  choices: 'Można teraz:',
  choicesList: ['poczekać tutaj', 'porozmawiać przez telefon', 'zostawić wiadomość', 'umówić się na inny dzień'],
  choicesAsk: 'Proszę powiedzieć osobie z BOK, co wybrać.',
  others: 'Inne osoby:',

  notesLabel: 'Co powiedzieć osobie z BOK',
  /** Beside what was told: the client has called somebody from BOK. */
  calls: {
    called: 'U osoby z BOK dzwoni: ktoś tu podejdzie.',
    nobody: 'Nikogo nie udało się jeszcze zawołać. Próbujemy dalej.',
    coming: 'Ktoś z BOK już tu idzie.',
    here: undefined,
    takenBack: undefined,
    over: undefined,
    closed: 'Dziś nikt już nie podejdzie: urząd jest zamknięty.',
  } satisfies Record<BellPhase, string | undefined>,
  /** Nobody knows yet whether anybody has seen it. */
  noted: (what: string) => `„${what}”: zapisano. Osoba z BOK zobaczy to na swoim ekranie.`,
  notNoted: 'Nie udało się tego przekazać. Proszę powiedzieć osobie z BOK.',

  signals: 'Dźwięk i ramka',
  signalsOn: 'Dźwięk i ramka: włączone',
  signalsOff: 'Dźwięk i ramka: wyłączone',
  arrivalCode: 'Kod dla pracownika',
  arrivalQr: 'Kod QR dla pracownika, który tu przyszedł',
  lost: 'Ekran nie ma połączenia. To, co widać, może być nieaktualne. Proszę pytać osobę z BOK.',
  sick: 'Parter działa tylko częściowo. Proszę pytać osobę z BOK.',

  phoneTitle: 'Moja wizyta',
  phoneHint: 'Tę stronę można zamknąć i otworzyć znowu. Sama się odświeża.',
  phoneEnds: (time: string) => `Ta strona przestanie działać o ${time}.`,
  asOf: (time: string) => `Stan z godziny ${time}.`,
  look: 'Sprawdź teraz',
  offline: 'Brak połączenia z urzędem. Próbuję dalej; to, co jest na ekranie, może być nieaktualne.',
  dead: 'Ten odnośnik już nie działa.',
  deadLead: 'Wizyta się skończyła albo adres jest wpisany niedokładnie. W urzędzie pomoże osoba z BOK.',
  tooMany: 'Za dużo prób.',
  tooManyLead: 'Proszę odczekać kilka minut.',
  fault: 'Teraz nie można tego pokazać.',
  faultLead: 'Proszę spróbować za chwilę albo zapytać osobę z BOK.',

  /** On the clerk's card. */
  linkTitle: (codes: string) => `Wizyta ${codes} na telefonie klienta`,
  linkLead:
    'Klient skanuje kod albo wpisuje adres i widzi, kto idzie i kiedy przyjdzie. Bez nazwisk i bez nazwy sprawy.',
  linkQr: 'Kod QR z adresem dla klienta',
  linkEnds: 'Działa do pół godziny po końcu wizyty.',
  linkLocal: 'Ten adres działa tylko na tym komputerze. Administrator podaje adres urzędu w ustawieniu PUBLIC_ORIGIN.',
  print: 'Drukuj',
  linkLoading: 'Przygotowuję adres…',
}

export type DisplayTexts = typeof display
