import type { Instant } from '../domain/clock.ts'
import type { WebhookStanding } from '../domain/webhooks/standing.ts'

/** A way by which its reader is called with no page open. Its address is the administrators': it may hold more than a number. */
export interface OwnChannelView {
  readonly id: string
  readonly name: string
  readonly standing: WebhookStanding
  /** When somebody or something last confirmed that a message had come. */
  readonly heardAt?: Instant
}

/** GET /api/own-channels */
export interface OwnChannelsView {
  readonly channels: readonly OwnChannelView[]
}
