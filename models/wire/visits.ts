import { z } from 'zod'
import type { Instant as Moment } from '../domain/clock.ts'
import type { VisitMove } from '../domain/lifecycle.ts'
import type { Need } from '../domain/request/needs.ts'
import type { VisitOrderFields } from '../domain/visit/decideVisit.ts'
import { Id, Instant, Needs, Note } from './orders.ts'
import type { PersonView, PlaceView } from './views.ts'

/** The body of every move of a visit. */
export const VISIT_MOVE_BODIES: { readonly [M in VisitMove]: z.ZodType<VisitOrderFields[M]> } = {
  amend: z
    .strictObject({ needs: Needs.optional(), placeId: Id.optional(), note: Note.optional() })
    .refine((fields) => Object.keys(fields).length > 0, 'needs, placeId or note'),
  take: z.strictObject({}),
  heard: z.strictObject({ until: Instant }),
}

/** GET /api/visits/:id, and what a move of it answers: for clerks, who wrote down what the client needs. */
export interface VisitView {
  readonly id: string
  readonly version: number
  readonly place: PlaceView
  readonly needs: readonly Need[]
  readonly note?: string
  readonly clerk: PersonView
  readonly unattendedSince?: Moment
  readonly begunAt: Moment
  readonly endedAt?: Moment
  /** Its open requests, in the order of their turns. */
  readonly codes: readonly string[]
}
