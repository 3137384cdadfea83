import type { PersonId } from '../../../../models/domain/directory/directory.ts'
import { PeopleField } from '../../../parts/people/PeopleField.tsx'
import { words } from '../words.ts'

interface OrderedPeopleProps {
  readonly label: string
  readonly chosen: readonly PersonId[]
  readonly onChange: (chosen: readonly PersonId[]) => void
  readonly most: number
  readonly without?: readonly PersonId[]
}

/** People in the order in which they are called. */
export function OrderedPeople({ label, chosen, onChange, most, without = [] }: OrderedPeopleProps) {
  const text = words.value
  return (
    <PeopleField
      label={label}
      hint={text.addPersonHint}
      listLabel={label}
      lead={text.orderHint}
      words={{
        added: text.added,
        removed: text.takenOut,
        noSuchPerson: text.noSuchPerson,
        order: { up: text.up, down: text.down, movedTo: text.movedTo },
      }}
      chosen={chosen}
      without={without}
      most={most}
      onChange={onChange}
    />
  )
}
