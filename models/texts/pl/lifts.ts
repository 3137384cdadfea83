import type { LiftState } from '../../domain/lift/lift.ts'

/** The lifts of the office's buildings, and that one is out of order. */
export const lifts = {
  title: 'Windy',
  lead: 'Gdy winda nie działa, Parter zapisuje to jako powód przy każdym wezwaniu w tym budynku. Kończy się to samo.',
  building: (name: string) => (name === '' ? 'Budynek' : name),
  states: {
    none: 'bez windy',
    works: 'winda działa',
    out: 'winda nie działa',
  } satisfies Record<LiftState, string>,
  outUntil: (building: string, until: string, who: string) =>
    building === ''
      ? `Winda nie działa, do: ${until} (${who}).`
      : `Winda w budynku „${building}” nie działa, do: ${until} (${who}).`,
  announced: (from: string, until: string, who: string) => `Zapowiedziano przerwę: ${from} – ${until} (${who}).`,
  has: 'Jest tu winda',
  hasOf: (building: string) => `Jest winda: ${building}`,
  hasNot: 'Nie ma tu windy',
  hasNotOf: (building: string) => `Nie ma windy: ${building}`,
  setOut: 'Winda nie działa…',
  setOutOf: (building: string) => `Winda nie działa: ${building}`,
  works: 'Winda działa',
  worksOf: (building: string) => `Winda działa: ${building}`,
  callOff: 'Odwołaj przerwę',
  callOffOf: (building: string) => `Odwołaj przerwę: ${building}`,
  worksSaid: 'Zapisano: winda działa.',
  outSaid: 'Zapisano: winda nie działa.',
  saved: 'Zapisano.',
  outTitle: 'Winda nie działa',
  fromNow: 'od teraz',
  later: 'od',
  begins: 'Od kiedy',
  untilDay: 'Do dnia',
  untilTime: 'Do godziny',
  fromDay: 'Od dnia',
  fromTime: 'Od godziny',
  save: 'Zapisz',
  missing: {
    end: 'Proszę podać, do kiedy.',
    beginning: 'Proszę podać, od kiedy.',
    order: 'Koniec musi być po początku i po tej chwili.',
  },
  loading: 'Wczytuję windy…',
  failed: 'Nie udało się wczytać wind.',
}

export type LiftsTexts = typeof lifts
