import type { Employee, ListKeys, PersonId } from '../../models/domain/directory/directory.ts'
import type { ListedPerson } from './listedPerson.ts'

/** What a list says somebody is known by; blank cells keep what is there. The login of their account is known anyway. */
export function keysAfter(
  { number, login }: ListedPerson,
  before: ListKeys | undefined,
  accountLogin: string | undefined,
): ListKeys | undefined {
  const isAccount = login !== undefined && login === accountLogin?.toLowerCase()
  const after = {
    number: number === undefined ? before?.number : number,
    login: login === undefined || isAccount ? before?.login : login,
  }
  const filled = Object.entries(after).filter(([, key]) => key !== undefined && key !== null)
  return filled.length === 0 ? undefined : Object.fromEntries(filled)
}

/** As a list has them: the login of the account first. */
export function keysIn({ keys }: Employee, accountLogin: string | undefined): ListKeys {
  return { ...keys, ...(accountLogin === undefined ? {} : { login: accountLogin }) }
}

/** Whose each key is; a key that two people have is nobody's. */
export function keyOwners(
  employees: Iterable<Employee>,
  key: keyof ListKeys,
): ReadonlyMap<string, PersonId | undefined> {
  const owners = new Map<string, PersonId | undefined>()
  for (const { id, keys } of employees) {
    const value = keys?.[key]
    if (value !== undefined) owners.set(value, owners.has(value) ? undefined : id)
  }
  return owners
}
