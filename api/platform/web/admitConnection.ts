import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import type { Clock } from '../../../models/domain/clock.ts'
import type { IsOwnHost } from './host.ts'
import { isOwnConnection } from './origin.ts'
import { RateLimiter } from './rateLimiter.ts'

/** A whole office may stand behind one address, and come back in one instant. */
const CONNECTIONS_OF_AN_ADDRESS = { atOnce: 10_000, aSecond: 200 }
/** As many as a machine serves well: who comes later tries again, and those who are there go on. */
export const MOST_CONNECTIONS = 10_000
/**
 * Whoever shows no session gets a connection only to be told so: a browser whose session ended in the night asks once.
 * Such a connection is closed within `connectTimeout`, so that one address without a session holds no more than a few
 * dozen.
 */
export const STRANGERS_OF_AN_ADDRESS = { atOnce: 20, aSecond: 2 }

interface AdmitConnectionDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly publicOrigin: string | undefined
  readonly isOwnHost: IsOwnHost
  /** How many connections there are now. */
  connections(): number
  /** Somebody signed in, a tablet, the robot. Each namespace looks again, closer, and says why not. */
  isKnown(request: IncomingMessage): Promise<boolean>
}

/** Why a connection is not opened; nothing: it is. CORS does not cover websockets, so that their origin is checked here. */
export function admitConnection({ publicOrigin, isOwnHost, connections, isKnown, ...platform }: AdmitConnectionDeps) {
  const mayOpen = new RateLimiter(platform, 'connections of an address', CONNECTIONS_OF_AN_ADDRESS)
  const mayAsk = new RateLimiter(platform, 'connections without a session', STRANGERS_OF_AN_ADDRESS)
  return async (request: IncomingMessage, address: string): Promise<string | undefined> => {
    if (!isOwnHost(request)) return 'foreignHost'
    if (!isOwnConnection(request, publicOrigin)) return 'foreignOrigin'
    if (connections() >= MOST_CONNECTIONS || !mayOpen.take(address)) return 'tooManyConnections'
    return (await isKnown(request)) || mayAsk.take(address) ? undefined : 'tooManyStrangers'
  }
}
