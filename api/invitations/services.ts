import { SignInGuard } from '../accounts/signInGuard.ts'
import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Mail } from '../mail/mailFor.ts'
import type { Tallies } from '../platform/servers/tallies.ts'
import { InvitationMails } from './invitationMails.ts'
import { Invitations } from './invitations.ts'

interface InvitationServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly tallies: Tallies
  /** Absent: the office mails nobody, whatever mail server is set. */
  readonly mail: Mail | undefined
}

export function invitationServices({ store, parts, clock, log, directory, tallies, ...deps }: InvitationServicesDeps) {
  const { mail, mailService: service, publicOrigin: origin = '' } = deps
  const platform = { clock, log }
  const invitations = parts.add(new Invitations(platform, store.invitations))
  const mails = mail && service && new InvitationMails({ ...platform, service, invitations, directory, origin })
  return {
    invitations,
    invitationGuard: new SignInGuard(platform, 'invitations', tallies),
    invitationMails: mails && parts.add(mails),
  }
}
