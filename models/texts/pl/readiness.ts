import type { ReadinessLevel } from '../../domain/readiness/readiness.ts'
import type { Reach } from '../../domain/request/responders.ts'
import { atFirst } from './atFirst.ts'

/** The readiness board, and what somebody reads who is the last one before going. */
export const readiness = {
  ...atFirst.readiness,
  /** Each person's state, as a reason: with their sound, which the counter does not ask about. */
  reasons: {
    ...atFirst.reach,
    proven: 'można wezwać, dźwięk sprawdzony',
    live: 'można wezwać, dźwięk niesprawdzony',
    withClient: 'z klientem',
    unreachable: 'poza dyżurem albo bez połączenia',
  } satisfies Record<Reach, string>,

  title: 'Gotowość',
  lead: 'Kogo można teraz wezwać, zanim przyjdzie klient.',
  caption: 'Referaty i sprawy, które nie są gotowe, najgorsze na górze',
  readyCaption: 'Referaty i sprawy, które są gotowe',
  ready: (n: number) => `Gotowe: ${n}`,
  allReady: 'Wszystkie referaty i sprawy są gotowe.',
  loading: 'Sprawdzam, kogo można wezwać…',
  toDrills: 'Sprawdzić ćwiczeniem, czy wezwania słychać',
  failed: 'Nie udało się sprawdzić gotowości.',
  stale: (time: string) => `Poniżej stan z godziny ${time}.`,
  asOf: (time: string) => `stan o ${time}`,
  empty: 'W katalogu nie ma jeszcze referatów.',
  emptyHint: 'Gotowość pojawi się, gdy administrator wpisze osoby i sprawy.',

  target: 'Referat lub sprawa',
  state: 'Stan',
  who: 'Kto i dlaczego',
  usual: 'Zwykle do przyjścia',
  usually: (n: number) => `${n} min`,
  unknownTime: 'za mało wezwań',
  matterOf: (unit: string) => `sprawa, ${unit}`,

  levels: {
    nobody: 'nikogo',
    substitute: 'tylko zastępstwo',
    lastOne: 'jedna osoba',
    ready: 'gotowe',
  } satisfies Record<ReadinessLevel, string>,
  counts: (levels: { nobody: number; substitute: number; lastOne: number }) =>
    `Referaty i sprawy: bez nikogo ${levels.nobody}, tylko z zastępstwem ${levels.substitute}, z jedną osobą ${levels.lastOne}.`,
  reachable: (n: number, all: number) => `osiągalne: ${n} z ${all}`,

  /** How many are in that state: "2 × dźwięk sprawdzony". */
  amount: (n: number, what: string) => `${n} × ${what}`,
  until: (time: string) => `do ${time}`,
  substitutes: 'Zastępstwo',
  noSubstitutes: 'Bez zastępstwa: wezwanie pójdzie od razu do kierownika.',
  mailFails:
    'Poczta nie działa: kierownik bez otwartej strony nie dostanie wiadomości. Proszę powiadomić administratora.',
  turnedRed: (name: string) => `${name}: teraz nikogo nie można wezwać.`,

  /** On the screen of whoever is called. */
  own: {
    substitutes: {
      title: 'Kto zastępuje',
      none: 'W katalogu nie ma zastępstwa: podczas nieobecności wezwania pójdą do kierownika.',
    },
  },

  /** Before going off duty or out. */
  leaving: {
    title: 'Zanim Pan/Pani wyjdzie',
    lead: (n: number): string =>
      n === 1
        ? 'Tylko Pan/Pani odbiera teraz wezwania w tej sprawie. Potem:'
        : 'Tylko Pan/Pani odbiera teraz wezwania w tych sprawach. Potem:',
    more: (n: number) => `i jeszcze ${n}`,
    instead: (who: string, as: string) => `wezwania odbierze ${who} (${as})`,
    nobody: 'nikogo nie będzie można wezwać; BOK zobaczy numery telefonów',
    goOut: 'Wychodzę mimo to',
    beAbsent: 'Dziś mnie nie ma',
    endDuty: 'Kończę dyżur',
    stay: 'Jeszcze zostaję',
  },
}

export type ReadinessTexts = typeof readiness
