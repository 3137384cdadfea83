import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Accounts } from './accounts.ts'
import { mustKnowPassword } from './mustKnowPassword.ts'
import { mustBeHardToGuess } from './passwordRules.ts'
import { hashPassword } from './passwords.ts'
import type { Sessions } from './sessions.ts'
import type { SignInGuard } from './signInGuard.ts'

interface ChangePasswordDeps {
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly guard: SignInGuard
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
}

interface Wish {
  readonly personId: PersonId
  /** The session that stays. */
  readonly tokenHash: string
  readonly address: string
  readonly current: string
  readonly next: string
}

/** Asks for the old password, as slowly as a sign-in does; every other session of the person ends. */
export async function changePassword(deps: ChangePasswordDeps, { personId, tokenHash, address, current, next }: Wish) {
  const { accounts, sessions, directory, securityLog } = deps
  const account = accounts.get(personId)
  if (!account) throw new Refusal('notSignedIn')
  await mustKnowPassword(deps, { account, password: current, personId, address, what: 'changePassword' })
  // One that opens nothing is not worth another.
  if (!accounts.opensByPassword(account)) throw new Refusal('signOnOnly')
  if (next === current) throw new Refusal('weakPassword', { weakBecause: 'same' })
  await mustBeHardToGuess(next, localWords(directory, account))
  const tried = { login: account.login, address, station: `session ${personId}` }
  const passwordHash = await deps.guard.inTurn(tried, () => hashPassword(next))
  await accounts.change(personId, (current) => {
    // Somebody else has changed the account in this very moment: perhaps disabled it. Better asked again.
    if (current.version !== account.version) throw new Refusal('tooLate')
    return { ...current, passwordHash }
  })
  await sessions.endAllOf(personId, tokenHash)
  await securityLog.note({ what: 'changePassword', result: 'done', personId, address })
}

/** What somebody who knows the office would try first. */
function localWords(directory: OfficeDirectory, { personId, login }: { personId: PersonId; login: string }) {
  const { name, room, extension } = directory.person(personId)
  const { office, places, units } = directory.now
  const names = [office, ...places.values(), ...units.values()].flatMap((each) => Object.values(each.name))
  return [login, name, room, extension, ...names]
}
