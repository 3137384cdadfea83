import type { PersonId } from '../../../models/domain/directory/directory.ts'
import { directory } from '../../state/directory.ts'
import { said } from '../../state/language.ts'
import { Field } from '../../ui/Field.tsx'
import { extensionOf, inOneLine } from './whereabouts.ts'

interface PersonSelectProps {
  readonly label: string
  readonly value: PersonId | ''
  readonly onChange: (personId: PersonId) => void
  readonly fault?: string | undefined
  readonly hint?: string | undefined
  /** Only these; absent: anybody. */
  readonly among?: readonly PersonId[]
}

/** Anybody in the office, by unit: the browser's own list, which finds a name as it is typed. */
export function PersonSelect({ label, value, onChange, fault, hint, among }: PersonSelectProps) {
  const people = (directory.value?.people ?? []).filter(({ id }) => among === undefined || among.includes(id))
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(ids) => (
        <select class="input" {...ids} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="" />
          {directory.value?.units.map((unit) => (
            <optgroup key={unit.id} label={said(unit.name)}>
              {people
                .filter((person) => person.unitId === unit.id)
                .map((person) => (
                  <option key={person.id} value={person.id}>
                    {inOneLine([person.name, extensionOf(person)])}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}
