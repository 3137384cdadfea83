import type { Change } from '../../models/domain/directory/change.ts'
import type { Employee, PersonId } from '../../models/domain/directory/directory.ts'
import type { PeopleField } from '../../models/domain/lists/directoryLists.ts'
import type { RowProblem } from '../../models/domain/lists/rowProblems.ts'
import { ITEM_FIELDS } from '../../models/wire/directory.ts'
import type { DirectoryRow } from '../../models/wire/directoryImport.ts'
import type { ListQuestion } from '../../models/wire/listImport.ts'
import { type DecidedProblem, stateOf } from './decided.ts'
import type { DirectoryContext } from './directoryContext.ts'
import type { ListedPerson } from './listedPerson.ts'
import { keysAfter } from './listKeys.ts'
import type { Match } from './matchPeople.ts'
import { personDifferences } from './personTexts.ts'
import { RoomFloors } from './roomFloors.ts'
import type { FindSubstitute } from './substituteFinder.ts'
import type { UnitsFound } from './unitsOfPeople.ts'

/** Which column of a list a field of an employee comes from. */
const COLUMN_OF: Readonly<Record<string, PeopleField>> = {
  name: 'person',
  unitId: 'unit',
  substituteIds: 'substitutes',
}

/** What becomes of each person in a list: blank cells keep what is there. */
export class PeopleChanges {
  readonly rows: DirectoryRow[] = []
  readonly changes: Change[] = []
  readonly problems: DecidedProblem[] = []
  readonly people: Employee[] = []
  private readonly floors: RoomFloors
  private readonly differences: ReturnType<typeof personDifferences>
  private readonly onlyBuilding: string

  constructor(
    matches: readonly Match[],
    private readonly units: UnitsFound,
    private readonly context: DirectoryContext,
    private readonly find: FindSubstitute,
  ) {
    this.differences = personDifferences(matches, units, context)
    const buildings = new Set([...context.directory.employees.values()].map(({ building }) => building))
    const [only = ''] = buildings.size === 1 ? buildings : []
    this.onlyBuilding = only
    this.floors = new RoomFloors(context)
  }

  decide({ listed, id, isNew }: Match): void {
    const before = this.context.directory.employees.get(id)
    const already = this.problems.length
    const unitId = listed.unit === undefined ? before?.unitId : this.units.idOf(listed.unit)
    if (unitId === undefined) this.problem(listed, 'unit', 'unitMissing')
    if (listed.name === undefined && !before) this.problem(listed, 'person', 'missing')
    const substituteIds = this.substitutesOf(listed, id) ?? before?.substituteIds ?? []
    const after = unitId === undefined ? undefined : this.checked(listed, id, { before, unitId, substituteIds })
    if (!after || this.problems.length > already) return
    const fields = this.differences(before, after)
    this.people.push(after)
    this.rows.push({ row: listed.row, name: after.name, state: stateOf(isNew, fields), fields })
    if (fields.length > 0 || isNew) this.changes.push({ kind: 'employee', id, ...(before ? { before } : {}), after })
  }

  floorQuestions(): readonly ListQuestion[] {
    return this.floors.questions()
  }

  /** As long and of such a kind as what is typed on the page may be. */
  private checked(
    listed: ListedPerson,
    id: PersonId,
    { before, ...rest }: { before: Employee | undefined; unitId: string; substituteIds: readonly PersonId[] },
  ): Employee | undefined {
    const read = ITEM_FIELDS.employee.safeParse({ ...this.fieldsOf(listed, before), ...rest })
    if (!read.success) {
      const path = String(read.error.issues[0]?.path[0])
      const field = COLUMN_OF[path] ?? (path as PeopleField)
      this.problem(listed, field, field === 'email' ? 'notAnEmail' : 'tooLong')
      return undefined
    }
    const { email: _replaced, keys: _known, ...kept } = before ?? {}
    const { email, ...fields } = read.data
    const keys = keysAfter(listed, before?.keys, this.context.accountLoginOf(id))
    return { ...kept, id, ...fields, ...(email === undefined ? {} : { email }), ...(keys ? { keys } : {}) }
  }

  private fieldsOf(listed: ListedPerson, before: Employee | undefined) {
    const position = textOf(listed.position, before?.position.pl)
    const isSameEmail = listed.email?.toLowerCase() === before?.email?.toLowerCase()
    const email = listed.email === undefined || isSameEmail ? before?.email : (listed.email ?? undefined)
    const isKept = before !== undefined && listed.rawName === before.name
    const building = textOf(listed.building, before?.building ?? this.onlyBuilding)
    return {
      name: isKept ? before.name : (listed.name ?? before?.name ?? ''),
      position: { ...before?.position, pl: position, en: textOf(listed.positionEn, englishOf(position, before)) },
      building,
      floor: listed.floor ?? this.floors.of({ building, room: listed.room ?? '' }, before),
      room: textOf(listed.room, before?.room),
      extension: textOf(listed.extension, before?.extension),
      ...(email === undefined ? {} : { email }),
    }
  }

  private substitutesOf(listed: ListedPerson, id: PersonId): readonly PersonId[] | undefined {
    if (listed.substitutes === undefined) return undefined
    const ids = (listed.substitutes ?? []).flatMap((text) => {
      const found = this.find(text)
      const problem = substituteProblem(found, id)
      if (problem !== undefined) this.problem(listed, 'substitutes', problem, text)
      return problem !== undefined || found === undefined ? [] : [found]
    })
    return [...new Set(ids)]
  }

  private problem({ row, name = '' }: ListedPerson, field: PeopleField, problem: RowProblem, value = name): void {
    this.problems.push({ row, field, value, problem })
  }
}

const textOf = (said: string | null | undefined, otherwise = ''): string =>
  said === undefined ? otherwise : (said ?? '')

function substituteProblem(found: PersonId | 'several' | undefined, id: PersonId): RowProblem | undefined {
  if (found === undefined) return 'substituteUnknown'
  if (found === 'several') return 'personUndecided'
  return found === id ? 'substituteIsThemself' : undefined
}

/** Whoever's position was the same in both languages keeps it so. */
function englishOf(position: string, before: Employee | undefined): string {
  if (!before) return ''
  const { pl, en } = before.position
  if (pl === position) return en
  return en === pl ? position : ''
}
