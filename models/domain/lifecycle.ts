import type { PersonId, Role } from './directory.ts'
import type { RefusalCode } from './errors.ts'
import { isFull } from './request/history.ts'
import { isOpen, type Request } from './request/request.ts'

/*
 * Glossary. A request (wezwanie) is one client's need for one competence to come down to the ground floor.
 * A page (przywołanie) is one call of that request to one employee. The competent employee (osoba właściwa)
 * handles the matter (sprawa); a substitute (zastępstwo) answers while they are out. A unit (referat) has a
 * manager. The place (miejsce obsługi) is where the client waits. A visit groups the requests of one client.
 * Escalation (eskalacja) is a further step because a time ran out. Accepting never stops the clock: only
 * presence does.
 */

export const STATUSES = ['waiting', 'routing', 'calling', 'accepted', 'arrived', 'leaving', 'ended'] as const
export type Status = (typeof STATUSES)[number]

export const MOVES = [
  'amend',
  'start',
  'assign',
  'accept',
  'decline',
  'notMine',
  'handOver',
  'release',
  'extend',
  'takeOver',
  'reassign',
  'noted',
  'phoned',
  'arrive',
  'confirmArrival',
  'stillGoing',
  'passOn',
  'finish',
  'left',
  'undo',
] as const
export type Move = (typeof MOVES)[number]

/** What the history records besides moves: the birth of a request and what the timer does. */
export type EntryKind =
  | Move
  | 'raise'
  | 'step'
  | 'undelivered'
  | 'reachableAgain'
  | 'wentAway'
  | 'claimLapsed'
  | 'askStillGoing'
  | 'counterEmpty'
  | 'mailed'
  | 'closed'

/** In what capacity somebody makes a move. */
export type Capacity = 'clerk' | 'supervisor' | 'called' | 'responder' | 'author'

interface MoveRule {
  readonly from: readonly Status[]
  readonly to: readonly Status[]
  readonly by: readonly Capacity[]
}

const OPEN: readonly Status[] = ['waiting', 'routing', 'calling', 'accepted', 'arrived', 'leaving']

/** Every legal move. A move that is not in this table does not exist. */
export const MOVE_TABLE: Readonly<Record<Move, MoveRule>> = {
  amend: { from: OPEN, to: OPEN, by: ['clerk'] },
  start: { from: ['waiting'], to: ['calling', 'routing'], by: ['clerk'] },
  assign: { from: ['routing'], to: ['calling'], by: ['clerk', 'called'] },
  // A colleague to whom a request is being handed over accepts out of `accepted`.
  accept: { from: ['calling', 'accepted'], to: ['accepted'], by: ['called', 'clerk', 'supervisor'] },
  decline: { from: ['calling', 'accepted'], to: ['calling', 'accepted'], by: ['called'] },
  notMine: { from: ['calling'], to: ['calling', 'routing'], by: ['called'] },
  handOver: { from: ['calling', 'accepted'], to: ['calling', 'accepted'], by: ['called', 'responder'] },
  release: { from: ['accepted'], to: ['calling'], by: ['responder', 'clerk'] },
  extend: { from: ['accepted'], to: ['accepted'], by: ['responder'] },
  takeOver: { from: ['calling', 'accepted'], to: ['accepted'], by: ['supervisor'] },
  reassign: { from: ['routing', 'calling', 'accepted'], to: ['calling'], by: ['supervisor', 'clerk'] },
  noted: { from: ['routing', 'calling', 'accepted'], to: ['routing', 'calling', 'accepted'], by: ['called'] },
  phoned: { from: ['routing', 'calling', 'accepted'], to: ['routing', 'calling', 'accepted'], by: ['clerk'] },
  // By the clerk: arrived. By somebody called: a claim, which the clerk is asked to confirm.
  arrive: {
    from: ['routing', 'calling', 'accepted'],
    to: ['routing', 'calling', 'accepted', 'arrived'],
    by: ['clerk', 'responder', 'called'],
  },
  confirmArrival: {
    from: ['routing', 'calling', 'accepted'],
    to: ['routing', 'calling', 'accepted', 'arrived'],
    by: ['clerk'],
  },
  stillGoing: { from: ['arrived', 'leaving'], to: ['arrived', 'leaving'], by: ['clerk', 'responder'] },
  passOn: { from: ['arrived'], to: ['ended'], by: ['responder', 'clerk'] },
  finish: { from: OPEN, to: ['leaving', 'ended'], by: ['responder', 'clerk'] },
  left: { from: ['leaving'], to: ['ended'], by: ['clerk', 'responder'] },
  undo: { from: [...OPEN, 'ended'], to: STATUSES, by: ['author'] },
}

export interface Actor {
  readonly personId: PersonId
  readonly roles: readonly Role[]
}

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

/** Who is with the client, or on the way to them. */
export const attending = (request: Request): PersonId | undefined => request.arrivedId ?? request.responder?.personId

/** After closing time nobody is paged any more: these moves page nobody, and clear up what was left over. */
const CLEARING_UP: readonly Move[] = ['amend', 'accept', 'phoned', 'arrive', 'finish', 'left', 'undo']
/** When the history is full only what leads to its end is written into it; calling goes on all the same. */
const LEADS_TO_THE_END: readonly Move[] = ['arrive', 'finish', 'left', 'passOn']

/** Who makes a move, and for whom: a clerk may say who answered the telephone. Absent: for anybody they may. */
interface Mover extends Actor {
  readonly whom?: PersonId | undefined
}

/** What a move asks besides state and capacity. */
const CONDITIONS: { readonly [M in Move]?: (request: Request, mover: Mover) => boolean } = {
  accept: (request, mover) => request.status === 'calling' || isAskedToTakeOver(request, mover),
  decline: (request, { personId }) =>
    request.status === 'calling' || isAskedToTakeOver(request, { personId, roles: [] }),
  arrive: (request, { roles }) => request.claim === undefined || roles.includes('clerk'),
  confirmArrival: (request) => request.claim !== undefined,
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
export function hindrance(request: Request, move: Move, mover: Mover): RefusalCode | undefined {
  const rule = MOVE_TABLE[move]
  const capacities = capacitiesOf(request, mover)
  // Who stands in no capacity to the request is not told how it stands either.
  if (capacities.size === 0) return 'notAllowed'
  if (!rule.from.includes(request.status)) return 'moveNotPossible'
  if (!rule.by.some((capacity) => capacities.has(capacity))) return 'notAllowed'
  if (request.leftoverSince !== undefined && !CLEARING_UP.includes(move)) return 'officeClosed'
  if (isFull(request) && !LEADS_TO_THE_END.includes(move)) return 'historyFull'
  if (move === 'extend' && request.extendedMs > 0) return 'alreadyExtended'
  return (CONDITIONS[move]?.(request, mover) ?? true) ? undefined : 'moveNotPossible'
}

/** What the screens offer, by the same rule by which the server refuses. */
export const allowedMoves = (request: Request, actor: Actor): readonly Move[] =>
  MOVES.filter((move) => hindrance(request, move, actor) === undefined)

export const isEnded = (request: Pick<Request, 'status'>): boolean => request.status === 'ended'
