import type { PersonId } from '../directory/directory.ts'
import { type Actor, canBeUndone, MOVE_TABLE, type Move } from '../lifecycle.ts'
import { capacitiesOf, hindrance } from './allowedMoves.ts'
import { ARRIVING } from './decisions/arriving.ts'
import { CALLING } from './decisions/calling.ts'
import { COMING } from './decisions/coming.ts'
import { type Decide, type Decisions, type Remark, remark } from './decisions/decision.ts'
import { ENDING } from './decisions/ending.ts'
import { NOTING } from './decisions/noting.ts'
import { refusalOf } from './decisions/refusing.ts'
import { TAKING_BACK } from './decisions/takingBack.ts'
import { TOGETHER } from './decisions/together.ts'
import { type DecisionContext, draftOf, record, requestStateOf } from './draft.ts'
import { scheduled } from './dues.ts'
import { isNearlyFull, notedBefore } from './history.ts'
import type { Order } from './orders.ts'
import type { Request } from './request.ts'

/**
 * Decides one move: the request as it is after it, or a `Refusal` that says who was first and when.
 * Pure: writing and paging come after.
 */
export function decide(
  request: Request,
  actor: Actor,
  order: Order,
  context: DecisionContext,
  repeat: { key: string; digest: string },
): Request {
  const why = hindrance(request, order.move, { ...actor, whom: whomOf(order) ?? actor.personId })
  if (why !== undefined) throw refusalOf(why, request, actor)
  const asked = { move: order.move, by: actor.personId, digest: repeat.digest, now: context.now }
  if (notedBefore(request, asked)) return request
  const draft = draftOf(request)
  delete draft.undoable
  const before = requestStateOf(request)
  // In the history before the calls it causes: the rules look there for who has said no.
  record(draft, context, { kind: order.move, by: actor.personId, ...repeat, ...freed(request, order.move) })
  const decideMove = DECISIONS[order.move] as Decide<Move>
  const said = decideMove(draft, order, {
    context,
    actor,
    capacities: capacitiesOf(request, actor),
    undoable: request.undoable,
  })
  draft.history = draft.history.map((entry) =>
    entry.key === repeat.key && entry.version === draft.version ? { ...entry, ...said, status: draft.status } : entry,
  )
  if (!MOVE_TABLE[order.move].to.includes(draft.status)) throw new Error(`${order.move} led to ${draft.status}.`)
  if (canBeUndone(order.move) && !isNearlyFull(request))
    draft.undoable = { version: draft.version, by: actor.personId, at: context.now, before }
  return scheduled(draft)
}

const DECISIONS: Decisions = { ...CALLING, ...COMING, ...ARRIVING, ...ENDING, ...NOTING, ...TOGETHER, ...TAKING_BACK }

const whomOf = (order: Order): PersonId | undefined => (order.move === 'accept' ? order.personId : undefined)

/** Whom a release frees, whoever records it. */
function freed(request: Request, move: Move): Remark {
  return move === 'release' ? remark({ personId: request.responder?.personId }) : {}
}
