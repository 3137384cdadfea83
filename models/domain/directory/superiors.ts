import { itemOrFormer } from './change.ts'
import type { Directory, PersonId } from './directory.ts'

/**
 * Who is above somebody, also above one who has left: the unit's manager, then of the units around it, then the
 * secretary. Whether they still work here is for the reader to ask.
 */
export function superiorsOf(directory: Directory, personId: PersonId): readonly PersonId[] {
  const found = new Set<PersonId>()
  const passed = new Set<string>()
  let unitId = itemOrFormer(directory, 'employee', personId)?.unitId
  while (unitId !== undefined && !passed.has(unitId)) {
    passed.add(unitId)
    const unit = itemOrFormer(directory, 'unit', unitId)
    if (unit) found.add(unit.managerId)
    unitId = unit?.parentId
  }
  found.add(directory.office.secretaryId)
  found.delete(personId)
  return [...found]
}
