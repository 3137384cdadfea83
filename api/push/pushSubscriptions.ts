import { createHash, randomBytes } from 'node:crypto'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import type { PushSubscription, PushSubscriptionStore } from '../../models/store/pushSubscriptionStore.ts'
import type { SubscribeBody } from '../../models/wire/push.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'

/** The browsers of one person at work, on the telephone and at home; the one just made is the one that is wanted. */
const SUBSCRIPTIONS_A_PERSON = 10

/** Which browsers take pushes, and for whom: every page asks. */
export class PushSubscriptions {
  readonly reach = 'push'
  readonly needsDuty = true
  readonly collection: Collection<PushSubscription>

  constructor(
    private readonly platform: Platform,
    store: PushSubscriptionStore,
    private readonly timeZone: string,
  ) {
    this.collection = new Collection(platform, {
      noun: 'subscription',
      store,
      read: () => store.all(),
      shift: (each, deltaMs) => ({ ...each, since: each.since + deltaMs }),
    })
  }

  /** Called whenever somebody's reach by push may have changed. */
  onChanged(listener: (personId: PersonId) => void): void {
    this.collection.onChanged(({ after, before }) => {
      for (const personId of new Set([after, before].flatMap((each) => each?.personId ?? []))) listener(personId)
    })
  }

  all(): readonly PushSubscription[] {
    return this.collection.all()
  }

  of(personId: PersonId): readonly PushSubscription[] {
    return this.all().filter((each) => each.personId === personId)
  }

  /** A push has arrived on one of this person's browsers today: yesterday's proof says nothing about today. */
  isProven(personId: PersonId): boolean {
    return this.of(personId).some((each) => this.isProvenToday(each))
  }

  isSetUp(personId: PersonId): boolean {
    return this.of(personId).length > 0
  }

  people(): readonly PersonId[] {
    return this.all().map(({ personId }) => personId)
  }

  isProvenToday({ provenOn }: PushSubscription): boolean {
    return provenOn !== undefined && provenOn === this.today()
  }

  /** This browser's pushes go to this person from now on, whoever had them before. */
  async add(personId: PersonId, tokenHash: string, { endpoint, keys }: SubscribeBody): Promise<PushSubscription> {
    const id = idOf(endpoint)
    const since = this.platform.clock.now()
    const subscription = await this.collection.put(id, (before) => {
      const isSame = before?.personId === personId && before.p256dh === keys.p256dh && before.auth === keys.auth
      const receiptKey = isSame ? before.receiptKey : randomBytes(16).toString('base64url')
      const proven = isSame && before.provenOn !== undefined ? { provenOn: before.provenOn } : {}
      return { id, personId, tokenHash, endpoint, ...keys, receiptKey, since, ...proven }
    })
    const oldestFirst = [...this.of(personId)].sort((a, b) => a.since - b.since).filter((each) => each.id !== id)
    for (const old of oldestFirst.slice(0, Math.max(0, oldestFirst.length + 1 - SUBSCRIPTIONS_A_PERSON)))
      await this.remove(old)
    return subscription
  }

  /** Somebody takes their own browser back; anybody else's stays. */
  async removeOwn(personId: PersonId, endpoint: string): Promise<void> {
    const subscription = this.collection.get(idOf(endpoint))
    if (subscription?.personId === personId) await this.remove(subscription)
  }

  /** Nothing more is sent there from now on, whatever the store can do. */
  remove({ id }: PushSubscription): Promise<void> {
    return this.collection.drop(id)
  }

  /** A push has arrived: only who received it knows the key. False: nobody of this person's does. */
  async prove(personId: PersonId, receiptKey: string): Promise<boolean> {
    const subscription = this.of(personId).find((each) => each.receiptKey === receiptKey)
    if (!subscription) return false
    const provenOn = this.today()
    await this.collection.change(subscription.id, (each) => (each.provenOn === provenOn ? each : { ...each, provenOn }))
    return true
  }

  /** Signed out: nothing more is sent to the browsers of this sign-in. */
  async endWith(session: { readonly tokenHash: string }): Promise<void> {
    for (const each of this.all()) if (each.tokenHash === session.tokenHash) await this.remove(each)
  }

  private today(): string {
    return localTime(this.platform.clock.now(), this.timeZone).day
  }
}

const idOf = (endpoint: string): string => createHash('sha256').update(endpoint).digest('base64url')
