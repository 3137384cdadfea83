import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { mustAdminister } from '../accounts/mustAdminister.ts'
import type { Sessions } from '../accounts/sessions.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Newcomers } from './newcomers.ts'
import type { OfficeSignOn } from './officeSignOn.ts'

export interface Linking {
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly newcomers: Newcomers
  readonly signOnSettings: OfficeSignOn
  readonly securityLog: SecurityLog
}

/** An administrator has looked who it is: from now on that person comes in by the provider. */
export async function linkNewcomer(deps: Linking, actor: Actor, id: string, personId: PersonId): Promise<void> {
  mustAdminister(actor)
  const { accounts, sessions, newcomers, signOnSettings } = deps
  const newcomer = newcomers.waiting(signOnSettings.now).find((each) => each.id === id)
  if (!newcomer) throw new Refusal('notFound', { where: 'newcomer' })
  const { issuer, subject } = newcomer
  let wasAnother = false
  // Two administrators at once do not make two people of one.
  await accounts.inTurn(async () => {
    if (accounts.bySignOn(newcomer)) throw new Refusal('changedMeanwhile')
    // It is to open without the provider, and is nobody's there.
    if (accounts.signInMethods.breakGlassId === personId) throw new Refusal('breakGlass')
    await accounts.change(personId, (account) => {
      if (!accounts.mayEnter(account)) throw new Refusal('notFound', { where: 'account' })
      wasAnother = account.signOn !== undefined
      return { ...account, signOn: { issuer, subject } }
    })
  })
  // It was the wrong one: what those have opened in this person's name ends.
  if (wasAnother) await sessions.endAllOf(personId)
  await newcomers.known(newcomer)
  await note(deps, actor, 'linkNewcomer', personId)
}

/** Not one of ours, or one who is to be asked again. */
export async function removeNewcomer(deps: Linking, actor: Actor, id: string): Promise<void> {
  mustAdminister(actor)
  await deps.newcomers.remove(id)
  await note(deps, actor, 'removeNewcomer', id)
}

/** It was the wrong person, or they have left the provider: whoever came in by it is out. */
export async function unlinkAccount(deps: Linking, actor: Actor, personId: PersonId): Promise<void> {
  mustAdminister(actor)
  await deps.accounts.changeRights(personId, ({ signOn, ...account }) => {
    if (!signOn) throw new Refusal('changedMeanwhile')
    return account
  })
  await deps.sessions.endAllOf(personId)
  await note(deps, actor, 'unlinkAccount', personId)
}

const note = ({ securityLog }: Linking, { personId }: Actor, what: string, object: string): Promise<void> =>
  securityLog.note({ what, result: 'done', personId, object })
