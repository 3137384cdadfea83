import type { Message, Recipient } from '../../models/domain/messages/message.ts'
import { noteTag } from '../../models/wire/pushed.ts'
import { type ParterServer, personRoom } from '../platform/web/sockets.ts'
import type { PushSender } from '../push/pushSender.ts'
import type { PushSubscriptions } from '../push/pushSubscriptions.ts'
import type { Messages } from './messages.ts'

interface TellMessagesDeps {
  readonly io: ParterServer
  readonly messages: Messages
  readonly subscriptions: PushSubscriptions
  readonly sender: PushSender
}

/**
 * Tells those whom a message concerns that something about it is different: their screens ask for it themselves, so that
 * nothing about the client goes where it was not asked for. A push says that there is a message, and not a word of it.
 */
export function tellMessages({ io, messages, subscriptions, sender }: TellMessagesDeps): void {
  messages.onChanged(({ after, before }) => {
    const people = new Set([after, before].flatMap((message) => (message ? concernedBy(message) : [])))
    for (const personId of people) io.to(personRoom(personId)).emit('messages:changed')
  })
  messages.onOwnChange(({ after, before }) => {
    for (const personId of newlyTold(after, before))
      for (const browser of subscriptions.of(personId))
        sender.send(browser, { kind: 'note', about: 'message', personId }, noteTag('message'))
  })
}

const concernedBy = ({ takenBy, recipients }: Message) => [takenBy, ...recipients.map(({ personId }) => personId)]

function newlyTold(after: Message | undefined, before: Message | undefined): readonly string[] {
  const toldAt = (message: Message | undefined, whose: Recipient) =>
    message?.recipients.find(({ personId }) => personId === whose.personId)?.toldAt
  if (!after || after.endedAt !== undefined) return []
  return after.recipients
    .filter((each) => each.toldAt !== undefined && each.toldAt !== toldAt(before, each))
    .map(({ personId }) => personId)
}
