import { noteTag } from '../../models/wire/pushed.ts'
import { boardRoom, type ParterServer, personRoom } from '../platform/web/sockets.ts'
import type { PushSender } from '../push/pushSender.ts'
import type { PushSubscriptions } from '../push/pushSubscriptions.ts'
import type { Covers } from './covers.ts'

interface TellCoversDeps {
  readonly io: ParterServer
  readonly covers: Covers
  readonly subscriptions: PushSubscriptions
  readonly sender: PushSender
}

/** Tells whoever is asked, by push too, and those who plan what they have said. */
export function tellCovers({ io, covers, subscriptions, sender }: TellCoversDeps): void {
  covers.onChanged(({ after, before }) => {
    const known = after ?? before
    if (!known) return
    const people = [known.personId, known.askedBy].map(personRoom)
    io.to([boardRoom('supervisor'), ...people]).emit('covers:changed')
  })
  covers.onOwnChange(({ after, before }) => {
    if (!after || before) return
    const { personId } = after
    for (const browser of subscriptions.of(personId))
      sender.send(browser, { kind: 'note', about: 'cover', personId }, noteTag('cover'))
  })
}
