import type { ComponentChildren } from 'preact'
import { Field } from '../../ui/Field.tsx'

/* What a list or figures are narrowed by: each change asks anew. */

interface FilterSelectProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: ComponentChildren
}

export function FilterSelect({ label, value, onChange, children }: FilterSelectProps) {
  return (
    <Field label={label}>
      {(ids) => (
        <select class="input" {...ids} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {children}
        </select>
      )}
    </Field>
  )
}

interface FilterDayProps {
  readonly label: string
  readonly value: string
  readonly min?: string | undefined
  readonly max?: string | undefined
  /** It narrows nothing when it is empty; otherwise there is always a day. */
  readonly isOptional?: boolean
  readonly onDay: (day: string) => void
}

/** Half a date that is being typed asks nothing yet. */
export function FilterDay({ label, value, min, max, isOptional = false, onDay }: FilterDayProps) {
  return (
    <Field label={label}>
      {(ids) => (
        <input
          class="input"
          type="date"
          {...ids}
          value={value}
          min={min}
          max={max}
          onChange={(event) => {
            const { value: day } = event.currentTarget
            if (event.currentTarget.checkValidity() && (isOptional || day !== '')) onDay(day)
          }}
        />
      )}
    </Field>
  )
}
