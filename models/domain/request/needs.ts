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

export type Need = (typeof NEEDS)[number]
