import { useRef, useState } from 'preact/hooks'
import type { Move } from '../../../models/domain/lifecycle.ts'
import type { OrderFields } from '../../../models/domain/request/orders.ts'
import { isLoaded, requestOf } from '../../state/board.ts'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { texts } from '../../state/language.ts'
import { draftKey, isMoving } from '../../state/moves.ts'
import { useAct } from './useAct.ts'

/** Sends the move of a dialog and closes it when it is done; a fault of the answers themselves is said first. */
export function useMoveForm<M extends Move>(requestId: string, move: M, onClose: () => void) {
  const { act, fault: refusal } = useAct(requestId)
  const [fault, setFault] = useState<string>()
  /** How often something was missing: each time the form leads to it. */
  const [complaints, setComplaints] = useState(0)
  const complain = (what: string | undefined) => {
    setFault(what)
    if (what !== undefined) setComplaints((before) => before + 1)
  }
  const isOwnDoing = useRef(false)
  /** Closes the dialog when all of it is done; several orders are one answer to whoever has filled it in. */
  const run = async (order: () => Promise<boolean>) => {
    setFault(undefined)
    isOwnDoing.current = true
    isOwnDoing.current = await order()
    if (isOwnDoing.current) onClose()
  }
  const cancel = () => {
    forgetDraftsOf(draftKey(move, requestId))
    onClose()
  }
  // A colleague may end it while this dialog is open: whoever is choosing here is told before they send.
  const overtaken = (): string | undefined => {
    const request = requestOf(requestId)
    if (isOwnDoing.current || !isLoaded.value || (request && request.status !== 'ended')) return undefined
    const { board: words, outcomes } = texts.value
    return words.endedMeanwhile(request?.ended && outcomes[request.ended.outcome])
  }
  return {
    send: (fields: OrderFields[M]) => void run(() => act(move, fields)),
    run: (order: () => Promise<boolean>) => void run(order),
    act: (fields: OrderFields[M]) => act(move, fields),
    complain,
    /** What the dialog itself needs. Cancel gives up on purpose; Escape may be a slip, and keeps what was chosen. */
    form: {
      fault: overtaken() ?? fault ?? refusal,
      complaints,
      isBusy: isMoving(requestId, move),
      onCancel: cancel,
      onClose,
    },
  }
}
