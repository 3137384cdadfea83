import type { Logger } from 'pino'
import type { Server, Socket } from 'socket.io'
import type { PersonId } from '../../../models/domain/directory/directory.ts'
import type { Refusal } from '../../../models/domain/errors.ts'
import type { Actor } from '../../../models/domain/lifecycle.ts'
import type { Answer, ClientToServer, ServerToClient } from '../../../models/wire/events.ts'
import { guarded } from '../guarded.ts'
import { refusalOf } from './refusals.ts'

/** What a connected socket is known by. */
export interface SocketData {
  actor: Actor
  tokenHash: string
}

export type ParterServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>
export type ParterSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>

/** Every device of one person. */
export const personRoom = (personId: PersonId): string => `person:${personId}`

/** Whatever is made ready for a new device: what fails there fails no other, and ends nothing. */
export function onConnection(
  io: ParterServer,
  log: Logger,
  listener: (socket: ParterSocket) => void | Promise<void>,
): void {
  io.on('connection', guarded(log, 'a device could not be welcomed', listener))
}

interface Around {
  readonly log: Logger
  onRefused(refusal: Refusal): Promise<void>
}

/**
 * Wraps every listener once: Socket.IO does not await them, and a rejection nobody catches ends the process.
 * A refusal is sent back with its code; anything else is logged and answered neutrally.
 */
export function handleEvent({ log, onRefused }: Around, listen: (payload: unknown) => Promise<void> | void) {
  return (payload: unknown, ...rest: unknown[]): void => {
    // Without a payload the acknowledgement comes first.
    const done = typeof payload === 'function' ? payload : rest[0]
    const answer = (said: Answer): void => {
      if (typeof done === 'function') done(said)
    }
    Promise.resolve()
      .then(() => listen(typeof payload === 'function' ? undefined : payload))
      .then(
        () => answer({ ok: true }),
        async (error: unknown) => {
          const refusal = refusalOf(error)
          if (refusal) await onRefused(refusal)
          else log.error({ err: error }, 'unexpected error in a socket listener')
          answer({ ok: false, code: refusal?.code ?? 'internal' })
        },
      )
  }
}
