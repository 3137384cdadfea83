import { z } from 'zod'
import { Id } from './orders.ts'

const Endpoint = z.url().max(1_000)
/** Travels inside encrypted pushes only: whoever says it has received one. */
export const ReceiptKey = z.string().regex(/^[A-Za-z0-9_-]{22}$/)

/** POST /api/push/subscriptions: as the browser's own `PushSubscription` says it. */
export const SubscribeBody = z.strictObject({
  endpoint: Endpoint,
  keys: z.strictObject({
    p256dh: z.string().regex(/^[A-Za-z0-9_-]{87}=?$/),
    auth: z.string().regex(/^[A-Za-z0-9_-]{22}={0,2}$/),
  }),
})
export type SubscribeBody = z.infer<typeof SubscribeBody>

/** DELETE /api/push/subscriptions */
export const UnsubscribeBody = z.strictObject({ endpoint: Endpoint })

/** POST /api/push/proofs: the test push has arrived. */
export const ProofBody = z.strictObject({ receiptKey: ReceiptKey })

/** POST /api/calls/:id/receipts: this device has the page; with a key when it came by push. */
export const PageReceiptBody = z.strictObject({
  pageId: Id,
  rings: z.int().min(1).max(10_000),
  receiptKey: ReceiptKey.optional(),
})

/** GET /api/push/key */
export interface PushKeyView {
  readonly key: string
}

/** What subscribing answers: whether a push has already arrived on this browser today. */
export interface SubscriptionView {
  readonly proven: boolean
}

/** What a receipt answers: whether the page still rings, so that a late push does not send anybody downstairs. */
export interface PageReceiptView {
  readonly rings: boolean
}
