import type { Employee } from '../../models/domain/directory/directory.ts'
import type { FieldChange } from '../../models/wire/directoryImport.ts'
import { differences } from './decided.ts'
import type { DirectoryContext } from './directoryContext.ts'
import type { Match } from './matchPeople.ts'
import type { UnitsFound } from './unitsOfPeople.ts'

/** In which fields somebody would be other than they are, in words. */
export function personDifferences(matches: readonly Match[], units: UnitsFound, { directory }: DirectoryContext) {
  const names = new Map<string, string>()
  for (const { id, listed } of matches) if (listed.name !== undefined) names.set(id, listed.name)
  for (const { after } of units.changes) if (after && 'managerId' in after) names.set(after.id, after.name.pl)
  const personName = (id: string) => directory.employees.get(id)?.name ?? names.get(id) ?? id
  const unitName = (id: string) => directory.units.get(id)?.name.pl ?? names.get(id) ?? id
  const texts = (person: Employee | undefined) => ({
    person: person?.name ?? '',
    number: person?.keys?.number ?? '',
    login: person?.keys?.login ?? '',
    email: person?.email ?? '',
    unit: person ? unitName(person.unitId) : '',
    position: person?.position.pl ?? '',
    positionEn: person?.position.en ?? '',
    building: person?.building ?? '',
    floor: person ? String(person.floor) : '',
    room: person?.room ?? '',
    extension: person?.extension ?? '',
    substitutes: (person?.substituteIds ?? []).map(personName).join('; '),
  })
  return (before: Employee | undefined, after: Employee): readonly FieldChange[] => {
    const [was, is] = [texts(before), texts(after)]
    return differences((Object.keys(is) as (keyof typeof is)[]).map((field) => [field, was[field], is[field]] as const))
  }
}
