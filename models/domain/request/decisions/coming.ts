import { minutes } from '../../clock.ts'
import type { PersonId } from '../../directory/directory.ts'
import type { Capacity } from '../../lifecycle.ts'
import { closePages, type DecisionContext, type Draft } from '../draft.ts'
import { MAX_EXTENSION_MS } from '../escalation.ts'
import { callsClerks } from '../request.ts'
import { type Decisions, remark } from './decision.ts'
import { mustKnow, onBehalf } from './whom.ts'

/** Moves of whoever comes. */
export const COMING: Pick<Decisions, 'accept' | 'takeOver' | 'extend'> = {
  accept(draft, { minutes: inMinutes, personId }, { context, actor, capacities }) {
    const who = answersDoor(draft, capacities) ? (personId ?? actor.personId) : onBehalf(personId, actor, capacities)
    mustKnow(context, who)
    takeUp(draft, context, { personId: who, byPhone: who !== actor.personId, minutes: inMinutes })
    return remark({ personId: who, minutes: inMinutes })
  },

  takeOver(draft, { minutes: inMinutes }, { context, actor }) {
    const freed = draft.responder?.personId
    takeUp(draft, context, { personId: actor.personId, byPhone: false, minutes: inMinutes })
    return remark({ personId: freed, minutes: inMinutes })
  },

  extend(draft, { minutes: more, reason }) {
    draft.extendedMs = Math.min(minutes(more), MAX_EXTENSION_MS)
    return { minutes: more, reason }
  },
}

/** A bell is every clerk's, whether or not it rings on a device of theirs. */
const answersDoor = (draft: Draft, capacities: ReadonlySet<Capacity>): boolean =>
  callsClerks(draft) && capacities.has('clerk')

function takeUp(
  draft: Draft,
  context: DecisionContext,
  who: { personId: PersonId; byPhone: boolean; minutes: number | undefined },
): void {
  closePages(draft, context)
  draft.status = 'accepted'
  delete draft.nobodySince
  delete draft.claim
  draft.responder = {
    personId: who.personId,
    acceptedAt: context.now,
    byPhone: who.byPhone,
    ...(who.minutes === undefined ? {} : { minutes: who.minutes }),
  }
}
