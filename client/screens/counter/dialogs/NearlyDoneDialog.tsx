import { FREE_IN_MINUTES } from '../../../parts/request/freeIn.ts'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import type { RequestDialog } from '../../../parts/request/RequestDialog.ts'
import { useMoveForm } from '../../../parts/request/useMoveForm.ts'
import { texts } from '../../../state/language.ts'
import { draftKey } from '../../../state/moves.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { oneOf, useDraft } from '../../../ui/useDraft.ts'

const CHOICES = FREE_IN_MINUTES.map(String)

/** The next one is called now, so that the client does not wait for them when this one has ended. */
export function NearlyDoneDialog({ request, onClose }: RequestDialog) {
  const { visit, common } = texts.value
  const [minutes = '5', setMinutes] = useDraft(`${draftKey('nearlyDone', request.id)}minutes`, oneOf(CHOICES))
  const { send, form } = useMoveForm(request.id, 'nearlyDone', onClose)
  return (
    <MoveForm
      {...form}
      title={visit.nearlyDoneTitle(request.code)}
      submit={visit.nearlyDoneSubmit}
      onSubmit={() => send({ minutes: Number(minutes) })}
    >
      <p class="soft">{visit.nearlyDoneLead}</p>
      <Choice
        legend={visit.freeIn}
        value={minutes}
        onChange={setMinutes}
        options={CHOICES.map((value) => ({ value, label: common.minutesShort(Number(value)) }))}
      />
    </MoveForm>
  )
}
