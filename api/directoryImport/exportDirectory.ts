import type { Directory, PersonId } from '../../models/domain/directory/directory.ts'
import type { DirectoryList, PeopleField } from '../../models/domain/lists/directoryLists.ts'
import { plainWord } from '../lists/headings.ts'
import { PEOPLE_COLUMNS } from './peopleShape.ts'

type Row = readonly string[]

interface Exporting {
  readonly directory: Directory
  loginOf(personId: PersonId): string | undefined
  /** How the columns are headed. */
  readonly headings: Readonly<Record<string, string>>
}

/** A list of the directory, exactly as it is read again. */
export function exportRows(kind: DirectoryList, exporting: Exporting): readonly Row[] {
  return ROWS[kind](exporting)
}

function peopleRows({ directory, loginOf, headings }: Exporting): readonly Row[] {
  const nameOf = unmistakable(directory)
  const rows = [...directory.employees.values()].map((person) => {
    const cells: Readonly<Partial<Record<PeopleField, string>>> = {
      id: person.id,
      login: loginOf(person.id) ?? '',
      email: person.email ?? '',
      person: person.name,
      unit: directory.units.get(person.unitId)?.name.pl ?? '',
      position: person.position.pl,
      positionEn: person.position.en,
      building: person.building,
      floor: String(person.floor),
      room: person.room,
      extension: person.extension,
      substitutes: person.substituteIds.map(nameOf).join('; '),
    }
    return PEOPLE_COLUMNS.map((field) => cells[field] ?? '')
  })
  return [PEOPLE_COLUMNS.map((field) => headings[field] ?? field), ...rows]
}

/** By name; whoever has a namesake, or a name that a list would cut, by own number. */
function unmistakable({ employees }: Directory): (id: PersonId) => string {
  const counts = new Map<string, number>()
  const keyOf = (name: string) => plainWord(name).split(' ').toSorted().join(' ')
  for (const { name } of employees.values()) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1)
  return (id) => {
    const { name } = employees.get(id) ?? { name: id }
    const isPlain = /^\p{L}+(?:[ -]\p{L}+)+$/u.test(name) && !/ (?:i|oraz|and) /i.test(name)
    return isPlain && counts.get(keyOf(name)) === 1 && !employees.has(name) ? name : id
  }
}

const ROWS: Readonly<Record<DirectoryList, (exporting: Exporting) => readonly Row[]>> = {
  people: peopleRows,
  matters: () => [],
  places: () => [],
  substitutes: () => [],
}
