import { useLayoutEffect, useRef } from 'preact/hooks'
import { LONGEST_NOTE } from '../../../models/domain/request/note.ts'
import { firstTexts } from '../../state/language.ts'
import { Field } from '../../ui/Field.tsx'
import { noteFault } from './noteFault.ts'

interface NoteFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Opened by this person's own press: they type on at once. */
  readonly isJustOpened?: boolean
}

/** A short note for whoever comes, with a look over the shoulder: no names, no numbers, no health. */
export function NoteField({ value, onChange, isJustOpened = false }: NoteFieldProps) {
  const { counter, common } = firstTexts.value
  const input = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (isJustOpened) input.current?.focus()
  }, [])
  return (
    <Field label={counter.note} aside={common.optional} hint={counter.noteHint} fault={noteFault(value)}>
      {(ids) => (
        <textarea
          class="input"
          {...ids}
          ref={input}
          rows={2}
          maxLength={LONGEST_NOTE}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
