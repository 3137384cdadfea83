import type { Move } from '../../models/domain/lifecycle.ts'
import type { OrderFields } from '../../models/domain/request/orders.ts'
import type { MoveReceipt, RaiseBody, RaiseReceipt } from '../../models/wire/orders.ts'
import { forgetDraftsOf } from './drafts.ts'
import { sending, sendOnce } from './sendOnce.ts'

const nameOf = (requestId: string, move: Move): string => `move.${requestId}.${move}`

/** Where what is chosen for a move is kept until the move was made, or given up with "cancel". */
export const draftKey = (name: Move, requestId: string): string => `${name}.${requestId}.`

/** Orders one move of a request. The request as it is then arrives by the live connection. */
export async function move<M extends Move>(requestId: string, name: M, fields: OrderFields[M]): Promise<MoveReceipt> {
  const receipt = await sendOnce<MoveReceipt>(nameOf(requestId, name), `/requests/${requestId}/${name}`, fields)
  forgetDraftsOf(draftKey(name, requestId))
  return receipt
}

export const isMoving = (requestId: string, name: Move): boolean => sending.value.has(nameOf(requestId, name))

export const RAISE = 'raise'

export function raise(body: RaiseBody): Promise<RaiseReceipt> {
  return sendOnce(RAISE, '/requests', body)
}
