import type { Directory, Employee, ListKeys, PlaceFeature } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { DIRECTORY_FIELDS, type DirectoryList, type PeopleField } from '../../models/domain/lists/directoryLists.ts'
import type { Editing } from '../directory/editDirectory.ts'
import { unmistakable } from '../lists/unmistakable.ts'
import { keysIn } from './listKeys.ts'
import { isClear } from './listWords.ts'
import { PEOPLE_COLUMNS } from './peopleShape.ts'

type Row = readonly string[]

type PersonDetails = ListKeys & Pick<Employee, 'email'>

interface Exporting {
  readonly directory: Directory
  /** By which lists they are known, and their e-mail; nothing, if whoever asks does not see it. */
  detailsOf(person: Employee): PersonDetails
  /** How the columns are headed. */
  readonly headings: Readonly<Record<string, string>>
  readonly features: Readonly<Record<PlaceFeature, string>>
}

/** A list of the directory for whoever may see all of it. People's keys and e-mail are for administrators alone. */
export async function exportDirectory(
  { directory, accounts, securityLog }: Pick<Editing, 'directory' | 'accounts' | 'securityLog'>,
  { roles, personId }: Actor,
  kind: DirectoryList,
  words: Pick<Exporting, 'headings' | 'features'>,
): Promise<readonly Row[]> {
  if (!roles.some((role) => role === 'admin' || role === 'supervisor')) throw new Refusal('notAllowed')
  await securityLog.note({ what: 'exportDirectory', result: 'done', personId, object: kind })
  const detailsOf = (person: Employee): PersonDetails =>
    roles.includes('admin')
      ? { ...keysIn(person, accounts.get(person.id)?.login), ...(person.email ? { email: person.email } : {}) }
      : {}
  return exportRows(kind, { directory: directory.now, detailsOf, ...words })
}

/** Exactly as it is read again. */
export function exportRows(kind: DirectoryList, exporting: Exporting): readonly Row[] {
  return ROWS[kind](exporting)
}

function peopleRows({ directory, detailsOf, headings }: Exporting): readonly Row[] {
  const nameOf = unmistakable(directory)
  return table<PeopleField>(
    PEOPLE_COLUMNS,
    headings,
    [...directory.employees.values()].map((person) => ({
      id: person.id,
      ...detailsIn(detailsOf(person)),
      person: person.name,
      unit: directory.units.get(person.unitId)?.name.pl ?? '',
      position: person.position.pl,
      positionEn: person.position.en,
      building: person.building,
      floor: String(person.floor),
      room: person.room,
      extension: person.extension,
      substitutes: person.substituteIds.map(nameOf).join('; '),
    })),
  )
}

const detailsIn = ({ number = '', login = '', email = '' }: PersonDetails) => ({ number, login, email })

function matterRows({ directory, headings }: Exporting): readonly Row[] {
  const nameOf = unmistakable(directory)
  return table(
    DIRECTORY_FIELDS.matters,
    headings,
    [...directory.matters.values()].map((matter) => ({
      id: matter.id,
      name: matter.name.pl,
      nameEn: matter.name.en,
      // A semicolon separates them.
      keywords: matter.keywords.map((word) => word.replaceAll(';', ',')).join('; '),
      unit: directory.units.get(matter.unitId ?? '')?.name.pl ?? '',
      people: matter.competentIds.map(nameOf).join('; '),
      elsewhere: matter.elsewhere?.pl ?? '',
      elsewhereEn: matter.elsewhere?.en ?? '',
      elsewhereAddress: matter.elsewhereAddress ?? '',
      elsewhereHours: matter.elsewhereHours ?? '',
    })),
  )
}

const placeRows = ({ directory, headings, features: featureWords }: Exporting): readonly Row[] =>
  table(
    DIRECTORY_FIELDS.places,
    headings,
    [...directory.places.values()].map(({ id, name, building, floor, room, codePrefix, features = [] }) => ({
      id,
      name: name.pl,
      nameEn: name.en,
      building,
      floor: String(floor),
      room,
      codePrefix,
      features: features.map((feature) => featureWords[feature]).join('; '),
    })),
  )

function substituteRows({ directory, headings }: Exporting): readonly Row[] {
  const nameOf = unmistakable(directory)
  return table(
    ['person', 'substitutes'],
    headings,
    [...directory.employees.values()]
      .filter(({ substituteIds }) => substituteIds.length > 0)
      .map(({ id, substituteIds }) => ({ person: nameOf(id), substitutes: substituteIds.map(nameOf).join('; ') })),
  )
}

/** A hyphen alone clears a cell: where it is the value itself, the cell says nothing. */
const table = <Field extends string>(
  fields: readonly Field[],
  headings: Exporting['headings'],
  rows: readonly Readonly<Partial<Record<Field, string>>>[],
): readonly Row[] => [
  fields.map((field) => headings[field] ?? field),
  ...rows.map((cells) => fields.map((field) => (isClear(cells[field] ?? '') ? '' : (cells[field] ?? '')))),
]

const ROWS: Readonly<Record<DirectoryList, (exporting: Exporting) => readonly Row[]>> = {
  people: peopleRows,
  matters: matterRows,
  places: placeRows,
  substitutes: substituteRows,
}
