import { callNext } from './callNext.ts'
import { type DecisionContext, draftOf, enterCalling, record, settle } from './draft.ts'
import { scheduled } from './dues.ts'
import type { Request } from './request.ts'

/** Where a set of requests that joins a visit is put: turns count on from the visit's last. */
export const turnAfter = (visit: readonly Request[]): number => Math.max(-1, ...visit.map(({ turn }) => turn)) + 1

/** Whose turn it is now: nobody's while another turn goes on, which also makes a repeat start nothing more. */
export function nextTurn(visit: readonly Request[]): Request | undefined {
  const inTurn = visit.filter((request) => request.inTurn && request.status !== 'ended')
  if (inTurn.some((request) => request.status !== 'waiting')) return undefined
  // Two sets that joined in the same moment may share a turn: then the one with the lower code comes first.
  return inTurn.sort((a, b) => a.turn - b.turn || a.number - b.number)[0]
}

/** The next turn of a visit begins because the one before has ended: the timer's own `start`. */
export function startTurn(waiting: Request, context: DecisionContext): Request {
  if (waiting.status !== 'waiting' || context.now >= waiting.closesAt) return waiting
  const draft = draftOf(waiting)
  draft.waitsFrom = context.now
  enterCalling(draft, context)
  record(draft, context, { kind: 'start' })
  callNext(draft, context, 0, { due: true })
  return scheduled(draft)
}

/** The client has left: nobody is waited for any more. */
export function endWaiting(waiting: Request, context: DecisionContext): Request {
  if (waiting.status !== 'waiting') return waiting
  const draft = draftOf(waiting)
  settle(draft, context, 'ended')
  draft.endedAt = context.now
  draft.ending = { outcome: 'clientLeft' }
  record(draft, context, { kind: 'finish', reason: 'clientLeft' })
  return scheduled(draft)
}

/** What had to follow this request has been done. If anything was started, its end can no longer be taken back. */
export function followedUp(ended: Request, somethingStarted: boolean): Request {
  if (!ended.followUp) return ended
  const draft = draftOf(ended)
  delete draft.followUp
  if (somethingStarted) delete draft.undoable
  return scheduled(draft)
}
