import type { Instant } from '../../models/domain/clock.ts'
import type { OpeningHours, PersonId } from '../../models/domain/directory.ts'
import type { Absence, WorkingHours, WorkingWeek } from '../../models/domain/schedule/absence.ts'
import { dayAfter, localTime } from '../../models/domain/schedule/workingTime.ts'

interface SampleAbsence {
  readonly who: PersonId
  /** Days from the first start; times as `8:00`, without them whole days. */
  readonly from: number
  readonly to?: number
  readonly between?: readonly [from: string, to: string]
  readonly substitutes?: readonly PersonId[]
  /** Planned by somebody else: the manager, the secretariat. */
  readonly by?: PersonId
}

/**
 * A few weeks of an ordinary office around the first start. Tomorrow from ten to twelve nobody is there for the register
 * of inhabitants, so that there is a hole to see. Nobody of the story that the README tells is ever away.
 */
const ABSENCES: readonly SampleAbsence[] = [
  { who: 'karolina-wilczek', from: -1, to: 2, by: 'janusz-kowalik' },
  { who: 'hubert-cichocki', from: 0, between: ['12:00', '24:00'] },
  { who: 'zofia-baranska', from: 1 },
  { who: 'kamil-dudek', from: 1, between: ['10:00', '12:00'], by: 'iwona-kalinowska' },
  { who: 'marta-niemczyk', from: 2, to: 4 },
  { who: 'bogdan-urbanek', from: 5, to: 18, substitutes: ['karolina-wilczek'] },
  { who: 'zofia-baranska', from: 8 },
  { who: 'kamil-dudek', from: 8, between: ['10:00', '12:00'] },
  { who: 'adam-szulc', from: 9, between: ['0:00', '12:00'] },
  { who: 'dorota-zielonka', from: 12, to: 16 },
]

const day = (from: string, to: string): OpeningHours => ({ from: minuteOf(from), to: minuteOf(to) })
const MORNINGS = day('7:30', '13:00')
const SHORT = day('9:00', '15:00')

const WEEKS: Readonly<Record<PersonId, WorkingWeek>> = {
  'teresa-adamczyk': [MORNINGS, MORNINGS, MORNINGS, MORNINGS, MORNINGS, null, null],
  'marcin-sikorski': [null, SHORT, null, SHORT, null, null, null],
  'ewa-turek': [SHORT, SHORT, SHORT, null, null, null, null],
}

/** The planned absences and part-time hours of the sample office. */
export function samplePlans({ now, timeZone }: { now: Instant; timeZone: string }): {
  absences: readonly Absence[]
  hours: readonly WorkingHours[]
} {
  const today = localTime(now, timeZone).day
  return {
    absences: ABSENCES.map(
      ({ who, from, to = from, between = ['0:00', '24:00'], substitutes = [], by = who }, index) => ({
        id: `sample-${index + 1}`,
        version: 1,
        personId: who,
        from: { day: dayAfter(today, from), minute: minuteOf(between[0]) },
        to: { day: dayAfter(today, to), minute: minuteOf(between[1]) },
        substituteIds: substitutes,
        setBy: by,
        setAt: now,
      }),
    ),
    hours: Object.entries(WEEKS).map(([personId, week]) => ({
      personId,
      version: 1,
      week,
      setBy: personId,
      setAt: now,
    })),
  }
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
