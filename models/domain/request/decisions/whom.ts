import type { PersonId } from '../../directory/directory.ts'
import { Refusal } from '../../errors.ts'
import type { Actor, Capacity } from '../../lifecycle.ts'
import type { DecisionContext } from '../draft.ts'
import type { Target } from '../request.ts'
import { isReachable } from '../responders.ts'

/** A clerk or a supervisor may say who answered the telephone; everybody else speaks for themselves. */
export function onBehalf(personId: PersonId | undefined, actor: Actor, capacities: ReadonlySet<Capacity>): PersonId {
  if (personId === undefined || personId === actor.personId) {
    if (!capacities.has('called'))
      throw new Refusal('badInput', { problems: [{ path: 'personId', expected: 'person' }] })
    return actor.personId
  }
  if (!capacities.has('clerk') && !capacities.has('supervisor')) throw new Refusal('notAllowed')
  return personId
}

export function mustKnow({ directory }: DecisionContext, personId: PersonId): void {
  if (!directory.employees.has(personId)) throw new Refusal('notFound', { where: 'person' })
}

export function mustBeReachable(context: DecisionContext, personId: PersonId): void {
  mustKnow(context, personId)
  if (!isReachable(context.presence.reachOf(personId))) throw new Refusal('personNotAvailable')
}

/** Whoever assigns knows whom: "I don't know" is an answer only of those who are called. */
export function known(target: Target): Target {
  if (target.kind === 'unknown')
    throw new Refusal('badInput', { problems: [{ path: 'target', expected: 'matter, unit, person' }] })
  return target
}
