import { seconds } from '../../models/domain/clock.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Mail } from '../mail/mailFor.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { repeatEvery } from '../platform/repeatEvery.ts'
import type { OtherServers } from '../platform/servers/otherServers.ts'
import { AccessMails } from './accessMails.ts'
import { AccessRequests } from './accessRequests.ts'

/** What is due is data: a look that is late loses nothing. */
const LOOK_EVERY_MS = seconds(30)

interface AccessServicesDeps extends Foundation {
  readonly accounts: Accounts
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
  /** Absent: the office mails nobody, whatever mail server is set. */
  readonly mail: Mail | undefined
  readonly servers: OtherServers
}

export function accessServices({ store, parts, clock, log, mail, servers, ...deps }: AccessServicesDeps) {
  const { directory, accounts, securityLog, mailService: service, publicOrigin: origin = '' } = deps
  const platform = { clock, log }
  const people = { directory, accounts }
  const accessRequests = parts.add(
    new AccessRequests({ ...platform, ...people, store: store.accessRequests, securityLog }),
  )
  const mails = mail && service && new AccessMails({ ...platform, ...people, service, accessRequests, origin })
  const go = async () => {
    await accessRequests.look()
    // Of several servers one sends: no condition of the store keeps a mail from being sent twice.
    if (servers.isFirst) await mails?.look()
  }
  const failed = 'the register of requests for accessibility could not be looked at'
  parts.add(repeatEvery({ ...platform, everyMs: LOOK_EVERY_MS, firstAfterMs: seconds(1), failed, go }))
  // Behind the looks, so that it stops before them: none waits for a mail server that is slow.
  if (mails) parts.add(mails)
  return { accessRequests }
}
