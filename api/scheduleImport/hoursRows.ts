import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { WorkingHours, WorkingWeek } from '../../models/domain/schedule/absence.ts'
import type { HoursField } from '../../models/domain/schedule/scheduleImport.ts'
import type { Columns } from '../lists/columns.ts'
import type { RowReader } from '../lists/rowReader.ts'
import { hoursIn } from '../lists/timeCell.ts'

export interface HoursRow {
  readonly row: number
  readonly personId: PersonId
  readonly week: WorkingWeek
  readonly state: 'new' | 'changed' | 'known'
  /** What is there already, and becomes this. */
  readonly known?: WorkingHours
}

export interface HoursContext {
  hoursOf(personId: PersonId): WorkingHours | undefined
}

/** As a week stands in a list. */
export const WEEK_FIELDS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Reads one row after the other: a week of hours for each person; an empty cell is a day off. */
export function hoursRowReader(of: Columns<HoursField>['of'], { hoursOf }: HoursContext) {
  const before = new Map<PersonId, string>()
  return (reader: RowReader): HoursRow | undefined => {
    const personId = reader.person(of)
    const week = WEEK_FIELDS.map((day) => reader.optional(of[day], hoursIn, 'notATime') ?? null)
    if (personId === undefined || reader.problems.length > 0 || reader.isExcluded) return undefined
    const text = JSON.stringify(week)
    const earlier = before.get(personId)
    if (week.every((day) => day === null)) reader.problem(of.mon, 'missing')
    if (earlier !== undefined && earlier !== text) reader.problem(of.person ?? of.surname, 'twice')
    if (reader.problems.length > 0) return undefined
    before.set(personId, text)
    const row = { row: reader.line.row, personId, week }
    const known = hoursOf(personId)
    if (!known) return { ...row, state: earlier === undefined ? 'new' : 'known' }
    return { ...row, known, state: earlier !== undefined || JSON.stringify(known.week) === text ? 'known' : 'changed' }
  }
}
