import { randomInt } from 'node:crypto'
import type { Logger } from 'pino'
import { type Clock, seconds } from '../../models/domain/clock.ts'
import { afterTrying, beingTried, type Delivery, givenUp, isDue } from '../../models/domain/webhooks/delivery.ts'
import type { Webhook } from '../../models/domain/webhooks/webhook.ts'
import type { MakeCallMessage } from '../channels/callMessages.ts'
import type { Deliveries } from './deliveries.ts'
import { type Message, postMessage } from './webhookPost.ts'
import type { WebhookService } from './webhookService.ts'
import type { Webhooks } from './webhooks.ts'

/** To one address: whoever is slow keeps nobody else waiting. */
const AT_ONCE_TO_ONE = 2
const AGAIN_MS = seconds(5)

interface DeliverySenderDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly service: WebhookService
  readonly webhooks: Webhooks
  readonly deliveries: Deliveries
  /** What a message to a person's channel says; undefined: it is not true any more. */
  readonly callMessageOf: MakeCallMessage
  /** Of several servers one sends; what it has begun no other one begins, even when it is gone. */
  isItsTurn(): boolean
}

/** Of one address: how many can be begun, and which these are, the oldest first. */
interface Turn {
  readonly places: number
  readonly oldest: Delivery[]
}

function keepOldest({ places, oldest }: Turn, delivery: Delivery): void {
  const newest = oldest[places - 1]
  if (places === 0 || (newest && newest.happenedAt <= delivery.happenedAt)) return
  oldest.push(delivery)
  oldest.sort((one, other) => one.happenedAt - other.happenedAt)
  oldest.length = Math.min(oldest.length, places)
}

/** Sends what waits, the oldest first, when its time has come. No call waits for it. */
export class DeliverySender {
  private readonly sending = new Map<string, { readonly webhookId: string; readonly done: Promise<void> }>()
  private readonly leaving = new AbortController()
  private cancel: (() => void) | undefined
  private begun = false
  private isComing = false

  constructor(private readonly deps: DeliverySenderDeps) {
    // What is being sent here is looked at when that is done.
    deps.deliveries.onChanged(({ id }) => (this.sending.has(id) ? undefined : this.lookSoon()))
  }

  begin(): void {
    this.begun = true
    this.look()
  }

  async stop(): Promise<void> {
    this.cancel?.()
    this.leaving.abort()
    await Promise.all([...this.sending.values()].map(({ done }) => done))
  }

  /** Whatever has changed, it is looked at once for all that changed with it. */
  private lookSoon(): void {
    if (this.isComing) return
    this.isComing = true
    setImmediate(() => {
      this.isComing = false
      this.look()
    })
  }

  /**
   * The oldest that are due are begun, and the next look is when the next one is. One walk, and nothing put in order:
   * there may be many, and somebody is being called.
   */
  private look(): void {
    try {
      this.beginDue()
    } catch (error) {
      this.deps.log.error({ err: error }, 'what other programs are to hear could not be looked at; it is tried again')
      if (!this.leaving.signal.aborted) this.lookIn(AGAIN_MS)
    }
  }

  private beginDue(): void {
    this.cancel?.()
    const { clock, deliveries } = this.deps
    const waiting = deliveries.all()
    if (!this.begun || this.leaving.signal.aborted || waiting.length === 0) return
    if (!this.deps.isItsTurn()) {
      this.lookIn(AGAIN_MS)
      return
    }
    const now = clock.now()
    const turns = new Map<string, Turn>()
    let next = Number.POSITIVE_INFINITY
    for (const each of waiting) {
      const { id, webhookId, nextAt = now } = each
      if (nextAt > now) next = Math.min(next, nextAt)
      else if (!this.sending.has(id)) {
        const turn = turns.get(webhookId) ?? { places: this.freePlacesOf(webhookId), oldest: [] }
        turns.set(webhookId, turn)
        keepOldest(turn, each)
      }
    }
    for (const { oldest } of turns.values()) for (const each of oldest) this.beginOne(each)
    if (Number.isFinite(next)) this.lookIn(next - now)
  }

  private lookIn(ms: number): void {
    this.cancel?.()
    this.cancel = this.deps.clock.after(ms, () => this.look())
  }

  private freePlacesOf(webhookId: string): number {
    return AT_ONCE_TO_ONE - [...this.sending.values()].filter((each) => each.webhookId === webhookId).length
  }

  private beginOne({ id, webhookId }: Delivery): void {
    const { log } = this.deps
    const done = this.deliver(id, webhookId)
      .then(() => true)
      .catch((error: unknown) => {
        log.warn({ err: error }, 'what another program is to hear could not be dealt with; it is tried again')
        return false
      })
      .then((isDealtWith) => {
        this.sending.delete(id)
        // A store that is away is not asked again at once.
        if (isDealtWith) this.lookSoon()
        else if (!this.leaving.signal.aborted) this.lookIn(AGAIN_MS)
      })
    this.sending.set(id, { webhookId, done })
  }

  private async deliver(id: string, webhookId: string): Promise<void> {
    const { clock, deliveries, webhooks } = this.deps
    const webhook = webhooks.get(webhookId)
    if (webhook?.state !== 'on') return void (await deliveries.giveUpSome(webhookId))
    const delivery = await this.claim(id)
    if (!delivery) return
    const said = await this.saidBy(delivery, webhook)
    if (!said) return void (await deliveries.change(id, (current) => givenUp(current, 'outOfDate')))
    const tried = await this.post(webhook, { id, happenedAt: delivery.happenedAt, ...said })
    // Nobody has failed: it is sent again when Parter is back.
    if (this.leaving.signal.aborted && !tried.isTaken) return
    await deliveries.change(id, (current) =>
      afterTrying(current, tried, { now: clock.now(), chance: randomInt(1_000) / 1_000 }),
    )
    await webhooks.noteTry(webhookId, tried)
  }

  /** Whoever writes first that they try is the one who tries. */
  private async claim(id: string): Promise<Delivery | undefined> {
    let isOurs = false
    const claimed = await this.deps.deliveries.change(id, (current) => {
      const now = this.deps.clock.now()
      isOurs = isDue(current, now)
      return isOurs ? beingTried(current, now) : current
    })
    return isOurs ? claimed : undefined
  }

  private async saidBy(delivery: Delivery, webhook: Webhook): ReturnType<MakeCallMessage> {
    const { event, requestId, code, call } = delivery
    if (call) return this.deps.callMessageOf(delivery, webhook)
    return { type: `request.${event}`, data: { requestId, code } }
  }

  private post(webhook: Webhook, message: Message) {
    return postMessage({ ...this.deps, leaving: this.leaving.signal }, webhook, message)
  }
}
