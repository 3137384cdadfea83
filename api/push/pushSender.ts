import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import webPush from 'web-push'
import type { Clock } from '../../models/domain/clock.ts'
import type { PushKeys } from '../../models/store/pushKeyStore.ts'
import type { PushSubscription } from '../../models/store/pushSubscriptionStore.ts'
import type { Pushed } from '../../models/wire/pushed.ts'
import { Pools } from './pools.ts'
import type { PushService } from './pushService.ts'
import type { PushSubscriptions } from './pushSubscriptions.ts'

/** After so long a call is somebody else's: a push that waited longer would send a person down for nothing. */
const LIVES_S = 60
/** Connections to one maker's service: a slow one makes its own browsers wait, and nobody else's. */
export const AT_ONCE_TO_A_MAKER = 50
/** The push service says that the browser is gone for good. */
const GONE = [404, 410]

interface PushSenderDeps {
  readonly clock: Clock
  readonly keys: PushKeys
  readonly service: PushService
  readonly subscriptions: PushSubscriptions
  readonly log: Logger
  /** Whom a push service may turn to; it wants one, and believes anything. */
  readonly publicOrigin: string | undefined
}

/** Sends to browsers, and forgets those that are gone. Nobody waits for it, and it fails nobody. */
export class PushSender {
  private readonly leaving = new AbortController()
  private readonly pools = new Pools(AT_ONCE_TO_A_MAKER)
  private turn: Promise<void> = Promise.resolve()

  constructor(private readonly deps: PushSenderDeps) {}

  /** `about` names what the message is about: a newer one takes the place of one that is still on its way. */
  send(subscription: PushSubscription, pushed: Pushed, about: string): void {
    this.sendNow(subscription, pushed, about).catch((error: unknown) => {
      if (!this.leaving.signal.aborted) this.failed(subscription, { err: error })
    })
  }

  stop(): void {
    this.leaving.abort()
  }

  private async sendNow(subscription: PushSubscription, pushed: Pushed, about: string): Promise<void> {
    const { clock, service, subscriptions } = this.deps
    const wantedAt = clock.now()
    const maker = service.makerOf(new URL(subscription.endpoint))
    if (maker === undefined) return subscriptions.remove(subscription)
    await this.pools.run(maker, async () => {
      if (clock.now() - wantedAt > LIVES_S * 1_000) this.failed(subscription, { status: 'waited too long' })
      else await this.post(subscription, pushed, about)
    })
  }

  private async post(subscription: PushSubscription, pushed: Pushed, about: string): Promise<void> {
    const { service, subscriptions } = this.deps
    await this.ownTurn()
    const order = this.encrypted(subscription, pushed, about)
    // What cannot be encrypted for is no browser.
    if (!order) return subscriptions.remove(subscription)
    const { endpoint } = subscription
    const status = await service.send({ endpoint, signal: this.leaving.signal, ...order })
    if (GONE.includes(status)) return subscriptions.remove(subscription)
    if (status < 200 || status > 299) this.failed(subscription, { status })
  }

  /** Encrypting takes its time: one message a turn, so that in a storm the sockets do not wait for it. */
  private ownTurn(): Promise<void> {
    this.turn = this.turn.then(() => new Promise((next) => void setImmediate(next)))
    return this.turn
  }

  private encrypted({ endpoint, p256dh, auth }: PushSubscription, pushed: Pushed, about: string) {
    const { keys, publicOrigin } = this.deps
    const subject = publicOrigin?.startsWith('https:') ? publicOrigin : 'mailto:parter@office.invalid'
    try {
      const { headers, body } = webPush.generateRequestDetails(
        { endpoint, keys: { p256dh, auth } },
        JSON.stringify(pushed),
        { vapidDetails: { subject, ...keys }, TTL: LIVES_S, urgency: 'high', topic: topicOf(about) },
      )
      return { headers: asText(headers), body: body ?? Buffer.alloc(0) }
    } catch {
      return undefined
    }
  }

  /** The path of an endpoint is a secret: whoever has it can send to the browser. */
  private failed({ endpoint, personId }: PushSubscription, what: object): void {
    this.deps.log.warn({ ...what, host: new URL(endpoint).host, personId }, 'a push was not taken')
  }
}

const topicOf = (about: string): string => createHash('sha256').update(about).digest('base64url').slice(0, 32)

const asText = (headers: object): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
