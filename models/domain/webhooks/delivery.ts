import type { CallDelivery, ChannelEvent } from '../channels/callDelivery.ts'
import { hours, type Instant, minutes, seconds } from '../clock.ts'
import { codeOf, type Request } from '../request/request.ts'
import { eventsOf, type RequestEvent, type WebhookEvent } from './requestEvents.ts'
import type { Webhook } from './webhook.ts'

/** After each try that failed, so long until the next; after the last one nobody tries again: some three days in all. */
export const TRY_AGAIN_MS = [
  seconds(5),
  minutes(5),
  minutes(30),
  hours(2),
  hours(5),
  hours(10),
  hours(14),
  hours(20),
  hours(24),
] as const

/** Somebody is wanted now, and soon somebody else is. */
export const TRY_CALL_AGAIN_MS = [seconds(1), seconds(3), seconds(10), seconds(20), seconds(20)] as const

/** At most so much longer, by chance: whoever comes back is not asked by everything at once. */
const JITTER = 0.2

/** An answer may ask for more time, and for no more than this. */
const LONGEST_WAIT_MS = hours(24)

/** A server that comes back tells what happened up to so long ago. */
export const CATCH_UP_MS = hours(24)

/** Deliveries are kept for whoever asks what became of them, and then forgotten. */
export const DELIVERIES_KEPT_MS = hours(7 * 24)

export const DELIVERY_STATES = ['waiting', 'delivered', 'givenUp'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** Why a message was not taken; `answered`: by the status of the answer. */
export const FAILURES = [
  'answered',
  'timeOut',
  'noConnection',
  'unknownName',
  'untrusted',
  'notListed',
  'forbiddenAddress',
  'plainOutside',
  'switchedOff',
  'outOfDate',
] as const
export type Failure = (typeof FAILURES)[number]

/** How a try ended. */
export type Tried =
  | { readonly isTaken: true; readonly status: number; readonly tookMs: number; readonly isInside: boolean }
  | {
      readonly isTaken: false
      readonly why: Failure
      readonly status?: number
      readonly retryAfterMs?: number
    }

/** One message for one address: it waits in the store until it is taken, or given up. */
export interface Delivery {
  /** The same for whoever receives it a second time. */
  readonly id: string
  readonly version: number
  readonly webhookId: string
  readonly event: WebhookEvent | ChannelEvent
  readonly requestId: string
  readonly code: string
  /** Of a person's channel: it lives as long as the call. */
  readonly call?: CallDelivery
  readonly happenedAt: Instant
  readonly state: DeliveryState
  readonly tries: number
  /** Of one that waits. */
  readonly nextAt?: Instant
  readonly triedAt?: Instant
  readonly why?: Failure
  readonly status?: number
  readonly tookMs?: number
  readonly steppedMs?: number
}

/** What has to be told to whom of this request, of what happened in a version after that one. */
export function deliveriesOf(
  request: Request,
  {
    webhooks,
    after,
    now,
    idOf,
  }: {
    readonly webhooks: readonly Webhook[]
    readonly after: number
    readonly now: Instant
    idOf(webhook: Webhook, request: Request, event: RequestEvent): string
  },
): readonly Delivery[] {
  const told = webhooks.filter(({ state }) => state === 'on')
  if (told.length === 0) return []
  const isWanted = (webhook: Webhook, { event, at, version }: RequestEvent): boolean =>
    version > after && webhook.events.includes(event) && at >= (webhook.since ?? now) && at >= now - CATCH_UP_MS
  const events = eventsOf(request)
  return told.flatMap((webhook) =>
    events
      .filter((event) => isWanted(webhook, event))
      .map((event) => ({
        id: idOf(webhook, request, event),
        version: 1,
        webhookId: webhook.id,
        event: event.event,
        requestId: request.id,
        code: codeOf(request),
        happenedAt: event.at,
        state: 'waiting',
        tries: 0,
        nextAt: now,
      })),
  )
}

export const isDue = ({ state, nextAt }: Delivery, now: Instant): boolean =>
  state === 'waiting' && nextAt !== undefined && nextAt <= now

/**
 * Somebody tries now. Written before it is sent, on condition that nobody else has: if they never come back, it is tried
 * again all the same, and soon, for nobody has refused it.
 */
export const beingTried = (delivery: Delivery, now: Instant): Delivery => ({
  ...delivery,
  tries: delivery.tries + 1,
  triedAt: now,
  nextAt: now + waitsOf(delivery)[0],
})

const waitsOf = ({ call }: Delivery): readonly [number, ...number[]] => (call ? TRY_CALL_AGAIN_MS : TRY_AGAIN_MS)

/** `chance` is between 0 and 1. */
export function afterTrying(
  delivery: Delivery,
  tried: Tried,
  { now, chance }: { now: Instant; chance: number },
): Delivery {
  const { nextAt: _next, why: _why, status: _status, ...rest } = delivery
  if (tried.isTaken) return { ...rest, state: 'delivered', status: tried.status, tookMs: tried.tookMs }
  // Another server has had it taken meanwhile, or nobody is to be told any more.
  if (delivery.state !== 'waiting') return delivery
  const { why, status, retryAfterMs = 0 } = tried
  const said = { ...rest, why, ...(status === undefined ? {} : { status }) }
  // Begun anew while it was being tried: as after the first.
  const wait = waitsOf(delivery)[Math.max(delivery.tries - 1, 0)]
  if (wait === undefined) return { ...said, state: 'givenUp' }
  const longer = Math.max(wait * (1 + JITTER * chance), Math.min(retryAfterMs, LONGEST_WAIT_MS))
  const nextAt = now + Math.round(longer)
  return delivery.call && nextAt > delivery.call.until ? { ...said, state: 'givenUp' } : { ...said, nextAt }
}

/** The address is switched off, there is none any more, or what it says is true no longer. */
export function givenUp(delivery: Delivery, why: Failure = 'switchedOff'): Delivery {
  if (delivery.state !== 'waiting') return delivery
  const { nextAt: _never, ...rest } = delivery
  return { ...rest, state: 'givenUp', why: delivery.why ?? why }
}

/** Somebody wants it sent once more, from the beginning. */
export function sentAgain(
  { tookMs: _took, why: _why, status: _status, ...delivery }: Delivery,
  now: Instant,
): Delivery {
  return { ...delivery, state: 'waiting', tries: 0, nextAt: now }
}
