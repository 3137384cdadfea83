import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { Invitations } from '../invitations/invitations.ts'
import type { Presence } from '../presence/presence.ts'
import type { Sessions } from './sessions.ts'

export interface RevokeAccessDeps {
  readonly sessions: Sessions
  readonly invitations: Invitations
  readonly presence: Pick<Presence, 'leaveDuty' | 'setAvailability'>
}

/** Signed out everywhere, called no more, and without a link by which to come back. */
export async function revokeAccess(
  { sessions, invitations, presence }: RevokeAccessDeps,
  personId: PersonId,
): Promise<void> {
  await sessions.endAllOf(personId)
  await presence.leaveDuty(personId)
  await invitations.withdraw(personId)
}
