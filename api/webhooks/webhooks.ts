import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Tried } from '../../models/domain/webhooks/delivery.ts'
import { afterTry, MOST_WEBHOOKS, proven, type Webhook, withNewSecret } from '../../models/domain/webhooks/webhook.ts'
import type { WebhookStore } from '../../models/store/webhookStore.ts'
import type { WebhookBody } from '../../models/wire/webhooks.ts'
import { mustAdminister } from '../accounts/mustAdminister.ts'
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
      shift: ({ olderSecrets, since, failingSince, ...webhook }, deltaMs) => ({
        ...webhook,
        ...(olderSecrets
          ? { olderSecrets: olderSecrets.map(({ secret, until }) => ({ secret, until: until + deltaMs })) }
          : {}),
        ...(since === undefined ? {} : { since: since + deltaMs }),
        ...(failingSince === undefined ? {} : { failingSince: failingSince + deltaMs }),
      }),
    })
  }

  override async stop(): Promise<void> {
    this.leaving.abort()
    await super.stop()
  }

  /** The secret goes to whoever asked for it, and nowhere else. */
  async make(actor: Actor, { name, url, events }: WebhookBody): Promise<Webhook> {
    mustAdminister(actor)
    const { clock, newId, service } = this.deps
    if (this.all().length >= MOST_WEBHOOKS) throw new Refusal('tooManyKept')
    if (!service.isListed(new URL(url)))
      throw new Refusal('badInput', { problems: [{ path: 'url', expected: 'a host of WEBHOOK_HOSTS' }] })
    const webhook: Webhook = {
      id: newId(),
      version: 1,
      name,
      url,
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

  /** Whoever takes it is told from now on what happens, also one that was switched off. */
  async test(actor: Actor, id: string): Promise<Tried> {
    mustAdminister(actor)
    const { clock, newId } = this.deps
    const webhook = await this.lookUp(id)
    if (!webhook) throw new Refusal('notFound', { where: 'webhook' })
    const message = { id: `msg_${newId()}`, type: 'test', happenedAt: clock.now(), data: {}, isTest: true }
    const tried = await postMessage({ ...this.deps, leaving: this.leaving.signal }, webhook, message)
    if (tried.isTaken) await this.change(id, (current) => proven(current, { ...tried, now: clock.now() }))
    return tried
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    mustAdminister(actor)
    await this.remove(id)
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
