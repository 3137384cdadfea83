import { MINUTES, MinutesChoice, minutesOf } from '../../parts/request/MinutesChoice.tsx'
import { MoveForm } from '../../parts/request/MoveForm.tsx'
import type { RequestDialog } from '../../parts/request/RequestDialog.ts'
import { useMoveForm } from '../../parts/request/useMoveForm.ts'
import { draftKey } from '../../state/moves.ts'
import { oneOf, useDraft } from '../../ui/useDraft.ts'
import { supervisionWords } from './words.ts'

/** "I go myself": in how many minutes. Whoever was on the way is freed and told. */
export function TakeOverDialog({ request, onClose }: RequestDialog) {
  const { live } = supervisionWords.value
  const [minutes, setMinutes] = useDraft(`${draftKey('takeOver', request.id)}minutes`, oneOf(MINUTES))
  const { send, form } = useMoveForm(request.id, 'takeOver', onClose)
  return (
    <MoveForm
      {...form}
      title={live.takeOverTitle(request.code)}
      submit={live.takeOver}
      onSubmit={() => send(minutesOf(minutes))}
    >
      <p>{live.takeOverLead}</p>
      <MinutesChoice
        legend={live.takeOverTitle(request.code)}
        quietLegend
        value={minutes}
        onChange={setMinutes}
        now={live.takeOverNow}
        inMinutes={live.takeOverIn}
      />
    </MoveForm>
  )
}
