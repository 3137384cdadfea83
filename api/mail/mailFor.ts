import type { Logger } from 'pino'
import type { Clock } from '../../models/domain/clock.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { OtherServers } from '../platform/servers/otherServers.ts'
import type { Presence } from '../presence/presence.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import { MailHealthCheck } from './mailHealthCheck.ts'
import { MailSender } from './mailSender.ts'
import type { MailService } from './mailService.ts'

interface MailForDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly mailService?: MailService | undefined
  readonly publicOrigin?: string | undefined
  readonly open: OpenRequests
  readonly repository: RequestRepository
  readonly presence: Presence
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
  readonly servers: Pick<OtherServers, 'isFirst'>
}

export interface Mail {
  readonly watch: MailHealthCheck
  begin(): void
  stop(): Promise<void>
}

/** The last channel, where the office has set its mail server. The sample office's people are invented: it mails nobody. */
export function mailFor({ mailService: service, publicOrigin = '', ...deps }: MailForDeps): Mail | undefined {
  const { clock, log, directory } = deps
  if (!service) return undefined
  if (directory.now.office.sample) {
    log.warn('a mail server is set, but the sample office mails nobody: its people and their addresses are invented')
    return undefined
  }
  const watch = new MailHealthCheck({ clock, log, service })
  const sender = new MailSender({
    ...deps,
    service,
    watch,
    origin: publicOrigin,
    isItsTurn: () => deps.servers.isFirst,
  })
  return {
    watch,
    begin() {
      watch.start()
      sender.start()
    },
    async stop() {
      await Promise.all([watch.stop(), sender.stop()])
    },
  }
}
