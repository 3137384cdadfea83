import type { Logger } from 'pino'
import type { Clock } from '../../models/domain/clock.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { isMailAddress } from '../mail/mailAddress.ts'
import { MailFault, type MailService } from '../mail/mailService.ts'
import { sendInTime } from '../mail/sendInTime.ts'
import { invitationMail } from './invitationMail.ts'
import type { Invitations, MadeInvitation } from './invitations.ts'

interface InvitationMailsDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly service: MailService
  readonly invitations: Invitations
  readonly directory: OfficeDirectory
  readonly origin: string
}

/**
 * Invitations as mails, one after the other, beside everything else. The secret is in memory alone, so that a mail
 * which a restart has cut short, or which the server does not take, is not repeated: the list says so, and one press
 * makes another link.
 */
export class InvitationMails {
  private last: Promise<void> = Promise.resolve()
  private readonly leaving = new AbortController()

  constructor(private readonly deps: InvitationMailsDeps) {}

  /** Those that were under way when Parter was stopped. */
  async begin(): Promise<void> {
    const { invitations } = this.deps
    const cutShort = invitations.all().filter(({ mail }) => mail === 'underWay')
    await Promise.all(cutShort.map((invitation) => invitations.noteMail(invitation, 'failed')))
  }

  send(to: string, made: MadeInvitation): void {
    this.last = this.last.then(() => this.deliver(to, made))
  }

  idle(): Promise<void> {
    return this.last
  }

  stop(): void {
    this.leaving.abort()
  }

  private async deliver(to: string, { invitation, secret }: MadeInvitation): Promise<void> {
    const { log, invitations } = this.deps
    // What is not noted now is, by its state, when Parter begins again.
    if (this.leaving.signal.aborted) return
    // A newer link has taken its place, or it was withdrawn: nobody is mailed what does not work.
    if (invitations.get(invitation.personId)?.secretHash !== invitation.secretHash) return
    try {
      await invitations.noteMail(invitation, (await this.post(to, { invitation, secret })) ? 'sent' : 'failed')
    } catch (error) {
      log.error({ err: error }, 'how a mail with an invitation went could not be noted')
    }
  }

  private async post(to: string, { invitation, secret }: MadeInvitation): Promise<boolean> {
    const { clock, log, service, directory, origin } = this.deps
    const leaving = this.leaving.signal
    const { personId } = invitation
    if (!isMailAddress(to)) {
      log.warn({ personId }, 'the e-mail address of somebody who was invited is none: no mail was sent')
      return false
    }
    try {
      const mail = invitationMail({ invitation, secret, to, office: directory.now.office, origin })
      await sendInTime({ clock, service, leaving }, mail)
      return true
    } catch (error) {
      const said = error instanceof MailFault ? error.said : 'no answer'
      log.warn({ personId, said }, 'an invitation could not be mailed')
      return false
    }
  }
}
