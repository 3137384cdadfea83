import { hours, type Instant } from '../clock.ts'
import type { PersonId, Role } from '../directory/directory.ts'
import type { OutsideIdentity } from './signOn.ts'
import { type ClaimValues, type RoleSource, rolesBy } from './signOnRoles.ts'

/** That an administrator has gone the whole way to the provider and back with these settings, and who came. */
export interface SignOnTest extends OutsideIdentity {
  readonly by: PersonId
  readonly at: Instant
  /** As the provider says it. */
  readonly name?: string
  readonly login?: string
  /** What the claim says by which roles are given; `null`: nothing, or roles are given in Parter. */
  readonly values: Exclude<ClaimValues, undefined> | null
}

interface Settings {
  readonly issuer: string
  readonly clientId: string
  readonly secret: string
  readonly roleSource?: RoleSource | null
}

/** Whether somebody would come in by both in the same way: a test says nothing of other settings. */
export const isSameEntrance = (a: Settings, b: Settings): boolean => entranceOf(a) === entranceOf(b)

const entranceOf = ({ issuer, clientId, secret, roleSource }: Settings): string =>
  JSON.stringify([
    issuer,
    clientId,
    secret,
    roleSource?.claim,
    roleSource?.rules.map(({ value, role }) => [value, role]),
  ])

/** So long a test counts for whoever wants to make the provider the only way in: it may have been changed there since. */
export const TEST_COUNTS_MS = hours(24)

/** Which roles whoever came has, or would be given; none: they would not come in. */
export function testedRoles(
  { values }: Pick<SignOnTest, 'values'>,
  source: RoleSource | null | undefined,
  before: readonly Role[],
): readonly Role[] {
  if (!source) return before
  return values === 'tooMany' ? [] : rolesBy(source.rules, values ?? [], before)
}
