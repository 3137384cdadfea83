import type { Employee, PersonId, Unit } from '../directory/directory.ts'

/** Who seems to do what, by the words of their position, or else of their unit; the administrator decides. */
export interface RoleProposals {
  readonly secretaryId?: PersonId
  readonly secretariatIds: readonly PersonId[]
  readonly clerkIds: readonly PersonId[]
}

const SECRETARY = /^sekretarz|^secretary\b/i
const SECRETARIAT = /\bsekretari|\bsekretark|\bsecretariat/i
const DESK = /\bbok\b|obsług\p{L}* (klient|mieszka|interesant)|customer service/iu

type Person = Pick<Employee, 'id' | 'position' | 'unitId'>

export function proposeRoles(people: readonly Person[], units: readonly Pick<Unit, 'id' | 'name'>[]): RoleProposals {
  const names = new Map(units.map(({ id, name }) => [id, Object.values(name).join(' ')]))
  const byPosition = (pattern: RegExp) =>
    idsOf(people.filter(({ position }) => Object.values(position).some((text) => pattern.test(text))))
  const byUnit = (pattern: RegExp) => idsOf(people.filter(({ unitId }) => pattern.test(names.get(unitId) ?? '')))
  const [secretaryId] = byPosition(SECRETARY)
  const find = (pattern: RegExp) => {
    const found = byPosition(pattern)
    return (found.length > 0 ? found : byUnit(pattern)).filter((id) => id !== secretaryId)
  }
  return {
    ...(secretaryId === undefined ? {} : { secretaryId }),
    secretariatIds: find(SECRETARIAT),
    clerkIds: find(DESK),
  }
}

const idsOf = (people: readonly Person[]): readonly PersonId[] => people.map(({ id }) => id)
