import { capital } from '../../state/language.ts'
import { TimeInput } from '../../ui/TimeField.tsx'
import { weekdayText } from './days.ts'
import './dayHours.css'

/** One day as it is typed. */
export interface DayTimes {
  readonly isOn: boolean
  readonly from: string
  readonly to: string
}

interface DayHoursProps {
  /** 0 is Monday. */
  readonly weekday: number
  readonly day: DayTimes
  readonly words: {
    /** Absent: the name of the day says it. */
    readonly on?: (day: string) => string
    readonly from: (day: string) => string
    readonly to: (day: string) => string
    readonly off: string
  }
  readonly isWrong?: boolean
  readonly onChange: (next: Partial<DayTimes>) => void
}

/** Whether there is work on a day, and from when to when. Each field is named with its day. */
export function DayHours({ weekday, day, words, isWrong = false, onChange }: DayHoursProps) {
  const name = capital(weekdayText(weekday))
  return (
    <div class="day-hours">
      <label class="choice">
        <input
          type="checkbox"
          aria-label={words.on?.(name)}
          checked={day.isOn}
          onChange={(event) => onChange({ isOn: event.currentTarget.checked })}
        />
        <span>{name}</span>
      </label>
      {day.isOn ? (
        <span class="row">
          {(['from', 'to'] as const).map((end) => (
            <TimeInput
              key={end}
              aria-label={words[end](name)}
              aria-invalid={isWrong ? 'true' : undefined}
              value={day[end]}
              onChange={(time) => onChange({ [end]: time })}
            />
          ))}
        </span>
      ) : (
        <span class="soft">{words.off}</span>
      )}
    </div>
  )
}
