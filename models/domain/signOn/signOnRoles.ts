import { inOrder } from '../accounts/suggestedRoles.ts'
import { ROLES, type Role } from '../directory/directory.ts'

/**
 * Whoever looks after the accounts is named in Parter alone: no group elsewhere makes an administrator, and none that was
 * emptied by mistake leaves the office without one.
 */
export const GRANTED_ROLES = ROLES.filter((role): role is Exclude<Role, 'admin'> => role !== 'admin')
export type GrantedRole = (typeof GRANTED_ROLES)[number]

/** Whoever has this value in the claim has this role. */
export interface RoleRule {
  readonly value: string
  readonly role: GrantedRole
}

/** From which claim of the provider roles come; without one they are given in Parter. */
export interface RoleSource {
  readonly claim: string
  readonly rules: readonly RoleRule[]
}

export const MOST_RULES = 50

type Claims = Readonly<Record<string, unknown>>

/** The values of a claim. `tooMany`: the provider says that there are more than it sends; nobody guesses which. */
export type ClaimValues = readonly string[] | 'tooMany' | undefined

export function valuesOf(claims: Claims, claim: string): ClaimValues {
  const found = claims[claim] ?? nested(claims, claim)
  if (Array.isArray(found)) return found.filter((each): each is string => typeof each === 'string')
  if (typeof found === 'string') return [found]
  return isSentElsewhere(claims, claim) ? 'tooMany' : undefined
}

/** Above some two hundred groups Entra ID sends where they could be asked for, or only that there are some. */
function isSentElsewhere({ _claim_names: elsewhere, hasgroups }: Claims, claim: string): boolean {
  if (typeof elsewhere === 'object' && elsewhere !== null && Object.hasOwn(elsewhere, claim)) return true
  return claim === 'groups' && (hasgroups === true || hasgroups === 'true')
}

/** `realm_access.roles` is a field in a field. */
function nested(claims: Claims, claim: string): unknown {
  let found: unknown = claims
  for (const name of claim.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined
    found = (found as Claims)[name]
  }
  return found
}

/** What these values give, beside being an administrator, which stays as it is. */
export function rolesBy(
  rules: readonly RoleRule[],
  values: readonly string[],
  before: readonly Role[],
): readonly Role[] {
  const granted = rules.filter(({ value }) => values.includes(value)).map(({ role }): Role => role)
  return inOrder(before.includes('admin') ? [...granted, 'admin'] : granted)
}
