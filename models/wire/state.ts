import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import { TRIED_PARTS } from '../domain/triedParts.ts'

export const StateTestBody = z.strictObject({ part: z.enum(TRIED_PARTS) })
export type StateTestBody = z.infer<typeof StateTestBody>

/** Another server of the same office, as this one hears it. */
export interface ServerView {
  /** Its machine and its port. */
  readonly name: string
  readonly startedAt?: Instant
  readonly heardAt: Instant
  /** How much its clock is ahead of this one's, to the second. */
  readonly aheadMs: number
}

/** What the administrator sees of the server that answers, and of the others. */
export interface StateView {
  readonly store: boolean
  readonly runner: boolean
  readonly page: boolean
  readonly pageMs?: number
  readonly mail?: boolean
  readonly signOn?: boolean
  readonly startedAt: Instant
  /** What the start found: how long nothing ran, and what was late. Absent downMs: the very first. */
  readonly start?: {
    readonly downMs?: number
    readonly lateSteps: number
    readonly latestMs: number
    readonly lost: number
  }
  /** Absent: the embedded store has one server. */
  readonly servers?: {
    readonly own: string
    readonly others: readonly ServerView[]
    /** The look of every second finds what they write. */
    readonly looks: boolean
    /** MongoDB tells it by itself. */
    readonly told: boolean
    /** Absent: no Redis is set. */
    readonly redis?: boolean
  }
}
