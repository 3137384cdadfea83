import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import type { PushSubscription, PushSubscriptionStore } from '../../models/store/pushSubscriptionStore.ts'
import type { SubscribeBody } from '../../models/wire/push.ts'
import type { SignInsEnded } from '../platform/web/signIns.ts'

/** The browsers of one person at work, on the telephone and at home; the one just made is the one that is wanted. */
const SUBSCRIPTIONS_A_PERSON = 10

/** Which browsers take pushes, and for whom. Held in memory: every page asks. */
export class PushSubscriptions {
  private readonly known = new Map<string, PushSubscription>()
  private readonly listeners: ((personId: PersonId) => void)[] = []
  /** What the store has to do, one after the other: two tabs may say the same thing at once. */
  private queue: Promise<void> = Promise.resolve()

  constructor(
    private readonly clock: Clock,
    private readonly store: PushSubscriptionStore,
    private readonly timeZone: string,
  ) {}

  async load(): Promise<void> {
    for (const subscription of await this.store.all()) this.known.set(subscription.id, subscription)
  }

  /** Called whenever somebody's reach by push may have changed. */
  onChanged(listener: (personId: PersonId) => void): void {
    this.listeners.push(listener)
  }

  all(): readonly PushSubscription[] {
    return [...this.known.values()]
  }

  of(personId: PersonId): readonly PushSubscription[] {
    return this.all().filter((each) => each.personId === personId)
  }

  /** A push has arrived on one of this person's browsers today: yesterday's proof says nothing about today. */
  isProven(personId: PersonId): boolean {
    return this.of(personId).some((each) => this.isProvenToday(each))
  }

  isProvenToday({ provenOn }: PushSubscription): boolean {
    return provenOn !== undefined && provenOn === this.today()
  }

  /** This browser's pushes go to this person from now on, whoever had them before. */
  async add(personId: PersonId, tokenHash: string, { endpoint, keys }: SubscribeBody): Promise<PushSubscription> {
    const id = idOf(endpoint)
    const before = this.known.get(id)
    const isSame = before?.personId === personId && before.p256dh === keys.p256dh && before.auth === keys.auth
    const subscription: PushSubscription = {
      id,
      personId,
      tokenHash,
      endpoint,
      ...keys,
      receiptKey: isSame ? before.receiptKey : randomBytes(16).toString('base64url'),
      since: this.clock.now(),
      ...(isSame && before.provenOn !== undefined ? { provenOn: before.provenOn } : {}),
    }
    await this.write(subscription)
    if (before && before.personId !== personId) this.changed(before.personId)
    const oldestFirst = [...this.of(personId)].sort((a, b) => a.since - b.since).filter((each) => each.id !== id)
    for (const old of oldestFirst.slice(0, Math.max(0, oldestFirst.length + 1 - SUBSCRIPTIONS_A_PERSON)))
      await this.remove(old)
    return subscription
  }

  /** Somebody takes their own browser back; anybody else's stays. */
  async removeOwn(personId: PersonId, endpoint: string): Promise<void> {
    const subscription = this.known.get(idOf(endpoint))
    if (subscription?.personId === personId) await this.remove(subscription)
  }

  async remove({ id, personId }: PushSubscription): Promise<void> {
    this.known.delete(id)
    this.changed(personId)
    await this.inTurn(() => this.store.remove(id))
  }

  /** A push has arrived: only who received it knows the key. False: nobody of this person's does. */
  async prove(personId: PersonId, receiptKey: string): Promise<boolean> {
    const subscription = this.of(personId).find((each) => each.receiptKey === receiptKey)
    if (!subscription) return false
    await this.write({ ...subscription, provenOn: this.today() })
    return true
  }

  /** Signed out here, or everywhere: nothing more is sent to these browsers. */
  async endWith(which: Parameters<SignInsEnded>[0]): Promise<void> {
    for (const each of this.all()) {
      const isConcerned = 'tokenHash' in which ? each.tokenHash === which.tokenHash : each.personId === which.personId
      if (isConcerned) await this.remove(each)
    }
  }

  private async write(subscription: PushSubscription): Promise<void> {
    this.known.set(subscription.id, subscription)
    this.changed(subscription.personId)
    await this.inTurn(() => this.store.write(subscription))
  }

  private inTurn(act: () => Promise<void>): Promise<void> {
    const done = this.queue.then(act)
    this.queue = done.catch(() => undefined)
    return done
  }

  private changed(personId: PersonId): void {
    for (const listener of this.listeners) listener(personId)
  }

  private today(): string {
    return localTime(this.clock.now(), this.timeZone).day
  }
}

const idOf = (endpoint: string): string => createHash('sha256').update(endpoint).digest('base64url')
