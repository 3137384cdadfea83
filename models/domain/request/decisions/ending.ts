import { Refusal } from '../../errors.ts'
import type { DecisionContext, Draft } from '../draft.ts'
import { conclude, end, isHelped } from '../ending.ts'
import { checkTarget } from '../raise.ts'
import { BEFORE_ARRIVAL, type Outcome } from '../request.ts'
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

  finish(draft, { outcome, dueAt, wayOut = false }, { context, actor }) {
    const arrived = draft.status === 'arrived' || draft.status === 'leaving'
    if (!arrived && !BEFORE_ARRIVAL.includes(outcome)) throw notPossible(draft)
    const ending = dueAt === undefined ? { outcome } : { outcome, dueAt }
    if (goesOnWithHelper(draft, context, outcome)) {
      draft.ending = ending
      draft.served = { at: context.now, by: draft.arrivedId ?? actor.personId, ...(wayOut ? { wayOut } : {}) }
      delete draft.checkFrom
      delete draft.askedAt
      delete draft.nearlyDone
    } else conclude(draft, context, ending, wayOut && outcome !== 'clientLeft')
    return dueAt === undefined ? { reason: outcome } : { reason: outcome, dueAt }
  },

  left(draft, _order, { context }) {
    end(draft, context, draft.ending ?? { outcome: 'settled' })
    return undefined
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
