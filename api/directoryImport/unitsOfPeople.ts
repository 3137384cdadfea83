import type { Change } from '../../models/domain/directory/change.ts'
import type { Unit, UnitId } from '../../models/domain/directory/directory.ts'
import type { NewUnit } from '../../models/wire/directoryImport.ts'
import type { ListQuestion, ManagerQuestion } from '../../models/wire/listImport.ts'
import type { DirectoryContext } from './directoryContext.ts'
import { type Candidate, managerCandidates } from './managerCandidates.ts'
import type { Matches } from './matchPeople.ts'
import { unitKey } from './unitName.ts'

export interface UnitsFound {
  idOf(unit: string): UnitId | undefined
  readonly changes: readonly Change[]
  readonly units: readonly NewUnit[]
  readonly questions: readonly ListQuestion[]
}

/** Units by their names, in either language; those that are not there yet are new, and need somebody who manages them. */
export function unitsOfPeople(matches: Matches, context: DirectoryContext): UnitsFound {
  const known = new Map<string, UnitId>()
  for (const { id, name } of context.directory.units.values())
    for (const text of [name.en, name.pl, id]) if (text !== '') known.set(unitKey(text), id)
  const candidates = managerCandidates(matches, context)
  const added = new Map<string, { readonly name: string; readonly people: Candidate[] }>()
  for (const candidate of candidates.inList) {
    const { unit } = candidate.listed
    if (unit === undefined || known.has(unitKey(unit))) continue
    const there = added.get(unitKey(unit))
    if (there) there.people.push(candidate)
    else added.set(unitKey(unit), { name: unit, people: [candidate] })
  }
  const open: ManagerQuestion[] = []
  const made = [...added].map(([key, { name, people }], at) => {
    const id = context.newId(`unit-${at + 1}`)
    known.set(key, id)
    const answer = context.answers.managers?.find(({ unit }) => unitKey(unit) === key)?.person
    const manager = answer === undefined ? undefined : candidates.of(answer)
    if (!manager) open.push({ unit: name, ...candidates.forUnit(people) })
    const unit: Unit = { id, name: { pl: name, en: '' }, managerId: manager?.personId ?? '' }
    const view: NewUnit = { name, manager: manager?.name ?? '', people: people.length }
    return { change: { kind: 'unit', id, after: unit } as const, view }
  })
  return {
    idOf: (unit) => known.get(unitKey(unit)),
    changes: made.map(({ change }) => change),
    units: made.map(({ view }) => view),
    questions: open.length > 0 ? [{ kind: 'managers', units: open }] : [],
  }
}
