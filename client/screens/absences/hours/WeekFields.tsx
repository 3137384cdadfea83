import { DayHours } from '../../../parts/schedule/DayHours.tsx'
import { weekdayText } from '../../../parts/schedule/days.ts'
import { words } from '../words.ts'
import { changeDay } from './hoursDraft.ts'
import type { DayHours as Typed } from './hoursFields.ts'

/** Seven days: whether there is work, and from when to when. */
export function WeekFields({ days }: { readonly days: readonly Typed[] }) {
  const { hours: text } = words.value
  return (
    <div class="week-fields">
      {days.map(({ works, from, to }, index) => (
        <DayHours
          key={weekdayText(index)}
          weekday={index}
          day={{ isOn: works, from, to }}
          words={{ from: text.fromOn, to: text.toOn, off: text.dayOff }}
          onChange={({ isOn, ...times }) =>
            changeDay(index, { ...times, ...(isOn === undefined ? {} : { works: isOn }) })
          }
        />
      ))}
    </div>
  )
}
