import type { Directory, PersonId, UnitId } from '../directory/directory.ts'
import type { Target } from '../request/request.ts'
import type { PlanOf } from './gaps.ts'

/**
 * What an absence of this person can leave empty: what they are asked for, and what those are asked for in whose place
 * they could come, however far down the line. Everything else is as it is without looking at it again.
 */
export function concernedBy(directory: Directory, personId: PersonId, planOf: PlanOf): (target: Target) => boolean {
  const people = standingBefore(directory, personId, planOf)
  const isAmong = (id: PersonId): boolean => people.has(id)
  const matters = [...directory.matters.values()].filter(({ competentIds }) => competentIds.some(isAmong))
  const matterIds = new Set(matters.map(({ id }) => id))
  const unitIds = new Set<UnitId | undefined>([
    ...[...people].map((id) => directory.employees.get(id)?.unitId),
    // A unit that is its manager alone.
    ...[...directory.units.values()].filter(({ managerId }) => isAmong(managerId)).map(({ id }) => id),
    // What holds for a whole unit is said once: its matters are looked at together with it.
    ...matters.map(({ unitId }) => unitId),
  ])
  return (target) => {
    if (target.kind === 'matter') return matterIds.has(target.matterId)
    return target.kind === 'unit' && unitIds.has(target.unitId)
  }
}

/** The person, and everybody in whose place they would be called, with those in whose place these would be. */
function standingBefore({ employees }: Directory, personId: PersonId, planOf: PlanOf): ReadonlySet<PersonId> {
  const people = new Set([personId])
  for (let known = 0; known < people.size; ) {
    known = people.size
    for (const { id, substituteIds } of employees.values()) {
      const { absences, covers = [] } = planOf(id)
      const forAnAbsence = absences.flatMap((absence) => absence.substituteIds)
      const forHours = covers.map(({ personId }) => personId)
      if ([...substituteIds, ...forAnAbsence, ...forHours].some((each) => people.has(each))) people.add(id)
    }
  }
  return people
}
