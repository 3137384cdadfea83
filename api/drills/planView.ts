import type { Instant } from '../../models/domain/clock.ts'
import { type DrillPlan, nextPlanned } from '../../models/domain/drills/drillPlan.ts'
import type { DrillPlanView } from '../../models/wire/drillPlans.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { optional } from '../requests/requestView.ts'

/** What supervisors read of a plan: for whom, when, and when next. */
export function planView(plan: DrillPlan, directory: OfficeDirectory, now: Instant): DrillPlanView {
  const { id, edition, scope, weekdays, minuteOfDay, isOn, by, changedAt, last } = plan
  return {
    id,
    edition,
    weekdays,
    minuteOfDay,
    isOn,
    byName: directory.person(by).name,
    changedAt,
    ...(scope.kind === 'person' ? { personId: scope.personId } : {}),
    ...(scope.kind === 'unit' ? { unitId: scope.unitId } : {}),
    ...optional('whom', scope.kind === 'everybody' ? undefined : directory.target(scope).name),
    ...optional('nextAt', nextPlanned(plan, directory.now.office, now)),
    ...optional('last', last),
  }
}

/** What is next comes first; what never comes is last. */
export function planViews(
  plans: readonly DrillPlan[],
  directory: OfficeDirectory,
  now: Instant,
): readonly DrillPlanView[] {
  const never = Number.POSITIVE_INFINITY
  return plans
    .map((plan) => planView(plan, directory, now))
    .sort((a, b) => compare(a.nextAt ?? never, b.nextAt ?? never) || a.minuteOfDay - b.minuteOfDay)
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)
