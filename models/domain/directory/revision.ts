import { hours, type Instant } from '../clock.ts'
import { type Change, isSame, itemOf } from './change.ts'
import type { Directory, PersonId } from './directory.ts'

/** By what the directory was changed. `leaving`: by Parter itself, after somebody's last day. */
export const REVISION_KINDS = ['edit', 'import', 'undo', 'setUp', 'policy', 'leaving'] as const
export type RevisionKind = (typeof REVISION_KINDS)[number]

/** One change of the directory, with everything that belongs to it: it is made whole, and taken back whole. */
export interface Revision {
  readonly id: string
  /** Of the directory that it made. */
  readonly version: number
  readonly at: Instant
  readonly by: PersonId
  readonly kind: RevisionKind
  readonly changes: readonly Change[]
  /** Why, where whoever made it was asked: rules that end in nobody, say. */
  readonly reason?: string
  /** Which one it takes back. */
  readonly undoes?: string
  /** Of what Parter does by itself: when it was planned, by the one who is named. */
  readonly plannedAt?: Instant
}

/** For so long a change can be taken back, an import for one. */
export const UNDO_REVISION_MS = 30 * hours(24)

/** Only as long as nothing of it was changed again: somebody else's later work is never lost. */
export const canBeUndone = (directory: Directory, { at, changes }: Revision, now: Instant): boolean =>
  now - at <= UNDO_REVISION_MS && changes.every(({ kind, id, after }) => isSame(itemOf(directory, kind, id), after))
