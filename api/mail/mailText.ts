import { createHash } from 'node:crypto'
import type { MailDue } from '../../models/domain/channels/mail.ts'
import type { Instant } from '../../models/domain/clock.ts'
import { type Employee, type Language, type Office, written } from '../../models/domain/directory/directory.ts'
import { codeOf, type Request } from '../../models/domain/request/request.ts'
import { momentText } from '../../models/texts/moments.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { PlaceView } from '../../models/wire/views.ts'
import type { OutgoingMail } from './mailService.ts'

interface About {
  readonly request: Request
  readonly due: MailDue
  readonly to: NonNullable<Employee['email']>
  readonly language: Language
  readonly place: PlaceView
  readonly office: Office
  readonly origin: string
  readonly now: Instant
}

/**
 * Code, place, how long somebody has been waiting, and where to answer. Plain text: it reads the same in every mail
 * program, with every screen reader and on a telephone. Nothing about the client or the matter.
 */
export function mailAbout({ request, due, to, language, place, office, origin, now }: About): OutgoingMail {
  const { mail, common, calledAs, locale } = textsFor(language)
  const code = codeOf(request)
  // Called ahead of its turn: nobody waits longer than since now.
  const waitsFrom = Math.min(request.waitsFrom, now)
  const since = momentText(waitsFrom, 'time', { locale, timeZone: office.timeZone })
  const waitedMinutes = Math.floor((now - waitsFrom) / 60_000)
  const howLong = waitedMinutes < 1 ? mail.lessThanAMinute : common.minutesShort(waitedMinutes)
  const room = place.room === '' ? '' : `, ${common.room(place.room)}`
  const lines = [
    mail.where(code, oneLine(written(place.name, language)) + oneLine(room)),
    mail.waits(since, howLong),
    mail.why(calledAs[due.as]),
    '',
    mail.answer,
    `${origin}/calls`,
    '',
    mail.noReply,
  ]
  return {
    to,
    language,
    id: idOf(request, due),
    subject: oneLine(mail.subject(code, since)),
    text: `${lines.join('\n')}\n`,
  }
}

/** One for each time somebody was wanted: a repeat after a lost answer is the same mail. */
const idOf = ({ id }: Request, { personId, wantedAt }: MailDue): string =>
  createHash('sha256').update(`${id} ${personId} ${wantedAt}`).digest('hex').slice(0, 32)

/** What the office has typed stays in its line: no line break begins a header or a sentence of its own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
