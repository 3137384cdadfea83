import type { Invitations } from '../invitations/invitations.ts'
import { type ParterServer, roomOf } from '../platform/web/sockets.ts'
import type { Accounts } from './accounts.ts'
import type { Sessions } from './sessions.ts'

interface BroadcastAccountsDeps {
  readonly io: ParterServer
  readonly accounts: Accounts
  readonly invitations: Invitations
  readonly sessions: Sessions
}

/** Administrators with an open screen hear that somebody was invited, has come in, was changed or signed out. */
export function broadcastAccounts({ io, accounts, invitations, sessions }: BroadcastAccountsDeps): void {
  accounts.onChanged(tell)
  invitations.onChanged(tell)
  sessions.onEnded(tell)

  function tell(): void {
    io.to(roomOf('accounts')).emit('accounts:changed')
  }
}
