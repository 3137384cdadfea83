import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { Sessions } from '../accounts/sessions.ts'
import type { Invitations } from '../invitations/invitations.ts'
import type { ParterServer } from '../platform/web/sockets.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { OfficeDirectory } from './officeDirectory.ts'

interface Followers {
  readonly io: ParterServer
  readonly directory: OfficeDirectory
  readonly sessions: Pick<Sessions, 'endAllOf'>
  readonly invitations: Pick<Invitations, 'withdrawMadeBy'>
  readonly open: OpenRequests
  readonly advancer: { advance(id: string): Promise<void> }
}

/**
 * A change of the directory is in force at once: whoever has left is signed out, and their links are of no use, what is open is looked at again, and
 * every open screen hears of it.
 */
export function followDirectory({ io, directory, sessions, invitations, open, advancer }: Followers): void {
  directory.onReplaced(({ before, after }) => {
    for (const personId of before.employees.keys()) if (!after.employees.has(personId)) letGo(personId)
    for (const { id } of open.all()) void advancer.advance(id)
    io.emit('directory:changed', directory.version)
  })

  function letGo(personId: PersonId): void {
    void sessions.endAllOf(personId)
    void invitations.withdrawMadeBy(personId)
  }
}
