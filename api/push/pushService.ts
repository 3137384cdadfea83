import { lookup } from 'node:dns'
import { request } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicAddress, isPublicName } from './publicAddress.ts'

/** A message on its way: encrypted and signed, ready to be posted. */
export interface PushOrder {
  readonly endpoint: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  readonly signal: AbortSignal
}

/** The browsers' push services. Comes in from outside, so that tests have one of their own. */
export interface PushService {
  /** Whether messages may be sent there at all: the address was named by a browser. */
  accepts(endpoint: URL): boolean
  /** Posts one message; resolves with the HTTP status, whatever it is. */
  send(order: PushOrder): Promise<number>
}

const PATIENCE_MS = 10_000

/** The real ones: HTTPS on its own port, and never an address inside the office, whatever a name resolves to. */
export const publicPushServices: PushService = {
  accepts: ({ protocol, port, username, password, hostname }) =>
    protocol === 'https:' && port === '' && username === '' && password === '' && isPublicName(hostname),

  send({ endpoint, headers, body, signal }) {
    const options = { method: 'POST', headers, signal, timeout: PATIENCE_MS, lookup: lookupPublic }
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
}

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
