import { z } from 'zod'
import {
  AGREEMENT_KINDS,
  type AgreementKind,
  type AgreementMove,
  type AgreementState,
  ANSWER_WAYS,
  type AnswerWay,
} from '../domain/agreements/agreement.ts'
import type { Instant } from '../domain/clock.ts'
import { INTERPRETERS, type InterpreterKind } from '../domain/interpreters/interpreter.ts'
import type { Need } from '../domain/request/needs.ts'
import { Id, Needs, PARTING } from './orders.ts'
import { DaySchema } from './schedule.ts'
import type { PersonView, PlaceView, TargetView } from './views.ts'

/** POST /api/agreements. The key travels in the `Idempotency-Key` header. A meeting has a place and lasts a while. */
export const AgreementBody = z
  .strictObject({
    kind: z.enum(AGREEMENT_KINDS),
    personId: Id,
    placeId: Id.optional(),
    day: DaySchema,
    minute: z.int().min(0).max(1439),
    lastsMinutes: z.int().min(5).max(480).optional(),
    how: z.enum(ANSWER_WAYS).optional(),
    interpreter: z.enum(INTERPRETERS).optional(),
    isUrgent: z.literal(true).optional(),
    /** Without a request: what the client needs then. */
    needs: Needs.optional(),
    /** The request that ends with it. */
    requestId: Id.optional(),
    ...PARTING,
  })
  .refine(({ kind, placeId }) => kind === 'answer' || placeId !== undefined, {
    path: ['placeId'],
    message: 'a place for a meeting',
  })
export type AgreementBody = z.infer<typeof AgreementBody>

/** POST /api/agreements/:id/:move. `placeId`: where the client is, if not where they were to meet. */
export const AGREEMENT_MOVE_BODIES = {
  here: z.strictObject({ placeId: Id.optional() }),
  kept: z.strictObject({}),
  cancel: z.strictObject({}),
} satisfies Record<AgreementMove, z.ZodType>
export type HereBody = z.infer<typeof AGREEMENT_MOVE_BODIES.here>

export interface AgreementView {
  readonly id: string
  readonly version: number
  readonly kind: AgreementKind
  readonly code: string
  readonly person: PersonView
  /** They no longer work here: it is kept by the one who agreed it and whoever is above. */
  readonly hasLeft?: boolean
  readonly wanted: TargetView
  readonly place?: PlaceView
  /** It is no longer in the directory: whoever lets the client begin says where they are. */
  readonly isPlaceGone?: boolean
  /** Absent: the reader has no need of them. */
  readonly needs?: readonly Need[]
  readonly day: string
  readonly startsAt: Instant
  readonly lastsMinutes?: number
  readonly how?: AnswerWay
  readonly interpreter?: InterpreterKind
  readonly isUrgent?: true
  readonly state: AgreementState
  /** The person is away then, as far as it is planned. */
  readonly isAwayThen: boolean
  readonly becameCode?: string
  readonly fromCode?: string
  readonly moves: readonly AgreementMove[]
}

/** GET /api/agreements: the reader's own; and for clerks the meetings of today and the days to come. */
export interface AgreementsView {
  /** The first day for which an interpreter can be booked without being urgent. */
  readonly earliestInterpreterDay: string
  readonly mine: readonly AgreementView[]
  readonly meetings: readonly AgreementView[]
}
