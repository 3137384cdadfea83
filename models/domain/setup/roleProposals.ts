import type { Employee, PersonId, Unit } from '../directory/directory.ts'
import { isCustomerService, isInSecretariat, isSecretaryPosition } from '../directory/positionRoles.ts'

/** Who seems to do what, by the words of their position, or else of their unit; the administrator decides. */
export interface RoleProposals {
  readonly secretaryId?: PersonId
  readonly secretariatIds: readonly PersonId[]
  readonly clerkIds: readonly PersonId[]
}

type Person = Pick<Employee, 'id' | 'position' | 'unitId'>
type Means = (position: string, unit: string) => boolean

export function proposeRoles(people: readonly Person[], units: readonly Pick<Unit, 'id' | 'name'>[]): RoleProposals {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const byPosition = (means: Means) =>
    idsOf(people.filter(({ position }) => Object.values(position).some((text) => means(text, ''))))
  const byUnit = (means: Means) =>
    idsOf(people.filter(({ unitId }) => Object.values(names.get(unitId) ?? {}).some((text) => means('', text))))
  const [secretaryId] = byPosition(isSecretaryPosition)
  const find = (means: Means) => {
    const found = byPosition(means)
    return (found.length > 0 ? found : byUnit(means)).filter((id) => id !== secretaryId)
  }
  return {
    ...(secretaryId === undefined ? {} : { secretaryId }),
    secretariatIds: find(isInSecretariat),
    clerkIds: find(isCustomerService),
  }
}

const idsOf = (people: readonly Person[]): readonly PersonId[] => people.map(({ id }) => id)
