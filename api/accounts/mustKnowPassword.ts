import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Account } from '../../models/store/accountStore.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { verifyPassword } from './passwords.ts'
import type { SignInGuard } from './signInGuard.ts'

interface Proving {
  readonly guard: SignInGuard
  readonly securityLog: SecurityLog
}

interface Proof {
  /** Whose password it is. */
  readonly account: Account
  readonly password: string
  /** Who types it, signed in, and from where. */
  readonly personId: PersonId
  readonly address: string
  /** For what, as the log calls it. */
  readonly what: string
}

/** Somebody who is signed in proves that they know a password, as slowly as a sign-in does. */
export async function mustKnowPassword(
  { guard, securityLog }: Proving,
  { account, password, personId, address, what }: Proof,
): Promise<void> {
  const tried = { login: account.login, address, station: `session ${personId}` }
  await guard.admit(tried)
  if (!(await guard.inTurn(tried, () => verifyPassword(account.passwordHash, password)))) {
    await guard.failed(tried)
    await securityLog.note({ what, result: 'refused', personId, address })
    throw new Refusal('wrongCredentials')
  }
  await guard.succeeded(tried)
}
