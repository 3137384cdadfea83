import type { PlaceId } from '../../../models/domain/directory/directory.ts'
import { directory } from '../../state/directory.ts'
import { firstTexts, said } from '../../state/language.ts'
import { Field } from '../../ui/Field.tsx'

interface PlaceChoiceProps {
  /** Absent: where the client waits. */
  readonly label?: string
  readonly value: PlaceId | undefined
  readonly onChange: (placeId: PlaceId) => void
}

/** One place in the office needs no question. */
export function PlaceChoice({ label = firstTexts.value.counter.place, value, onChange }: PlaceChoiceProps) {
  const places = directory.value?.places ?? []
  if (places.length < 2) return null
  return (
    <Field label={label}>
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
