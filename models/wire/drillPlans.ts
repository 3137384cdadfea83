import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import type { Bilingual, PersonId, UnitId } from '../domain/directory/directory.ts'
import type { PlannedRun } from '../domain/drills/drillPlan.ts'
import { Id } from './orders.ts'

const Weekdays = z
  .array(z.int().min(0).max(6))
  .min(1)
  .max(7)
  .refine((days) => new Set(days).size === days.length, 'each weekday once')
  .readonly()

const Fields = z.strictObject({
  personId: Id.optional(),
  unitId: Id.optional(),
  /** 0 is Monday. */
  weekdays: Weekdays,
  minuteOfDay: z.int().min(0).max(1_439),
  isOn: z.boolean(),
})

const isForOne = ({ personId, unitId }: z.infer<typeof Fields>): boolean =>
  personId === undefined || unitId === undefined

/** POST /api/drill-plans, for a person or a unit; without: everybody on duty. The key travels in `Idempotency-Key`. */
export const DrillPlanBody = Fields.refine(isForOne, 'a person or a unit')
export type DrillPlanBody = z.infer<typeof DrillPlanBody>

/** PUT /api/drill-plans/:id, with the edition that was on the screen: whoever was faster is not overwritten unseen. */
export const DrillPlanChange = Fields.extend({ edition: z.int().min(1).max(1_000_000_000) }).refine(
  isForOne,
  'a person or a unit',
)
export type DrillPlanChange = z.infer<typeof DrillPlanChange>

export interface DrillPlanView {
  readonly id: string
  readonly edition: number
  readonly personId?: PersonId
  readonly unitId?: UnitId
  /** The name of the person or the unit; absent: everybody on duty. */
  readonly whom?: Bilingual
  readonly weekdays: readonly number[]
  readonly minuteOfDay: number
  readonly isOn: boolean
  /** Who set it last. */
  readonly byName: string
  readonly changedAt: Instant
  /** Absent: switched off, or the office is never open then. */
  readonly nextAt?: Instant
  readonly last?: PlannedRun
}
