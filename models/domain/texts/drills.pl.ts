import type { DrillReceipt } from '../drill.ts'

/** Practice pages: the card of whoever is called, and what a supervisor runs and reads. */
export const drillsPl = {
  /** The card. The first word says that nobody is waiting. */
  card: {
    mark: 'ĆWICZENIE',
    title: 'Czy słychać to wezwanie?',
    lead: (by: string) => `Nikt nie czeka. Sprawdza: ${by}.`,
    hear: 'Słyszę',
    hint: 'Jedno naciśnięcie i koniec. Prawdziwe wezwanie zawsze ma pierwszeństwo.',
    alert: 'Ćwiczenie: czy słychać to wezwanie? Nikt nie czeka.',
    thanks: 'Dziękujemy, ćwiczenie skończone.',
    noAnswer: 'Odpowiedź nie dotarła. Proszę nacisnąć jeszcze raz.',
  },

  title: 'Ćwiczenie',
  lead: 'Wezwanie próbne: dzwoni cicho na otwartych stronach, niczego nie eskaluje i nie liczy się w czasach. Kończy się po odpowiedzi, najpóźniej po 2 minutach.',
  whom: 'Dla kogo',
  kinds: { person: 'jedna osoba', unit: 'referat', everybody: 'wszyscy na dyżurze' },
  person: 'Osoba',
  unit: 'Referat',
  choose: 'Proszę wybrać.',
  start: 'Zacznij ćwiczenie',
  started: (n: number) => `Ćwiczenie rozpoczęte, adresaci: ${n}.`,
  nobody: 'Nikt nie jest teraz na dyżurze.',

  reports: 'Ostatnie ćwiczenia',
  caption: 'Ostatnie ćwiczenia, najnowsze na górze',
  loading: 'Wczytuję ćwiczenia…',
  failed: 'Nie udało się wczytać ćwiczeń.',
  empty: 'Jeszcze nie było ćwiczeń.',
  emptyHint: 'Rano wystarczy jedno, aby wiedzieć, kogo słychać.',
  when: 'Kiedy i dla kogo',
  state: 'Stan',
  heard: 'Kto usłyszał',
  not: 'Kto nie',
  everybody: 'wszyscy na dyżurze',
  by: (name: string) => `prowadzi: ${name}`,
  running: 'trwa',
  allHeard: 'wszyscy usłyszeli',
  someNot: 'nie wszyscy',
  heardOf: (n: number, all: number) => `Usłyszało: ${n} z ${all}`,
  usually: (time: string) => `zwykle po ${time}`,
  after: (name: string, time: string, channel: string) => `${name}: po ${time}, ${channel}`,
  nobodyHeard: 'jeszcze nikt',
  nobodyLeft: 'nikogo nie brakuje',
  channels: {
    proven: 'strona z dźwiękiem',
    live: 'strona, dźwięk wcześniej niesprawdzony',
    push: 'strona otwarta po powiadomieniu',
  },
  waits: {
    answered: '',
    seen: 'widziane, bez odpowiedzi',
    delivered: 'dotarło, nikt nie zobaczył',
  } satisfies Record<DrillReceipt, string>,
  sent: 'nie dotarło na żadne urządzenie',
  closedPage: 'strona zamknięta: ćwiczenie dzwoni tylko na otwartej',
  displaced: 'przerwane prawdziwym wezwaniem',
  notCalled: (why: string) => `bez dzwonka: ${why}`,
}

export type DrillsTexts = typeof drillsPl
