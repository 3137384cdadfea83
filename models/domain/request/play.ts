import type { Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import { type AdvanceContext, advance } from './advance.ts'
import { receive } from './pages.ts'
import type { Request } from './request.ts'

/** How a device and its person behave when it rings; undefined: it is switched off, or nobody looks. */
export interface Ringing {
  deliveredAfterMs(personId: PersonId): number | undefined
  seenAfterMs(personId: PersonId): number | undefined
}

/** Something besides the timer: somebody moves, comes or goes. */
export interface Happening {
  readonly at: Instant
  /** The request after it; the same one when it changes nothing. */
  happen(request: Request, context: AdvanceContext): Request
}

/** What is around a request while it is played: who can be reached, how devices answer, what people do. */
export interface PlayOptions {
  contextAt(now: Instant): AdvanceContext
  readonly ringing: Ringing
  /** What happens next as things stand. Asked again after every step, so that people can answer what has rung. */
  next(request: Request): Happening | undefined
  readonly until: Instant
}

/**
 * Lets a request live by the rules of a real one, with a clock of its own: the timer is `advance`, woken when it is
 * due, as by the runner. Yields the request as it was raised, then after each step.
 */
export function* play(raised: Request, { contextAt, ringing, next, until }: PlayOptions): Generator<Request> {
  let request = noticed(raised, ringing)
  /** What is due and not the timer's to do: what follows the end of a visit's turn. */
  let leftDueAt: Instant | undefined
  yield request
  for (;;) {
    const happening = next(request)
    const dueAt = request.dueAt === leftDueAt ? undefined : request.dueAt
    const at = Math.min(dueAt ?? Number.POSITIVE_INFINITY, happening?.at ?? Number.POSITIVE_INFINITY)
    if (at > until || at === Number.POSITIVE_INFINITY) return
    const context = contextAt(at)
    const timed = noticed(advance(request, context), ringing)
    const isItsTurn = happening !== undefined && happening.at <= at
    // Looked at again after a move, as the office does: it may have brought somebody back into question.
    const after = isItsTurn ? advance(happening.happen(timed, context), context) : timed
    if (after === request) {
      if (!isItsTurn) leftDueAt = dueAt
      continue
    }
    request = noticed(after, ringing)
    yield request
  }
}

/** The receipts of what has just rung. */
function noticed(request: Request, ringing: Ringing): Request {
  let known = request
  for (const { id: pageId, personId, rings, rungAt, deliveredAt } of request.pages) {
    const delivered = ringing.deliveredAfterMs(personId)
    if (deliveredAt !== undefined || delivered === undefined) continue
    known = receive(known, { pageId, personId, rings, what: 'delivered', at: rungAt + delivered })
    const seen = ringing.seenAfterMs(personId)
    if (seen !== undefined) known = receive(known, { pageId, personId, rings, what: 'seen', at: rungAt + seen })
  }
  return known
}
