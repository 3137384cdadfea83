import type { PersonId } from '../../../../models/domain/directory/directory.ts'
import { MOST_SUBSTITUTES } from '../../../../models/domain/schedule/limits.ts'
import { PeopleField } from '../../../parts/people/PeopleField.tsx'
import { words } from '../words.ts'

interface SubstitutesFieldProps {
  readonly personId: PersonId
  readonly chosen: readonly PersonId[]
  readonly onChange: (chosen: readonly PersonId[]) => void
}

/** Who stands in during this absence, in turn. */
export function SubstitutesField({ personId, chosen, onChange }: SubstitutesFieldProps) {
  const { form } = words.value
  return (
    <PeopleField
      label={form.substitutes}
      hint={form.substitutesHint}
      listLabel={form.substitutesList}
      lead={chosen.length >= MOST_SUBSTITUTES ? form.substitutesFull : form.substitutesLead}
      words={form}
      chosen={chosen}
      without={[personId]}
      most={MOST_SUBSTITUTES}
      onChange={onChange}
    />
  )
}
