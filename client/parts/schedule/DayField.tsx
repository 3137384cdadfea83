import { Field } from '../../ui/Field.tsx'
import { dayText } from './days.ts'
import { isDay } from './timeFields.ts'
import './dayField.css'

interface DayFieldProps {
  readonly label: string
  readonly value: string
  readonly min?: string
  readonly aside?: string
  readonly hint?: string
  readonly isOptional?: boolean
  readonly fault?: string | undefined
  readonly onChange: (day: string) => void
}

/** The browser writes a date in its own way; under it stands the day of the week, which is how people check it. */
export function DayField({ label, value, min, aside, hint, isOptional = false, fault, onChange }: DayFieldProps) {
  return (
    <Field
      label={label}
      {...(aside === undefined ? {} : { aside })}
      hint={hint}
      after={isDay(value) ? dayText(value) : undefined}
      fault={fault}
    >
      {(ids) => (
        <input
          {...ids}
          class="input input-day"
          type="date"
          required={!isOptional}
          min={min}
          max="2099-12-31"
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
