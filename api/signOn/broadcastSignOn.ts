import { type ParterServer, roomOf } from '../platform/web/sockets.ts'
import type { Newcomers } from './newcomers.ts'
import type { OfficeSignOn } from './officeSignOn.ts'

interface BroadcastSignOnDeps {
  readonly io: ParterServer
  readonly newcomers: Newcomers
  readonly signOnSettings: OfficeSignOn
}

/** Administrators with an open screen see who waits to be known, as soon as they do. */
export function broadcastSignOn({ io, newcomers, signOnSettings }: BroadcastSignOnDeps): void {
  newcomers.onChanged(tell)
  signOnSettings.onChanged(tell)

  function tell(): void {
    io.to(roomOf('signOn')).emit('signOn:changed')
  }
}
