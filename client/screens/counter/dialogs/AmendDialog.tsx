import { REQUEST_KINDS } from '../../../../models/domain/request/request.ts'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import type { RequestDialog } from '../../../parts/request/RequestDialog.ts'
import { useMoveForm } from '../../../parts/request/useMoveForm.ts'
import { texts } from '../../../state/language.ts'
import { draftKey } from '../../../state/moves.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { oneOf, useDraft } from '../../../ui/useDraft.ts'
import { useVisitAnswers, VisitFields } from './VisitFields.tsx'

interface AmendDialogProps extends RequestDialog {
  readonly isAlone: boolean
}

/**
 * What the called person is to do, completed after the call has gone out: the client is not kept waiting for it. Where
 * it is the only request of the client, what they need, where they are and the note are asked for here too.
 */
export function AmendDialog({ request, isAlone, onClose }: AmendDialogProps) {
  const { board: words, counter, kinds } = texts.value
  const [kind, setKind] = useDraft(`${draftKey('amend', request.id)}kind`, oneOf(REQUEST_KINDS))
  const visit = useVisitAnswers(request)
  const { run, act, form } = useMoveForm(request.id, 'amend', onClose)
  const submit = () =>
    run(async () => (!isAlone || (await visit.send())) && (kind === undefined || (await act({ kind }))))
  const cancel = () => {
    visit.forget()
    form.onCancel()
  }
  return (
    <MoveForm
      {...form}
      fault={form.fault ?? visit.fault}
      isBusy={form.isBusy || visit.isBusy}
      title={words.amendTitle(request.code)}
      submit={words.amendSubmit}
      onSubmit={submit}
      onCancel={cancel}
    >
      {isAlone ? <VisitFields request={request} answers={visit} /> : null}
      {request.kind === 'wayOut' ? null : (
        <Choice
          legend={counter.kind}
          value={kind ?? request.kind}
          onChange={setKind}
          options={REQUEST_KINDS.map((value) => ({ value, label: kinds[value] }))}
        />
      )}
    </MoveForm>
  )
}
