import type { Clock } from '../../models/domain/clock.ts'
import type { PersonId, Role } from '../../models/domain/directory/directory.ts'
import { TEST_COUNTS_MS, testedRoles } from '../../models/domain/signOn/signOnTest.ts'
import type { SignOn } from '../../models/store/signOnStore.ts'
import type { Accounts } from '../accounts/accounts.ts'

interface TestedAs {
  /** Whose account it is here; absent: nobody's who may come in. */
  readonly personId?: PersonId
  readonly roles: readonly Role[]
}

interface Known {
  readonly clock: Clock
  readonly accounts: Accounts
}

/** As whom the last test would let its person in, by the accounts of now: whoever was linked since comes in. */
export function testedAs({ accounts }: Pick<Known, 'accounts'>, { tested, roleSource }: SignOn): TestedAs {
  const account = tested ? accounts.bySignOn(tested) : undefined
  if (!tested || !account || !accounts.mayEnter(account)) return { roles: [] }
  return { personId: account.personId, roles: testedRoles(tested, roleSource, account.roles) }
}

/** Whether an administrator has tried, themself and lately, that they come in by the provider with their own account. */
export function hasPassed(known: Known, settings: SignOn, personId: PersonId): boolean {
  const { tested } = settings
  if (!tested || tested.by !== personId || known.clock.now() - tested.at >= TEST_COUNTS_MS) return false
  const came = testedAs(known, settings)
  return came.personId === personId && came.roles.includes('admin')
}
