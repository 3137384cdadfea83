import type { Move } from '../../models/domain/lifecycle.ts'
import type { OrderFields } from '../../models/domain/request/orders.ts'
import type { MoveReceipt, RaiseBody, RaiseReceipt } from '../../models/wire/orders.ts'
import { intend, sending } from './intention.ts'

const nameOf = (requestId: string, move: Move): string => `move.${requestId}.${move}`

/** Orders one move of a request. The request as it is then arrives by the live connection. */
export function move<M extends Move>(requestId: string, name: M, fields: OrderFields[M]): Promise<MoveReceipt> {
  return intend(nameOf(requestId, name), `/requests/${requestId}/${name}`, fields)
}

export const isMoving = (requestId: string, name: Move): boolean => sending.value.has(nameOf(requestId, name))

export const RAISE = 'raise'

export function raise(body: RaiseBody): Promise<RaiseReceipt> {
  return intend(RAISE, '/requests', body)
}
