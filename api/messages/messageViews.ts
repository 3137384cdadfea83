import type { PersonId } from '../../models/domain/directory/directory.ts'
import { hasEnded, isRecipient, type Message, movesOf } from '../../models/domain/messages/message.ts'
import type { MessagesView, MessageView, TakenMessageView } from '../../models/wire/messages.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { optional } from '../requests/requestView.ts'

/** What somebody has to answer, the longest waiting first; and what they have written down, the newest first. */
export function messagesFor(personId: PersonId, all: readonly Message[], directory: OfficeDirectory): MessagesView {
  const mine = all.filter((message) => !hasEnded(message) && isRecipient(message, personId))
  const taken = all.filter((message) => message.takenBy === personId)
  return {
    mine: mine.toSorted((a, b) => a.takenAt - b.takenAt).map((message) => messageView(message, personId, directory)),
    taken: taken.toSorted((a, b) => b.takenAt - a.takenAt).map((message) => takenView(message, directory)),
  }
}

/** With how to reach the client: for those alone who have to. */
function messageView(message: Message, personId: PersonId, directory: OfficeDirectory): MessageView {
  const own = message.recipients.find((each) => each.personId === personId)
  return {
    id: message.id,
    version: message.version,
    as: own?.as ?? 'addressee',
    for: directory.person(message.forId),
    takenBy: directory.person(message.takenBy),
    takenAt: message.takenAt,
    state: message.state,
    escalateAt: message.escalateAt,
    eraseAt: message.eraseAt,
    isShown: own?.shownAt !== undefined,
    moves: movesOf(message, personId),
    ...optional('code', message.code),
    ...optional('contact', message.contact),
    ...optional('acknowledged', acknowledgedOf(message, directory)),
  }
}

export function takenView(message: Message, directory: OfficeDirectory): TakenMessageView {
  const addressee = message.recipients.find(({ personId }) => personId === message.forId)
  return {
    id: message.id,
    version: message.version,
    for: directory.person(message.forId),
    takenAt: message.takenAt,
    state: message.state,
    above: message.recipients.filter(({ as }) => as === 'superior').map(({ personId }) => directory.person(personId)),
    moves: movesOf(message, message.takenBy).filter((move) => move === 'withdraw'),
    ...optional('code', message.code),
    ...optional('shownAt', addressee?.shownAt),
    ...optional('acknowledged', acknowledgedOf(message, directory)),
    ...optional('endedAt', message.endedAt),
  }
}

function acknowledgedOf({ acknowledgedAt: at, acknowledgedBy: by }: Message, directory: OfficeDirectory) {
  return at === undefined || by === undefined ? undefined : { at, by: directory.person(by) }
}
