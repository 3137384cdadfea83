import type { Logger } from 'pino'
import { newlySeen, newReaders } from '../../models/domain/request/readers.ts'
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

/**
 * The first reading of an open request, noted once for each person: by whoever is called, when they see the card; by a
 * supervisor of another unit, when they are called or take over. Clerks wrote it, and its unit's supervisors have it before them.
 */
export function noteReaders({ log, directory, accounts, securityLog }: ReadersSources) {
  return (after: Request, before: Request | undefined): void => {
    const about = { directory: directory.now, actorOf: (personId: string) => accounts.actor(personId) }
    for (const personId of newReaders(after, before, about)) note('readNeeds', personId, after.id)
    for (const personId of newlySeen(after, before)) note('readRequest', personId, after.id)
  }

  function note(what: string, personId: string, object: string): void {
    securityLog
      .note({ what, result: 'done', personId, object }, { isBeside: true })
      .catch((error: unknown) => log.error({ err: error }, 'who reads a request could not be noted'))
  }
}
