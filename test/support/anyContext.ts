import { randomUUID } from 'node:crypto'
import type { Instant } from '../../models/domain/clock.ts'
import type { DecisionContext } from '../../models/domain/request/draft.ts'
import { type RaiseOrder, raise } from '../../models/domain/request/raise.ts'
import type { Request } from '../../models/domain/request/request.ts'
import type { Reach } from '../../models/domain/request/responders.ts'
import { smallOffice } from './smallOffice.ts'

/** A Monday, ten in the morning in Warsaw. */
export const MONDAY_TEN = Date.UTC(2026, 10, 23, 9, 0, 0)

const directory = smallOffice()

/** The small office for the rules alone: no server, no store. Everybody can be reached unless it is said otherwise. */
export function anyContext(now: Instant, reachOf: (personId: string) => Reach = () => 'proven'): DecisionContext {
  return { now, directory, newId: randomUUID, presence: { reachOf, pagedToday: () => 0 } }
}

/** A request as the clerk raises it. */
export function anyRequest(context: DecisionContext, order: Partial<RaiseOrder> = {}): Request {
  const id = randomUUID()
  return raise(context, {
    key: id,
    digest: id,
    by: 'clerk',
    visitId: id,
    turn: 0,
    inTurn: false,
    waits: false,
    target: { kind: 'matter', matterId: 'idCard' },
    kind: 'serve',
    needs: [],
    placeId: 'desk',
    number: Math.floor(Math.random() * 1e9),
    ...order,
  })
}
