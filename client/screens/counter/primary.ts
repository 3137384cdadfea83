import type { Move } from '../../../models/domain/lifecycle.ts'
import { likelyMove } from '../../../models/domain/request/likelyMove.ts'
import { standingOf } from '../../../models/domain/request/standing.ts'
import type { RequestView } from '../../../models/wire/views.ts'

/** The one strong button, and what Alt+n does. */
export const primaryMove = (request: RequestView): Move | undefined =>
  likelyMove(standingOf(request, 0).phase, request.moves, request.wanted.target)

/** The other buttons, in the order of how often they are needed; the first ones are always shown. */
export function otherMoves(request: RequestView, othersWait = false): readonly Move[] {
  // Nobody is called any more: what is left to do is to say how it ended.
  if (request.leftoverSince !== undefined) return []
  const primary = primaryMove(request)
  // Whoever says they are here is asked about above: a second button would answer the same.
  const asked = primary === 'confirmArrival' ? 'arrive' : primary
  const isAwaited = request.nearlyDone !== undefined || othersWait
  return ORDER[request.status].filter(
    (move) => move !== asked && request.moves.includes(move) && (move !== 'nearlyDone' || isAwaited),
  )
}

const ORDER: Readonly<Record<RequestView['status'], readonly Move[]>> = {
  waiting: ['finish', 'amend'],
  routing: ['arrive', 'amend', 'finish'],
  calling: ['arrive', 'accept', 'reassign', 'left', 'amend', 'finish'],
  accepted: ['arrive', 'release', 'reassign', 'left', 'amend', 'finish'],
  arrived: ['nearlyDone', 'passOn', 'callHelper', 'amend'],
  leaving: ['askToLead', 'finish', 'amend'],
  ended: [],
}
