import { createHash } from 'node:crypto'
import type { Language, Office } from '../../models/domain/directory/directory.ts'
import type { BreakGlassUse } from '../../models/domain/signOn/breakGlassUse.ts'
import { momentText } from '../../models/texts/moments.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { OutgoingMail } from '../mail/mailService.ts'

interface About {
  readonly use: BreakGlassUse
  /** Whose account it is. */
  readonly name: string
  readonly to: string
  readonly language: Language
  readonly office: Office
  readonly origin: string
}

/** By whose account, when, and what to do if nobody has asked for it. */
export function breakGlassMail({ use, name, to, language, office, origin }: About): OutgoingMail {
  const { signOn, locale, mail } = textsFor(language)
  const { mail: words } = signOn.onlyWay
  const when = momentText(use.at, 'dayAndTime', { locale, timeZone: office.timeZone })
  const lines = [
    words.used(name, when),
    '',
    words.unexpected,
    `${origin}/accounts/${use.personId}`,
    '',
    words.giveBack,
    `${origin}/administration/sign-on`,
    '',
    mail.noReply,
  ]
  const id = createHash('sha256').update(`break glass ${use.at} ${to}`).digest('hex').slice(0, 32)
  return { to, language, id, subject: words.subject, text: `${lines.join('\n')}\n` }
}
