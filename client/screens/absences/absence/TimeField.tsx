import { Field } from '../../../ui/Field.tsx'

interface TimeFieldProps {
  readonly label: string
  readonly value: string
  readonly fault?: string | undefined
  readonly onChange: (time: string) => void
}

export function TimeField({ label, value, fault, onChange }: TimeFieldProps) {
  return (
    <Field label={label} fault={fault}>
      {(ids) => (
        <input
          {...ids}
          class="input input-time"
          type="time"
          required
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
