import { DECLINE_REASONS } from '../../../../models/domain/request/request.ts'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import type { RequestDialog } from '../../../parts/request/RequestDialog.ts'
import { useMoveForm } from '../../../parts/request/useMoveForm.ts'
import { texts } from '../../../state/language.ts'
import { draftKey } from '../../../state/moves.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { oneOf, useDraft } from '../../../ui/useDraft.ts'

/** Whoever was on the way does not come after all: the next person is called at once. */
export function ReleaseDialog({ request, onClose }: RequestDialog) {
  const { board: words, releaseReasons } = texts.value
  const [reason, setReason] = useDraft(`${draftKey('release', request.id)}reason`, oneOf(DECLINE_REASONS))
  const { send, complain, form } = useMoveForm(request.id, 'release', onClose)
  return (
    <MoveForm
      {...form}
      title={words.releaseTitle(request.code)}
      submit={words.releaseSubmit}
      onSubmit={() => (reason ? send({ reason }) : complain(words.pickOne))}
    >
      <Choice
        legend={words.releaseTitle(request.code)}
        quietLegend
        layout="column"
        value={reason}
        onChange={setReason}
        options={DECLINE_REASONS.map((value) => ({ value, label: releaseReasons[value] }))}
      />
    </MoveForm>
  )
}
