import { useState } from 'preact/hooks'
import type { Move } from '../../../models/domain/lifecycle.ts'
import type { OrderFields } from '../../../models/domain/orders.ts'
import { isMoving } from '../../state/moves.ts'
import { useAct } from './useAct.ts'

/** Sends the move of a dialog and closes it when it is done; a fault of the answers themselves is said first. */
export function useMoveForm<M extends Move>(requestId: string, move: M, onClose: () => void) {
  const { act, fault: refusal } = useAct(requestId)
  const [fault, setFault] = useState<string>()
  const send = async (fields: OrderFields[M]) => {
    setFault(undefined)
    if (await act(move, fields)) onClose()
  }
  return {
    send: (fields: OrderFields[M]) => void send(fields),
    complain: setFault,
    fault: fault ?? refusal,
    isBusy: isMoving(requestId, move),
  }
}
