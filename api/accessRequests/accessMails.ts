import type { Logger } from 'pino'
import {
  type AccessReminder,
  type AccessRequest,
  answerBy,
  isOpenAccess,
} from '../../models/domain/accessRequests/accessRequest.ts'
import { type Clock, hours, type Instant, minutes } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { isMailAddress } from '../mail/mailAddress.ts'
import { MailFault, type MailService } from '../mail/mailService.ts'
import { sendInTime } from '../mail/sendInTime.ts'
import { accessMail } from './accessMail.ts'
import type { AccessRequests } from './accessRequests.ts'

/** A mail server that was gone for longer says nothing new any more: the administrator's page does. */
const TRIES_MS = hours(3 * 24)
const AGAIN_AFTER_MS = minutes(10)

interface AccessMailsDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly service: MailService
  readonly accessRequests: AccessRequests
  readonly accounts: Accounts
  readonly directory: OfficeDirectory
  readonly origin: string
}

/** Whoever keeps the register is mailed once of each reminder. Who was is kept with it: a restart mails nobody twice. */
export class AccessMails {
  private readonly leaving = new AbortController()
  private readonly triedAt = new Map<string, Instant>()

  constructor(private readonly deps: AccessMailsDeps) {}

  async look(): Promise<void> {
    const { clock, accessRequests } = this.deps
    for (const request of accessRequests.all()) {
      const { reminded } = request
      if (!reminded || !isOpenAccess(request) || reminded.of !== answerBy(request)) continue
      if (clock.now() - reminded.at > TRIES_MS) continue
      for (const personId of accessRequests.keepers())
        if (!reminded.mailedTo.includes(personId)) await this.deliver(request, reminded, personId)
    }
  }

  stop(): void {
    this.leaving.abort()
  }

  private async deliver(request: AccessRequest, reminded: AccessReminder, personId: PersonId): Promise<void> {
    const { clock, accessRequests, directory } = this.deps
    const to = directory.now.employees.get(personId)?.email
    if (to === undefined || !isMailAddress(to)) return
    const name = `${request.id} ${reminded.at} ${personId}`
    if (clock.now() - (this.triedAt.get(name) ?? Number.NEGATIVE_INFINITY) < AGAIN_AFTER_MS) return
    this.triedAt.set(name, clock.now())
    if (!(await this.post({ request, reminded, personId, to }))) return
    this.triedAt.delete(name)
    await accessRequests.noteMailed(request.id, reminded, personId)
  }

  /** False: it may be tried again. */
  private async post(about: Pick<Parameters<typeof accessMail>[0], 'request' | 'reminded' | 'personId' | 'to'>) {
    const { clock, log, service, accounts, directory, origin } = this.deps
    const { personId } = about
    const language = accounts.languageOf(personId)
    try {
      const mail = accessMail({ ...about, language, office: directory.now.office, origin })
      await sendInTime({ clock, service, leaving: this.leaving.signal }, mail)
      return true
    } catch (error) {
      if (this.leaving.signal.aborted) return false
      const isFault = error instanceof MailFault
      log.warn({ personId, said: isFault ? error.said : 'no answer' }, 'a reminder of the register could not be mailed')
      return isFault && error.isFinal
    }
  }
}
