import { type Directory, type PersonId, ROLES, type Role } from '../directory/directory.ts'

/** Each once, in the order in which they are always named. */
export const inOrder = (roles: readonly Role[]): readonly Role[] => ROLES.filter((role) => roles.includes(role))

/** What the directory says of somebody's work; an administrator may know better. */
export function suggestedRoles({ office, units }: Directory, personId: PersonId): readonly Role[] {
  const leads = office.secretaryId === personId || [...units.values()].some(({ managerId }) => managerId === personId)
  const answers = office.clerkIds.includes(personId) || office.secretariatIds.includes(personId)
  return inOrder(['employee', ...(leads ? ['supervisor' as const] : []), ...(answers ? ['clerk' as const] : [])])
}
