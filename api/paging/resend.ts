import type { Logger } from 'pino'
import { type Clock, type Instant, seconds } from '../../models/domain/clock.ts'
import type { Page } from '../../models/domain/request/request.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { type Repetition, repeatEvery } from '../platform/repeatEvery.ts'
import { type ParterServer, personRoom } from '../platform/web/sockets.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import { isUnheard } from '../requests/participants.ts'
import { callView } from './callView.ts'

const RESEND_EVERY_MS = seconds(2)

interface ResendUnacknowledgedDeps {
  readonly io: ParterServer
  readonly clock: Clock
  readonly log: Logger
  readonly open: OpenRequests
  readonly accounts: Accounts
  readonly directory: OfficeDirectory
}

/**
 * Socket.IO delivers at most once: a page that no device has acknowledged is sent again until one does. Devices drop
 * what they have by its id.
 */
export function resendUnacknowledged({
  io,
  clock,
  log,
  open,
  accounts,
  directory,
}: ResendUnacknowledgedDeps): Repetition {
  return repeatEvery({ clock, log, everyMs: RESEND_EVERY_MS, failed: 'pages could not be sent again', go: resend })

  function resend(): void {
    const sentBefore = clock.now() - RESEND_EVERY_MS / 2
    for (const request of open.withUnheardPages()) {
      for (const { personId } of request.pages.filter((page) => isOverdue(page, sentBefore))) {
        const call = callView(request, accounts.actor(personId), { open, directory })
        if (call) io.to(personRoom(personId)).emit('call:changed', call)
      }
    }
  }
}

const isOverdue = (page: Page, sentBefore: Instant): boolean => isUnheard(page) && page.rungAt <= sentBefore
