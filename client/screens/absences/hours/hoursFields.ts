import type { PersonId } from '../../../../models/domain/directory/directory.ts'
import type { WorkingWeek } from '../../../../models/domain/schedule/absence.ts'
import type { PersonPlanView } from '../../../../models/wire/schedule.ts'
import { minuteOf, timeOf } from '../../../parts/schedule/timeFields.ts'

export interface DayHours {
  readonly works: boolean
  readonly from: string
  readonly to: string
}

/** Somebody's week as it is being typed, Monday first. */
export interface HoursDraft {
  readonly personId: PersonId
  /** The version that was seen; 0: none. */
  readonly version: number
  readonly which: 'office' | 'own'
  readonly days: readonly DayHours[]
}

export function draftOfHours({ person, hours }: PersonPlanView, officeWeek: WorkingWeek): HoursDraft {
  const week = hours?.week ?? officeWeek
  const usual = officeWeek.find((day) => day !== null) ?? { from: 480, to: 960 }
  return {
    personId: person.id,
    version: hours?.version ?? 0,
    which: hours ? 'own' : 'office',
    days: week.map((day) => {
      const { from, to } = day ?? usual
      return { works: day !== null, from: timeOf(from), to: timeOf(to) }
    }),
  }
}

/** Midnight at the end is the end of the day. */
function hoursOf({ works, from, to }: DayHours): { from: number; to: number } | null | undefined {
  if (!works) return null
  const start = minuteOf(from)
  const end = minuteOf(to)
  if (start === undefined || end === undefined) return undefined
  return { from: start, to: end === 0 ? 1440 : end }
}

/** The first day whose hours make no sense; nothing when all do. */
export function wrongDay({ which, days }: HoursDraft): number | undefined {
  if (which === 'office') return undefined
  const wrong = days.findIndex((day) => {
    const hours = hoursOf(day)
    return hours === undefined || (hours !== null && hours.from >= hours.to)
  })
  return wrong < 0 ? undefined : wrong
}

export const hasNoDay = ({ which, days }: HoursDraft): boolean => which === 'own' && !days.some(({ works }) => works)

/** What is sent; no week: while the office is open. */
export const weekOf = ({ which, days }: HoursDraft): WorkingWeek | undefined =>
  which === 'office' ? undefined : days.map((day) => hoursOf(day) ?? null)
