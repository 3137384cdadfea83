import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import type { MessageOrderFields } from '../domain/messages/decideMessage.ts'
import { CONTACT_LIMITS, type Contact, type MessageMove, type MessageState } from '../domain/messages/message.ts'
import { personalDataIn, withoutControls } from '../domain/request/personalData.ts'
import { Id, PARTING } from './orders.ts'
import type { PersonView } from './views.ts'

/** The one place where a client's name and telephone number may stand. Their PESEL answers no question here either. */
const ofContact = (field: keyof Contact) =>
  z
    .string()
    .max(1_000)
    .transform((text) => withoutControls(text).trim())
    .refine(
      (text) => text.length > 0 && text.length <= CONTACT_LIMITS[field],
      `1 to ${CONTACT_LIMITS[field]} characters`,
    )
    .refine((text) => personalDataIn(text) !== 'pesel', 'a text without a PESEL')

/** POST /api/messages. The key travels in the `Idempotency-Key` header. */
export const MessageBody = z.strictObject({
  personId: Id,
  who: ofContact('who'),
  reach: ofContact('reach'),
  about: ofContact('about'),
  /** The request that ends with it; absent: somebody came by, or telephoned. */
  requestId: Id.optional(),
  /** Of that request. */
  ...PARTING,
})
export type MessageBody = z.infer<typeof MessageBody>

/** The body of every move. */
export const MESSAGE_MOVE_BODIES: { readonly [M in MessageMove]: z.ZodType<MessageOrderFields[M]> } = {
  shown: z.strictObject({}),
  acknowledge: z.strictObject({}),
  passOn: z.strictObject({ personId: Id }),
  done: z.strictObject({}),
  withdraw: z.strictObject({}),
}

/** What the one reads who has to answer the client. */
export interface MessageView {
  readonly id: string
  readonly version: number
  readonly as: 'addressee' | 'superior'
  readonly for: PersonView
  readonly takenBy: PersonView
  readonly takenAt: Instant
  readonly code?: string
  readonly state: MessageState
  readonly contact?: Contact
  readonly acknowledged?: { readonly at: Instant; readonly by: PersonView }
  /** When somebody above is told, unless it is answered before. */
  readonly escalateAt: Instant
  readonly eraseAt: Instant
  readonly isShown: boolean
  readonly moves: readonly MessageMove[]
}

/** What whoever wrote it down sees of it: how far it has come, and nothing about the client. */
export interface TakenMessageView {
  readonly id: string
  readonly version: number
  readonly for: PersonView
  readonly takenAt: Instant
  readonly code?: string
  readonly state: MessageState
  readonly shownAt?: Instant
  readonly acknowledged?: { readonly at: Instant; readonly by: PersonView }
  readonly above: readonly PersonView[]
  readonly endedAt?: Instant
  readonly moves: readonly MessageMove[]
}

/** GET /api/messages: the reader's own. */
export interface MessagesView {
  readonly mine: readonly MessageView[]
  readonly taken: readonly TakenMessageView[]
}
