import { callNext } from '../request/callNext.ts'
import { type DecisionContext, draftOf, enterCalling, freshSteps, record, settle } from '../request/draft.ts'
import { scheduled } from '../request/dues.ts'
import { conclude, end, isHelped } from '../request/ending.ts'
import { isBell, isClientCall, isEnded, isWayOut, type Request } from '../request/request.ts'

/*
 * Requests of one visit are served together or in turn. A turn comes when everything that joined the visit before it has
 * ended, or is nearly done. So a set that joins later takes its turn behind what is there. A helper who is called in
 * afterwards holds up nobody.
 */

/** Where a set of requests that joins a visit is put: turns count on from the visit's last. */
export const turnAfter = (visit: readonly Request[]): number => Math.max(-1, ...visit.map(({ turn }) => turn)) + 1

/** Two sets that joined in the same moment may share a turn: then the one with the lower code comes first. */
export const byTurn = (a: Request, b: Request): number => a.turn - b.turn || a.number - b.number

/** Whether a set that takes turns has something before it when it joins. Nearly done is not over. */
export const hasTurnsBefore = (visit: readonly Request[]): boolean => visit.some(takesTime)

/** A client's call is no turn, and whoever is called to lead them out holds up nobody who is to serve them first. */
const takesTime = (request: Request): boolean => !isEnded(request) && !isClientCall(request) && !isWayOut(request)

/** Whose turn it is now: nobody's while another turn goes on, which also makes a repeat start nothing more. */
export function nextTurn(visit: readonly Request[]): Request | undefined {
  const inOrder = visit.filter(takesTime).sort(byTurn)
  const first = inOrder.findIndex(({ status }) => status === 'waiting')
  return inOrder.slice(0, Math.max(0, first)).every(isNearlyDone) ? inOrder[first] : undefined
}

const isNearlyDone = ({ nearlyDone }: Request): boolean => nearlyDone !== undefined

/** The one before, if it only is nearly done: whoever is called now comes when the client is free. */
export function nearlyDoneBefore(visit: readonly Request[], turn: Request): Request | undefined {
  return visit
    .filter((request) => !isEnded(request) && request.nearlyDone !== undefined && byTurn(request, turn) < 0)
    .sort((a, b) => freeAtOf(b) - freeAtOf(a))[0]
}

const freeAtOf = ({ nearlyDone }: Request): number => nearlyDone?.freeAt ?? 0

/** The next turn of a visit begins because the one before has ended, or is nearly done: the timer's own `start`. */
export function startTurn(waiting: Request, context: DecisionContext, before?: Request): Request {
  if (waiting.status !== 'waiting' || context.now >= waiting.closesAt) return waiting
  const draft = draftOf(waiting)
  draft.waitsFrom = Math.max(context.now, before ? freeAtOf(before) : 0)
  if (before) draft.aheadOf = before.id
  enterCalling(draft, context)
  record(draft, context, { kind: 'start' })
  callNext(draft, context, 0, { due: true })
  return scheduled(draft)
}

/** What the one before has said since about when the client is free; they are free at once when it has ended. */
export function turnCame(ahead: Request, context: DecisionContext, before: Request | undefined): Request {
  if (ahead.aheadOf === undefined || isEnded(ahead)) return ahead
  const isOver = before === undefined || isEnded(before)
  if (!isOver && (before.nearlyDone === undefined || before.nearlyDone.freeAt === ahead.waitsFrom)) return ahead
  const draft = draftOf(ahead)
  const isHere = draft.arrivedAt !== undefined
  if (isOver) {
    delete draft.aheadOf
    if (!isHere) draft.waitsFrom = Math.min(draft.waitsFrom, context.now)
    record(draft, context, { kind: 'turnCame' })
  } else if (!isHere) draft.waitsFrom = freeAtOf(before)
  return scheduled(draft)
}

/** Nearly done was taken back: whoever was called because of it, and is not on the way yet, waits for their turn again. */
export function callBack(ahead: Request, context: DecisionContext, before: Request): Request {
  if (ahead.aheadOf !== before.id || (ahead.status !== 'calling' && ahead.status !== 'routing')) return ahead
  const draft = draftOf(ahead)
  settle(draft, context, 'waiting')
  delete draft.aheadOf
  delete draft.callingSince
  delete draft.undoable
  draft.waitsFrom = context.now
  draft.steps = freshSteps(draft.policy)
  draft.skipped = []
  record(draft, context, { kind: 'calledBack' })
  return scheduled(draft)
}

/** The client has left: nobody is waited for any more, nor is anybody who was to help and has not come yet. */
export function endWaiting(request: Request, context: DecisionContext): Request {
  if (!isNotHereYet(request)) return request
  const draft = draftOf(request)
  settle(draft, context, 'ended')
  draft.endedAt = context.now
  draft.ending = { outcome: 'clientLeft' }
  delete draft.undoable
  record(draft, context, { kind: 'finish', reason: 'clientLeft' })
  return scheduled(draft)
}

/** Waits for its turn, was called ahead of it, to help with something that is over, or to lead out who has gone. */
export const isWaitedFor = (request: Request): boolean =>
  isNotHereYet(request) &&
  (request.status === 'waiting' || isWayOut(request) || request.helps !== undefined || request.aheadOf !== undefined)

const isNotHereYet = ({ status, claim }: Request): boolean =>
  claim === undefined && ['waiting', 'routing', 'calling', 'accepted'].includes(status)

/** Whoever came has finished, and now the last helper has too: the request ends as they said. */
export function endServed(request: Request, context: DecisionContext, visit: readonly Request[]): Request {
  const { served, ending, status } = request
  if (!served || !ending || status !== 'arrived' || isHelped(request, visit)) return request
  const draft = draftOf(request)
  delete draft.undoable
  conclude(draft, context, ending, served)
  record(draft, context, { kind: 'finish', personId: served.by, reason: ending.outcome })
  return scheduled(draft)
}

/** Somebody was called to the client who has rung: a clerk knows what they came for, and the bell has done its part. */
export function endAnswered(bell: Request, context: DecisionContext, visit: readonly Request[]): Request {
  if (!isBell(bell) || isEnded(bell) || !isAnswered(bell, visit)) return bell
  const draft = draftOf(bell)
  delete draft.undoable
  const outcome = isClientCall(bell) && bell.arrivedAt !== undefined ? 'settled' : 'passedOn'
  end(draft, context, { outcome })
  // Whoever looked at the visit starts the next turn too.
  delete draft.followUp
  record(draft, context, { kind: 'finish', reason: outcome })
  return scheduled(draft)
}

/** A client who called in the middle of a visit called for presence: somebody has come, or the visit is over. */
function isAnswered(bell: Request, visit: readonly Request[]): boolean {
  const others = visit.filter(({ id, helps }) => id !== bell.id && helps !== bell.id)
  if (!isClientCall(bell)) return others.some((other) => !isClientCall(other))
  const hasCome = [bell, ...others].some(({ arrivedAt = 0 }) => arrivedAt >= bell.raisedAt)
  return hasCome || others.every(isEnded)
}

/** What had to follow this request has been done. If anything was started, its end can no longer be taken back. */
export function followedUp(request: Request, somethingStarted: boolean): Request {
  if (!request.followUp) return request
  const draft = draftOf(request)
  delete draft.followUp
  // Nearly done can: whoever was called because of it is called back.
  if (somethingStarted && isEnded(draft)) delete draft.undoable
  return scheduled(draft)
}
