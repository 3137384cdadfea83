import type { RingNotice } from '../../models/wire/pushed.ts'

/** One ring, as the screens know it. */
export type AnsweredRing = Pick<RingNotice, 'requestId' | 'pageId' | 'rings'>

/** What the service worker tells the open windows. */
export type WorkerMessage =
  /** Somebody pressed on the notification: the windows stop ringing at once. */
  | ({ readonly kind: 'answering' } & AnsweredRing)
  /** The answer was refused or did not arrive: somebody still has to come. */
  | ({ readonly kind: 'notAnswered' } & AnsweredRing)
  /** A push has arrived here and the office knows it. */
  | { readonly kind: 'proven' }

/** Where the page leaves the language for the worker, which cannot read what the page keeps. */
export const SETTINGS_CACHE = 'parter-settings'
export const LANGUAGE_ENTRY = '/kept/language'
