import type { Instant } from '../../../models/domain/clock.ts'
import type { PersonId } from '../../../models/domain/directory.ts'
import type { Actor } from '../../../models/domain/lifecycle.ts'

/** What the doors ask about whoever comes: whose token it is, and until when it may live. */
export interface SignIns {
  find(token: string): Promise<SignIn | undefined>
  /** Without a look into the store: nobody where it is not known yet. */
  personOf(token: string): PersonId | undefined
  /** False when it has ended. */
  keepAlive(tokenHash: string): Promise<boolean>
  onEnded(listener: SignInsEnded): void
}

export interface SignIn {
  readonly personId: PersonId
  readonly tokenHash: string
  readonly startedAt: Instant
}

/** One sign-in, or everything of one person. */
export type SignInsEnded = (which: { tokenHash: string } | { personId: PersonId }) => void

/** What somebody may do now. */
export interface Actors {
  actor(personId: PersonId): Actor
}
