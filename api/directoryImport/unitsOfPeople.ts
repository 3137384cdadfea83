import type { Change } from '../../models/domain/directory/change.ts'
import type { Unit, UnitId } from '../../models/domain/directory/directory.ts'
import { isManagerPosition } from '../../models/domain/directory/positionRoles.ts'
import type { NewUnit } from '../../models/wire/directoryImport.ts'
import type { ListQuestion, ManagerQuestion } from '../../models/wire/listImport.ts'
import type { DirectoryContext } from './directoryContext.ts'
import type { Match } from './matchPeople.ts'
import { unitKey } from './unitName.ts'

export interface UnitsFound {
  idOf(unit: string): UnitId | undefined
  readonly changes: readonly Change[]
  readonly units: readonly NewUnit[]
  readonly questions: readonly ListQuestion[]
}

/** Units by their names, in either language; those that are not there yet are new, and need somebody who manages them. */
export function unitsOfPeople(matches: readonly Match[], context: DirectoryContext): UnitsFound {
  const known = new Map<string, UnitId>()
  for (const { id, name } of context.directory.units.values())
    for (const text of [name.en, name.pl, id]) if (text !== '') known.set(unitKey(text), id)
  const added = new Map<string, { readonly name: string; readonly people: Match[] }>()
  for (const match of matches) {
    const { unit } = match.listed
    if (unit === undefined || known.has(unitKey(unit))) continue
    const there = added.get(unitKey(unit))
    if (there) there.people.push(match)
    else added.set(unitKey(unit), { name: unit, people: [match] })
  }
  const open: ManagerQuestion[] = []
  const made = [...added].map(([key, { name, people }], at) => {
    const id = context.newId(`unit-${at + 1}`)
    known.set(key, id)
    const answer = context.answers.managers?.find(({ unit }) => unitKey(unit) === key)?.person
    const manager = people.find(({ listed }) => placeOf(listed) === answer)
    if (!manager && !isEmployee(answer, context)) open.push(questionOf(name, people, context))
    const managerId = manager?.id ?? answer ?? ''
    const unit: Unit = { id, name: { pl: name, en: '' }, managerId }
    const view: NewUnit = { name, manager: manager?.listed.name ?? nameOf(managerId, context), people: people.length }
    return { change: { kind: 'unit', id, after: unit } as const, view }
  })
  return {
    idOf: (unit) => known.get(unitKey(unit)),
    changes: made.map(({ change }) => change),
    units: made.map(({ view }) => view),
    questions: open.length > 0 ? [{ kind: 'managers', units: open }] : [],
  }
}

const placeOf = ({ row, part }: Match['listed']): string => `row-${row}-${part}`

const isEmployee = (id: string | undefined, { directory }: DirectoryContext): boolean =>
  id !== undefined && directory.employees.has(id)

const nameOf = (id: string, { directory }: DirectoryContext): string => directory.employees.get(id)?.name ?? ''

const MOST_CANDIDATES = 100

/** Whoever has a manager's position first; if nobody is in the unit's rows who could be it, the secretary. */
function questionOf(name: string, people: readonly Match[], { directory }: DirectoryContext): ManagerQuestion {
  const positionOf = ({ listed, id }: Match): string =>
    typeof listed.position === 'string' ? listed.position : (directory.employees.get(id)?.position.pl ?? '')
  const candidates = people.slice(0, MOST_CANDIDATES).map((match) => ({
    id: placeOf(match.listed),
    name: match.listed.name ?? nameOf(match.id, { directory } as DirectoryContext),
    position: positionOf(match),
  }))
  const secretary = directory.employees.get(directory.office.secretaryId)
  const others = secretary ? [{ id: secretary.id, name: secretary.name, position: secretary.position.pl }] : []
  const heads = candidates.filter(({ position }) => isManagerPosition(position))
  const [suggested] = heads.length > 0 ? heads : candidates.length === 1 ? candidates : []
  return { unit: name, candidates: [...candidates, ...others], ...(suggested ? { suggested: suggested.id } : {}) }
}
