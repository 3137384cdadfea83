import type { PushKeys } from '../../models/store/pushKeyStore.ts'
import type { Foundation } from '../appDeps.ts'
import type { DirectoryRevisions } from '../directory/directoryRevisions.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Tallies } from '../platform/servers/tallies.ts'
import { cookiesOf } from '../platform/web/cookies.ts'
import { OfficeSignOn } from '../signOn/officeSignOn.ts'
import { Accounts } from './accounts.ts'
import { aroundAccounts } from './aroundAccounts.ts'
import { Sessions } from './sessions.ts'
import { SignInGuard } from './signInGuard.ts'

interface AccountServicesDeps extends Foundation {
  readonly keys: PushKeys
  readonly directory: OfficeDirectory
  readonly revisions: DirectoryRevisions
  readonly securityLog: SecurityLog
  readonly tallies: Tallies
}

export function accountServices({ store, parts, clock, log, secure, keys, tallies, ...deps }: AccountServicesDeps) {
  const platform = { clock, log }
  // By which ways people come in is known before who they are.
  const signOnSettings = parts.add(new OfficeSignOn({ ...platform, ...deps, store: store.signOn }))
  return {
    signOnSettings,
    accounts: parts.add(new Accounts(platform, store.accounts, aroundAccounts({ ...deps, signOnSettings }))),
    sessions: parts.add(new Sessions(platform, store.sessions)),
    guard: new SignInGuard(platform, 'sign-ins', tallies),
    // Two offices on one machine share its cookies: the key is the office's own.
    cookies: cookiesOf({ id: keys.publicKey, secure }),
  }
}
