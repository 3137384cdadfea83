import type { Instant } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory.ts'
import { type Absence, endsAt, isBefore, type LocalMoment, overlaps } from '../../models/domain/schedule/absence.ts'
import { MOST_ABSENCES, MOST_SUBSTITUTES } from '../../models/domain/schedule/limits.ts'
import { isSamePeriod } from '../../models/domain/schedule/planAbsence.ts'
import { dayIn, minuteIn } from './cells.ts'
import { ABSENCE_COLUMNS, type Column, columnsOf } from './columns.ts'
import type { FindPerson } from './peopleFinder.ts'
import type { Sheet, SheetRow } from './readSheet.ts'
import { RowReader, type RowsFound } from './rowReader.ts'

export interface AbsenceRow {
  readonly row: number
  readonly personId: PersonId
  readonly from: LocalMoment
  readonly to: LocalMoment
  readonly substituteIds: readonly PersonId[]
  readonly state: 'new' | 'changed' | 'known'
  /** What is there already for this time. */
  readonly known?: Absence
}

interface Surroundings {
  readonly now: Instant
  readonly timeZone: string
  readonly find: FindPerson
  absencesOf(personId: PersonId): readonly Absence[]
}

const SEVERAL = /\s*[,;|/]\s*/

/** Reads a list of absences: each row becomes an absence that could be planned, or says what is wrong with it. */
export function absenceRows(sheet: Sheet, surroundings: Surroundings): RowsFound<AbsenceRow> {
  const columns = columnsOf(ABSENCE_COLUMNS, sheet.header, ['person', 'from'])
  const found: RowsFound<AbsenceRow> = { rows: [], problems: [] }
  for (const line of sheet.rows) {
    const reader = new RowReader(line, surroundings.find)
    const row = absenceRow(reader, columns, line, surroundings)
    if (row && reader.problems.length === 0) mustFit(reader, columns, row, found.rows, surroundings)
    if (row && reader.problems.length === 0) found.rows.push(row)
    found.problems.push(...reader.problems)
  }
  return found
}

type Columns = Readonly<Partial<Record<keyof typeof ABSENCE_COLUMNS, Column>>>

function absenceRow(
  reader: RowReader,
  columns: Columns,
  { row }: SheetRow,
  { absencesOf }: Surroundings,
): AbsenceRow | undefined {
  const personId = reader.person(columns.person)
  const fromDay = reader.required(columns.from, dayIn, 'notADay')
  const toDay = reader.optional(columns.to, dayIn, 'notADay') ?? fromDay
  const fromMinute = reader.optional(columns.fromTime, minuteIn, 'notATime') ?? 0
  const toMinute = reader.optional(columns.toTime, minuteIn, 'notATime') ?? 1440
  const substituteIds = reader
    .text(columns.substitutes)
    .split(SEVERAL)
    .filter((name) => name !== '')
    .flatMap((name) => reader.substitute(columns.substitutes, name) ?? [])
  if (personId === undefined || fromDay === undefined || toDay === undefined) return undefined
  const period = {
    from: { day: fromDay, minute: fromMinute },
    to: { day: toDay, minute: toMinute },
    substituteIds: [...new Set(substituteIds)],
  }
  if (!isBefore(period.from, period.to)) reader.problem(columns.to ?? columns.from, 'endsBeforeItBegins')
  if (period.substituteIds.length > MOST_SUBSTITUTES) reader.problem(columns.substitutes, 'tooManySubstitutes')
  if (substituteIds.includes(personId)) reader.problem(columns.substitutes, 'substituteIsThemself')
  const known = absencesOf(personId).find((each) =>
    isSamePeriod({ ...each, substituteIds: [] }, { ...period, substituteIds: [] }),
  )
  const state = !known ? 'new' : isSamePeriod(known, period) ? 'known' : 'changed'
  return { row, personId, ...period, state, ...(known ? { known } : {}) }
}

function mustFit(
  reader: RowReader,
  columns: Columns,
  row: AbsenceRow,
  before: readonly AbsenceRow[],
  { now, timeZone, absencesOf }: Surroundings,
): void {
  if (endsAt(row, timeZone) <= now) reader.problem(columns.to ?? columns.from, 'past')
  const others = absencesOf(row.personId).filter((each) => each !== row.known)
  const ofPerson = before.filter(({ personId, state }) => personId === row.personId && state === 'new')
  const toCome = others.filter((each) => endsAt(each, timeZone) > now)
  if (row.state === 'new' && toCome.length + ofPerson.length >= MOST_ABSENCES)
    reader.problem(columns.person, 'tooManyAbsences')
  if (others.some((each) => overlaps(each, row))) reader.problem(columns.from, 'overlaps')
  if (before.some((each) => each.personId === row.personId && overlaps(each, row)))
    reader.problem(columns.from, 'twice')
}
