import { drillWords } from '../../parts/drills/words.ts'
import { directory } from '../../state/directory.ts'
import { said } from '../../state/language.ts'
import { Field } from '../../ui/Field.tsx'

interface UnitSelectProps {
  readonly value: string
  readonly onChange: (unitId: string) => void
  readonly fault?: string | undefined
}

/** One unit of the office. */
export function UnitSelect({ value, onChange, fault }: UnitSelectProps) {
  return (
    <Field label={drillWords.value.unit} fault={fault}>
      {(ids) => (
        <select class="input" {...ids} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="" />
          {directory.value?.units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {said(unit.name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
