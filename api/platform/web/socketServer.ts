import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import { Server } from 'socket.io'
import { type Clock, seconds } from '../../../models/domain/clock.ts'
import type { PersonId } from '../../../models/domain/directory/directory.ts'
import type { ConnectionAuth } from '../../../models/wire/person.ts'
import type { SecurityLog } from '../audit/securityLog.ts'
import { addressOf } from './address.ts'
import { admitConnection } from './admitConnection.ts'
import type { Cookies } from './cookies.ts'
import { terminate } from './cutOff.ts'
import { neverStored, securityHeaders } from './headers.ts'
import type { IsOwnHost } from './host.ts'
import {
  COST_OF_A_CONNECTION,
  EVENTS_AT_A_TIME,
  EVENTS_OF_AN_ADDRESS,
  EVENTS_OF_ONE,
  limitEvents,
} from './limitEvents.ts'
import { OneAtATurn } from './oneAtATurn.ts'
import { RateLimiter } from './rateLimiter.ts'
import type { Actors, SignIns } from './signIns.ts'
import { type Connections, type ParterServer, type ParterSocket, parterServer, personRoom } from './sockets.ts'
import { Turns } from './turns.ts'
import { limitWaitingBytes } from './waitingBytes.ts'
import { writeTogether } from './writeTogether.ts'

interface SocketServerDeps {
  readonly clock: Clock
  readonly securityLog: SecurityLog
  readonly accounts: Actors
  readonly sessions: SignIns
  readonly cookies: Pick<Cookies, 'session'>
  readonly secure: boolean
  readonly publicOrigin: string | undefined
  readonly isOwnHost: IsOwnHost
  readonly trustProxy: number
  readonly log: Logger
  /** Connections that are nobody's, and are ours all the same: the paired tablets, the robot. */
  isDevice(request: IncomingMessage): boolean
}

/** Nobody keeps more screens open than this by intention: the screen just opened is the one that is wanted. */
const DEVICES_A_PERSON = 5

/** How long a device has to read why it was closed. */
const LAST_WORDS_MS = seconds(2)

/**
 * Sockets for people with a session and a page of ours: the handshake looks at both before there is a connection. Who is
 * unreachable is known in ten seconds. Connection state recovery stays off: every connect fetches what is open, and
 * passes the handshake again.
 */
export function createSockets(http: HttpServer, deps: SocketServerDeps): ParterServer {
  const { clock, accounts, sessions, securityLog, cookies, publicOrigin, isOwnHost, trustProxy, log, isDevice } = deps
  const maySay = new RateLimiter(deps, 'events of a person', EVENTS_OF_ONE)
  const maySayFrom = new RateLimiter(deps, 'events of an address', EVENTS_OF_AN_ADDRESS)
  const turns = new Turns(EVENTS_AT_A_TIME)
  const connections: Connections = new Server(http, {
    serveClient: false,
    wsEngine: OneAtATurn,
    // Together with the short break that presence allows for, an unreachable person is shown in less than ten seconds.
    pingInterval: 4_000,
    pingTimeout: 3_500,
    // Whoever opens a connection and does not say who they are keeps it from nobody for long.
    connectTimeout: 10_000,
    maxHttpBufferSize: 16_384,
    allowRequest(request, decide) {
      const address = addressOf(request, trustProxy)
      mayOpen(request, address).then(
        (whyNot) => {
          if (whyNot !== undefined) note(whyNot, { address })
          decide(null, whyNot === undefined)
        },
        (error: unknown) => {
          log.error({ err: error }, 'a connection could not be looked at')
          decide(null, false)
        },
      )
    },
  })
  const io = parterServer(connections)
  // These answers pass by all that express does.
  io.engine.use(securityHeaders(deps.secure))
  io.engine.use(neverStored)
  const mayOpen = admitConnection({
    clock,
    log,
    publicOrigin,
    isOwnHost,
    connections: () => io.engine.clientsCount,
    isKnown: async (request) => isDevice(request) || (await admit(request)) !== undefined,
  })

  io.engine.on('connection', (connection: ParterSocket['conn']) => {
    const { remoteAddress } = connection
    writeTogether(connection)
    limitWaitingBytes(connection, () => log.warn({ remoteAddress }, 'a device does not read; its connection is closed'))
    connection.once('close', () => clock.after(LAST_WORDS_MS, () => terminate(connection)))
  })

  connections.use((socket, next) => {
    admit(socket.request).then(
      (data) => {
        if (!data) return next(new Error('notSignedIn'))
        const { personId } = data.actor
        const { person } = socket.handshake.auth as Partial<ConnectionAuth>
        // Also whoever does not say for whom they speak.
        if (person !== personId) return next(new Error('otherPerson'))
        if (!maySay.take(personId, COST_OF_A_CONNECTION)) {
          note('tooManyConnections', { personId, address: addressOf(socket.request, trustProxy) })
          return next(new Error('tooManyConnections'))
        }
        Object.assign(socket.data, data)
        next()
      },
      (error: unknown) => {
        log.error({ err: error }, 'a socket could not be admitted')
        next(new Error('internal'))
      },
    )
  })

  connections.on('connection', (socket) => {
    const { personId } = socket.data.actor
    closeOldest(personId)
    const address = addressOf(socket.request, trustProxy)
    const mayStillSay = (cost: number): boolean => maySay.take(personId, cost) && maySayFrom.take(address, cost)
    const onFlood = (): void => note('tooManyEvents', { personId, address })
    limitEvents(socket, { turns, whose: personId, mayStillSay, onFlood })
  })

  /** The one that has been open longest is told why it closes, and does not come back by itself. */
  function closeOldest(personId: PersonId): void {
    const others = [...(io.sockets.adapter.rooms.get(personRoom(personId)) ?? [])]
    for (const id of others.slice(0, Math.max(0, others.length + 1 - DEVICES_A_PERSON))) {
      const oldest = io.sockets.sockets.get(id)
      oldest?.emit('device:replaced')
      oldest?.disconnect(true)
    }
  }

  function note(what: string, who: { personId?: string | undefined; address?: string | undefined }): void {
    securityLog
      .note({ what, result: 'refused', ...who })
      .catch((fault: unknown) => log.error({ err: fault }, 'a refusal could not be noted'))
  }

  async function admit(request: IncomingMessage) {
    const token = cookies.session.tokenOf(request)
    if (token !== undefined) await sessions.learn(token)
    const session = token === undefined ? undefined : sessions.find(token)
    if (!session) return undefined
    const actor = accounts.actor(session.personId)
    return actor.roles.length === 0 ? undefined : { actor, tokenHash: session.tokenHash }
  }

  sessions.onEnded(({ tokenHash }) => {
    for (const socket of io.sockets.sockets.values()) {
      if (socket.data.tokenHash !== tokenHash) continue
      socket.emit('session:ended')
      socket.disconnect(true)
    }
  })

  return io
}
