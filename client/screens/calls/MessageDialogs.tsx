import { useState } from 'preact/hooks'
import { messageWords } from '../../parts/messages/words.ts'
import { PersonSelect } from '../../parts/people/PersonSelect.tsx'
import { MoveForm } from '../../parts/request/MoveForm.tsx'

interface AskingProps {
  readonly fault: string | undefined
  readonly isBusy: boolean
  readonly onClose: () => void
}

/** What is erased cannot be brought back: asked once more. */
export function DoneDialog({ onDone, ...form }: AskingProps & { readonly onDone: () => void }) {
  const { mine } = messageWords.value
  return (
    <MoveForm {...form} title={mine.doneTitle} submit={mine.doneSubmit} onSubmit={onDone}>
      <p>{mine.doneAsk}</p>
    </MoveForm>
  )
}

/** It was for somebody else. */
export function PassOnDialog({ onPick, ...form }: AskingProps & { readonly onPick: (personId: string) => void }) {
  const { mine, forWhom, missing } = messageWords.value
  const [personId, setPersonId] = useState('')
  const [complaints, setComplaints] = useState(0)
  return (
    <MoveForm
      {...form}
      title={mine.passOnTitle}
      submit={mine.passOnSubmit}
      complaints={complaints}
      onSubmit={() => (personId === '' ? setComplaints(complaints + 1) : onPick(personId))}
    >
      <p class="soft">{mine.passOnLead}</p>
      <PersonSelect
        label={forWhom}
        value={personId}
        onChange={setPersonId}
        fault={complaints > 0 && personId === '' ? missing.personId : undefined}
      />
    </MoveForm>
  )
}
