import { type Directory, type PersonId, ROLES, type Role } from '../directory/directory.ts'
import { Refusal } from '../errors.ts'

/** What an account lets its person do. */
export interface Rights {
  readonly roles: readonly Role[]
  readonly disabled: boolean
}

/** Who can sign in and look after the accounts. */
export const isAdministrator = ({ roles, disabled }: Rights): boolean => !disabled && roles.includes('admin')

/** An office without anybody who can look after it could only be helped by somebody with the server's disk. */
export function mustKeepAdministrator(everybody: Iterable<Rights>, why: NeededAs = 'lastAdministrator'): void {
  for (const each of everybody) if (isAdministrator(each)) return
  throw new Refusal(why)
}

/** Why nobody may lose this account: nobody else looks after the office, or it is the one kept for a silent provider. */
export type NeededAs = 'lastAdministrator' | 'breakGlass'

/** Each once, in the order in which they are always named. */
export const inOrder = (roles: readonly Role[]): readonly Role[] => ROLES.filter((role) => roles.includes(role))

/** What the directory says of somebody's work; an administrator may know better. */
export function suggestedRoles({ office, units }: Directory, personId: PersonId): readonly Role[] {
  const leads = office.secretaryId === personId || [...units.values()].some(({ managerId }) => managerId === personId)
  const answers = office.clerkIds.includes(personId) || office.secretariatIds.includes(personId)
  return inOrder(['employee', ...(leads ? ['supervisor' as const] : []), ...(answers ? ['clerk' as const] : [])])
}
