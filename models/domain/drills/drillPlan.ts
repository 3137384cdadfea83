import { type Instant, minutes } from '../clock.ts'
import type { Office, PersonId } from '../directory/directory.ts'
import { dayAfter, instantOf, isOpenAt, localTime } from '../schedule/workingTime.ts'
import type { DrillScope } from './drill.ts'

/*
 * A plan runs drills by itself: on chosen weekdays, at an hour of the office's wall clock, when the office is open then.
 * Whether a drill is due is decided from the plan and the clock alone, so that no timer has to survive a restart.
 */

export type DrillPlanId = string

/** What came of one planned moment. */
export const PLAN_RESULTS = ['ran', 'nobody', 'missed', 'unitGone', 'personGone'] as const
export type PlanResult = (typeof PLAN_RESULTS)[number]

/** What a supervisor decides about a plan. */
export interface PlanWish {
  readonly scope: DrillScope
  /** 0 is Monday; in order. */
  readonly weekdays: readonly number[]
  readonly minuteOfDay: number
  readonly isOn: boolean
}

export interface DrillPlan extends PlanWish {
  readonly id: DrillPlanId
  readonly version: number
  /** How often people have changed it: whoever saves says which edition they have read. */
  readonly edition: number
  /** Of the order that made it, so that a repeat makes no second one. */
  readonly key: string
  readonly digest: string
  /** Who set it last. */
  readonly by: PersonId
  readonly changedAt: Instant
  readonly last?: PlannedRun
}

export interface PlannedRun {
  readonly dueAt: Instant
  readonly result: PlanResult
}

/** A practice call at nine for a start at a quarter past eight finds other people, in other work: it is not made up. */
export const PLAN_GRACE_MS = minutes(5)

/** How far ahead a next time is looked for: longer than any holidays. */
const DAYS_AHEAD = 60

/** The planned moment that nothing has come of yet; `isMissed`: it is too late for it. */
export function plannedNow(
  plan: DrillPlan,
  office: Office,
  now: Instant,
): { readonly dueAt: Instant; readonly isMissed: boolean } | undefined {
  if (!plan.isOn) return undefined
  // Around midnight the moment may lie on the day before.
  const days = new Set([now - PLAN_GRACE_MS, now].map((at) => localTime(at, office.timeZone).day))
  for (const day of days) {
    const dueAt = plannedOn(day, plan, office)
    if (dueAt === undefined || dueAt > now || plan.last?.dueAt === dueAt) continue
    // Set after the hour had passed: it begins with the next.
    if (plan.changedAt > dueAt) continue
    return { dueAt, isMissed: now - dueAt > PLAN_GRACE_MS }
  }
  return undefined
}

/** The next planned moment after `now`; undefined: switched off, or the office is never open then. */
export function nextPlanned(
  plan: Pick<PlanWish, 'weekdays' | 'minuteOfDay' | 'isOn'>,
  office: Office,
  now: Instant,
): Instant | undefined {
  if (!plan.isOn) return undefined
  let { day } = localTime(now, office.timeZone)
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const at = plannedOn(day, plan, office)
    if (at !== undefined && at > now) return at
    day = dayAfter(day)
  }
  return undefined
}

function plannedOn(
  day: string,
  { weekdays, minuteOfDay }: Pick<PlanWish, 'weekdays' | 'minuteOfDay'>,
  office: Office,
): Instant | undefined {
  const at = instantOf(day, minuteOfDay, office.timeZone)
  if (!weekdays.includes(localTime(at, office.timeZone).weekday)) return undefined
  return isOpenAt(office, at) ? at : undefined
}
