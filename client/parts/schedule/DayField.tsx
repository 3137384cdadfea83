import { useState } from 'preact/hooks'
import { texts } from '../../state/language.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { Field } from '../../ui/Field.tsx'
import { dayText } from './days.ts'
import { isDay } from './timeFields.ts'

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

/** Under the date stands the day of the week, which is how people check it; what cannot be read is said when it is left, or sent. */
export function DayField({ label, value, min, aside, hint, isOptional = false, fault, onChange }: DayFieldProps) {
  const [isLeft, setLeft] = useState(false)
  const isUnread = value !== '' && !isDay(value)
  const unread = isUnread && (isLeft || fault !== undefined) ? texts.value.common.dayUnread : undefined
  return (
    <Field
      label={label}
      {...(aside === undefined ? {} : { aside })}
      hint={hint}
      after={isDay(value) ? dayText(value) : undefined}
      fault={unread ?? fault}
    >
      {(ids) => (
        <DayInput
          {...ids}
          min={min}
          isRequired={!isOptional}
          value={value}
          onChange={(day) => {
            setLeft(false)
            onChange(day)
          }}
          onLeave={() => setLeft(true)}
        />
      )}
    </Field>
  )
}
