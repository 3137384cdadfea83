import { useState } from 'preact/hooks'
import type { RequestView } from '../../../models/wire/views.ts'
import { AcceptDialog } from '../../parts/request/AcceptDialog.tsx'
import { HistoryDialog } from '../../parts/request/HistoryDialog.tsx'
import { standingNow } from '../../parts/request/standing.ts'
import { TargetDialog } from '../../parts/request/TargetDialog.tsx'
import { Undo } from '../../parts/request/Undo.tsx'
import { useAct } from '../../parts/request/useAct.ts'
import { texts } from '../../state/language.ts'
import { isMoving } from '../../state/moves.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { QuickDecision } from './QuickDecision.tsx'
import { TakeOverDialog } from './TakeOverDialog.tsx'
import { supervisionWords } from './words.ts'

type Open = 'takeOver' | 'reassign' | 'accept' | 'history'

/** What this supervisor can decide about one request: strictly what the server allows now. */
export function Decision({ request }: { readonly request: RequestView }) {
  const { live } = supervisionWords.value
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const { isLate } = standingNow(request)
  const words = { takeOver: live.takeOver, reassign: live.reassign, accept: live.acceptFor }
  const { act, fault } = useAct(request.id)
  const isReady = (request.canCome?.ready.length ?? 0) > 0
  const decisions = (['takeOver', 'reassign', 'accept'] as const).filter((move) => request.moves.includes(move))
  return (
    <fieldset class="live-decision">
      <legend class="unseen">{live.actions(request.code)}</legend>
      <QuickDecision request={request} isLate={isLate} act={act} />
      {decisions.map((move) => (
        <Button key={move} size="small" busy={isMoving(request.id, move)} onPress={() => setOpen(move)}>
          {words[move]}…
        </Button>
      ))}
      <Button kind="quiet" size="small" onPress={() => setOpen('history')}>
        {texts.value.board.historyShow}
      </Button>
      {isLate && !isReady && request.canCome ? <span class="live-quick soft">{live.nobodyElse}</span> : null}
      <Undo request={request} act={act} />
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      {open === 'takeOver' ? <TakeOverDialog request={request} onClose={close} /> : null}
      {open === 'reassign' ? <TargetDialog request={request} move="reassign" onClose={close} /> : null}
      {open === 'accept' ? <AcceptDialog request={request} onClose={close} /> : null}
      {open === 'history' ? <HistoryDialog request={request} onClose={close} /> : null}
    </fieldset>
  )
}
