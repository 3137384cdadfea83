import { attending } from '../../models/domain/request/allowedMoves.ts'
import { codeOf, type Request } from '../../models/domain/request/request.ts'
import { byTurn } from '../../models/domain/visit/turns.ts'
import type { CallView, VisitMate } from '../../models/wire/views.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { optional } from '../requests/requestView.ts'

type Mates = Pick<CallView, 'before' | 'after' | 'together'>
const NOBODY: Mates = { before: [], after: [], together: [] }

/** Who else comes to this client, in the order of their turns. Whoever takes no turn is there together with the others. */
export function visitMates(request: Request, visit: readonly Request[], directory: OfficeDirectory): Mates {
  const others = visit.filter(({ id }) => id !== request.id).sort(byTurn)
  if (others.length === 0) return NOBODY
  const those = (which: (other: Request) => boolean) => others.filter(which).map((other) => mateOf(other, directory))
  // Whoever has been served before it, or waits behind it, comes in turn, whatever the other one takes.
  const isBehind = (other: Request) => other.status === 'waiting' || other.aheadOf !== undefined
  const takesTurns = (other: Request) => other.inTurn && (request.inTurn || isBehind(other))
  const isBefore = (other: Request) => request.aheadOf === other.id || (takesTurns(other) && byTurn(other, request) < 0)
  const isAfter = (other: Request) => !isBefore(other) && takesTurns(other) && byTurn(other, request) > 0
  return {
    before: those(isBefore),
    after: those(isAfter),
    together: those((other) => !isBefore(other) && !isAfter(other)),
  }
}

function mateOf(request: Request, directory: OfficeDirectory): VisitMate {
  const who = attending(request)
  return {
    code: codeOf(request),
    wanted: directory.wantedIn(request),
    status: request.status,
    ...optional('who', who === undefined ? undefined : directory.person(who)),
  }
}
