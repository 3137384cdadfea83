import { Refusal } from '../../errors.ts'
import { type DecisionContext, type Draft, settle } from '../draft.ts'
import { checkTarget } from '../raise.ts'
import { BEFORE_ARRIVAL, type Request } from '../request.ts'
import type { Decisions } from './decision.ts'
import { notPossible } from './refusing.ts'

/** Moves that end a request. */
export const ENDING: Pick<Decisions, 'passOn' | 'finish' | 'left'> = {
  passOn(draft, { target }, { context, actor }) {
    checkTarget(context, target)
    // The next one could not be called any more; the client is still with this one, who ends it otherwise.
    if (context.now >= draft.closesAt) throw new Refusal('officeClosed')
    end(draft, context, { outcome: 'passedOn' })
    draft.followUp = { kind: 'raiseNext', target, by: actor.personId }
    return undefined
  },

  finish(draft, { outcome, dueAt, wayOut }, { context }) {
    const arrived = draft.status === 'arrived' || draft.status === 'leaving'
    if (!arrived && !BEFORE_ARRIVAL.includes(outcome)) throw notPossible(draft)
    const ending = dueAt === undefined ? { outcome } : { outcome, dueAt }
    if (wayOut && draft.status === 'arrived' && outcome !== 'clientLeft') {
      settle(draft, context, 'leaving')
      draft.ending = ending
      draft.leavingAt = context.now
      draft.checkFrom = context.now
      delete draft.askedAt
    } else {
      end(draft, context, ending)
    }
    return dueAt === undefined ? { reason: outcome } : { reason: outcome, dueAt }
  },

  left(draft, _order, { context }) {
    end(draft, context, draft.ending ?? { outcome: 'settled' })
    return undefined
  },
}

function end(draft: Draft, context: DecisionContext, ending: NonNullable<Request['ending']>): void {
  const hadItsTurn = draft.status !== 'waiting'
  settle(draft, context, 'ended')
  draft.ending = ending
  draft.endedAt = context.now
  delete draft.checkFrom
  delete draft.askedAt
  delete draft.leftoverSince
  if (!draft.inTurn) return
  if (ending.outcome === 'clientLeft') draft.followUp = { kind: 'endWaiting' }
  else if (hadItsTurn) draft.followUp = { kind: 'startNext' }
}
