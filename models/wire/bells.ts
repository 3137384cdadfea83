import { z } from 'zod'
import { LONGEST_PHONE } from '../domain/bell/bell.ts'
import type { Instant } from '../domain/clock.ts'
import type { PlaceId } from '../domain/directory/directory.ts'
import { BELL_NEEDS } from '../domain/request/needs.ts'
import { withoutControls } from '../domain/request/personalData.ts'
import type { LinkOrigins } from './invitations.ts'
import type { PersonView, PlaceView } from './views.ts'

/** As it is read from a door: figures, spaces and what people put between them, an extension too. */
const Phone = z
  .string()
  .max(10 * LONGEST_PHONE)
  .transform((phone) => withoutControls(phone).trim())
  .refine((phone) => phone.length <= LONGEST_PHONE && /\d{3}/.test(phone), 'a telephone number')

/** PUT /api/bells/:id, where the id is the place's: makes its bell, or gives it another number to telephone. */
export const BellBody = z.strictObject({ phone: Phone })
export type BellBody = z.infer<typeof BellBody>

/** GET /api/bells: administrators see the code, which is part of the address. */
export interface BellView {
  readonly placeId: PlaceId
  readonly phone: string
  readonly madeAt: Instant
  readonly madeBy: PersonView
  readonly code?: string
  readonly muted?: { readonly by: PersonView; readonly until: Instant }
}

export interface BellList {
  readonly bells: readonly BellView[]
  /** Under what a phone at the door opens the address. */
  readonly origins: LinkOrigins
  /** What the office says of itself elsewhere, where it does. */
  readonly phone?: string
}

/** Silent now, and by whom: shown loudly, since a client may be standing there. */
export interface MutedBell {
  readonly place: PlaceView
  readonly by: PersonView
  readonly until: Instant
}

/** Chosen by the page before anybody presses: 128 random bits. */
export const TICKET = /^[A-Za-z0-9_-]{22}$/

/** What the page at the door sends. A form says one thing as a text, and several as a list. */
export const RingBody = z.object({
  ticket: z.string().regex(TICKET),
  needs: z
    .union([z.enum(BELL_NEEDS).transform((need) => [need]), z.array(z.enum(BELL_NEEDS)).max(BELL_NEEDS.length)])
    .default([]),
  /** The code of the moment, from the tablet beside the door; without one there nobody asks for it. */
  here: z.string().max(20).optional(),
})
