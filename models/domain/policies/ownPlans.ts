import type { Directory, PersonId, UnitId } from '../directory/directory.ts'
import type { EscalationStep } from '../request/escalation.ts'
import type { CalledAs, Target } from '../request/request.ts'
import { candidatesFor, type Presence, unitOf } from '../request/responders.ts'
import { isSuperior } from '../request/superiors.ts'
import { isSameStep } from './difference.ts'
import { policyOf, scopeOf } from './scope.ts'

/** A step by which somebody is called, in what capacity, and for what. */
export interface OwnPlan {
  readonly step: EscalationStep
  readonly as: CalledAs
  /** Everybody there, this person is called; otherwise when those before them are not. */
  readonly isFirst: boolean
  readonly targets: readonly Target[]
}

const EVERYBODY: Presence = { reachOf: () => 'proven', pagedToday: () => 0 }

/** In which plans this person stands: nobody is to find out by the first call that they are one. The soonest first. */
export function ownPlans(directory: Directory, personId: PersonId): readonly OwnPlan[] {
  const plans: (Omit<OwnPlan, 'targets'> & { targets: Target[] })[] = []
  for (const target of everyTarget(directory)) {
    const unitId = unitOf(directory, target)
    const policy = policyOf(directory, scopeOf(directory, target, unitId)) ?? []
    for (const step of policy) {
      if (step.call === 'again') continue
      const { inOrder } = candidatesFor(step.call, { directory, presence: EVERYBODY, target })
      const place = inOrder.findIndex((each) => each.personId === personId)
      const as = inOrder[place]?.as
      if (as === undefined) continue
      const isFirst = place === 0 || step.call === 'secretariat' || step.call === 'otherClerks'
      const known = plans.find((plan) => plan.as === as && plan.isFirst === isFirst && isSameStep(plan.step, step))
      const named = isSuperior(as) ? unitTarget(unitId, target) : target
      if (!known) plans.push({ step, as, isFirst, targets: [named] })
      else if (!known.targets.some((each) => isSameTarget(each, named))) known.targets.push(named)
    }
  }
  return plans.toSorted((a, b) => a.step.afterMs - b.step.afterMs)
}

const everyTarget = (directory: Directory): readonly Target[] => {
  const matters = [...directory.matters.values()].filter(({ elsewhere }) => elsewhere === undefined)
  const withMatters = new Set(matters.map(({ unitId }) => unitId))
  return [
    ...matters.map(({ id }): Target => ({ kind: 'matter', matterId: id })),
    ...[...directory.units.keys()]
      .filter((id) => !withMatters.has(id))
      .map((unitId): Target => ({ kind: 'unit', unitId })),
    { kind: 'unknown' },
  ]
}

/** Whoever stands above a unit stands above all its matters. */
const unitTarget = (unitId: UnitId | undefined, target: Target): Target =>
  unitId === undefined ? target : { kind: 'unit', unitId }

export const isSameTarget = (a: Target, b: Target): boolean => JSON.stringify(a) === JSON.stringify(b)
