import { useState } from 'preact/hooks'
import { announce } from '../../state/announcer.ts'
import { explain } from '../../state/explain.ts'
import { MoveForm } from '../request/MoveForm.tsx'
import { MessageFields } from './MessageFields.tsx'
import { faultsOf, forgetMessageDraft, isLeaving, leaveMessage, messageDraftOf } from './messageDraft.ts'
import { messageWords } from './words.ts'

const AT_THE_COUNTER = 'counter'

/** Somebody came by or telephoned, and the one they want is not there: no request is needed for that. */
export function MessageDialog({ onClose }: { readonly onClose: () => void }) {
  const words = messageWords.value
  const draft = messageDraftOf(AT_THE_COUNTER)
  const [complaints, setComplaints] = useState(0)
  const [fault, setFault] = useState<string>()
  const faults = complaints > 0 ? (faultsOf(draft.value) ?? {}) : {}
  const submit = async () => {
    setFault(undefined)
    if (faultsOf(draft.value)) return setComplaints(complaints + 1)
    try {
      const message = await leaveMessage(AT_THE_COUNTER, draft.value)
      announce(words.saved(message.for.name))
      onClose()
    } catch (error) {
      setFault(explain(error))
    }
  }
  const cancel = () => {
    forgetMessageDraft(AT_THE_COUNTER)
    onClose()
  }
  return (
    <MoveForm
      title={words.takeTitle}
      submit={words.save}
      fault={fault}
      complaints={complaints}
      isBusy={isLeaving(AT_THE_COUNTER)}
      onSubmit={() => void submit()}
      onCancel={cancel}
      onClose={onClose}
    >
      <MessageFields draft={draft.value} faults={faults} onChange={(next) => (draft.value = next)} />
    </MoveForm>
  )
}
