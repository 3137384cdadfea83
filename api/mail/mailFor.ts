import type { Logger } from 'pino'
import type { Clock } from '../../models/domain/clock.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Presence } from '../presence/presence.ts'
import type { Ledger } from '../requests/ledger.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import { MailWatch } from './mailWatch.ts'
import { Postman } from './postman.ts'
import type { MailService } from './smtp.ts'

interface Needed {
  readonly clock: Clock
  readonly log: Logger
  readonly mail?: MailService | undefined
  readonly publicOrigin?: string | undefined
  readonly open: OpenRequests
  readonly ledger: Ledger
  readonly presence: Presence
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
}

export interface Mail {
  readonly watch: MailWatch
  begin(): void
  stop(): Promise<void>
}

/** The last channel, where the office has set its mail server. The sample office's people are invented: it mails nobody. */
export function mailFor({ mail: service, publicOrigin = '', ...needed }: Needed): Mail | undefined {
  const { clock, log, directory } = needed
  if (!service) return undefined
  if (directory.now.office.sample) {
    log.warn('a mail server is set, but the sample office mails nobody: its people and their addresses are invented')
    return undefined
  }
  const watch = new MailWatch({ clock, log, service })
  const postman = new Postman({ ...needed, service, watch, origin: publicOrigin })
  return {
    watch,
    begin() {
      watch.start()
      postman.start()
    },
    async stop() {
      await Promise.all([watch.stop(), postman.stop()])
    },
  }
}
