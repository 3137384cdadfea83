import type { NoteKind } from '../domain/channels/notes.ts'
import type { Bilingual } from '../domain/directory/directory.ts'
import type { Move } from '../domain/lifecycle.ts'
import { isSuperior } from '../domain/request/superiors.ts'
import type { CallGone } from './events.ts'
import type { CallView } from './views.ts'

/*
 * What a push carries to a closed browser. It may end on a screen that others see: a code and a place, nothing about
 * the client, the matter or the needs. No schema here: only the office's own key can encrypt for the worker.
 */

/** What the two buttons of a notification order; one that is missing is not offered. */
export interface PressAnswers {
  readonly come?: 'accept' | 'takeOver'
  readonly cannot?: 'decline'
}

interface ForSomebody {
  /** Whose it is: whatever is said in answer is said in their name, and in nobody else's who has signed in meanwhile. */
  readonly personId: string
}

/** One ring of one page, as a notification needs it. */
export interface RingNotice extends ForSomebody {
  readonly requestId: string
  readonly pageId: string
  readonly rings: number
  readonly code: string
  readonly place: Bilingual
  readonly answers: PressAnswers
}

/** Practice, to a browser whose pages are closed. */
export interface DrillNotice extends ForSomebody {
  readonly drillId: string
  readonly byName: string
  readonly isPlanned: boolean
}

export type Pushed =
  | ({ readonly kind: 'page'; readonly receiptKey: string } & RingNotice)
  /** `isOwn`: this person's own answer, given on another screen, and no news to them. */
  | ({ readonly kind: 'gone'; readonly pageId: string; readonly isOwn: boolean } & CallGone)
  | ({ readonly kind: 'drill'; readonly receiptKey: string } & DrillNotice)
  /** Something waits on their screen: that it does, and not a word of what. */
  | ({ readonly kind: 'note'; readonly about: NoteKind } & ForSomebody)
  | ({ readonly kind: 'test'; readonly receiptKey: string } & ForSomebody)

/** Two tabs and a push show one notification of one page. */
export const noticeTag = (pageId: string): string => `call-${pageId}`

/** However many of a kind wait, one notification says so. */
export const noteTag = (about: NoteKind): string => `note-${about}`

const DRILL_TAG = 'drill-'

export const drillTag = (drillId: string): string => DRILL_TAG + drillId
export const isDrillTag = (tag: string): boolean => tag.startsWith(DRILL_TAG)

/** A place far above takes over: a plain acceptance would leave the first one on the way. */
export function pressAnswersTo(call: Pick<CallView, 'as' | 'status' | 'moves'>): PressAnswers {
  const toSuperior = isSuperior(call.as)
  const come = toSuperior ? 'takeOver' : 'accept'
  const may = (move: Move): boolean => call.status !== 'routing' && call.moves.includes(move)
  return {
    ...(may(come) ? { come } : {}),
    // Nobody declines for somebody who is already on the way.
    ...(may('decline') && !(toSuperior && call.status === 'accepted') ? { cannot: 'decline' as const } : {}),
  }
}
