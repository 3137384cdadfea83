import type { PlaceId } from '../../../models/domain/directory/directory.ts'
import { directory } from '../../state/directory.ts'
import { firstTexts, said } from '../../state/language.ts'
import { Field } from '../../ui/Field.tsx'

interface PlaceChoiceProps {
  readonly value: PlaceId | undefined
  readonly onChange: (placeId: PlaceId) => void
}

/** Where the client waits; one place in the office needs no question. */
export function PlaceChoice({ value, onChange }: PlaceChoiceProps) {
  const places = directory.value?.places ?? []
  if (places.length < 2) return null
  return (
    <Field label={firstTexts.value.counter.place}>
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
