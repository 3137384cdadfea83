import type { Instant } from '../clock.ts'
import type { PersonId } from '../directory.ts'
import { scheduled } from '../escalation/dues.ts'
import { draftOf, replacePage } from './draft.ts'
import { isOpen, type Page, type PageId, type Request } from './request.ts'

/** What a device reports: it has the page, or a human has seen it. */
export type Receipt = 'delivered' | 'seen'

/**
 * Notes a receipt. A late one corrects what the clerk sees; after an answer it is still recorded and never rings.
 * Returns the same request when it says nothing new, or the page is somebody else's.
 */
export function receive(
  request: Request,
  receipt: { pageId: PageId; personId: PersonId; what: Receipt; at: Instant },
): Request {
  const page = request.pages.find((each) => each.id === receipt.pageId && each.personId === receipt.personId)
  if (!page || (receipt.what === 'delivered' ? page.deliveredAt : page.seenAt) !== undefined) return request
  const draft = draftOf(request)
  const { undeliveredAt: _was, ...known } = page
  const next: Page = { ...known, deliveredAt: page.deliveredAt ?? receipt.at }
  replacePage(draft, receipt.what === 'seen' ? { ...next, seenAt: receipt.at } : next)
  if (isOpen(page)) {
    delete draft.nobodySince
    draft.skipped = draft.skipped.filter((skip) => skip.personId !== page.personId)
  }
  return scheduled(draft)
}

/** The open page of this person, if they are being called. */
export function openPageOf(request: Request, personId: PersonId): Page | undefined {
  return request.pages.find((page) => page.personId === personId && isOpen(page))
}

/** Rings now: open and not noted by its person. */
export const rings = (page: Page): boolean => isOpen(page) && page.notedAt === undefined
