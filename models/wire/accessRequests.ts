import { z } from 'zod'
import {
  ACCESS_KINDS,
  type AccessKind,
  type AccessMove,
  type AccessState,
  type Urgency,
} from '../domain/accessRequests/accessRequest.ts'
import type { Instant } from '../domain/clock.ts'
import type { Day } from '../domain/schedule/workingTime.ts'
import { DaySchema } from './schedule.ts'

/** POST /api/access-requests: a key travels in the `Idempotency-Key` header. Nothing of whoever asked. */
export const AccessBody = z.strictObject({ receivedOn: DaySchema, kind: z.enum(ACCESS_KINDS) })
export type AccessBody = z.infer<typeof AccessBody>

export const AccessMoveBody = z.strictObject({})

export interface AccessView {
  /** Year and number. */
  readonly id: string
  readonly kind: AccessKind
  readonly receivedOn: Day
  readonly state: AccessState
  /** By when, and the last day before it on which the office works. */
  readonly answerBy: Day
  readonly workableBy: Day
  readonly urgency: Urgency
  readonly enteredBy: string
  readonly steps: readonly { readonly move: AccessMove; readonly at: Instant; readonly byName: string }[]
  /** What this reader may do now. */
  readonly moves: readonly AccessMove[]
}

/** GET /api/access-requests, the newest first. */
export interface AccessListView {
  readonly requests: readonly AccessView[]
}
