import { callNext } from './callNext.ts'
import { type DecisionContext, type Draft, record, replacePage } from './draft.ts'
import type { Due } from './due.ts'
import { isOpen, type Page, type Request, type Skip } from './request.ts'

/** A page waits for its receipt until its own moment. */
export function receiptDues(request: Request): readonly Due[] {
  return request.pages
    .filter((page) => isOpen(page) && page.deliveredAt === undefined && page.undeliveredAt === undefined)
    .map((page) => ({
      at: page.deliverBy,
      happen: (draft: Draft, context: DecisionContext) => giveUpWaiting(draft, context, page),
    }))
}

/** No receipt from any device: not delivered, and the next person is called, on until one is delivered. */
function giveUpWaiting(draft: Draft, context: DecisionContext, page: Page): void {
  const comesBackBy = context.presence.comingBackUntil?.(page.personId) ?? 0
  if (context.now < comesBackBy) {
    replacePage(draft, { ...page, deliverBy: comesBackBy })
    return
  }
  replacePage(draft, { ...page, undeliveredAt: context.now })
  draft.skipped = [...draft.skipped.filter((skip) => skip.personId !== page.personId), missed(page)]
  record(draft, context, { kind: 'undelivered', personId: page.personId })
  const reached = draft.pages.some(
    (each) =>
      each.step === page.step && each.rungAt === page.rungAt && isOpen(each) && each.undeliveredAt === undefined,
  )
  if (reached) return
  // A hand-over that does not arrive leaves the request with the one who has it.
  if (page.as === 'colleague' && draft.status === 'accepted') return
  callNext(draft, context, Math.max(0, page.step), { somebodyNew: true })
}

const missed = (page: Page): Skip => ({ personId: page.personId, why: 'undelivered' })
