import type { Need } from '../request/needs.ts'

/*
 * Where a building cannot be made accessible in an individual case, the act of 19 July 2019 (art. 7) asks for alternative
 * access, in three forms: support by another person, technical support, a change in how the office works. Every request
 * is such a case: somebody comes down, which is the third; what else the client wants may be of the others.
 */

export const SUPPORT_FORMS = ['person', 'technical', 'organisation'] as const
export type SupportForm = (typeof SUPPORT_FORMS)[number]

export const FORM_OF_NEED: Readonly<Record<Need, SupportForm>> = {
  noStairs: 'organisation',
  wheelchair: 'organisation',
  seat: 'organisation',
  quietPlace: 'organisation',
  inWriting: 'organisation',
  signLanguage: 'person',
  deafblindGuide: 'person',
  inductionLoop: 'technical',
  largePrint: 'technical',
  readAloud: 'person',
  speakClearly: 'organisation',
  plainLanguage: 'organisation',
  formHelp: 'person',
  moreTime: 'organisation',
  guide: 'person',
  companion: 'organisation',
  assistanceDog: 'organisation',
  withChild: 'organisation',
  wayOut: 'person',
}
