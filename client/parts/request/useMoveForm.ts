import { useState } from 'preact/hooks'
import type { Move } from '../../../models/domain/lifecycle.ts'
import type { OrderFields } from '../../../models/domain/request/orders.ts'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { isMoving, keptIn } from '../../state/moves.ts'
import { useAct } from './useAct.ts'

/** Sends the move of a dialog and closes it when it is done; a fault of the answers themselves is said first. */
export function useMoveForm<M extends Move>(requestId: string, move: M, onClose: () => void) {
  const { act, fault: refusal } = useAct(requestId)
  const [fault, setFault] = useState<string>()
  const send = async (fields: OrderFields[M]) => {
    setFault(undefined)
    if (await act(move, fields)) onClose()
  }
  const cancel = () => {
    forgetDraftsOf(keptIn(move, requestId))
    onClose()
  }
  return {
    send: (fields: OrderFields[M]) => void send(fields),
    complain: setFault,
    /** What the dialog itself needs. Cancel gives up on purpose; Escape may be a slip, and keeps what was chosen. */
    form: { fault: fault ?? refusal, isBusy: isMoving(requestId, move), onCancel: cancel, onClose },
  }
}
