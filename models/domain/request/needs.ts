/**
 * The support a client may want, in functional words: never a condition, a diagnosis or a degree.
 * The order is the order on the counter's screen.
 */
export const NEEDS = [
  'noStairs',
  'wheelchair',
  'seat',
  'quietPlace',
  'inWriting',
  'signLanguage',
  'deafblindGuide',
  'inductionLoop',
  'largePrint',
  'readAloud',
  'speakClearly',
  'plainLanguage',
  'formHelp',
  'moreTime',
  'guide',
  'companion',
  'assistanceDog',
  'withChild',
  'wayOut',
] as const

/** What a client may say at the bell, where nobody can help to choose: few, and each understood from its pictogram. */
export const BELL_NEEDS = [
  'noStairs',
  'wheelchair',
  'seat',
  'guide',
  'signLanguage',
  'inWriting',
  'inductionLoop',
  'plainLanguage',
  'quietPlace',
  'withChild',
] as const satisfies readonly (typeof NEEDS)[number][]

export type Need = (typeof NEEDS)[number]
