import { useState } from 'preact/hooks'
import type { RequestView } from '../../../models/wire/views.ts'
import { Choice } from '../../components/Choice.tsx'
import { texts } from '../../state/language.ts'
import { MoveForm } from '../counter/dialogs/MoveForm.tsx'
import { useMoveForm } from '../counter/dialogs/useMoveForm.ts'

const MINUTES = ['0', '3', '5', '8'] as const

interface TakeOverProps {
  readonly request: RequestView
  readonly onClose: () => void
}

/** "I go myself": in how many minutes. Whoever was on the way is freed and told. */
export function TakeOverDialog({ request, onClose }: TakeOverProps) {
  const { live } = texts.value.supervision
  const [minutes, setMinutes] = useState<(typeof MINUTES)[number]>('0')
  const { send, fault, isBusy } = useMoveForm(request.id, 'takeOver', onClose)
  return (
    <MoveForm
      title={live.takeOverTitle(request.code)}
      submit={live.takeOver}
      fault={fault}
      isBusy={isBusy}
      onSubmit={() => send(minutes === '0' ? {} : { minutes: Number(minutes) })}
      onClose={onClose}
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
