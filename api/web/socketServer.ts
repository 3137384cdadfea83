import type { Server as HttpServer } from 'node:http'
import type { Logger } from 'pino'
import { Server } from 'socket.io'
import type { Accounts } from '../accounts/accounts.ts'
import { tokenOf } from '../accounts/cookie.ts'
import type { Sessions } from '../accounts/sessions.ts'
import { personRoom } from '../paging/callView.ts'
import { isOwnOrigin } from './origin.ts'
import type { ParterServer } from './sockets.ts'

interface Needed {
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly secure: boolean
  readonly publicOrigin: string | undefined
  readonly log: Logger
}

/** Nobody keeps more screens open than this by intention. */
const DEVICES_A_PERSON = 5

/**
 * Sockets for people with a session and a page of ours: CORS does not cover websockets, so the handshake is checked
 * here. Who is unreachable is known in ten seconds. Connection state recovery stays off: every connect fetches what
 * is open, and passes this check again.
 */
export function createSockets(http: HttpServer, needed: Needed): ParterServer {
  const { accounts, sessions, secure, publicOrigin, log } = needed
  const io: ParterServer = new Server(http, {
    serveClient: false,
    pingInterval: 5_000,
    pingTimeout: 5_000,
    maxHttpBufferSize: 16_384,
    allowRequest: (request, decide) => decide(null, isOwnOrigin(request, publicOrigin)),
  })

  io.use((socket, next) => {
    admit(socket.request).then(
      (data) => {
        if (!data) return next(new Error('notSignedIn'))
        if ((io.sockets.adapter.rooms.get(personRoom(data.actor.personId))?.size ?? 0) >= DEVICES_A_PERSON)
          return next(new Error('tooManyAttempts'))
        Object.assign(socket.data, data)
        next()
      },
      (error: unknown) => {
        log.error({ err: error }, 'a socket could not be admitted')
        next(new Error('internal'))
      },
    )
  })

  async function admit(request: Parameters<typeof tokenOf>[0]) {
    const token = tokenOf(request, secure)
    const session = token === undefined ? undefined : await sessions.find(token)
    if (!session) return undefined
    const actor = accounts.actor(session.personId)
    return actor.roles.length === 0 ? undefined : { actor, tokenHash: session.tokenHash }
  }

  sessions.onEnded((which) => {
    for (const socket of io.sockets.sockets.values()) {
      const concerned =
        'tokenHash' in which ? socket.data.tokenHash === which.tokenHash : socket.data.actor.personId === which.personId
      if (!concerned) continue
      socket.emit('session:ended')
      socket.disconnect(true)
    }
  })

  return io
}
