import { z } from 'zod'
import { LONGEST_JUSTIFICATION } from '../domain/alternatives/justification.ts'
import type { SupportForm } from '../domain/alternatives/supportForms.ts'
import type { Instant } from '../domain/clock.ts'
import type { PlaceId } from '../domain/directory/directory.ts'
import { isPeriod, MONTH } from '../domain/months.ts'
import type { CaseReason } from '../domain/reports/alternatives.ts'
import { Id } from './orders.ts'
import type { DisclosedCount } from './reports.ts'

const Month = z.string().regex(MONTH)

/** GET /api/alternatives: from the first month to the last, both included. Absent: the last twelve. */
export const AlternativesQuery = z
  .strictObject({ from: Month.optional(), to: Month.optional() })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), { message: 'from and to' })
  .refine(({ from, to }) => from === undefined || to === undefined || isPeriod(from, to), {
    message: 'from is not after to, and not too long before it',
  })
export type AlternativesQuery = z.infer<typeof AlternativesQuery>

/** PUT /api/alternatives/justifications: what the office says of the building of this place from now on; absent: nothing. */
export const JustificationBody = z.strictObject({
  edition: z.int().min(0).max(1_000_000),
  placeId: Id,
  text: z.string().trim().min(1).max(LONGEST_JUSTIFICATION).optional(),
})
export type JustificationBody = z.infer<typeof JustificationBody>

/** Null: under five, for whoever sees counts alone. */
export interface AlternativeRow {
  readonly month: string
  readonly building: string
  readonly reason: CaseReason
  readonly cases: DisclosedCount
  readonly forms: Readonly<Record<SupportForm, DisclosedCount>>
  readonly nobodyCame: DisclosedCount
}

export interface JustificationView {
  readonly text: string
  readonly at: Instant
  readonly byName: string
}

/** One building, whether or not there was a case: its justification now, and those before, the newest first. */
export interface BuildingView {
  readonly building: string
  /** One of its places; absent: it has none any more, and its words stay. */
  readonly placeId?: PlaceId
  readonly now?: JustificationView
  readonly before: readonly JustificationView[]
}

export interface AlternativesView {
  readonly from: string
  readonly to: string
  readonly edition: number
  readonly rows: readonly AlternativeRow[]
  readonly cases: DisclosedCount
  readonly buildings: readonly BuildingView[]
  /** Some counts are kept back. */
  readonly isProtected: boolean
}
