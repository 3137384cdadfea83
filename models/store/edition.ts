import type { Instant } from '../domain/clock.ts'
import type { PersonId } from '../domain/directory/directory.ts'
import type { Versioned } from './storedCollection.ts'

/** One document that the administrators of the office write: each save is an edition. */
export interface Edition extends Versioned {
  readonly id: string
  /** Counts what administrators have saved. */
  readonly edition: number
  readonly by: PersonId
  readonly changedAt: Instant
}

/** What every schema of one has; what it holds comes beside. */
export const EDITION_FIELDS = {
  _id: { type: String, required: true },
  version: { type: Number, required: true },
  edition: { type: Number, required: true },
  by: { type: String, required: true },
  changedAt: { type: Number, required: true },
} as const
