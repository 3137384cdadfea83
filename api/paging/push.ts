import type { Page } from '../../models/domain/request/request.ts'
import { noticeTag, type Pushed, pressAnswersTo } from '../../models/wire/pushed.ts'
import type { PushSender } from '../push/pushSender.ts'
import type { PushSubscriptions } from '../push/pushSubscriptions.ts'
import type { Channel } from './channels.ts'

interface PushChannelDeps {
  readonly subscriptions: PushSubscriptions
  readonly sender: PushSender
}

/** Rings closed browsers: every ring goes to its person's subscriptions, and its notification is told when it is over. */
export function pushChannel({ subscriptions, sender }: PushChannelDeps): Channel {
  return {
    ring({ request, page, call: viewed }) {
      const call = subscriptions.of(page.personId).length > 0 ? viewed() : undefined
      if (!call) return
      const notice = {
        personId: page.personId,
        requestId: request.id,
        pageId: page.id,
        rings: page.rings,
        code: call.code,
        place: call.place.name,
        answers: pressAnswersTo(call),
      }
      send(page, (receiptKey) => ({ kind: 'page', receiptKey, ...notice }))
    },

    over({ page, gone }) {
      send(page, () => ({ kind: 'gone', pageId: page.id, ...gone }))
    },
  }

  function send({ id, personId }: Page, pushed: (receiptKey: string) => Pushed): void {
    for (const browser of subscriptions.of(personId)) sender.send(browser, pushed(browser.receiptKey), noticeTag(id))
  }
}
