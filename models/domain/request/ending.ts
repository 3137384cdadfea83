import { type DecisionContext, type Draft, settle } from './draft.ts'
import { type Ending, isClientCall, type Request } from './request.ts'

/** Ends the request, and says what has to follow for the others of the visit. */
export function end(draft: Draft, context: DecisionContext, ending: Ending): void {
  const hadItsTurn = draft.status !== 'waiting'
  settle(draft, context, 'ended')
  draft.ending = ending
  draft.endedAt = context.now
  delete draft.checkFrom
  delete draft.askedAt
  delete draft.nearlyDone
  delete draft.served
  delete draft.leftoverSince
  const others = context.others?.(draft) ?? []
  const isFollowed = draft.inTurn || draft.helps !== undefined || others.some((other) => concerns(draft, other))
  if (!isFollowed) return
  if (ending.outcome === 'clientLeft') draft.followUp = { kind: 'endWaiting' }
  else if (hadItsTurn) draft.followUp = { kind: 'startNext' }
}

/** With the client and done: ends, or the client is helped on the way out first. */
export function conclude(draft: Draft, context: DecisionContext, ending: Ending, wayOut: boolean): void {
  if (!wayOut || draft.status !== 'arrived') {
    end(draft, context, ending)
    return
  }
  settle(draft, context, 'leaving')
  draft.ending = ending
  draft.leavingAt = context.now
  draft.checkFrom = context.now
  delete draft.askedAt
  delete draft.nearlyDone
  delete draft.served
}

/** Waits behind this one, was called ahead because of it, helps with it, or calls somebody while it goes on. */
const concerns = ({ id }: Request, other: Request): boolean =>
  other.status === 'waiting' || other.helps === id || other.aheadOf === id || isClientCall(other)

/** Somebody was called to help with this, and has not finished: it ends when both have. */
export const isHelped = (request: Request, others: readonly Request[]): boolean =>
  others.some(({ helps, status }) => helps === request.id && status !== 'ended')
