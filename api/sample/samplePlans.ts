import type { Instant } from '../../models/domain/clock.ts'
import type { Absence, WorkingHours } from '../../models/domain/schedule/absence.ts'
import { dayAfter, localTime } from '../../models/domain/schedule/workingTime.ts'
import { sampleData } from './sampleData.ts'

const WHOLE_DAYS = [0, 1440] as const

/** The planned absences and part-time hours of the sample office, from its first start on. */
export function samplePlans({ now, timeZone }: { now: Instant; timeZone: string }): {
  absences: readonly Absence[]
  hours: readonly WorkingHours[]
} {
  const { absences, weeks } = sampleData().plans
  const today = localTime(now, timeZone).day
  return {
    absences: absences.map(
      (
        { personId, from, to = from, between: [begins, ends] = WHOLE_DAYS, substituteIds, setBy = personId },
        index,
      ) => ({
        id: `sample-${index + 1}`,
        version: 1,
        personId,
        from: { day: dayAfter(today, from), minute: begins },
        to: { day: dayAfter(today, to), minute: ends },
        substituteIds,
        setBy,
        setAt: now,
      }),
    ),
    hours: Object.entries(weeks).map(([personId, week]) => ({
      personId,
      version: 1,
      week: week.map((day) => day && { from: day[0], to: day[1] }),
      setBy: personId,
      setAt: now,
    })),
  }
}
