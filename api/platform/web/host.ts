import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { RequestHandler } from 'express'
import { Refusal } from '../../../models/domain/errors.ts'

/** Whether this came to one of our own names. */
export type IsOwnHost = (request: IncomingMessage) => boolean

interface Names {
  readonly publicOrigin: string | undefined
  /** What this machine is called. */
  readonly machine: readonly string[]
}

/**
 * A foreign site can let its own name lead to this machine; its pages are then "the same site" as ours to a browser, and
 * would read and give orders. So only names that no foreign site can have are answered: the public one, this machine's,
 * and addresses, which are nobody's name.
 */
export function ownHosts({ publicOrigin, machine }: Names): IsOwnHost {
  const full = [...(publicOrigin === undefined ? [] : [new URL(publicOrigin).hostname]), ...machine]
  const known = new Set(full.map(plain).flatMap((name) => [name, firstPart(name), `${firstPart(name)}.local`]))
  return ({ headers: { host } }) => {
    // Every browser says to whom it speaks.
    if (host === undefined) return true
    const name = plain(host.replace(/:\d*$/, ''))
    return (
      isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0 ||
      name === 'localhost' ||
      name.endsWith('.localhost') ||
      known.has(name)
    )
  }
}

export function refuseForeignHosts(isOwnHost: IsOwnHost): RequestHandler {
  return (request, _response, next) => {
    if (!isOwnHost(request)) throw new Refusal('foreignHost')
    next()
  }
}

const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '')

/** By which computers of the same network call it. */
const firstPart = (name: string): string => (isIP(name) === 0 ? (name.split('.')[0] ?? name) : name)
