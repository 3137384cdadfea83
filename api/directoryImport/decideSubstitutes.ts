import type { Change } from '../../models/domain/directory/change.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { SubstituteField } from '../../models/domain/lists/directoryLists.ts'
import type { RowProblem } from '../../models/domain/lists/rowProblems.ts'
import type { DirectoryRow } from '../../models/wire/directoryImport.ts'
import { counted } from '../lists/counted.ts'
import { TimeSlice } from '../platform/timeSlice.ts'
import { type Decided, type DecidedProblem, differences, stateOf } from './decided.ts'
import type { DirectoryContext } from './directoryContext.ts'
import type { ListedItem } from './itemRows.ts'
import { severalIn } from './severalPeople.ts'
import { substituteFinder } from './substituteFinder.ts'

const MOST_SUBSTITUTES = 20

/** Who stands in for whom. Everybody has to be in the directory already. */
export async function decideSubstitutes(
  listed: readonly ListedItem<SubstituteField>[],
  context: DirectoryContext,
): Promise<Decided> {
  const { employees } = context.directory
  const [rows, changes, problems]: [DirectoryRow[], Change[], DecidedProblem[]] = [[], [], []]
  const find = await substituteFinder([], context)
  const named = new Set<PersonId>()
  const namesOf = (ids: readonly PersonId[]) => ids.map((id) => employees.get(id)?.name ?? id).join('; ')
  const slice = new TimeSlice(counted(context.tell, 'compare', listed.length))
  for (const [at, { row, cells }] of listed.entries()) {
    if (slice.isOver) await slice.rest(at)
    const already = problems.length
    const note = (field: SubstituteField, problem: RowProblem, value: string) =>
      problems.push({ row, field, problem, value })
    const one = (text: string, field: SubstituteField): readonly PersonId[] => {
      const id = find(text)
      if (id === undefined) note(field, field === 'substitutes' ? 'substituteUnknown' : 'personUnknown', text)
      else if (id === 'several') note(field, 'personUndecided', text)
      else return [id]
      return []
    }
    const name = cells.person ?? [cells.firstName, cells.surname].filter(Boolean).join(' ')
    const [id] = name === '' ? [] : one(name, 'person')
    if (name === '') note('person', 'missing', '')
    if (id === undefined || cells.substitutes === undefined) continue
    if (named.has(id)) note('person', 'twice', name)
    named.add(id)
    const substituteIds = [...new Set(severalIn(cells.substitutes ?? '').flatMap((text) => one(text, 'substitutes')))]
    if (substituteIds.includes(id)) note('substitutes', 'substituteIsThemself', name)
    if (substituteIds.length > MOST_SUBSTITUTES) note('substitutes', 'tooManySubstitutes', name)
    const before = employees.get(id)
    if (!before || problems.length > already) continue
    const fields = differences([['substitutes', namesOf(before.substituteIds), namesOf(substituteIds)]])
    rows.push({ row, name: before.name, state: stateOf(false, fields), fields })
    if (fields.length > 0) changes.push({ kind: 'employee', id, before, after: { ...before, substituteIds } })
  }
  return { rows, changes, units: [], questions: [], problems, excluded: [], named }
}
