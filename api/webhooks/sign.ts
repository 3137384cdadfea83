import { createHmac, randomBytes } from 'node:crypto'
import type { Instant } from '../../models/domain/clock.ts'

/** By the scheme of standardwebhooks.com, which has libraries in every language that check it. */
const PREFIX = 'whsec_'

export const newSecret = (): string => PREFIX + randomBytes(32).toString('base64')

interface Message {
  readonly id: string
  readonly at: Instant
  readonly body: string
}

/** One signature for each secret that holds: while one is changed for another, both sides may still have the old one. */
export function signedHeaders(secrets: readonly string[], { id, at, body }: Message): Record<string, string> {
  const timestamp = String(Math.floor(at / 1_000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}
