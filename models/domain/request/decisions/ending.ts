import { Refusal } from '../../errors.ts'
import { arriveNow } from '../arrival.ts'
import type { DecisionContext, Draft } from '../draft.ts'
import { conclude, end, isHelped, partingOf } from '../ending.ts'
import { checkTarget } from '../raise.ts'
import { BEFORE_ARRIVAL, isWayOut, type Outcome } from '../request.ts'
import type { Decisions } from './decision.ts'
import { notPossible } from './refusing.ts'

/** Moves that end a request. */
export const ENDING: Pick<Decisions, 'passOn' | 'finish' | 'askToLead' | 'left'> = {
  passOn(draft, { target }, { context, actor }) {
    checkTarget(context, target)
    // The next one could not be called any more; the client is still with this one, who ends it otherwise.
    if (context.now >= draft.closesAt) throw new Refusal('officeClosed')
    end(draft, context, { outcome: 'passedOn' })
    draft.followUp = { kind: 'raiseNext', target, by: actor.personId }
    return undefined
  },

  finish(draft, { outcome, dueAt, ...parting }, { context, actor }) {
    const arrived = draft.status === 'arrived' || draft.status === 'leaving'
    if (!arrived && !BEFORE_ARRIVAL.includes(outcome)) throw notPossible(draft)
    if (parting.leads?.kind === 'person') checkTarget(context, parting.leads)
    const ending = dueAt === undefined ? { outcome } : { outcome, dueAt }
    if (goesOnWithHelper(draft, context, outcome)) {
      draft.ending = ending
      draft.served = { at: context.now, by: draft.arrivedId ?? actor.personId, ...partingOf(parting) }
      delete draft.checkFrom
      delete draft.askedAt
      delete draft.nearlyDone
    } else conclude(draft, context, ending, { ...parting, by: actor.personId })
    return dueAt === undefined ? { reason: outcome } : { reason: outcome, dueAt }
  },

  askToLead(draft, { leads }, { context, actor }) {
    if (leads.kind === 'person') checkTarget(context, leads)
    if (context.now >= draft.closesAt) throw new Refusal('officeClosed')
    delete draft.leavingAt
    delete draft.leadId
    end(draft, context, draft.ending ?? { outcome: 'settled' })
    draft.followUp = { kind: 'raiseWayOut', leads, by: actor.personId }
    return leads.kind === 'person' ? { personId: leads.personId } : undefined
  },

  left(draft, { alone = false }, { context, actor }) {
    if (!isWayOut(draft)) end(draft, context, draft.ending ?? { outcome: 'settled' })
    else if (alone) end(draft, context, { outcome: 'clientLeft' })
    else {
      // Whoever sees them go has seen that somebody came.
      if (draft.status !== 'arrived')
        arriveNow(draft, context, draft.responder?.personId ?? actor.personId, context.now)
      end(draft, context, { outcome: 'settled' })
    }
    return alone ? { reason: 'alone' } : undefined
  },
}

/** It ends when both have finished. Said a second time, by the clerk then, it ends all the same. */
const goesOnWithHelper = (draft: Draft, context: DecisionContext, outcome: Outcome): boolean =>
  draft.status === 'arrived' &&
  draft.served === undefined &&
  draft.leftoverSince === undefined &&
  outcome !== 'clientLeft' &&
  outcome !== 'mistake' &&
  isHelped(draft, context.others?.(draft) ?? [])
