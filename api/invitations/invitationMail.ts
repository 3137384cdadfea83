import type { Invitation } from '../../models/domain/accounts/invitation.ts'
import { DEFAULT_LANGUAGE, type Office, written } from '../../models/domain/directory/directory.ts'
import { shownCode } from '../../models/domain/typedCode.ts'
import { momentText } from '../../models/texts/moments.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { INVITATION_PATH } from '../../models/wire/invitationPath.ts'
import type { OutgoingMail } from '../mail/mailService.ts'

interface About {
  readonly invitation: Invitation
  readonly secret: string
  readonly to: string
  readonly office: Office
  readonly origin: string
}

/** In the office's language: nobody has chosen another before they have an account. */
const language = DEFAULT_LANGUAGE

/** The account's person and login, the link, and until when. The secret is behind the `#`, where no proxy reads it. */
export function invitationMail({ invitation, secret, to, office, origin }: About): OutgoingMail {
  const { invitation: words, locale } = textsFor(language)
  const { purpose, login, expiresAt, secretHash } = invitation
  const until = momentText(expiresAt, 'dayAndTime', { locale, timeZone: office.timeZone })
  const lines = [
    words.mail.lead[purpose](oneLine(written(office.name, language))),
    '',
    `${origin}${INVITATION_PATH}#${shownCode(secret)}`,
    '',
    words.mail.login(login),
    words.mail.until(until),
    words.mail.notYou,
  ]
  return {
    to,
    language,
    id: secretHash.slice(0, 32),
    subject: words.mail.subject[purpose],
    text: `${lines.join('\n')}\n`,
  }
}

/** What the office has typed stays in its line. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
