import { Choice } from '../../components/Choice.tsx'
import { MoveForm } from '../../components/request/MoveForm.tsx'
import type { RequestDialog } from '../../components/request/RequestDialog.ts'
import { useMoveForm } from '../../components/request/useMoveForm.ts'
import { oneOf, useKept } from '../../components/useKept.ts'
import { keptIn } from '../../state/moves.ts'
import { supervisionWords } from './words.ts'

const MINUTES = ['0', '3', '5', '8'] as const

/** "I go myself": in how many minutes. Whoever was on the way is freed and told. */
export function TakeOverDialog({ request, onClose }: RequestDialog) {
  const { live } = supervisionWords.value
  const [minutes = '0', setMinutes] = useKept(`${keptIn('takeOver', request.id)}minutes`, oneOf(MINUTES))
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
