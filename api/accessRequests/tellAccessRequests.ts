import { noteTag } from '../../models/wire/pushed.ts'
import { type ParterServer, personRoom } from '../platform/web/sockets.ts'
import type { PushSender } from '../push/pushSender.ts'
import type { PushSubscriptions } from '../push/pushSubscriptions.ts'
import type { AccessRequests } from './accessRequests.ts'

interface TellAccessDeps {
  readonly io: ParterServer
  readonly accessRequests: AccessRequests
  readonly subscriptions: PushSubscriptions
  readonly sender: PushSender
}

/** Tells whoever keeps the register that something in it has changed, and by push once that a last day is near or over. */
export function tellAccessRequests({ io, accessRequests, subscriptions, sender }: TellAccessDeps): void {
  accessRequests.onChanged(() => {
    const keepers = accessRequests.keepers()
    if (keepers.length > 0) io.to(keepers.map(personRoom)).emit('accessRequests:changed')
  })
  accessRequests.onOwnChange(({ after, before }) => {
    if (after?.reminded === undefined || after.reminded.at === before?.reminded?.at) return
    for (const personId of accessRequests.keepers())
      for (const browser of subscriptions.of(personId))
        sender.send(browser, { kind: 'note', about: 'access', personId }, noteTag('access'))
  })
}
