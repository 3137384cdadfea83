import type { PlaceId } from '../directory/directory.ts'
import type { DecisionContext } from '../request/draft.ts'
import type { Need } from '../request/needs.ts'
import type { RaiseOrder } from '../request/raise.ts'
import { BELL_KEY, isEnded, type Request, type Target } from '../request/request.ts'
import { candidatesFor, competentFor } from '../request/responders.ts'
import { turnAfter } from '../visit/turns.ts'
import type { Visit, VisitId } from '../visit/visit.ts'

/** Chosen by the page before anybody presses, so that a second press of the same page is the same call. */
export type Ticket = string

export const bellKey = (ticket: Ticket): string => BELL_KEY + ticket

export type BellOrder = Omit<RaiseOrder, 'number' | 'digest' | 'visitId'>

interface Ring {
  readonly placeId: PlaceId
  readonly ticket: Ticket
  readonly needs: readonly Need[]
}

/** What a client orders who rings at this place. */
export function bellOrder(
  { directory, presence }: Pick<DecisionContext, 'directory' | 'presence'>,
  { placeId, ticket, needs }: Ring,
): BellOrder {
  const target: Target = { kind: 'clerks', placeId }
  const reachable = candidatesFor('first', { directory, presence, target }).inOrder[0]?.personId
  return {
    key: bellKey(ticket),
    by: reachable ?? competentFor(directory, target)[0] ?? directory.office.secretaryId,
    turn: 0,
    inTurn: false,
    waits: false,
    target,
    kind: 'serve',
    needs,
    placeId,
  }
}

/** A page's ticket has no such sign: nobody at a door finds a call of a visit. */
const IN_VISIT = 'visit:'

/** Called from this visit, whoever has been asked to go since. */
const isFromVisit = ({ raiseKey }: Pick<Request, 'raiseKey'>): boolean => raiseKey.startsWith(bellKey(IN_VISIT))

/** The same for every press until that call is over, and another one for the next. */
export const visitCallTicket = (visitId: VisitId, callsBefore: number): Ticket => `${IN_VISIT}${visitId}:${callsBefore}`

/** What a client orders who is in the middle of a visit and calls somebody: the bell of their place, in this visit. */
export function visitCallOrder(
  context: Pick<DecisionContext, 'directory' | 'presence'>,
  { id, clerkId, placeId, needs }: Visit,
  there: readonly Request[],
): BellOrder & Pick<RaiseOrder, 'visitId'> {
  const ticket = visitCallTicket(id, there.filter(isFromVisit).length)
  const untilAt = Math.max(0, ...there.filter((request) => !isEnded(request)).map(({ closesAt }) => closesAt))
  return {
    ...bellOrder(context, { placeId, ticket, needs }),
    visitId: id,
    by: clerkId,
    turn: turnAfter(there),
    target: { kind: 'clerks', placeId, inVisit: true },
    ...(untilAt === 0 ? {} : { untilAt }),
  }
}
