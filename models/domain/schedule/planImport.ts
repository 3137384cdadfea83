import type { Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import type { Absence, WorkingHours } from './absence.ts'

/** One absence, or somebody's hours, as it will be. Without `before` it is new. */
export interface PlanPart<D> {
  readonly before?: D
  readonly after: D
}

/** What a list changes in the plan, as one: all of it comes, or nothing. */
export type PlanImport = {
  readonly id: string
  readonly by: PersonId
  readonly at: Instant
} & (
  | { readonly kind: 'absences'; readonly parts: readonly PlanPart<Absence>[] }
  | { readonly kind: 'hours'; readonly parts: readonly PlanPart<WorkingHours>[] }
)
