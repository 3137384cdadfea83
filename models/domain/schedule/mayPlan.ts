import type { Directory, PersonId } from '../directory/directory.ts'
import type { Actor } from '../lifecycle.ts'

/**
 * Who may plan for everybody: the secretary of the commune, who is above all of them; the secretariat, who are told
 * when somebody stays away; and the administrator, who brings in the lists. Not the clerks of the counter: that
 * somebody does not answer is not yet that they are out, and a wrong mark would send other people's clients elsewhere.
 */
export function mayPlanForEverybody({ office }: Directory, { personId, roles }: Actor): boolean {
  if (roles.includes('admin')) return true
  if (office.secretaryId === personId) return roles.includes('supervisor')
  return office.secretariatIds.includes(personId) && roles.includes('clerk')
}

/** Everybody for themselves; a manager for their unit and the units inside it, its managers included. */
export function mayPlanFor(directory: Directory, actor: Actor, personId: PersonId): boolean {
  if (actor.personId === personId || mayPlanForEverybody(directory, actor)) return true
  const unitIds = new Set(unitsManagedBy(directory, actor))
  const person = directory.employees.get(personId)
  return person !== undefined && unitIds.has(person.unitId)
}

/** Their own unit and every unit inside it. */
export function unitsManagedBy({ units }: Directory, { personId, roles }: Actor): readonly string[] {
  if (!roles.includes('supervisor')) return []
  return [...units.values()].filter(({ id }) => isManagedBy(id, new Set())).map(({ id }) => id)

  function isManagedBy(unitId: string, passed: Set<string>): boolean {
    const unit = units.get(unitId)
    if (!unit || passed.has(unitId)) return false
    passed.add(unitId)
    return unit.managerId === personId || (unit.parentId !== undefined && isManagedBy(unit.parentId, passed))
  }
}
