import { CONTACT_LIMITS } from '../../../models/domain/messages/message.ts'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PersonSelect } from '../people/PersonSelect.tsx'
import type { MessageDraft, MessageFaults } from './messageDraft.ts'
import { messageWords } from './words.ts'

interface MessageFieldsProps {
  readonly draft: MessageDraft
  readonly faults: MessageFaults
  readonly onChange: (draft: MessageDraft) => void
}

/** For whom, who, how to reach them and about what; and what may stand here, and nowhere else in Parter. */
export function MessageFields({ draft, faults, onChange }: MessageFieldsProps) {
  const words = messageWords.value
  return (
    <>
      <p class="soft">{words.takeLead}</p>
      <PersonSelect
        label={words.forWhom}
        value={draft.personId}
        onChange={(personId) => onChange({ ...draft, personId })}
        fault={faults.personId}
      />
      <Notice kind="info">
        <p>{words.personal}</p>
      </Notice>
      {(['who', 'reach', 'about'] as const).map((field) => (
        <Field key={field} label={words[field]} hint={words[`${field}Hint`]} fault={faults[field]}>
          {(ids) => {
            const input = {
              ...ids,
              class: 'input',
              maxLength: CONTACT_LIMITS[field],
              value: draft[field],
              // The browser would offer it to the next clerk.
              autocomplete: 'off',
              onInput: (event: Event & { readonly currentTarget: { readonly value: string } }) =>
                onChange({ ...draft, [field]: event.currentTarget.value }),
            } as const
            return field === 'about' ? <textarea {...input} rows={3} /> : <input {...input} />
          }}
        </Field>
      ))}
    </>
  )
}
