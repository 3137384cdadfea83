import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import type { PlaceId } from '../domain/directory/directory.ts'
import type { LiftState } from '../domain/lift/lift.ts'
import { Id, Instant as InstantSchema } from './orders.ts'
import type { PersonView } from './views.ts'

/** PUT /api/lifts: whether the building has one in which this place is. */
export const LiftBody = z.strictObject({ placeId: Id, isThere: z.boolean() })
export type LiftBody = z.infer<typeof LiftBody>

/** POST /api/lifts/out. Without `from`: from now on. */
export const LiftOutBody = z.strictObject({
  placeId: Id,
  from: InstantSchema.optional(),
  until: InstantSchema,
})
export type LiftOutBody = z.infer<typeof LiftOutBody>

/** POST /api/lifts/works: sooner than was thought, or it was a mistake. */
export const LiftWorksBody = z.strictObject({ placeId: Id })
export type LiftWorksBody = z.infer<typeof LiftWorksBody>

export interface LiftView {
  /** One in this building, by which its lift is named in an order: a building may have no name. */
  readonly placeId: PlaceId
  readonly building: string
  readonly lift: LiftState
  /** Out of order now, or announced. */
  readonly out?: { readonly from: Instant; readonly until: Instant; readonly by: PersonView }
}

/** GET /api/lifts: every building in which clients are served. */
export interface LiftsView {
  readonly buildings: readonly LiftView[]
}
