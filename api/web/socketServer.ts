import type { Server as HttpServer } from 'node:http'
import type { Logger } from 'pino'
import { Server } from 'socket.io'
import type { Clock } from '../../models/domain/clock.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { tokenOf } from '../accounts/cookie.ts'
import type { Sessions } from '../accounts/sessions.ts'
import type { SecurityLog } from '../audit/securityLog.ts'
import { personRoom } from '../paging/callView.ts'
import { limitEvents } from './eventAllowance.ts'
import { isOwnLine } from './origin.ts'
import type { ParterServer, ParterSocket } from './sockets.ts'

interface Needed {
  readonly clock: Clock
  readonly securityLog: SecurityLog
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly secure: boolean
  readonly publicOrigin: string | undefined
  readonly log: Logger
}

/** Nobody keeps more screens open than this by intention: the screen just opened is the one that is wanted. */
const DEVICES_A_PERSON = 5

/**
 * Sockets for people with a session and a page of ours: CORS does not cover websockets, so the handshake is checked
 * here. Who is unreachable is known in ten seconds. Connection state recovery stays off: every connect fetches what
 * is open, and passes this check again.
 */
export function createSockets(http: HttpServer, needed: Needed): ParterServer {
  const { clock, accounts, sessions, securityLog, secure, publicOrigin, log } = needed
  const io: ParterServer = new Server(http, {
    serveClient: false,
    // Together with the short break that presence allows for, an unreachable person is shown in less than ten seconds.
    pingInterval: 4_000,
    pingTimeout: 3_500,
    maxHttpBufferSize: 16_384,
    allowRequest(request, decide) {
      const isOwn = isOwnLine(request, publicOrigin)
      if (!isOwn) note('foreignOrigin', { address: request.socket.remoteAddress })
      decide(null, isOwn)
    },
  })

  io.use((socket, next) => {
    admit(socket.request).then(
      (data) => {
        if (!data) return next(new Error('notSignedIn'))
        Object.assign(socket.data, data)
        next()
      },
      (error: unknown) => {
        log.error({ err: error }, 'a socket could not be admitted')
        next(new Error('internal'))
      },
    )
  })

  io.on('connection', (socket) => {
    closeOldest(socket)
    limitEvents(socket, clock, () => {
      const { personId } = socket.data.actor
      note('tooManyEvents', { personId, address: socket.handshake.address })
    })
  })

  /** The one that has been open longest is told why it closes, and does not come back by itself. */
  function closeOldest(newest: ParterSocket): void {
    const { rooms } = io.sockets.adapter
    const others = [...(rooms.get(personRoom(newest.data.actor.personId)) ?? [])]
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
