import { directory } from '../../state/directory.ts'
import { said } from '../../state/language.ts'
import { Field } from '../../ui/Field.tsx'
import { agreementWords } from './words.ts'

/** Where they meet; one place in the office needs no question. */
export function MeetingPlace({ value, onChange }: { readonly value: string; readonly onChange: (id: string) => void }) {
  const places = directory.value?.places ?? []
  if (places.length < 2) return null
  return (
    <Field label={agreementWords.value.printed.where}>
      {(ids) => (
        <select class="input" {...ids} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {places.map(({ id, name }) => (
            <option key={id} value={id}>
              {said(name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
