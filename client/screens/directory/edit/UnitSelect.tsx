import type { UnitId } from '../../../../models/domain/directory/directory.ts'
import { said } from '../../../state/language.ts'
import { Field } from '../../../ui/Field.tsx'
import { unitsByName } from '../items.ts'

interface UnitSelectProps {
  readonly label: string
  readonly value: UnitId
  readonly onChange: (unitId: UnitId) => void
  /** What an empty choice means. */
  readonly none?: string
  readonly without?: UnitId
  readonly fault?: string | undefined
}

export function UnitSelect({ label, value, onChange, none = '', without, fault }: UnitSelectProps) {
  return (
    <Field label={label} fault={fault}>
      {(ids) => (
        <select class="input" {...ids} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{none}</option>
          {unitsByName.value
            .filter(({ id }) => id !== without)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {said(name)}
              </option>
            ))}
        </select>
      )}
    </Field>
  )
}
