import { dayText } from '../../parts/schedule/days.ts'
import { isDay } from '../../parts/schedule/timeFields.ts'
import { Field } from '../../ui/Field.tsx'

interface DayFieldProps {
  readonly label: string
  readonly value: string
  readonly min?: string
  readonly fault?: string | undefined
  readonly onChange: (day: string) => void
}

/** The browser writes a date in its own way; under it stands the day of the week, which is how people check it. */
export function DayField({ label, value, min, fault, onChange }: DayFieldProps) {
  return (
    <Field label={label} after={isDay(value) ? dayText(value) : undefined} fault={fault}>
      {(ids) => (
        <input
          {...ids}
          class="input input-day"
          type="date"
          required
          min={min}
          max="2099-12-31"
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
