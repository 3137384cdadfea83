import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import type { RequestDialog } from '../../../parts/request/RequestDialog.ts'
import { useMoveForm } from '../../../parts/request/useMoveForm.ts'
import { useWayOut } from '../../../parts/wayOut/useWayOut.ts'
import { LeaderFields } from '../../../parts/wayOut/WayOutFields.tsx'
import { texts } from '../../../state/language.ts'
import { draftKey } from '../../../state/moves.ts'

/** Whoever was to lead the client out cannot: somebody else is called for it. */
export function AskToLeadDialog({ request, onClose }: RequestDialog) {
  const words = texts.value.visit.wayOut
  const answers = useWayOut({
    draft: draftKey('askToLead', request.id),
    needsIt: true,
    offers: ['clerks', 'other'],
    isBeforeOthers: false,
  })
  const { send, complain, form } = useMoveForm(request.id, 'askToLead', onClose)
  const submit = () => {
    const leads = answers.leader()
    return leads ? send({ leads }) : complain(words.personMissing)
  }
  return (
    <MoveForm {...form} title={words.askTitle(request.code)} submit={words.ask} onSubmit={submit}>
      <LeaderFields answers={answers} />
    </MoveForm>
  )
}
