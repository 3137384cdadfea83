import { lookup } from 'node:dns'
import { request } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './publicAddress.ts'

/** A message on its way: encrypted and signed, ready to be posted. */
export interface PushOrder {
  readonly endpoint: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  readonly signal: AbortSignal
}

/** The browsers' push services. Comes in from outside, so that tests have one of their own. */
export interface PushService {
  /** Which service an address belongs to. A browser named it; nothing is sent to one that belongs to none. */
  makerOf(endpoint: URL): string | undefined
  /** Posts one message; resolves with the HTTP status, whatever it is. */
  send(order: PushOrder): Promise<number>
}

const PATIENCE_MS = 10_000

/** Where the makers of Chrome, Edge, Firefox and Safari take pushes; `*.` is any name below. */
export const PUSH_HOSTS = [
  'fcm.googleapis.com',
  '*.notify.windows.com',
  'updates.push.services.mozilla.com',
  '*.push.apple.com',
]

const isAt = (host: string, pattern: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern

/**
 * The makers' services, and those that the office has allowed: HTTPS on its own port. A maker's name never leads to an
 * address inside the office; a service that the office has named may be there.
 */
export const pushServices = (allowed: readonly string[]): PushService => ({
  makerOf: ({ protocol, port, username, password, hostname }) =>
    protocol === 'https:' && port === '' && username === '' && password === ''
      ? [...PUSH_HOSTS, ...allowed].find((pattern) => isAt(hostname, pattern))
      : undefined,

  send({ endpoint, headers, body, signal }) {
    const mayBeInside = allowed.some((pattern) => isAt(new URL(endpoint).hostname, pattern))
    const inside = mayBeInside ? {} : { lookup: lookupPublic }
    const options = { method: 'POST', headers, signal, timeout: PATIENCE_MS, ...inside }
    return new Promise((done, failed) => {
      // A redirect is an answer like any other: it is not followed.
      const sent = request(endpoint, options, (response) => {
        response.resume()
        done(response.statusCode ?? 0)
      })
      sent.once('timeout', () => sent.destroy(new Error('the push service did not answer')))
      sent.once('error', failed)
      sent.end(body)
    })
  },
})

/** Checked on the address that is then used: a name that changes its answer in between gains nothing. */
const lookupPublic: LookupFunction = (hostname, options, found) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const first = addresses?.find(({ address }) => isPublicAddress(address))
    if (error) return found(error, '', 0)
    if (!first) return found(new Error('the push service has no public address'), '', 0)
    if (options.all)
      return found(
        null,
        addresses.filter(({ address }) => isPublicAddress(address)),
      )
    found(null, first.address, first.family)
  })
}
