import type { Clock } from '../../models/domain/clock.ts'
import type { PersonId, Role } from '../../models/domain/directory/directory.ts'
import { type RoleSource, rolesBy, valuesOf } from '../../models/domain/signOn/signOnRoles.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Sessions } from '../accounts/sessions.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { SignOnRefused } from './signOnRefused.ts'

interface RoleDeps {
  readonly clock: Clock
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly securityLog: SecurityLog
}

type Claims = Readonly<Record<string, unknown>>

/** The values by which roles are given. Whoever would have none is told so before anything is changed. */
export function mustHaveRole({ claim, rules }: RoleSource, claims: Claims, before: readonly Role[]): readonly string[] {
  const values = valuesOf(claims, claim)
  if (values === 'tooMany') throw new SignOnRefused('tooManyGroups')
  if (rolesBy(rules, values ?? [], before).length === 0) throw new SignOnRefused('noRole')
  return values ?? []
}

/** As with an administrator's change: no open screen goes on with the roles of yesterday. */
export async function bringRoles(
  { clock, accounts, sessions, securityLog }: RoleDeps,
  source: RoleSource | null | undefined,
  values: readonly string[] | undefined,
  personId: PersonId,
): Promise<void> {
  if (!source || !values) return
  let isNew = false
  await accounts.changeRights(personId, (account) => {
    const roles = rolesBy(source.rules, values, account.roles)
    isNew = roles.join() !== account.roles.join()
    // What an administrator has open of this person was true before.
    return isNew
      ? { ...account, roles, edition: (account.edition ?? 0) + 1, changedBy: personId, changedAt: clock.now() }
      : account
  })
  if (!isNew) return
  await sessions.endAllOf(personId)
  await securityLog.note({ what: 'bringRoles', result: 'done', personId, object: personId })
}
