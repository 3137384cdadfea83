import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import type { RequestDialog } from '../../../parts/request/RequestDialog.ts'
import { texts } from '../../../state/language.ts'
import { useVisitAnswers, VisitFields } from './VisitFields.tsx'

interface VisitDialogProps extends RequestDialog {
  readonly codes: string
}

/** What holds for all requests of a visit, corrected once. */
export function VisitDialog({ request, codes, onClose }: VisitDialogProps) {
  const { board: words, visit } = texts.value
  const answers = useVisitAnswers({ visitId: request.visitId, code: codes })
  const submit = async () => {
    if (await answers.send()) onClose()
  }
  const cancel = () => {
    answers.forget()
    onClose()
  }
  return (
    <MoveForm
      title={visit.amendTitle(codes)}
      submit={words.amendSubmit}
      fault={answers.fault}
      isBusy={answers.isBusy}
      onSubmit={() => void submit()}
      onCancel={cancel}
      onClose={onClose}
    >
      <VisitFields request={request} answers={answers} />
    </MoveForm>
  )
}
