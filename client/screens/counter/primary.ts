import type { Move } from '../../../models/domain/lifecycle.ts'
import type { RequestView } from '../../../models/wire/views.ts'

/** What the clerk most likely does next with this request: the one strong button, and what Alt+n does. */
export function primaryMove(request: RequestView): Move | undefined {
  if (request.leftoverSince !== undefined) return offered(request, ['finish', 'left'])
  if (request.claim) return offered(request, ['confirmArrival'])
  return offered(request, USUAL[request.status])
}

const USUAL: Readonly<Record<RequestView['status'], readonly Move[]>> = {
  waiting: ['start'],
  routing: ['assign', 'arrive'],
  calling: ['arrive'],
  accepted: ['arrive'],
  arrived: ['finish'],
  leaving: ['left'],
  ended: [],
}

/** The other buttons, in the order of how often they are needed; the first two are always shown. */
export function otherMoves(request: RequestView): readonly Move[] {
  // Nobody is called any more: what is left to do is to say how it ended.
  if (request.leftoverSince !== undefined) return []
  const primary = primaryMove(request)
  return ORDER[request.status].filter((move) => move !== primary && request.moves.includes(move))
}

const ORDER: Readonly<Record<RequestView['status'], readonly Move[]>> = {
  waiting: ['finish', 'amend'],
  routing: ['arrive', 'amend', 'finish'],
  calling: ['accept', 'reassign', 'amend', 'finish'],
  accepted: ['release', 'reassign', 'amend', 'finish'],
  arrived: ['passOn', 'amend'],
  leaving: ['finish', 'amend'],
  ended: [],
}

const offered = (request: RequestView, moves: readonly Move[]): Move | undefined =>
  moves.find((move) => request.moves.includes(move))
