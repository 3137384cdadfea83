import type { Role } from '../directory/directory.ts'
import { Refusal } from '../errors.ts'

/** What an account says of its person. What a role may do stands in the tables of routes, lines and views. */
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
