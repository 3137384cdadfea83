import { lookup as systemLookup } from 'node:dns/promises'
import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Failure, Tried } from '../../models/domain/webhooks/delivery.ts'
import { isPublicAddress } from '../push/publicAddress.ts'
import { bareHost, isListed, mayReach } from './allowedAddress.ts'

/** A message on its way, signed. */
export interface WebhookOrder {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** It may stand inside the office: it did when it was tested, or is being tested. */
  readonly isInside: boolean
  /** Its time is up, or Parter is being stopped. */
  readonly signal: AbortSignal
  /** For the time that it took. */
  monotonic(): number
}

interface Address {
  readonly address: string
  readonly family: number
}

/** Other programs of the office. What leads to them comes in from outside, so that a test has names of its own. */
export interface WebhookService {
  /** Where messages may go, as the office has named it. */
  readonly hosts: readonly string[]
  isListed(url: URL): boolean
  /** Says how it ended, and never throws. */
  post(order: WebhookOrder): Promise<Tried>
}

/** Of an answer nothing but its status counts. */
const MOST_OF_AN_ANSWER = 16 * 1024

type Lookup = (host: string) => Promise<readonly Address[]>
const lookUpAll: Lookup = (host) => systemLookup(host, { all: true })

/**
 * The system looks up only a few names at a time, and cannot be told to stop. So a name that nobody answers is asked for
 * once, however often it is tried: a push to somebody who is called must not wait behind it.
 */
function onceAtATime(lookup: Lookup): Lookup {
  const asked = new Map<string, Promise<readonly Address[]>>()
  return (host) => {
    const before = asked.get(host)
    if (before) return before
    const answer = lookup(host).finally(() => asked.delete(host))
    asked.set(host, answer)
    return answer
  }
}

/**
 * Posts to hosts that the office has named, and to no other. The name is resolved once, each address is looked at, and
 * the connection goes to what was looked at: a name that answers differently a moment later gains nothing. No redirect is
 * followed, no connection kept.
 */
export function webhookService(hosts: readonly string[], lookup: Lookup = lookUpAll): WebhookService {
  const lookUp = onceAtATime(lookup)
  return {
    hosts,
    isListed: (url) => isListed(url, hosts),

    async post(order) {
      const url = new URL(order.url)
      // The list may have become shorter since.
      if (!isListed(url, hosts)) return failed('notListed')
      try {
        const host = bareHost(url)
        const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await orAbort(lookUp(host), order.signal)
        const addresses = found.filter(({ address }) => mayReach(host, address, order))
        if (addresses.length === 0) return failed('forbiddenAddress')
        const isInside = addresses.some(({ address }) => !isPublicAddress(address))
        if (url.protocol === 'http:' && addresses.some(({ address }) => isPublicAddress(address)))
          return failed('plainOutside')
        return await send(url, addresses, { ...order, isInside })
      } catch (error) {
        return failed(whyOf(error))
      }
    },
  }
}

function send(url: URL, addresses: readonly Address[], order: WebhookOrder): Promise<Tried> {
  const { headers, body, signal, isInside } = order
  const begunAt = order.monotonic()
  const options: RequestOptions = { method: 'POST', headers, signal, agent: false, lookup: pinnedTo(addresses) }
  return new Promise((done, fail) => {
    let hasAnswered = false
    const sent = (url.protocol === 'https:' ? tlsRequest : plainRequest)(url, options, (answer) => {
      hasAnswered = true
      const tookMs = Math.round(order.monotonic() - begunAt)
      const status = answer.statusCode ?? 0
      const isTaken = status >= 200 && status < 300
      endOf(answer, () =>
        done(
          isTaken ? { isTaken, status, tookMs, isInside } : { ...failed('answered'), status, ...retryAfterOf(answer) },
        ),
      )
    })
    // What ends an answer that has begun does not take it back.
    sent.on('error', (error) => (hasAnswered ? undefined : fail(error)))
    sent.end(body)
  })
}

/** What is answered beyond the status is not read, and does not come without end. */
function endOf(answer: IncomingMessage, ended: () => void): void {
  let bytes = 0
  answer.on('data', (part: Buffer) => {
    bytes += part.length
    if (bytes > MOST_OF_AN_ANSWER) answer.destroy()
  })
  answer.on('error', () => undefined)
  answer.once('close', ended)
}

const pinnedTo =
  (addresses: readonly Address[]): LookupFunction =>
  (_host, { all }, found) => {
    const [first] = addresses
    if (all) found(null, [...addresses])
    else found(null, first?.address ?? '', first?.family)
  }

/** Seconds, as programs say it; the form with a date is for browsers. */
function retryAfterOf({ headers }: IncomingMessage): { retryAfterMs?: number } {
  const said = headers['retry-after'] ?? ''
  return /^\d{1,6}$/.test(said) ? { retryAfterMs: Number(said) * 1_000 } : {}
}

const failed = (why: Failure) => ({ isTaken: false, why }) as const

function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((done, fail) => {
    const abort = (): void => fail(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    work.then(done, fail).finally(() => signal.removeEventListener('abort', abort))
  })
}

function whyOf(error: unknown): Failure {
  if (!(error instanceof Error)) return 'noConnection'
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeOut'
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknownName'
  return /CERT|TLS|SSL|SIGN|EPROTO/.test(code) ? 'untrusted' : 'noConnection'
}
