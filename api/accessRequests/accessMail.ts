import { createHash } from 'node:crypto'
import {
  type AccessReminder,
  type AccessRequest,
  answerBy,
  workableBy,
} from '../../models/domain/accessRequests/accessRequest.ts'
import type { Language, Office, PersonId } from '../../models/domain/directory/directory.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { OutgoingMail } from '../mail/mailService.ts'

interface About {
  readonly request: AccessRequest
  readonly reminded: AccessReminder
  readonly personId: PersonId
  readonly to: string
  readonly language: Language
  readonly office: Office
  readonly origin: string
}

/** The number of the entry and its day: there is nothing else in the register that could be told. */
export function accessMail({ request, reminded, personId, to, language, office, origin }: About): OutgoingMail {
  const { reminder: words } = textsFor(language).accessRequests
  const last = answerBy(request)
  const workable = workableBy(office, last)
  const lines = [
    words.lead(request.id, last),
    ...(workable === last ? [] : [words.workableBy(workable)]),
    '',
    words.register,
    `${origin}/accessibility`,
    '',
    words.noReply,
  ]
  const id = createHash('sha256').update(`${request.id} ${reminded.of} ${reminded.urgency} ${personId}`).digest('hex')
  return { to, language, id: id.slice(0, 32), subject: words.subject[reminded.urgency], text: `${lines.join('\n')}\n` }
}
