import type { PersonId } from '../../models/domain/directory.ts'
import type { WorkingHours, WorkingWeek } from '../../models/domain/schedule/absence.ts'
import { hoursIn } from './cells.ts'
import { columnsOf, HOURS_COLUMNS } from './columns.ts'
import type { FindPerson } from './peopleFinder.ts'
import type { Sheet } from './readSheet.ts'
import { RowReader, type RowsFound } from './rowReader.ts'

export interface HoursRow {
  readonly row: number
  readonly personId: PersonId
  readonly week: WorkingWeek
  readonly state: 'new' | 'changed' | 'known'
}

interface Surroundings {
  readonly find: FindPerson
  hoursOf(personId: PersonId): WorkingHours | undefined
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Reads a list of weekly hours: one row for each person, one column for each day; an empty cell is a day off. */
export function hoursRows(sheet: Sheet, { find, hoursOf }: Surroundings): RowsFound<HoursRow> {
  const columns = columnsOf(HOURS_COLUMNS, sheet.header, ['person', 'mon', 'tue', 'wed', 'thu', 'fri'])
  const found: RowsFound<HoursRow> = { rows: [], problems: [] }
  for (const line of sheet.rows) {
    const reader = new RowReader(line, find)
    const personId = reader.person(columns.person)
    const week = DAYS.map((day) => reader.optional(columns[day], hoursIn, 'notATime') ?? null)
    if (week.every((day) => day === null) && reader.problems.length === 0) reader.problem(columns.mon, 'missing')
    if (found.rows.some((row) => row.personId === personId)) reader.problem(columns.person, 'twice')
    if (personId !== undefined && reader.problems.length === 0) {
      const known = hoursOf(personId)?.week
      const state = !known ? 'new' : JSON.stringify(known) === JSON.stringify(week) ? 'known' : 'changed'
      found.rows.push({ row: line.row, personId, week, state })
    }
    found.problems.push(...reader.problems)
  }
  return found
}
