import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Account } from '../../models/store/accountStore.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Accounts } from './accounts.ts'
import type { Sessions } from './sessions.ts'

interface ChangeAccountDeps {
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly securityLog: SecurityLog
}

type Change = { readonly [Key in 'disabled' | 'roles']?: Account[Key] | undefined }

/**
 * An administrator disables somebody or changes their roles. Their sessions end with it, so that no open screen goes
 * on with yesterday's rights. Nobody changes themselves: the office would be left without an administrator.
 */
export async function changeAccount(
  { accounts, sessions, securityLog }: ChangeAccountDeps,
  actor: Actor,
  personId: string,
  { disabled, roles }: Change,
): Promise<Account> {
  if (!actor.roles.includes('admin') || personId === actor.personId) throw new Refusal('notAllowed')
  const changed = await accounts.change(personId, (account) => ({
    ...account,
    disabled: disabled ?? account.disabled,
    roles: roles ?? account.roles,
  }))
  await sessions.endAllOf(personId)
  await securityLog.note({ what: 'changeAccount', result: 'done', personId: actor.personId, object: personId })
  return changed
}
