import { hours, type Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import type { Absence, WorkingHours } from './absence.ts'

/** One absence, or somebody's hours. Without `before` it is new, without `after` it goes. */
export interface PlanPart<D> {
  readonly before?: D
  readonly after?: D
}

/** What a list changes in the plan, as one: all of it comes, or nothing. */
export type PlanImport = {
  readonly id: string
  readonly by: PersonId
  readonly at: Instant
  /** The import that it takes back. */
  readonly undoes?: string
} & (
  | { readonly kind: 'absences'; readonly parts: readonly PlanPart<Absence>[] }
  | { readonly kind: 'hours'; readonly parts: readonly PlanPart<WorkingHours>[] }
)

/** The last import can be taken back for so long; then it is known no more. */
export const UNDO_MS = hours(30 * 24)

/** What takes these parts back. What somebody has changed or cancelled since is theirs, and stays. */
export function undoing<D extends { readonly version: number }>(
  parts: readonly PlanPart<D>[],
  now: (document: D) => D | undefined,
): readonly PlanPart<D>[] {
  return parts.flatMap(({ before, after }) => {
    const there = after && now(after)
    if (!there || there.version !== after.version) return []
    return [before ? { before: there, after: { ...before, version: there.version + 1 } } : { before: there }]
  })
}
