import { openPageOf, rings } from '../../models/domain/request/pages.ts'
import { isOpen, type Page, type Request } from '../../models/domain/request/request.ts'
import type { CallGone } from '../../models/wire/events.ts'
import { noticeTag, type Pushed, pressAnswersTo } from '../../models/wire/pushed.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { PushSender } from '../push/pushSender.ts'
import type { PushSubscriptions } from '../push/pushSubscriptions.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import { comingFrom, goneFrom } from './announce.ts'
import { callView } from './callView.ts'

interface PushPagesDeps {
  readonly subscriptions: PushSubscriptions
  readonly sender: PushSender
  readonly open: OpenRequests
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
}

/**
 * Rings closed browsers too: every ring of a page goes to its person's subscriptions, and when the page is closed its
 * notification is told so. Registered behind the announcer: open screens come first, and nothing waits for a push.
 */
export function pushPages({ subscriptions, sender, open, directory, accounts }: PushPagesDeps) {
  return (after: Request, before: Request | undefined): void => {
    for (const page of after.pages) {
      const was = before?.pages.find((each) => each.id === page.id)
      if (rings(page) && page.rings > (was?.rings ?? 0)) ring(after, page)
      else if (was && rings(was) && !rings(page)) stopRinging(after, page)
      else if (was && !isOpen(was)) turnBack(after, before, page)
    }
  }

  function ring(request: Request, page: Page): void {
    const actor = accounts.actor(page.personId)
    const call = callView(request, actor, { open, directory })
    if (!call || openPageOf(request, page.personId)?.id !== page.id) return
    const notice = {
      personId: page.personId,
      requestId: request.id,
      pageId: page.id,
      rings: page.rings,
      code: call.code,
      place: call.place.name,
      answers: pressAnswersTo(call),
    }
    for (const browser of subscriptions.of(page.personId))
      sender.send(browser, { kind: 'page', receiptKey: browser.receiptKey, ...notice }, noticeTag(page.id))
  }

  /** Their notification is long gone; but they are on the way, with the telephone in a pocket. */
  function turnBack(request: Request, before: Request | undefined, page: Page): void {
    const isTheirLast = request.pages.findLast((each) => each.personId === page.personId)?.id === page.id
    const { wasComing } = comingFrom(request, before, page.personId)
    if (!isTheirLast || !wasComing) return
    tellGone(page, { isOwn: false, wasComing, ...goneFrom(request, directory) })
  }

  function stopRinging(request: Request, page: Page): void {
    const isOwn = isOpen(page) || request.history.at(-1)?.by === page.personId
    tellGone(page, { isOwn, ...goneFrom(request, directory) })
  }

  function tellGone(page: Page, fact: CallGone & { readonly isOwn: boolean }): void {
    const gone: Pushed = { kind: 'gone', pageId: page.id, ...fact }
    for (const browser of subscriptions.of(page.personId)) sender.send(browser, gone, noticeTag(page.id))
  }
}
