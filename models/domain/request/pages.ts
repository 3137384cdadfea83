import type { Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import { draftOf, replacePage } from './draft.ts'
import { scheduled } from './dues.ts'
import { isOpen, type Page, type PageId, type Request } from './request.ts'

/** How far a page has come. */
export type CallState = 'sent' | 'delivered' | 'seen' | 'undelivered' | 'closed'

export function callStateOf(page: Page): CallState {
  if (!isOpen(page)) return 'closed'
  if (page.undeliveredAt !== undefined) return 'undelivered'
  if (page.seenAt !== undefined) return 'seen'
  return page.deliveredAt === undefined ? 'sent' : 'delivered'
}

/** What a device reports: it has the page, or a human has seen it. */
export type Receipt = 'delivered' | 'seen'

/** A receipt for one ring of a page, from a device of its person. */
export interface PageReceipt {
  readonly pageId: PageId
  readonly personId: PersonId
  readonly rings: number
  readonly what: Receipt
}

/**
 * Notes a receipt, which is for one ring: a device that had the first has not got the second. A late one corrects what
 * the clerk sees; after an answer it is still recorded and never rings.
 * Returns the same request when it says nothing new, or the page is somebody else's.
 */
export function receive(
  request: Request,
  { pageId, personId, rings, what, at }: PageReceipt & { readonly at: Instant },
): Request {
  const page = request.pages.find((each) => each.id === pageId && each.personId === personId)
  if (!page) return request
  const isNewlyDelivered = page.deliveredAt === undefined && rings >= page.rings
  const isNewlySeen = page.seenAt === undefined && what === 'seen'
  if (!isNewlyDelivered && !isNewlySeen) return request
  const draft = draftOf(request)
  const seen = isNewlySeen ? { seenAt: at, ...page } : page
  const { undeliveredAt: _was, ...known } = seen
  replacePage(draft, isNewlyDelivered ? { deliveredAt: at, firstDeliveredAt: at, ...known } : seen)
  if (isNewlyDelivered && isOpen(page)) {
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

/** All that a receipt changes, of a request and of its page. */
const RECEIVED: ReadonlySet<string> = new Set(['version', 'pages', 'dueAt', 'nobodySince', 'skipped'])
const HEARD: ReadonlySet<string> = new Set(['deliveredAt', 'firstDeliveredAt', 'seenAt', 'undeliveredAt'])

/** Nothing but receipts came: whoever is called sees nothing of them. */
export const isOnlyReceived = (after: Request, before: Request): boolean =>
  differsOnlyIn(RECEIVED, after, before) &&
  after.pages.length === before.pages.length &&
  after.pages.every((page, at) => page === before.pages[at] || differsOnlyIn(HEARD, page, before.pages[at] ?? {}))

function differsOnlyIn(keys: ReadonlySet<string>, after: object, before: object): boolean {
  const isSame = (key: string): boolean => keys.has(key) || Reflect.get(after, key) === Reflect.get(before, key)
  return Object.keys(after).every(isSame) && Object.keys(before).every(isSame)
}
