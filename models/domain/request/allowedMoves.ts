import type { PersonId } from '../directory/directory.ts'
import type { RefusalCode } from '../errors.ts'
import { type Actor, type Capacity, MOVE_TABLE, MOVES, type Move } from '../lifecycle.ts'
import { isNearlyFull } from './history.ts'
import { isOpen, isWayOut, type Request } from './request.ts'

/** In which capacities this person stands towards this request now. */
export function capacitiesOf(request: Request, actor: Actor): ReadonlySet<Capacity> {
  const capacities = new Set<Capacity>()
  if (actor.roles.includes('clerk')) capacities.add('clerk')
  if (actor.roles.includes('supervisor')) capacities.add('supervisor')
  const page = request.pages.find((each) => each.personId === actor.personId && isOpen(each))
  if (page) capacities.add('called')
  if (page && (page.as === 'manager' || page.as === 'secretary')) capacities.add('supervisor')
  if (attending(request) === actor.personId) capacities.add('responder')
  if (request.undoable?.by === actor.personId) capacities.add('author')
  return capacities
}

/** Who is with the client, or on the way to them. Whoever has finished and left the rest to a helper is neither. */
export const attending = ({ served, leadId, arrivedId, responder }: Request): PersonId | undefined =>
  served ? undefined : (leadId ?? arrivedId ?? responder?.personId)

/** After closing time nobody is paged any more: these moves page nobody, and clear up what was left over. */
const CLEARING_UP: readonly Move[] = ['amend', 'accept', 'phoned', 'arrive', 'finish', 'left', 'undo']
/** When the history is full only what leads to its end is written into it; calling goes on all the same. */
const LEADS_TO_THE_END: readonly Move[] = ['arrive', 'finish', 'left', 'passOn']

/** Who makes a move, and for whom: a clerk may say who answered the telephone. Absent: for anybody they may. */
interface Mover extends Actor {
  readonly whom?: PersonId | undefined
}

/** Looked up once for all moves. */
interface Standing extends Mover {
  readonly capacities: ReadonlySet<Capacity>
}

/** What a move asks besides state and capacity. */
const CONDITIONS: { readonly [M in Move]?: (request: Request, mover: Mover) => boolean } = {
  accept: (request, mover) => request.status === 'calling' || isAskedToTakeOver(request, mover),
  decline: (request, { personId }) =>
    request.status === 'calling' || isAskedToTakeOver(request, { personId, roles: [] }),
  arrive: (request, { roles }) => request.claim === undefined || roles.includes('clerk'),
  confirmArrival: (request) => request.claim !== undefined,
  nearlyDone: (request) => request.served === undefined && !isWayOut(request),
  callHelper: (request) => request.served === undefined && !isWayOut(request),
  // Whoever leads a client out has nothing to settle: it ends when they have left.
  passOn: (request) => !isWayOut(request),
  finish: (request) => !isWayOut(request),
  left: (request) => request.status === 'leaving' || isWayOut(request),
  takeOver: (request, { personId }) => request.responder?.personId !== personId,
}

/** A colleague to whom the responder is handing over; a clerk or a supervisor may speak for them. */
function isAskedToTakeOver({ pages }: Request, { personId, roles, whom }: Mover): boolean {
  const mayRecord = whom === undefined && (roles.includes('clerk') || roles.includes('supervisor'))
  return pages.some(
    (page) => isOpen(page) && page.as === 'colleague' && (mayRecord || page.personId === (whom ?? personId)),
  )
}

/** Why this move cannot be made now; undefined: it can. */
export const hindrance = (request: Request, move: Move, mover: Mover): RefusalCode | undefined =>
  hindranceOf(request, move, { capacities: capacitiesOf(request, mover), ...mover })

function hindranceOf(request: Request, move: Move, mover: Standing): RefusalCode | undefined {
  const { capacities } = mover
  const rule = MOVE_TABLE[move]
  // Who stands in no capacity to the request is not told how it stands either.
  if (capacities.size === 0) return 'notAllowed'
  if (!rule.from.includes(request.status)) return 'moveNotPossible'
  if (!rule.by.some((capacity) => capacities.has(capacity))) return 'notAllowed'
  if (request.leftoverSince !== undefined && !CLEARING_UP.includes(move)) return 'officeClosed'
  if (isNearlyFull(request) && !LEADS_TO_THE_END.includes(move)) return 'historyFull'
  if (move === 'extend' && request.extendedMs > 0) return 'alreadyExtended'
  return (CONDITIONS[move]?.(request, mover) ?? true) ? undefined : 'moveNotPossible'
}

/** What the screens offer, by the same rule by which the server refuses. */
export function allowedMoves(request: Request, actor: Actor): readonly Move[] {
  const mover = { capacities: capacitiesOf(request, actor), ...actor }
  return MOVES.filter((move) => hindranceOf(request, move, mover) === undefined)
}
