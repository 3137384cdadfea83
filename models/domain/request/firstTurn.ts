import type { PersonId } from '../directory/directory.ts'
import { wantedBy } from './callNext.ts'
import type { DecisionContext, Draft } from './draft.ts'
import { type EscalationStep, firstTurnMs } from './escalation.ts'
import type { StepState } from './request.ts'
import { stepDueAt } from './steps.ts'
import { isSuperior } from './superiors.ts'

/** For whom the turn is, and what had happened with the steps before the request was pointed at them. */
interface Aimed {
  readonly by: PersonId
  readonly before: readonly StepState[]
}

/**
 * The client has waited before those who are called now could know of it. Steps that want an arrival keep the time of
 * the whole request; where it has come already, or comes at once, they let the first call have its turn, and those that
 * would tell somebody what they know are done. A request has one such turn: passed on from hand to hand, it would never
 * come to its superiors.
 */
export function giveFirstTurn(draft: Draft, context: DecisionContext, { by, before }: Aimed): void {
  const { now } = context
  const given = before.flatMap(({ notBefore }) => notBefore ?? [])
  const until = Math.max(now, Math.min(now + firstTurnMs(draft.policy), ...given))
  // Steps that lose no time by it remember for the next that the turn was given.
  const remembered = given.length > 0 ? { notBefore: until } : {}
  draft.steps = draft.steps.map((state, index): StepState => {
    const step = draft.policy[index]
    const dueAt = stepDueAt(draft, index)
    if (dueAt === undefined || dueAt >= until) return { ...state, ...remembered }
    if (step?.unless !== 'arrived') return state
    return dueAt <= now && isKnown(step, draft, context, by)
      ? { ...state, ...remembered, doneAt: now }
      : { ...state, notBefore: until }
  })
}

/** Whether whoever such a step would call knows that the client waits. */
function isKnown({ call }: EscalationStep, draft: Draft, context: DecisionContext, by: PersonId): boolean {
  if (call === 'again') return false
  const { chosen } = wantedBy(draft, context, call)
  return chosen.length > 0 && chosen.every(({ personId }) => personId === by || heardAsSuperior(draft, personId))
}

const heardAsSuperior = ({ pages }: Draft, personId: PersonId): boolean =>
  pages.some((page) => page.personId === personId && isSuperior(page.as) && page.firstDeliveredAt !== undefined)
