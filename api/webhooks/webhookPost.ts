import { type Clock, type Instant, seconds } from '../../models/domain/clock.ts'
import type { Tried } from '../../models/domain/webhooks/delivery.ts'
import { secretsOf, type Webhook } from '../../models/domain/webhooks/webhook.ts'
import { signedHeaders } from './sign.ts'
import type { WebhookService } from './webhookService.ts'

/** As the scheme wants it: whoever needs longer answers first and works then. */
const PATIENCE_MS = seconds(15)

interface PostDeps {
  readonly clock: Clock
  readonly service: WebhookService
  /** Parter is being stopped. */
  readonly leaving: AbortSignal
}

export interface Message {
  /** The same for a repeat. */
  readonly id: string
  readonly type: string
  readonly happenedAt: Instant
  /** Of the request, as little as names it: what more there is, is read with a token, where reading is noted. */
  readonly data: Readonly<Record<string, string | number | boolean>>
  /** Before it was proven, an address may be anywhere that is listed. */
  readonly isTest?: boolean
}

/** One try to tell one address one thing. */
export async function postMessage(
  { clock, service, leaving }: PostDeps,
  webhook: Webhook,
  { id, type, happenedAt, data, isTest = false }: Message,
): Promise<Tried> {
  const now = clock.now()
  const body = JSON.stringify({ type, timestamp: new Date(happenedAt).toISOString(), data })
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'Parter',
    ...signedHeaders(secretsOf(webhook, now), { id, at: now, body }),
  }
  const hurry = new AbortController()
  const cancel = clock.after(PATIENCE_MS, () => hurry.abort())
  try {
    const signal = AbortSignal.any([hurry.signal, leaving])
    const isInside = isTest || (webhook.isInside ?? false)
    return await service.post({ url: webhook.url, headers, body, isInside, signal, monotonic: () => clock.now() })
  } finally {
    cancel()
  }
}
