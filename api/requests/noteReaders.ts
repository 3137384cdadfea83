import type { Logger } from 'pino'
import { newReaders } from '../../models/domain/request/readers.ts'
import type { Request } from '../../models/domain/request/request.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'

interface ReadersSources {
  readonly log: Logger
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
  readonly securityLog: SecurityLog
}

/** A supervisor of another unit who is called, or takes over, reads what the client needs: noted once for each request. */
export function noteReaders({ log, directory, accounts, securityLog }: ReadersSources) {
  return (after: Request, before: Request | undefined): void => {
    const about = { directory: directory.now, actorOf: (personId: string) => accounts.actor(personId) }
    for (const personId of newReaders(after, before, about)) {
      securityLog
        .note({ what: 'readNeeds', result: 'done', personId, object: after.id })
        .catch((error: unknown) => log.error({ err: error }, 'who reads a request could not be noted'))
    }
  }
}
