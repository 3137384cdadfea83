import type { LiftsTexts } from '../pl/lifts.ts'

export const lifts: LiftsTexts = {
  title: 'Lifts',
  lead: 'While a lift is out of order, Parter keeps that as the reason with every request in that building. It ends by itself.',
  building: (name) => (name === '' ? 'The building' : name),
  states: {
    none: 'no lift',
    works: 'the lift works',
    out: 'the lift is out of order',
  },
  outUntil: (building, until, who) =>
    building === ''
      ? `The lift is out of order until ${until} (${who}).`
      : `The lift in “${building}” is out of order until ${until} (${who}).`,
  announced: (from, until, who) => `A break is announced: ${from} – ${until} (${who}).`,
  has: 'There is a lift here',
  hasOf: (building) => `There is a lift: ${building}`,
  hasNot: 'There is no lift here',
  hasNotOf: (building) => `There is no lift: ${building}`,
  setOut: 'Lift out of order…',
  setOutOf: (building) => `Lift out of order: ${building}`,
  works: 'The lift works',
  worksOf: (building) => `The lift works: ${building}`,
  callOff: 'Call the break off',
  callOffOf: (building) => `Call the break off: ${building}`,
  worksSaid: 'Saved: the lift works.',
  outSaid: 'Saved: the lift is out of order.',
  saved: 'Saved.',
  outTitle: 'The lift is out of order',
  fromNow: 'from now on',
  later: 'from',
  begins: 'From when',
  untilDay: 'Until the day',
  untilTime: 'Until the time',
  fromDay: 'From the day',
  fromTime: 'From the time',
  save: 'Save',
  missing: {
    end: 'Please say until when.',
    beginning: 'Please say from when.',
    order: 'The end has to come after the beginning, and after now.',
  },
  loading: 'Loading the lifts…',
  failed: 'The lifts could not be loaded.',
}
