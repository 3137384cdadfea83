import { isAdministrator } from '../../models/domain/accounts/lastAdministrator.ts'
import { inOrder } from '../../models/domain/accounts/suggestedRoles.ts'
import type { Clock } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Account } from '../../models/store/accountStore.ts'
import type { AccountBody } from '../../models/wire/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Accounts } from './accounts.ts'
import { mustAdminister } from './mustAdminister.ts'
import { type RevokeAccessDeps, revokeAccess } from './revokeAccess.ts'

export interface ChangeAccountDeps extends RevokeAccessDeps {
  readonly clock: Clock
  readonly accounts: Accounts
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
}

/**
 * An administrator disables somebody or changes their roles, their own too. Their sessions end with it, so that no open
 * screen goes on with yesterday's rights. Nobody disables themselves, and one administrator stays.
 */
export async function changeAccount(
  deps: ChangeAccountDeps,
  actor: Actor,
  personId: PersonId,
  { edition, disabled, roles }: AccountBody,
): Promise<Account> {
  const { clock, accounts, sessions, securityLog } = deps
  mustAdminister(actor)
  if (disabled && personId === actor.personId) throw new Refusal('notAllowed')
  const changed = await accounts.changeRights(personId, (account) => {
    if ((account.edition ?? 0) !== edition) throw changedMeanwhile(deps, account)
    return {
      ...account,
      disabled: disabled ?? account.disabled,
      roles: roles ? inOrder(roles) : account.roles,
      edition: edition + 1,
      changedBy: actor.personId,
      changedAt: clock.now(),
    }
  })
  if (changed.disabled) await revokeAccess(deps, personId)
  else await sessions.endAllOf(personId)
  if (!isAdministrator(changed)) await deps.invitations.withdrawMadeBy(personId)
  // That they were absent was said for them, when they were let go.
  if (disabled === false) await deps.presence.setAvailability(personId, { availability: 'here' })
  const note = { result: 'done', personId: actor.personId, object: personId } as const
  if (roles) await securityLog.note({ what: 'changeAccount', ...note })
  if (disabled !== undefined) await securityLog.note({ what: disabled ? 'disableAccount' : 'enableAccount', ...note })
  return changed
}

/** Nobody undoes unseen what another administrator has done. */
function changedMeanwhile({ directory }: ChangeAccountDeps, { changedBy, changedAt }: Account): Refusal {
  return changedBy === undefined || changedAt === undefined
    ? new Refusal('changedMeanwhile')
    : new Refusal('changedMeanwhile', { by: directory.person(changedBy).name, at: changedAt })
}
