import type { Instant } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { PageId } from '../../models/domain/request/request.ts'
import type { Tried } from '../../models/domain/webhooks/delivery.ts'
import {
  afterTry,
  CHANNELS_A_PERSON,
  type HeardOf,
  heard,
  isSilent,
  MOST_CHANNELS,
  MOST_WEBHOOKS,
  notConfirmed,
  proven,
  testTaken,
  type Webhook,
  withNewSecret,
} from '../../models/domain/webhooks/webhook.ts'
import type { WebhookStore } from '../../models/store/webhookStore.ts'
import type { WebhookBody } from '../../models/wire/webhooks.ts'
import { mustAdminister } from '../accounts/mustAdminister.ts'
import type { ProofLinks } from '../channels/links.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'
import { newSecret } from './sign.ts'
import { postMessage } from './webhookPost.ts'
import type { WebhookService } from './webhookService.ts'

/** The scheme's word for "not here any more". */
const GONE = 410

interface WebhooksDeps extends Platform {
  readonly store: WebhookStore
  readonly service: WebhookService
  /** Absent: nobody knows by which address people reach this office, so no link can be sent to them. */
  readonly proofLinks?: ProofLinks | undefined
  isEmployed(personId: PersonId): boolean
  newId(): string
}

/** The addresses that are told what happens. Administrators make, test and remove them. */
export class Webhooks extends Collection<Webhook> {
  private readonly leaving = new AbortController()

  constructor(private readonly deps: WebhooksDeps) {
    super(deps, {
      noun: 'webhook',
      store: deps.store,
      read: () => deps.store.all(),
      shift: ({ olderSecrets, since, failingSince, heardAt, ...webhook }, deltaMs) => ({
        ...webhook,
        ...(olderSecrets
          ? { olderSecrets: olderSecrets.map(({ secret, until }) => ({ secret, until: until + deltaMs })) }
          : {}),
        ...(since === undefined ? {} : { since: since + deltaMs }),
        ...(failingSince === undefined ? {} : { failingSince: failingSince + deltaMs }),
        ...(heardAt === undefined ? {} : { heardAt: heardAt + deltaMs }),
      }),
    })
  }

  override async stop(): Promise<void> {
    this.leaving.abort()
    await super.stop()
  }

  get maySendLinks(): boolean {
    return this.deps.proofLinks !== undefined
  }

  /** By the clock by which receipts are noted. */
  now(): Instant {
    return this.deps.clock.now()
  }

  /** Those by which this person is called. */
  channelsOf(personId: PersonId): readonly Webhook[] {
    return this.all().filter((webhook) => webhook.personId === personId)
  }

  /** The secret goes to whoever asked for it, and nowhere else. */
  async make(actor: Actor, { name, url, events, personId }: WebhookBody): Promise<Webhook> {
    mustAdminister(actor)
    const { clock, newId, service } = this.deps
    if (personId !== undefined && !this.deps.isEmployed(personId)) throw new Refusal('notFound', { where: 'person' })
    this.mustHaveRoom(personId)
    if (personId !== undefined && !this.deps.proofLinks)
      throw new Refusal('badInput', { problems: [{ path: 'personId', expected: 'PUBLIC_ORIGIN' }] })
    if (!service.isListed(new URL(url)))
      throw new Refusal('badInput', { problems: [{ path: 'url', expected: 'a host of WEBHOOK_HOSTS' }] })
    const webhook: Webhook = {
      id: newId(),
      version: 1,
      name,
      url,
      ...(personId === undefined ? {} : { personId }),
      events,
      secret: newSecret(),
      madeBy: actor.personId,
      madeAt: clock.now(),
      state: 'unproven',
    }
    await this.add(webhook)
    return webhook
  }

  rotate(actor: Actor, id: string): Promise<Webhook> {
    mustAdminister(actor)
    const secret = newSecret()
    return this.change(id, (webhook) => withNewSecret(webhook, secret, this.deps.clock.now()))
  }

  /**
   * Whoever takes it is told from now on what happens, also one that was switched off. That a channel takes it proves
   * nothing yet: its person is called when a receipt has come back.
   */
  async test(actor: Actor, id: string): Promise<Tried> {
    mustAdminister(actor)
    const { clock, newId } = this.deps
    const webhook = await this.lookUp(id)
    if (!webhook) throw new Refusal('notFound', { where: 'webhook' })
    const data = webhook.personId === undefined ? {} : this.deps.proofLinks?.testOf(webhook)
    const message = { id: `msg_${newId()}`, type: 'test', happenedAt: clock.now(), data: data ?? {}, isTest: true }
    const tried = await this.post(webhook, message)
    if (tried.isTaken)
      await this.change(id, (current) =>
        current.personId === undefined
          ? proven(current, { ...tried, now: clock.now() })
          : testTaken(current, { ...tried }),
      )
    return tried
  }

  /** Whether it still works, without disturbing anybody; the receipt says so. */
  async check(channel: Webhook): Promise<void> {
    const { clock, newId, proofLinks } = this.deps
    if (!proofLinks) return
    const data = proofLinks.checkOf(channel)
    const tried = await this.post(channel, { id: `msg_${newId()}`, type: 'check', happenedAt: clock.now(), data })
    // Nobody has failed: Parter is being stopped.
    if (tried.isTaken || !this.leaving.signal.aborted) await this.noteTry(channel.id, tried)
  }

  /** A receipt has come back for what was sent then. */
  async noteReceipt(id: string, sentAt: Instant, of: HeardOf): Promise<void> {
    if (this.get(id)) await this.change(id, (channel) => heard(channel, { now: this.deps.clock.now(), sentAt, of }))
  }

  /** No receipt has come for a call in time. */
  async noteUnconfirmed(id: string, pageId: PageId): Promise<void> {
    const before = this.get(id)
    if (!before) return
    const after = await this.change(id, (channel) => notConfirmed(channel, pageId))
    if (!isSilent(before) && isSilent(after))
      this.deps.log.warn({ webhook: after.name }, 'nobody confirms what this channel brings: it calls nobody now')
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    mustAdminister(actor)
    await this.remove(id)
  }

  private post(webhook: Webhook, message: Parameters<typeof postMessage>[2]): Promise<Tried> {
    return postMessage({ ...this.deps, leaving: this.leaving.signal }, webhook, message)
  }

  private mustHaveRoom(personId: PersonId | undefined): void {
    const programs = this.all().filter((webhook) => webhook.personId === undefined).length
    const isFull =
      personId === undefined
        ? programs >= MOST_WEBHOOKS
        : this.all().length - programs >= MOST_CHANNELS || this.channelsOf(personId).length >= CHANNELS_A_PERSON
    if (isFull) throw new Refusal('tooManyKept')
  }

  async noteTry(id: string, tried: Tried): Promise<void> {
    const { clock, log } = this.deps
    // Removed meanwhile.
    if (!this.get(id)) return
    const isGone = tried.status === GONE
    const before = this.get(id)?.state
    const { state, name } = await this.change(id, (webhook) =>
      afterTry(webhook, { isTaken: tried.isTaken, isGone, now: clock.now() }),
    )
    if (before === 'on' && state === 'off') log.warn({ webhook: name }, 'a program that took nothing is told no more')
  }
}
