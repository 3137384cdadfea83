import type { Accounts } from '../accounts/accounts.ts'
import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { OtherServers } from '../platform/servers/otherServers.ts'
import type { Presence } from '../presence/presence.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import { mailFor } from './mailFor.ts'

interface MailServicesDeps extends Foundation {
  readonly accounts: Accounts
  readonly directory: OfficeDirectory
  readonly presence: Presence
  readonly open: OpenRequests
  readonly repository: RequestRepository
  readonly servers: OtherServers
}

/** `mail` is absent where the office has no mail server, and in the sample office, whose people are invented. */
export function mailServices({ parts, ...deps }: MailServicesDeps) {
  const mail = mailFor(deps)
  if (mail) parts.add(mail)
  return { mail }
}
