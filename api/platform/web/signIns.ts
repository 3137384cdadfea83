import type { Instant } from '../../../models/domain/clock.ts'
import type { PersonId } from '../../../models/domain/directory/directory.ts'
import type { Actor } from '../../../models/domain/lifecycle.ts'

/** What HTTP and sockets ask about whoever comes: whose token it is, and until when it may live. */
export interface SignIns {
  find(token: string): SignIn | undefined
  /** Reads one that may have begun at another server, before anybody here asks for it. */
  learn(token: string): Promise<void>
  /** Without counting as activity. */
  personOf(token: string): PersonId | undefined
  /** False when it has ended. */
  keepAlive(tokenHash: string): boolean
  onEnded(listener: (ended: SignIn) => unknown): void
}

export interface SignIn {
  readonly personId: PersonId
  readonly tokenHash: string
  readonly startedAt: Instant
}

/** What somebody may do now. */
export interface Actors {
  actor(personId: PersonId): Actor
}
