import type { Logger } from 'pino'
import { onConnection, type ParterServer } from '../platform/web/sockets.ts'
import type { Newcomers } from './newcomers.ts'
import type { OfficeSignOn } from './officeSignOn.ts'

interface BroadcastSignOnDeps {
  readonly io: ParterServer
  readonly log: Logger
  readonly newcomers: Newcomers
  readonly signOnSettings: OfficeSignOn
}

const ADMINISTRATORS = 'sign-on'

/** Administrators with an open screen see who waits to be known, as soon as they do. */
export function broadcastSignOn({ io, log, newcomers, signOnSettings }: BroadcastSignOnDeps): void {
  onConnection(io, log, async (socket) => {
    if (socket.data.actor.roles.includes('admin')) await socket.join(ADMINISTRATORS)
  })
  newcomers.onChanged(tell)
  signOnSettings.onChanged(tell)

  function tell(): void {
    io.to(ADMINISTRATORS).emit('signOn:changed')
  }
}
