import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { SessionView } from '../../models/wire/accounts.ts'
import { publicIdOf, type Sessions } from './sessions.ts'

/** Where somebody is signed in, the last used first. `current`: the session that asks. */
export const sessionViews = (sessions: Sessions, personId: PersonId, current?: string): readonly SessionView[] =>
  sessions.of(personId).map((session) => {
    const { device, startedAt, lastSeenAt, tokenHash } = session
    return { id: publicIdOf(session), device, startedAt, lastSeenAt, current: tokenHash === current }
  })
