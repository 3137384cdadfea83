import type { PlaceId } from '../directory/directory.ts'
import type { DecisionContext } from '../request/draft.ts'
import type { Need } from '../request/needs.ts'
import type { RaiseOrder } from '../request/raise.ts'
import { BELL_KEY, type Target } from '../request/request.ts'
import { candidatesFor, competentFor } from '../request/responders.ts'

/** Chosen by the page before anybody presses, so that a second press of the same page is the same call. */
export type Ticket = string

export const bellKey = (ticket: Ticket): string => BELL_KEY + ticket

export type BellOrder = Omit<RaiseOrder, 'number' | 'digest' | 'visitId'>

/** What a client orders who rings at this place. */
export function bellOrder(
  { directory, presence }: Pick<DecisionContext, 'directory' | 'presence'>,
  { placeId, ticket, needs }: { readonly placeId: PlaceId; readonly ticket: Ticket; readonly needs: readonly Need[] },
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
