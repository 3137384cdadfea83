import { Refusal } from '../errors.ts'
import { scheduled } from '../escalation/dues.ts'
import { type Actor, capacitiesOf, isTooLateFor, isTooLongFor, MOVE_TABLE, type Move } from '../lifecycle.ts'
import { ARRIVING } from './decisions/arriving.ts'
import { CALLING } from './decisions/calling.ts'
import { COMING } from './decisions/coming.ts'
import { type Decide, type Decisions, type Remark, remark } from './decisions/decision.ts'
import { ENDING } from './decisions/ending.ts'
import { NOTING } from './decisions/noting.ts'
import { notPossible, notYours } from './decisions/refusing.ts'
import { TAKING_BACK } from './decisions/takingBack.ts'
import { courseOf, draftOf, record, type Scene } from './draft.ts'
import { isFull, notedBefore } from './history.ts'
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
  scene: Scene,
  repeat: { key: string; digest: string },
): Request {
  const capacities = capacitiesOf(request, actor)
  const rule = MOVE_TABLE[order.move]
  // Who stands in no capacity to the request is not told how it stands either.
  if (capacities.size === 0) throw notYours(request, actor)
  if (!rule.from.includes(request.status)) throw notPossible(request)
  if (!rule.by.some((capacity) => capacities.has(capacity))) throw notYours(request, actor)
  if (isTooLateFor(request, order.move)) throw new Refusal('officeClosed')
  if (isTooLongFor(request, order.move)) throw new Refusal('historyFull')
  const asked = { move: order.move, by: actor.personId, digest: repeat.digest, now: scene.now }
  if (notedBefore(request, asked)) return request
  const draft = draftOf(request)
  delete draft.undoable
  const before = courseOf(request)
  // In the history before the calls it causes: the rules look there for who has said no.
  record(draft, scene, { kind: order.move, by: actor.personId, ...repeat, ...freed(request, order.move) })
  const decideMove = DECISIONS[order.move] as Decide<Move>
  const said = decideMove(draft, order, { scene, actor, capacities, undoable: request.undoable })
  draft.history = draft.history.map((entry) =>
    entry.key === repeat.key && entry.version === draft.version ? { ...entry, ...said, status: draft.status } : entry,
  )
  if (!NOT_TAKEN_BACK.includes(order.move) && !isFull(request))
    draft.undoable = { version: draft.version, by: actor.personId, at: scene.now, before }
  return scheduled(draft)
}

const DECISIONS: Decisions = { ...CALLING, ...COMING, ...ARRIVING, ...ENDING, ...NOTING, ...TAKING_BACK }

/** Nothing to put back: they change no course, or are an undo themselves. */
const NOT_TAKEN_BACK: readonly Move[] = ['amend', 'phoned', 'undo']

/** Whom a release frees, whoever records it. */
function freed(request: Request, move: Move): Remark {
  return move === 'release' ? remark({ personId: request.responder?.personId }) : {}
}
