import { useLayoutEffect, useRef } from 'preact/hooks'
import { personalDataIn } from '../../../models/domain/request/personalData.ts'
import { texts } from '../../state/language.ts'
import { Field } from '../../ui/Field.tsx'

const LONGEST = 280

interface NoteFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Opened by this person's own press: they type on at once. */
  readonly isJustOpened?: boolean
}

/** A short note for whoever comes, with a look over the shoulder: no names, no numbers, no health. */
export function NoteField({ value, onChange, isJustOpened = false }: NoteFieldProps) {
  const { counter, common } = texts.value
  const input = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (isJustOpened) input.current?.focus()
  }, [])
  const found = personalDataIn(value)
  const fault = found === 'pesel' ? counter.notePesel : found === 'phone' ? counter.notePhone : undefined
  return (
    <Field label={counter.note} aside={common.optional} hint={counter.noteHint} fault={fault}>
      {(ids) => (
        <textarea
          class="input"
          {...ids}
          ref={input}
          rows={2}
          maxLength={LONGEST}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
