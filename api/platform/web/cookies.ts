import { hash } from 'node:crypto'
import { hours } from '../../../models/domain/clock.ts'
import { FLOW_MS } from '../../../models/domain/signOn/signOn.ts'
import { type TokenCookie, tokenCookie } from './tokenCookie.ts'

/** Nobody stays signed in for longer. */
export const SESSION_MS = hours(12)

/** As long as browsers keep a cookie at all; renewed with every use. When it ends is said by the server. */
const DEVICE_MS = hours(24 * 400)

export interface Cookies {
  /** Somebody's sign-in. */
  readonly session: TokenCookie
  /** A paired tablet's: never taken for a person's sign-in, nor a sign-in for it. */
  readonly device: TokenCookie
  /** Opens nothing: it only tells the browser of an account's owner from a stranger's behind the same address. */
  readonly station: TokenCookie
  /** Of a browser that has gone to the office's provider: what comes back from there is taken from that browser alone. */
  readonly signOn: TokenCookie
}

interface Installation {
  /** What this installation keeps for ever and shares with no other. */
  readonly id: string
  /** Behind TLS. */
  readonly secure: boolean
}

/**
 * Cookies know a host and no port: two installations on one machine would overwrite each other's, and sign each other's
 * people out. So each has names of its own.
 */
export function cookiesOf({ id, secure }: Installation): Cookies {
  const own = hash('sha256', `installation ${id}`, 'hex').slice(0, 8)
  const named = (name: string, maxAge: number): TokenCookie => tokenCookie(`${name}-${own}`, { maxAge, secure })
  return {
    session: named('parter', SESSION_MS),
    // Its name is of the first kind: tablets that hang on walls have it.
    device: named('parter-corridor', DEVICE_MS),
    station: named('parter-station', DEVICE_MS),
    signOn: named('parter-sign-on', FLOW_MS),
  }
}
