import { createHash } from 'node:crypto'
import { CALL_LIVES_MS, type ChannelEvent } from '../../models/domain/channels/callDelivery.ts'
import type { Clock, Instant } from '../../models/domain/clock.ts'
import { rings } from '../../models/domain/request/pages.ts'
import { codeOf, type Page, type Request } from '../../models/domain/request/request.ts'
import type { Delivery } from '../../models/domain/webhooks/delivery.ts'
import type { Webhook } from '../../models/domain/webhooks/webhook.ts'
import type { Channel } from '../paging/channels.ts'
import type { Deliveries } from '../webhooks/deliveries.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'

interface CallChannelDeps {
  readonly clock: Clock
  readonly webhooks: Webhooks
  readonly deliveries: Deliveries
}

interface Told {
  readonly event: ChannelEvent
  readonly at: Instant
  readonly isOwn?: boolean
  readonly wasComing?: boolean
}

/**
 * Calls people by text message, telephone or whatever else a program of the office can do. A message is written before it
 * is sent, under a name that is the same whoever makes it, and lives as long as the call.
 */
export class CallChannel implements Channel {
  constructor(private readonly deps: CallChannelDeps) {}

  ring({ request, page }: { readonly request: Request; readonly page: Page }): void {
    this.tell(request, page, { event: 'call', at: page.rungAt })
  }

  over({ request, page, gone }: Parameters<Channel['over']>[0]): void {
    const { isOwn, wasComing = false } = gone
    this.tell(request, page, { event: 'gone', at: this.deps.clock.now(), isOwn, wasComing })
  }

  /** What the server before this one, or another, may have left unsaid: those that ring, and have not for long. */
  ringAgain(requests: readonly Request[]): void {
    const since = this.deps.clock.now() - CALL_LIVES_MS
    for (const request of requests)
      for (const page of request.pages) if (rings(page) && page.rungAt > since) this.ring({ request, page })
  }

  private tell(request: Request, page: Page, told: Told): void {
    const channels = this.deps.webhooks.channelsOf(page.personId).filter(({ state }) => state === 'on')
    for (const channel of channels) this.deps.deliveries.addAll([deliveryOf(channel, request, page, told)])
  }
}

function deliveryOf(channel: Webhook, request: Request, page: Page, { event, at, ...gone }: Told): Delivery {
  return {
    id: idOf(channel, request, page, event),
    version: 1,
    webhookId: channel.id,
    event,
    requestId: request.id,
    code: codeOf(request),
    call: { pageId: page.id, personId: page.personId, rings: page.rings, until: at + CALL_LIVES_MS, ...gone },
    happenedAt: at,
    state: 'waiting',
    tries: 0,
    nextAt: at,
  }
}

/**
 * Of one ring of one page, to one channel: said again it is the same. Whoever has answered may be turned back later, so
 * that a page can be over more than once: by the version in which it is.
 */
function idOf({ id }: Webhook, { version }: Request, page: Page, event: ChannelEvent): string {
  const what = event === 'gone' ? `${event} ${version}` : event
  return `msg_${createHash('sha256').update(`${id} ${page.id} ${page.rings} ${what}`).digest('base64url').slice(0, 27)}`
}
