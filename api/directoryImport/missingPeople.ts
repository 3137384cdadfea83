import { type Change, changesBetween, withChanges } from '../../models/domain/directory/change.ts'
import type { Directory, PersonId } from '../../models/domain/directory/directory.ts'
import { removalOf } from '../../models/domain/directory/removal.ts'
import { MISSING_SHARE_WITHOUT_COUNT, MISSING_WITHOUT_COUNT } from '../../models/domain/lists/directoryLists.ts'
import { TimeSlice } from '../platform/timeSlice.ts'

/** Who is in the directory, and not in a list of people. It may be a list of one unit only: that alone means nothing. */
export const missingFrom = (directory: Directory, named: ReadonlySet<string>): readonly PersonId[] =>
  [...directory.employees.keys()].filter((id) => !named.has(id))

/** Half a list must not empty an office by one tick. */
export const isMissingMany = (missing: number, { employees }: Directory): boolean =>
  missing > MISSING_WITHOUT_COUNT || missing > employees.size * MISSING_SHARE_WITHOUT_COUNT

/** The changes of a list, and then each of these people taken out with everything in which they stand. */
export async function withoutPeople(
  directory: Directory,
  changes: readonly Change[],
  people: readonly PersonId[],
): Promise<readonly Change[]> {
  if (people.length === 0) return changes
  const slice = new TimeSlice()
  let next = withChanges(directory, changes, 0)
  for (const id of people) {
    next = withChanges(next, removalOf(next, { kind: 'employee', id }), 0)
    if (slice.isOver) await slice.rest()
  }
  return changesBetween(directory, next)
}
