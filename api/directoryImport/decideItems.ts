import type { Change } from '../../models/domain/directory/change.ts'
import type { Items } from '../../models/domain/directory/directory.ts'
import type { DirectoryField } from '../../models/domain/lists/directoryLists.ts'
import { plainWord } from '../../models/domain/lists/plainWord.ts'
import type { RowProblem } from '../../models/domain/lists/rowProblems.ts'
import { ITEM_FIELDS } from '../../models/wire/directory.ts'
import type { DirectoryRow } from '../../models/wire/directoryImport.ts'
import { counted } from '../lists/counted.ts'
import { TimeSlice } from '../platform/timeSlice.ts'
import { type Decided, type DecidedProblem, differences, stateOf } from './decided.ts'
import type { DirectoryContext } from './directoryContext.ts'
import type { ListedItem } from './itemRows.ts'

export type Note = (field: DirectoryField, problem: RowProblem, value?: string | null) => void

/** What is particular to one kind of items. */
export interface ItemRules<Kind extends 'matter' | 'place', Field extends DirectoryField> {
  readonly kind: Kind
  readonly known: ReadonlyMap<string, Items[Kind]>
  /** What can be edited, as it would be after this row. */
  fieldsOf(listed: ListedItem<Field>, before: Items[Kind] | undefined, note: Note): unknown
  texts(item: Items[Kind] | undefined): Readonly<Partial<Record<Field, string>>>
  /** Which column a field that is too long comes from. */
  readonly columnOf: Readonly<Record<string, Field>>
}

/** What a list of matters or places would do: known again by own number, or else by name. */
export async function decideItems<Kind extends 'matter' | 'place', Field extends DirectoryField>(
  listed: readonly ListedItem<Field>[],
  rules: ItemRules<Kind, Field>,
  { newId, tell }: DirectoryContext,
): Promise<Decided> {
  const slice = new TimeSlice(counted(tell, 'compare', listed.length))
  const [rows, changes, problems]: [DirectoryRow[], Change[], DecidedProblem[]] = [[], [], []]
  const byName = namesOf<Kind>(rules.known)
  const named = new Set<string>()
  for (const [at, item] of listed.entries()) {
    if (slice.isOver) await slice.rest(at)
    const already = problems.length
    const note: Note = (field, problem, value) =>
      problems.push({ row: item.row, field, problem, value: value ?? textIn(item, field) })
    const id = idOf(item, { known: rules.known, byName, newId })
    if (id === 'several') note('name' as Field, 'personUndecided')
    else if (named.has(id)) note('name' as Field, 'twice')
    if (problems.length > already) continue
    const before = rules.known.get(id)
    const said = before && textIn(item, 'id' as Field) !== id ? withoutName(item) : item
    const read = ITEM_FIELDS[rules.kind].safeParse(rules.fieldsOf(said, before, note))
    if (!read.success && problems.length === already) {
      const path = String(read.error.issues[0]?.path[0])
      note(
        rules.columnOf[path] ?? (path as Field),
        path === 'name' && textIn(item, 'name') === '' ? 'missing' : 'tooLong',
      )
    }
    if (!read.success || problems.length > already) continue
    named.add(id)
    const after = { ...keptOf(before), id, ...read.data } as unknown as Items[Kind]
    const [was, is] = [rules.texts(before), rules.texts(after)]
    const fields = differences(
      (Object.keys(is) as Field[]).map((field) => [field, was[field] ?? '', is[field] ?? ''] as const),
    )
    rows.push({ row: item.row, name: after.name.pl, state: stateOf(!before, fields), fields })
    const change = { kind: rules.kind, id, ...(before ? { before } : {}), after } as unknown as Change
    if (!before || fields.length > 0) changes.push(change)
  }
  return { rows, changes, units: [], questions: [], problems, excluded: [], named }
}

/** Found by its name: another way of writing it is no other name. */
function withoutName<Field extends DirectoryField>({ row, cells }: ListedItem<Field>): ListedItem<Field> {
  const { name: _name, ...rest } = cells as Readonly<Record<string, string | null>>
  return { row, cells: rest as ListedItem<Field>['cells'] }
}

const textIn = ({ cells }: ListedItem<DirectoryField>, field: DirectoryField): string => cells[field] ?? ''

/** Fields that a list says nothing about and that may be absent are told by what is read. */
const keptOf = (before: object | undefined): object => {
  const maybe: readonly string[] = ['elsewhere', 'elsewhereAddress', 'elsewhereHours', 'unitId', 'features']
  return Object.fromEntries(Object.entries(before ?? {}).filter(([field]) => !maybe.includes(field)))
}

function namesOf<Kind extends 'matter' | 'place'>(known: ReadonlyMap<string, Items[Kind]>) {
  const byName = new Map<string, string | 'several'>()
  for (const { id, name } of known.values()) {
    const key = plainWord(name.pl)
    byName.set(key, byName.has(key) ? 'several' : id)
  }
  return byName
}

interface Known {
  readonly known: ReadonlyMap<string, unknown>
  readonly byName: ReadonlyMap<string, string>
  newId(place: string): string
}

function idOf({ row, cells }: ListedItem<DirectoryField>, { known, byName, newId }: Known): string | 'several' {
  const { id, name } = cells
  if (id && known.has(id)) return id
  const found = name ? byName.get(plainWord(name)) : undefined
  if (found !== undefined) return found
  return id && /^[A-Za-z0-9_-]{1,64}$/.test(id) ? id : newId(`row-${row}`)
}
