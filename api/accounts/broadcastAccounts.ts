import type { Logger } from 'pino'
import type { Invitations } from '../invitations/invitations.ts'
import { onConnection, type ParterServer } from '../platform/web/sockets.ts'
import type { Accounts } from './accounts.ts'
import type { Sessions } from './sessions.ts'

interface BroadcastAccountsDeps {
  readonly io: ParterServer
  readonly log: Logger
  readonly accounts: Accounts
  readonly invitations: Invitations
  readonly sessions: Sessions
}

const ADMINISTRATORS = 'administrators'

/** Administrators with an open screen hear that somebody was invited, has come in, was changed or signed out. */
export function broadcastAccounts({ io, log, accounts, invitations, sessions }: BroadcastAccountsDeps): void {
  onConnection(io, log, async (socket) => {
    if (socket.data.actor.roles.includes('admin')) await socket.join(ADMINISTRATORS)
  })
  accounts.onChanged(tell)
  invitations.onChanged(tell)
  sessions.onEnded(tell)

  function tell(): void {
    io.to(ADMINISTRATORS).emit('accounts:changed')
  }
}
