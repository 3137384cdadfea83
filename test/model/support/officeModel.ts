import type { Instant } from '../../../models/domain/clock.ts'
import type { Move, Status } from '../../../models/domain/lifecycle.ts'
import type { Request } from '../../../models/domain/request/request.ts'

/** What the model knows of one request: from what was pressed, what was answered, and what the time was. */
export interface Known {
  readonly id: string
  status: Status
  /** Keys of orders that were taken; each stands in the history once. */
  readonly taken: Set<string>
  /** Keys of orders that were refused; none stands there. */
  readonly refused: Set<string>
  /** Since when somebody is with the client, or was. */
  arrivedAt: Instant | undefined
}

export interface Press {
  readonly move: Move
  readonly byClerk: boolean
  readonly here: boolean
  /** Of a request that calls somebody for the way out: it ends when the client has left. */
  readonly isWayOut: boolean
}

const CALLS: readonly Status[] = ['calling', 'routing']
/** Somebody is wanted, and nobody is there. */
export const ALIVE: readonly Status[] = ['calling', 'routing', 'accepted']
const SAME = 'same'

/** Where a move that was taken leads. The model's own table: it stands beside the office's, and is not made from it. */
const LEADS_TO: Readonly<Record<Exclude<Move, 'undo'>, readonly Status[] | typeof SAME>> = {
  amend: SAME,
  start: CALLS,
  assign: ['calling'],
  accept: ['accepted'],
  decline: SAME,
  notMine: CALLS,
  handOver: SAME,
  release: CALLS,
  extend: SAME,
  takeOver: ['accepted'],
  reassign: CALLS,
  noted: SAME,
  phoned: SAME,
  arrive: ['arrived'],
  confirmArrival: ['arrived'],
  stillGoing: SAME,
  nearlyDone: SAME,
  callHelper: SAME,
  passOn: ['ended'],
  // A helper who is still with the client goes on.
  finish: ['ended', 'arrived', 'leaving'],
  askToLead: ['ended'],
  left: ['ended'],
}

/** Where the model expects a request after a move that was taken; undefined: what was before is put back. */
export function expectedAfter(
  status: Status,
  { move, byClerk, here }: Omit<Press, 'isWayOut'>,
): readonly Status[] | undefined {
  if (move === 'undo') return undefined
  // Whoever says from upstairs that they have arrived is believed when a clerk sees them.
  const isOnlySaid = (move === 'arrive' && !byClerk) || (move === 'confirmArrival' && !here)
  const to = isOnlySaid ? SAME : LEADS_TO[move]
  return to === SAME ? [status] : to
}

/** What is never refused, whatever has happened before: the clerk sees that somebody has come, or that the client has gone. */
export function mustBeTaken(status: Status, { move, byClerk, isWayOut }: Press): boolean {
  const isSeen = move === 'arrive' || move === (isWayOut ? 'left' : 'finish')
  return byClerk && isSeen && ALIVE.includes(status)
}

/** What becomes of a request when nobody presses anything for it. Nothing else may. */
const BY_ITSELF: Readonly<Record<Status, readonly Status[]>> = {
  // Its turn came, or the client has gone before it did.
  waiting: ['calling', 'routing', 'ended'],
  // Called ahead of its turn, and not wanted yet; or nobody has contradicted who said that they are there.
  routing: ['arrived', 'waiting', 'ended'],
  calling: ['arrived', 'waiting', 'ended'],
  accepted: ['arrived'],
  // Whoever served has finished before, and now the helper has.
  arrived: ['ended', 'leaving'],
  leaving: [],
  ended: [],
}

/** It stands and falls with something else of its visit. */
const mayEndWithOthers = ({ target, kind, helps, aheadOf }: Request): boolean =>
  target.kind === 'clerks' || kind === 'wayOut' || helps !== undefined || aheadOf !== undefined

export const mayBecome = (from: Status, to: Status, request: Request): boolean =>
  from === to || BY_ITSELF[from].includes(to) || (to === 'ended' && mayEndWithOthers(request))
