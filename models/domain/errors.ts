import type { Instant } from './clock.ts'
import type { Bilingual } from './directory/directory.ts'
import type { Problem } from './directory/problems.ts'

/** Why Parter refuses something. Every code has a sentence in each language and one HTTP status. */
export type RefusalCode =
  | 'badInput'
  | 'notSignedIn'
  | 'wrongCredentials'
  | 'signOnOnly'
  | 'otherPerson'
  | 'otherPage'
  | 'oldPage'
  | 'weakPassword'
  | 'tooManyAttempts'
  | 'foreignOrigin'
  | 'foreignHost'
  | 'notAllowed'
  | 'notFound'
  | 'moveNotPossible'
  | 'tooLate'
  | 'alreadyExtended'
  | 'personNotAvailable'
  | 'handledElsewhere'
  | 'officeClosed'
  | 'absenceOverlaps'
  | 'absenceOver'
  | 'endsBeforeItBegins'
  | 'substituteIsThemself'
  | 'changedMeanwhile'
  | 'directoryProblems'
  | 'reasonMissing'
  | 'dayNotAhead'
  | 'lastDayNotAhead'
  | 'interpreterNotice'
  | 'listUnreadable'
  | 'lastAdministrator'
  | 'breakGlass'
  | 'signOnUntested'
  | 'loginTaken'
  | 'wrongCode'
  | 'linkUsed'
  | 'linkExpired'
  | 'keyReused'
  | 'tooLarge'
  | 'tooManyKept'
  | 'tooManyOpen'
  | 'stepsFull'
  | 'historyFull'
  | 'exportTooLong'
  | 'providerSilent'
  | 'figuresNotReady'
  | 'storeUnavailable'
  | 'internal'

/** A password is easy to guess: on the lists of used ones, made of words, dates or keys, of this office, too short, or no other. */
export type WeakBecause = 'used' | 'pattern' | 'ofThisOffice' | 'short' | 'same'

/** What the reader needs besides the sentence: who was first, when, which field. Never a secret, never a stack. */
export interface RefusalDetail {
  /** Who did first what makes this impossible now. */
  readonly by?: string
  readonly at?: Instant
  /** The state the request is in now. */
  readonly status?: string
  readonly move?: string
  /** What does not exist. */
  readonly where?: string
  /** Where the matter is handled, when not in this office. */
  readonly handledBy?: Bilingual
  /** Why the office is closed today: the name of a holiday, or of a day it has closed itself. */
  readonly closedFor?: Bilingual
  /** Problems of the input, all at once: place, what was expected. */
  readonly problems?: readonly { readonly path: string; readonly expected: string }[]
  /** What a change of the directory would break: what stops it, and what whoever makes it is asked. */
  readonly breaks?: readonly Problem[]
  readonly weakBecause?: WeakBecause
  readonly retryAfterMs?: number
  /** Of how many days the requests are still to be read. */
  readonly daysLeft?: number
}

/** An expected refusal: nothing was changed, and the reader can be told why. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly detail: RefusalDetail

  constructor(code: RefusalCode, detail: RefusalDetail = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
  }
}
