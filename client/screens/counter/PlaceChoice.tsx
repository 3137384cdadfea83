import type { PlaceId } from '../../../models/domain/directory.ts'
import { directory } from '../../state/directory.ts'
import { said, texts } from '../../state/language.ts'
import { Choice } from '../../ui/Choice.tsx'

interface PlaceChoiceProps {
  readonly value: PlaceId | undefined
  readonly onChange: (placeId: PlaceId) => void
}

/** Where the client waits; one place in the office needs no question. */
export function PlaceChoice({ value, onChange }: PlaceChoiceProps) {
  const places = directory.value?.places ?? []
  if (places.length < 2) return null
  return (
    <Choice
      legend={texts.value.counter.place}
      value={value}
      onChange={onChange}
      options={places.map((place) => ({
        value: place.id,
        label: said(place.name),
      }))}
    />
  )
}
