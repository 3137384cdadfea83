import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import { Id } from './orders.ts'

/** GET /api/security-log: those before an entry, which is named by its moment and id; without one the last ones. */
export const SecurityLogQuery = z
  .strictObject({
    before: z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number)
      .optional(),
    id: Id.optional(),
  })
  .refine(({ before, id }) => (before === undefined) === (id === undefined), 'before and id go together')

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
