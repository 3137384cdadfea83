import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import type { Bilingual, UnitId } from '../domain/directory.ts'
import type { PlannedRun } from '../domain/drills/drillPlan.ts'
import { Id } from './orders.ts'

const Weekdays = z
  .array(z.int().min(0).max(6))
  .min(1)
  .max(7)
  .refine((days) => new Set(days).size === days.length, 'each weekday once')
  .readonly()

/** POST /api/drill-plans. Without a unit: for everybody on duty. The key travels in `Idempotency-Key`. */
export const DrillPlanBody = z.strictObject({
  unitId: Id.optional(),
  /** 0 is Monday. */
  weekdays: Weekdays,
  minuteOfDay: z.int().min(0).max(1_439),
  isOn: z.boolean(),
})
export type DrillPlanBody = z.infer<typeof DrillPlanBody>

/** PUT /api/drill-plans/:id, with the edition that was on the screen: whoever was faster is not overwritten unseen. */
export const DrillPlanChange = DrillPlanBody.extend({ edition: z.int().min(1).max(1_000_000_000) })
export type DrillPlanChange = z.infer<typeof DrillPlanChange>

export interface DrillPlanView {
  readonly id: string
  readonly edition: number
  /** Absent: everybody on duty. */
  readonly unitId?: UnitId
  readonly unitName?: Bilingual
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
