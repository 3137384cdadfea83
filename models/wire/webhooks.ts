import { z } from 'zod'
import type { ChannelEvent } from '../domain/channels/callDelivery.ts'
import type { Instant } from '../domain/clock.ts'
import type { DeliveryState, Failure } from '../domain/webhooks/delivery.ts'
import { WEBHOOK_EVENTS, type WebhookEvent } from '../domain/webhooks/requestEvents.ts'
import type { OffReason, WebhookState } from '../domain/webhooks/webhook.ts'
import { Id } from './orders.ts'
import type { PersonView } from './views.ts'

/** POST /api/webhooks: a program that is told events, or the channel of a person, which is told none. */
export const WebhookBody = z
  .strictObject({
    name: z.string().trim().min(1).max(60),
    url: z
      .string()
      .trim()
      .max(500)
      .refine((url) => /^https?:\/\//i.test(url) && URL.canParse(url), 'an address with http:// or https://'),
    events: z
      .array(z.enum(WEBHOOK_EVENTS))
      .max(WEBHOOK_EVENTS.length)
      .refine((events) => new Set(events).size === events.length, 'each once'),
    personId: Id.optional(),
  })
  .refine(({ events, personId }) => (personId === undefined) === events.length > 0, {
    path: ['events'],
    message: 'events of a program, and none of a person',
  })
export type WebhookBody = z.infer<typeof WebhookBody>

/** How a message was taken, or why not. */
export interface TryView {
  readonly why?: Failure
  readonly status?: number
  readonly tookMs?: number
}

export interface WebhookView {
  readonly id: string
  readonly name: string
  readonly url: string
  /** Whose channel it is. */
  readonly person?: PersonView
  /** Of a channel: when a receipt came last. */
  readonly heardAt?: Instant
  /** Of a channel: its person can be called by it today. */
  readonly isProven?: boolean
  /** Of a channel: it takes calls, and nobody confirms them. */
  readonly isSilent?: boolean
  readonly events: readonly WebhookEvent[]
  readonly state: WebhookState
  readonly offBecause?: OffReason
  readonly failingSince?: Instant
  /** Until when the secret before this one holds as well. */
  readonly olderSecretUntil?: Instant
  readonly madeBy: PersonView
  readonly madeAt: Instant
  readonly waiting: number
}

/** GET /api/webhooks, and whatever changes them. */
export interface WebhooksView {
  /** Where messages may go; empty: nowhere, and it has to be set on the server. */
  readonly hosts: readonly string[]
  /** People can be sent links: the server knows by which address they reach it. */
  readonly maySendLinks: boolean
  readonly webhooks: readonly WebhookView[]
  /** A new one, said once. */
  readonly secret?: string
  /** What came of the test. */
  readonly tried?: TryView
}

export interface DeliveryView extends TryView {
  readonly id: string
  readonly event: WebhookEvent | ChannelEvent
  readonly code: string
  readonly happenedAt: Instant
  readonly state: DeliveryState
  readonly tries: number
  readonly triedAt?: Instant
  readonly nextAt?: Instant
}

/** GET /api/webhooks/:id/deliveries: the last ones, the newest first. */
export interface DeliveriesView {
  readonly deliveries: readonly DeliveryView[]
}
