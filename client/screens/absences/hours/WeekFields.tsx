import { useId } from 'preact/hooks'
import { weekdayText } from '../../../parts/schedule/days.ts'
import { capital } from '../../../state/language.ts'
import { words } from '../words.ts'
import { changeDay } from './hoursDraft.ts'
import type { DayHours } from './hoursFields.ts'

/** Seven days: whether there is work, and from when to when. Each field is named with its day. */
export function WeekFields({ days }: { readonly days: readonly DayHours[] }) {
  return (
    <div class="week-fields">
      {days.map((day, index) => (
        <DayRow key={weekdayText(index)} index={index} day={day} />
      ))}
    </div>
  )
}

function DayRow({ index, day }: { readonly index: number; readonly day: DayHours }) {
  const { hours: text } = words.value
  const name = capital(weekdayText(index))
  const id = useId()
  return (
    <div class="week-row">
      <label class="choice">
        <input
          type="checkbox"
          checked={day.works}
          onChange={(event) => changeDay(index, { works: event.currentTarget.checked })}
        />
        <span>{name}</span>
      </label>
      {day.works ? (
        <span class="week-times">
          <label for={`${id}-from`}>{text.from}</label>
          <input
            id={`${id}-from`}
            class="input input-time"
            type="time"
            required
            aria-label={text.fromOn(name)}
            value={day.from}
            onInput={(event) => changeDay(index, { from: event.currentTarget.value })}
          />
          <label for={`${id}-to`}>{text.to}</label>
          <input
            id={`${id}-to`}
            class="input input-time"
            type="time"
            required
            aria-label={text.toOn(name)}
            value={day.to}
            onInput={(event) => changeDay(index, { to: event.currentTarget.value })}
          />
        </span>
      ) : (
        <span class="soft">{text.dayOff}</span>
      )}
    </div>
  )
}
