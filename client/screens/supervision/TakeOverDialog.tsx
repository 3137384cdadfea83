import { COMES_IN } from '../../../models/domain/request/orders.ts'
import { MoveForm } from '../../parts/request/MoveForm.tsx'
import type { RequestDialog } from '../../parts/request/RequestDialog.ts'
import { useMoveForm } from '../../parts/request/useMoveForm.ts'
import { draftKey } from '../../state/moves.ts'
import { Choice } from '../../ui/Choice.tsx'
import { oneOf, useDraft } from '../../ui/useDraft.ts'
import { supervisionWords } from './words.ts'

const MINUTES = ['0', ...COMES_IN.map(String)]

/** "I go myself": in how many minutes. Whoever was on the way is freed and told. */
export function TakeOverDialog({ request, onClose }: RequestDialog) {
  const { live } = supervisionWords.value
  const [minutes = '0', setMinutes] = useDraft(`${draftKey('takeOver', request.id)}minutes`, oneOf(MINUTES))
  const { send, form } = useMoveForm(request.id, 'takeOver', onClose)
  return (
    <MoveForm
      {...form}
      title={live.takeOverTitle(request.code)}
      submit={live.takeOver}
      onSubmit={() => send(minutes === '0' ? {} : { minutes: Number(minutes) })}
    >
      <p>{live.takeOverLead}</p>
      <Choice
        legend={live.takeOverTitle(request.code)}
        quietLegend
        value={minutes}
        onChange={setMinutes}
        options={MINUTES.map((value) => ({
          value,
          label: value === '0' ? live.takeOverNow : live.takeOverIn(Number(value)),
        }))}
      />
    </MoveForm>
  )
}
