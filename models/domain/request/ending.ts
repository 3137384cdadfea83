import type { PersonId } from '../directory/directory.ts'
import { type DecisionContext, type Draft, settle } from './draft.ts'
import { type Ending, isBell, isClientCall, isWayOut, type Outcome, type Parting, type Request } from './request.ts'

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
  // Whoever led them out by mistake leads them no more.
  const isLedOut = draft.leavingAt !== undefined && ending.outcome !== 'mistake'
  const mayWantOut = draft.needs.includes('wayOut') && !isWayOut(draft) && !isLedOut
  const isFollowed =
    mayWantOut || draft.inTurn || draft.helps !== undefined || others.some((other) => concerns(draft, other))
  if (!isFollowed) return
  if (ending.outcome === 'clientLeft') draft.followUp = { kind: 'endWaiting' }
  else if (hadItsTurn || mayWantOut) draft.followUp = { kind: 'startNext' }
}

/**
 * Done: ends, or the client is helped on the way out first. Only the last part of a visit has a way out behind it. Whoever
 * is there leads them; anybody else is called for it.
 */
export function conclude(
  draft: Draft,
  context: DecisionContext,
  ending: Ending,
  { wayOut, leads, by }: Parting & { readonly by: PersonId },
): void {
  const others = context.others?.(draft) ?? []
  const mayLeave = draft.status !== 'leaving' && !HAS_NO_WAY_OUT.includes(ending.outcome) && others.every(isBell)
  const isWanted = wayOut ?? (draft.needs.includes('wayOut') && draft.leftoverSince === undefined)
  if (!mayLeave || !isWanted) {
    end(
      draft,
      context,
      mayLeave && wayOut === false && draft.needs.includes('wayOut') ? { ...ending, alone: true } : ending,
    )
    return
  }
  const here = draft.status === 'arrived' ? draft.arrivedId : undefined
  const isHere = draft.status === 'arrived' && leads === undefined
  const lead = leads?.kind === 'person' ? leads.personId : undefined
  if (isHere || (lead !== undefined && (lead === here || lead === by))) {
    settle(draft, context, 'leaving')
    draft.ending = ending
    draft.leavingAt = context.now
    if (lead !== undefined && lead !== here) draft.leadId = lead
    draft.checkFrom = context.now
    delete draft.askedAt
    delete draft.nearlyDone
    delete draft.served
    return
  }
  end(draft, context, ending)
  draft.followUp = { kind: 'raiseWayOut', leads: leads ?? { kind: 'clerks' }, by }
}

/** What was said about the way out, and nothing else. */
export const partingOf = ({ wayOut, leads }: Parting): Parting => ({
  ...(wayOut === undefined ? {} : { wayOut }),
  ...(leads === undefined ? {} : { leads }),
})

/** They have gone already, or were never here. */
export const HAS_NO_WAY_OUT: readonly Outcome[] = ['clientLeft', 'mistake']

/** Waits behind this one, was called ahead because of it, helps with it, or calls somebody while it goes on. */
const concerns = ({ id }: Request, other: Request): boolean =>
  other.status === 'waiting' || other.helps === id || other.aheadOf === id || isClientCall(other)

/** Somebody was called to help with this, and has not finished: it ends when both have. */
export const isHelped = (request: Request, others: readonly Request[]): boolean =>
  others.some(({ helps, status }) => helps === request.id && status !== 'ended')
