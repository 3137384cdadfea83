import { answerableFor } from '../../models/domain/agreements/answerable.ts'
import { BOARDS } from '../../models/wire/boards.ts'
import { noteTag } from '../../models/wire/pushed.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { boardRoom, type ParterServer, personRoom } from '../platform/web/sockets.ts'
import type { PushSender } from '../push/pushSender.ts'
import type { PushSubscriptions } from '../push/pushSubscriptions.ts'
import type { Agreements } from './agreements.ts'

interface TellAgreementsDeps {
  readonly io: ParterServer
  readonly agreements: Agreements
  readonly directory: OfficeDirectory
  readonly subscriptions: PushSubscriptions
  readonly sender: PushSender
}

/** Tells the employee and the counters that something was agreed or has changed, and reminds of it by push. */
export function tellAgreements({ io, agreements, directory, subscriptions, sender }: TellAgreementsDeps): void {
  agreements.onChanged(({ after, before }) => {
    const people = [after, before].flatMap((each) => (each ? answerableFor(each, directory.now) : []))
    io.to([...BOARDS.map(boardRoom), ...people.map(personRoom)]).emit('agreements:changed')
  })
  agreements.onOwnChange(({ after, before }) => {
    if (!after || after.endedAt !== undefined || after.remindedAt === before?.remindedAt) return
    const { kind: about } = after
    for (const personId of answerableFor(after, directory.now))
      for (const browser of subscriptions.of(personId))
        sender.send(browser, { kind: 'note', about, personId }, noteTag(about))
  })
}
