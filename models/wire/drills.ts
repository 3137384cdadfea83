import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import type { Bilingual } from '../domain/directory/directory.ts'
import { DRILL_RECEIPTS, type DrillChannel } from '../domain/drills/drill.ts'
import type { Reach } from '../domain/request/responders.ts'
import { Id } from './orders.ts'
import { ReceiptKey } from './push.ts'
import type { PersonView } from './views.ts'

/** POST /api/drills: for one person, for a unit, or for everybody on duty. The key travels in `Idempotency-Key`. */
export const DrillBody = z
  .strictObject({
    personId: Id.optional(),
    unitId: Id.optional(),
    everybody: z.literal(true).optional(),
    /** Whoever runs it knows that the office is closed; it rings where Parter is open all the same. */
    evenClosed: z.literal(true).optional(),
  })
  .refine(({ evenClosed: _closed, ...whom }) => Object.keys(whom).length === 1, 'one of personId, unitId, everybody')
export type DrillBody = z.infer<typeof DrillBody>

/** `drill:receipt`, from the device of somebody who is called for practice. */
export const DrillReceiptSchema = z.strictObject({ drillId: Id, what: z.enum(DRILL_RECEIPTS) })

/** POST /api/drills/:id/receipts, from a browser whose pages are closed; the key came with the push. */
export const DrillReceiptBody = z.strictObject({
  what: z.enum(['delivered', 'answered']),
  receiptKey: ReceiptKey.optional(),
})

/** Whether it still rang for this person when that arrived. */
export interface DrillReceiptView {
  readonly rang: boolean
}

/** What the called person sees: that it is practice, and from whom. */
export interface DrillRing {
  readonly drillId: string
  readonly byName: string
  /** Nobody has pressed: it is the hour for it. */
  readonly isPlanned: boolean
  readonly startedAt: Instant
  readonly endsAt: Instant
}

export interface DrillGone {
  readonly drillId: string
}

/** How it stands with one person: called and waiting, or how it ended. */
export const DRILL_STATES = ['answered', 'seen', 'delivered', 'sent', 'displaced', 'notCalled'] as const
export type DrillState = (typeof DRILL_STATES)[number]

export interface DrillLine {
  readonly person: PersonView
  readonly state: DrillState
  /** By which channel; or, when they were not called, why. */
  readonly reach: Reach
  /** By what it was answered, or else came to them; absent: by nothing. */
  readonly channel?: DrillChannel
  /** From the beginning of the drill until a device had it, and until the answer. */
  readonly deliveredMs?: number
  readonly answeredMs?: number
}

/** The report of a drill, also while it runs. */
export interface DrillView {
  readonly id: string
  readonly version: number
  /** A person, a unit; absent: everybody on duty. */
  readonly whom?: Bilingual
  /** Who ran it, or set the plan by which it ran. */
  readonly byName: string
  readonly isPlanned: boolean
  readonly startedAt: Instant
  readonly endsAt: Instant
  readonly endedAt?: Instant
  readonly lines: readonly DrillLine[]
}
