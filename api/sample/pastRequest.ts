import type { Instant } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { allowedMoves } from '../../models/domain/request/allowedMoves.ts'
import { decide } from '../../models/domain/request/decide.ts'
import { type DecisionContext, draftOf } from '../../models/domain/request/draft.ts'
import { doDue, scheduled } from '../../models/domain/request/dues.ts'
import type { Order } from '../../models/domain/request/orders.ts'
import { receive } from '../../models/domain/request/pages.ts'
import type { Request } from '../../models/domain/request/request.ts'

/** What somebody did, some time after the client came: decided only then, by how things stood. */
export interface Deed {
  readonly afterMs: number
  readonly what: (request: Request) => { readonly actor: Actor; readonly order: Order } | undefined
}

/** How a device and its person behave when it rings; undefined: it is switched off, or nobody looks. */
export interface Ringing {
  deliveredAfterMs(personId: PersonId): number | undefined
  seenAfterMs(personId: PersonId): number | undefined
}

/**
 * Lets a request live through what people did, by the same rules as a real one, the timer included: so a past
 * request of the sample office has everything a real one has, and stays right when the rules change.
 */
export function lived(raised: Request, deeds: readonly Deed[], context: DecisionContext, ringing: Ringing): Request {
  let request = noticed(raised, ringing)
  for (const { afterMs, what } of deeds) {
    const now = raised.raisedAt + afterMs
    request = timedUntil(now, request, context, ringing)
    const deed = what(request)
    if (!deed || !allowedMoves(request, deed.actor).includes(deed.order.move)) continue
    const repeat = { key: `${raised.raiseKey}-${request.version}`, digest: 'sample' }
    request = noticed(decide(request, deed.actor, deed.order, { ...context, now }, repeat), ringing)
  }
  return request
}

/** Everything the timer did by then. Who comes and goes meanwhile is not part of the invented past. */
function timedUntil(until: Instant, request: Request, context: DecisionContext, ringing: Ringing): Request {
  let timed = request
  while (timed.dueAt !== undefined && timed.dueAt <= until) {
    const draft = draftOf(timed)
    if (!doDue(draft, { ...context, now: timed.dueAt })) break
    timed = noticed(scheduled(draft), ringing)
  }
  return timed
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
