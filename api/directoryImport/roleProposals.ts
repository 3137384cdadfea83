import { type Change, isSame, itemOf, OFFICE_ID } from '../../models/domain/directory/change.ts'
import type { Directory, Employee, Unit } from '../../models/domain/directory/directory.ts'
import {
  isCustomerService,
  isInSecretariat,
  isManagerPosition,
  isSecretaryPosition,
} from '../../models/domain/directory/positionRoles.ts'
import type { ProposedRole } from '../../models/domain/lists/directoryLists.ts'
import type { RoleProposal } from '../../models/wire/directoryImport.ts'
import type { ListAnswers } from '../../models/wire/listImport.ts'

const MOST_PROPOSED = 100

type Taken = NonNullable<ListAnswers['roles']>

/**
 * Who in a list has a position that goes with a role of the office, and does not have that role yet. A proposal: whoever
 * looks at the list says whether it is so. Managers of units that are new are asked about anyway.
 */
export function roleProposals(
  { office, units, employees }: Directory,
  people: readonly Employee[],
  taken: Taken = [],
): readonly RoleProposal[] {
  const nameOf = (id: string) => employees.get(id)?.name ?? ''
  const proposals: RoleProposal[] = []
  const propose = ({ id, name, position }: Employee, role: ProposedRole, more: Pick<RoleProposal, 'unit' | 'now'>) => {
    const isTaken = taken.some((each) => each.role === role && each.person === id && each.unit === more.unit?.id)
    proposals.push({ role, person: id, name, position: position.pl, isTaken, ...more })
  }
  for (const person of people) {
    if (proposals.length >= MOST_PROPOSED) break
    const unit = units.get(person.unitId)
    const [position, unitName] = [person.position.pl || person.position.en, unit?.name.pl ?? '']
    if (unit && unit.managerId !== person.id && isManagerPosition(position))
      propose(person, 'manager', { unit: { id: unit.id, name: unitName }, now: nameOf(unit.managerId) })
    if (office.secretaryId !== person.id && isSecretaryPosition(position))
      propose(person, 'secretary', { now: nameOf(office.secretaryId) })
    if (!office.secretariatIds.includes(person.id) && isInSecretariat(position, unitName))
      propose(person, 'secretariat', {})
    if (!office.clerkIds.includes(person.id) && isCustomerService(position, unitName)) propose(person, 'clerk', {})
  }
  return proposals
}

/** What becomes of the office and of its units with the proposals that were taken. */
export function changesOfRoles(directory: Directory, proposals: readonly RoleProposal[]): readonly Change[] {
  const taken = proposals.filter(({ isTaken }) => isTaken)
  const of = (role: ProposedRole) => taken.filter((each) => each.role === role)
  const people = (role: ProposedRole) => of(role).map(({ person }) => person)
  const managers = new Map(of('manager').map(({ unit, person }) => [unit?.id ?? '', person]))
  const units = [...managers].flatMap(([id, managerId]): readonly Change[] => {
    const before: Unit | undefined = directory.units.get(id)
    return before ? [{ kind: 'unit', id, before, after: { ...before, managerId } }] : []
  })
  const before = itemOf(directory, 'office', OFFICE_ID)
  if (!before) return units
  const after = {
    ...before,
    secretaryId: people('secretary').at(-1) ?? before.secretaryId,
    secretariatIds: [...before.secretariatIds, ...people('secretariat')],
    clerkIds: [...before.clerkIds, ...people('clerk')],
  }
  return isSame(before, after) ? units : [...units, { kind: 'office', id: OFFICE_ID, before, after }]
}
