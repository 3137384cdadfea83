import { createHash } from 'node:crypto'
import { seconds } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import {
  CATCH_UP_MS,
  DELIVERIES_KEPT_MS,
  type Delivery,
  deliveriesOf,
  givenUp,
  sentAgain,
} from '../../models/domain/webhooks/delivery.ts'
import type { RequestEvent } from '../../models/domain/webhooks/requestEvents.ts'
import type { Webhook } from '../../models/domain/webhooks/webhook.ts'
import type { DeliveryStore } from '../../models/store/deliveryStore.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import { mustAdminister } from '../accounts/mustAdminister.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { Collection } from '../platform/collection.ts'
import { UnderWay } from '../platform/underWay.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'

const AGAIN_MS = seconds(5)
const CALL_AGAIN_MS = seconds(1)
const GIVE_UP_AT_ONCE = 50
const FORGET_AT_ONCE = 500
/** So many of the last ones are shown. */
const SHOWN = 50

interface DeliveriesDeps extends Platform {
  readonly store: DeliveryStore
  readonly requests: RequestStore
  readonly repository: Pick<RequestRepository, 'all' | 'onOwnSaved'>
  readonly directory: Pick<OfficeDirectory, 'now'>
  webhooks(): readonly Webhook[]
}

/**
 * What waits to be told to other programs. The history of a request says what happened, and is written with it; from it
 * the messages are made, each under a name that is the same whoever makes it. So a server that dies between the two
 * loses none: whoever starts next, or is still there, makes those that are missing, and none twice.
 */
export class Deliveries extends Collection<Delivery> {
  private readonly underWay = new UnderWay()
  private cancel: (() => void) | undefined
  private isStopped = false

  constructor(private readonly own: DeliveriesDeps) {
    super(own, {
      noun: 'delivery',
      store: own.store,
      read: () => own.store.waiting(),
      isHeld: ({ state }) => state === 'waiting',
      shift: (delivery, deltaMs) => ({
        ...delivery,
        happenedAt: delivery.happenedAt + deltaMs,
        ...(delivery.nextAt === undefined ? {} : { nextAt: delivery.nextAt + deltaMs }),
        ...(delivery.triedAt === undefined ? {} : { triedAt: delivery.triedAt + deltaMs }),
        ...(delivery.call ? { call: { ...delivery.call, until: delivery.call.until + deltaMs } } : {}),
      }),
    })
    own.repository.onOwnSaved((after, before) => this.note(after, before))
  }

  /** What another server, or the one before this, may have left untold. */
  begin(): void {
    this.catchUpSoon(0)
  }

  override async idle(): Promise<void> {
    await this.underWay.idle()
    await super.idle()
  }

  override async stop(): Promise<void> {
    this.isStopped = true
    this.cancel?.()
    await this.underWay.idle()
    await super.stop()
  }

  catchUpSoon(waitMs = AGAIN_MS): void {
    this.cancel?.()
    if (this.isStopped) return
    this.cancel = this.own.clock.after(waitMs, () => void this.underWay.add(this.makeMissing()))
  }

  newestOf(webhookId: string): Promise<readonly Delivery[]> {
    return this.own.store.newestOf(webhookId, SHOWN)
  }

  again(actor: Actor, webhookId: string, id: string): Promise<Delivery> {
    mustAdminister(actor)
    const now = this.own.clock.now()
    return this.change(id, (delivery) => {
      // A call lives a minute: nobody is sent down for one that is over.
      if (delivery.webhookId !== webhookId || delivery.call) throw new Refusal('notFound', { where: 'delivery' })
      return sentAgain(delivery, now)
    })
  }

  /** Nobody is to be told any more: some of what waits, for there may be days of it, and somebody is being called. */
  async giveUpSome(webhookId: string): Promise<void> {
    const left = this.all().filter((each) => each.webhookId === webhookId)
    await Promise.all(left.slice(0, GIVE_UP_AT_ONCE).map(({ id }) => this.change(id, (each) => givenUp(each))))
  }

  /** What nobody asks about any more; requests themselves are kept for longer. */
  async forget(): Promise<void> {
    const before = this.own.clock.now() - DELIVERIES_KEPT_MS
    while ((await this.own.store.removeBefore(before, FORGET_AT_ONCE)) > 0);
  }

  private note(after: Request, before: Request | undefined): void {
    this.addAll(this.wantedOf(after, before?.version ?? 0))
  }

  /** What has to be told, under names that are the same whoever makes them. */
  addAll(wanted: readonly Delivery[]): void {
    if (wanted.length === 0) return
    const noted = this.add(...wanted).then((duplicate) => {
      // One of them is there: by whom it was made, the others may be missing.
      if (duplicate && wanted.length > 1) this.catchUpSoon()
    })
    void this.underWay.add(
      noted.catch((error: unknown) => {
        this.own.log.warn({ err: error }, 'what other programs are to hear could not be written; it is tried again')
        this.catchUpSoon()
        this.addAgain(wanted.filter(({ call }) => call))
      }),
    )
  }

  /** A call is in no history from which it could be made again; it lives a minute. */
  private addAgain(calls: readonly Delivery[]): void {
    const { clock } = this.own
    const alive = calls.filter(({ call }) => call && clock.now() < call.until)
    if (alive.length > 0) clock.after(CALL_AGAIN_MS, () => (this.isStopped ? undefined : this.addAll(alive)))
  }

  private async makeMissing(): Promise<void> {
    const { webhooks, store, clock, log } = this.own
    if (!webhooks().some(({ state }) => state === 'on')) return
    try {
      const known = await store.idsSince(clock.now() - CATCH_UP_MS)
      for await (const request of this.recent()) {
        const missing = this.wantedOf(request, 0).filter(({ id }) => !known.has(id))
        for (const delivery of missing) await this.add(delivery)
      }
    } catch (error) {
      log.warn({ err: error }, 'what other programs are to hear could not be looked for; it is tried again')
      this.catchUpSoon()
    }
  }

  /** Those that are open, and those of today and yesterday that have ended. */
  private async *recent(): AsyncIterable<Request> {
    const { repository, requests, clock, directory } = this.own
    yield* repository.all()
    const { timeZone } = directory.now.office
    const now = clock.now()
    for (const day of new Set([now - CATCH_UP_MS, now].map((at) => localTime(at, timeZone).day)))
      yield* requests.ofDay(day)
  }

  private wantedOf(request: Request, after: number): readonly Delivery[] {
    return deliveriesOf(request, { webhooks: this.own.webhooks(), after, now: this.own.clock.now(), idOf })
  }
}

/** Opaque to whoever receives it, and the same for a repeat. */
const idOf = (webhook: Webhook, request: Request, { event, version }: RequestEvent): string =>
  `msg_${createHash('sha256').update(`${webhook.id} ${request.id} ${event} ${version}`).digest('base64url').slice(0, 27)}`
