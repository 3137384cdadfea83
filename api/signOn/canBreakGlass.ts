import { isAdministrator } from '../../models/domain/accounts/lastAdministrator.ts'
import type { Account } from '../../models/store/accountStore.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'

interface Known {
  readonly accounts: Accounts
  readonly directory: OfficeDirectory
}

/** An administrator's who stays, with a password and no other way in: it opens whatever has happened at the provider. */
export const canBreakGlass = ({ accounts, directory }: Known, account: Account): boolean =>
  isAdministrator(account) &&
  accounts.mayEnter(account) &&
  account.passwordHash !== undefined &&
  account.signOn === undefined &&
  directory.now.employees.get(account.personId)?.leaving === undefined
