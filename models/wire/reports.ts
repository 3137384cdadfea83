import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import type { Bilingual, MatterId, PlaceId, UnitId } from '../domain/directory/directory.ts'
import type { InterpreterKind } from '../domain/interpreters/interpreter.ts'
import { type ArrivalLimits, areLimits, LONGEST_LIMIT_MS } from '../domain/reports/arrivalLimits.ts'
import type { LimitsScope } from '../domain/reports/limitsFor.ts'
import type { OwnFigures } from '../domain/reports/ownFigures.ts'
import type { Measure } from '../domain/reports/waits.ts'
import { NEEDS } from '../domain/request/needs.ts'
import { Id } from './orders.ts'
import { DaySchema } from './schedule.ts'

/** The longest period a report asks about; as many days before it are read to compare with. */
export const LONGEST_PERIOD_DAYS = 366

export const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))

/**
 * GET /api/reports/response-times: the last `days` days, or from the first day to the last, both ends included; only
 * requests that everything said here is true of. Hours are of the office's clock: `hourFrom=8&hourTo=10` is until ten.
 */
export const ReportQuery = z
  .strictObject({
    days: whole(1, LONGEST_PERIOD_DAYS).optional(),
    from: DaySchema.optional(),
    to: DaySchema.optional(),
    unit: Id.optional(),
    matter: Id.optional(),
    need: z.enum(NEEDS).optional(),
    place: Id.optional(),
    building: z.string().min(1).max(80).optional(),
    weekday: whole(0, 6).optional(),
    hourFrom: whole(0, 23).optional(),
    hourTo: whole(1, 24).optional(),
  })
  .refine(({ days, from, to }) => (days === undefined) === (from !== undefined && to !== undefined), {
    message: 'days, or from and to',
  })
  .refine(({ from = '', to = '' }) => from <= to && daysBetween(from, to) < LONGEST_PERIOD_DAYS, {
    message: 'from is not after to, and not too long before it',
  })
  .refine(({ hourFrom = 0, hourTo = 24 }) => hourFrom < hourTo, { message: 'hourFrom is before hourTo' })
export type ReportQuery = z.infer<typeof ReportQuery>

const daysBetween = (from: string, to: string): number =>
  from === '' || to === '' ? 0 : (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000

/** Null: fewer than five, which are not told to whoever sees counts alone. */
export type DisclosedCount = number | null

export interface WaitView {
  readonly count: DisclosedCount
  readonly medianMs: number | null
  readonly p90Ms: number | null
}

/** Of the requests of which it is known whether the limit was kept, the share that kept it, 0 to 1; null: of none, or not told. */
export interface ShareView {
  readonly share: number | null
  readonly decided: DisclosedCount
}

/** The figures of a group of requests. `count` null: there are too few, and nothing of them is told. */
export interface FiguresView {
  readonly count: DisclosedCount
  readonly open: DisclosedCount
  readonly nobodyCame: DisclosedCount
  readonly byPhone: DisclosedCount
  readonly escalated: DisclosedCount
  readonly unconfirmed: DisclosedCount
  readonly nonconforming: DisclosedCount
  readonly waits: Readonly<Record<Measure, WaitView>>
  readonly within: readonly [ShareView, ShareView, ShareView]
}

export interface SpentView {
  readonly count: DisclosedCount
  readonly deliveryMs: number
  readonly decisionMs: number
  readonly wayMs: number
}

export interface UnitRow extends FiguresView {
  /** `none`: requests of no unit. */
  readonly unitId: UnitId
  readonly name: Bilingual
  readonly limits: ArrivalLimits
  readonly spent: SpentView
}

export interface WeekView {
  /** Its Monday. */
  readonly day: string
  readonly count: DisclosedCount
  readonly medianMs: number | null
}

export interface HourView {
  /** 0 is Monday. */
  readonly weekday: number
  readonly hour: number
  readonly count: DisclosedCount
  readonly medianMs: number | null
}

interface Choice {
  readonly id: string
  readonly name: Bilingual
}

export interface ResponseTimes {
  readonly from: Instant
  readonly to: Instant
  readonly asOf: Instant
  /** Of all that is asked about; `isMixed`: some units or matters in it go by others. */
  readonly limits: { readonly limits: ArrivalLimits; readonly isMixed: boolean }
  /** Counts under five are kept back from this reader. */
  readonly isProtected: boolean
  readonly all: FiguresView
  readonly previous: FiguresView
  readonly units: readonly UnitRow[]
  readonly spent: SpentView
  /** By minute until somebody came; the last: later. */
  readonly spread: readonly DisclosedCount[]
  readonly weeks: readonly WeekView[]
  readonly hours: readonly HourView[]
  /** Of the same period; nothing else that is asked about is known of them. */
  readonly interpreters: readonly InterpreterRow[]
  /** What there was in the days that were read, to narrow the question by. */
  readonly choices: {
    readonly units: readonly (Choice & { readonly id: UnitId })[]
    readonly matters: readonly (Choice & { readonly id: MatterId })[]
    readonly places: readonly (Choice & { readonly id: PlaceId })[]
    readonly buildings: readonly string[]
  }
}

/** Interpreters of one kind, of the whole office. `asked` is the sum of the three behind it. */
export interface InterpreterRow {
  readonly kind: InterpreterKind
  readonly asked: DisclosedCount
  readonly connected: DisclosedCount
  readonly nobody: DisclosedCount
  readonly givenUp: DisclosedCount
  /** Until they were there. */
  readonly medianMs: number | null
  readonly p90Ms: number | null
  readonly booked: DisclosedCount
  readonly urgent: DisclosedCount
  readonly cancelled: DisclosedCount
}

/** GET /api/reports/own: of whoever asks, of the last `days` days. */
export interface OwnTimesView extends OwnFigures {
  readonly days: number
}

const Limits = z
  .array(z.int().min(1).max(LONGEST_LIMIT_MS))
  .refine(areLimits, 'three limits in whole minutes, each longer than the one before')
  .transform((limits): ArrivalLimits => limits as unknown as ArrivalLimits)

/** PUT /api/reports/limits: without any it goes by what is above. `seen` is what was set there when it was changed. */
export const LimitsBody = z.strictObject({
  scope: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('office') }),
    z.strictObject({ kind: z.literal('unit'), id: Id }),
    z.strictObject({ kind: z.literal('matter'), id: Id }),
  ]),
  limits: Limits.optional(),
  seen: Limits.optional(),
})
export type LimitsBody = z.infer<typeof LimitsBody>

export interface LimitsRow {
  readonly scope: LimitsScope
  readonly name: Bilingual
  /** What somebody has set here; absent: it goes by what is above. */
  readonly own?: ArrivalLimits
  readonly inForce: ArrivalLimits
  readonly mayChange: boolean
}

/** GET /api/reports/limits: the office, every unit, and the matters that have limits of their own or may be given some. */
export interface LimitsView {
  readonly rows: readonly LimitsRow[]
}
