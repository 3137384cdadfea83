import type { PersonId } from '../../../models/domain/directory/directory.ts'
import { PeopleField } from '../../parts/people/PeopleField.tsx'
import { policyWords } from '../../parts/policies/words.ts'

interface AbsentFieldProps {
  readonly chosen: readonly PersonId[]
  readonly onChange: (chosen: readonly PersonId[]) => void
}

const MOST_ABSENT = 50

/** Who is taken to be away, whatever is planned. */
export function AbsentField({ chosen, onChange }: AbsentFieldProps) {
  const { preview } = policyWords.value
  return (
    <PeopleField
      label={preview.absent}
      hint={preview.absentHint}
      listLabel={preview.absentList}
      lead={preview.absentLead}
      words={preview}
      chosen={chosen}
      most={MOST_ABSENT}
      onChange={onChange}
    />
  )
}
