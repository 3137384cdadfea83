import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'

/** GET /api/security-log: those up to a moment; without one the last ones. */
export const SecurityLogQuery = z.strictObject({
  until: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional(),
})

/** Who did what to which object, with what result; the newest first. */
export interface SecurityEventView {
  readonly id: string
  readonly at: Instant
  /** A name of ours, such as `signIn`, or the route that was refused. */
  readonly what: string
  readonly result: 'done' | 'refused'
  readonly personName?: string
  readonly object?: string
  /** For administrators only. */
  readonly address?: string
}

export interface SecurityLogView {
  readonly events: readonly SecurityEventView[]
  readonly isAll: boolean
}
