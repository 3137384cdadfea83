import { texts } from '../../state/language.ts'
import { TimeField } from '../../ui/TimeField.tsx'
import { DayField } from './DayField.tsx'
import { isOfTime } from './timeFields.ts'

interface MomentFieldProps {
  readonly label: string
  /** "2026-11-23T10:30", as far as it was typed. */
  readonly value: string
  readonly fault?: string | undefined
  readonly onChange: (moment: string) => void
}

/** A day and an hour of it, each walked by keyboard in its own way. */
export function MomentField({ label, value, fault, onChange }: MomentFieldProps) {
  const { common } = texts.value
  const [day = '', time = ''] = value.split('T')
  const isTimeWrong = isOfTime(value)
  return (
    <fieldset class="stack-s">
      <legend class="legend">{label}</legend>
      <DayField
        label={common.day}
        value={day}
        fault={isTimeWrong ? undefined : fault}
        onChange={(next) => onChange(`${next}T${time}`)}
      />
      <TimeField
        label={common.time}
        value={time}
        fault={isTimeWrong && fault !== undefined ? common.timeUnread : undefined}
        onChange={(next) => onChange(`${day}T${next}`)}
      />
    </fieldset>
  )
}
