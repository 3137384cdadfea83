import type { WorkingWeek } from '../../../../models/domain/schedule/absence.ts'
import { hoursText, weekdayText } from '../../../parts/schedule/days.ts'
import { capital } from '../../../state/language.ts'

interface WeekListProps {
  readonly week: WorkingWeek
  /** Said of a day without hours. */
  readonly closedWord: string
}

/** Seven days with their hours; a description list, so that each hour is read with its day. */
export function WeekList({ week, closedWord }: WeekListProps) {
  return (
    <dl class="week">
      {week.map((hours, index) => (
        <div key={weekdayText(index)}>
          <dt>{capital(weekdayText(index))}</dt>
          <dd class={hours ? undefined : 'soft'}>{hours ? hoursText(hours.from, hours.to) : closedWord}</dd>
        </div>
      ))}
    </dl>
  )
}
