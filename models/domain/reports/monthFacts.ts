import { hours } from '../clock.ts'
import { monthOf } from '../months.ts'
import { dayAfter, weekdayOf } from '../schedule/workingTime.ts'
import { COLUMN_NAMES, type Column, countIn, type FactsTable } from './factsTable.ts'

/**
 * What is left of visits that are no longer kept: their facts, a month together. On which day of the month somebody came
 * is not in it; the weekday and the hour are, because figures are asked by them. The rows lie in an order of their own.
 */
export interface MonthFacts {
  /** `2026-11` */
  readonly month: string
  /** The last day that has gone into it. */
  readonly upTo: string
  readonly ids: readonly string[]
  /** Row after row, each beginning with its weekday, in the order of the columns of a facts table. */
  readonly rows: readonly (readonly number[])[]
}

const ID_COLUMNS: readonly Column[] = ['unit', 'matter', 'place']
const RAISED = COLUMN_NAMES.indexOf('raised')
/** Every row of a month was raised at noon of the day that stands for its weekday: on that day in any time zone of Europe. */
const NOON_MS = hours(12)

/** The month with one more day in it, the next one. */
export function withDay(before: MonthFacts | undefined, table: FactsTable): MonthFacts {
  const ids = [...(before?.ids ?? [])]
  const numbers = table.ids.map((id) => {
    if (!ids.includes(id)) ids.push(id)
    return ids.indexOf(id) + 1
  })
  const added = rowsOf(table).map((row) =>
    row.map((value, at) => {
      const name = COLUMN_NAMES[at] as Column
      if (at === RAISED) return NOON_MS
      return ID_COLUMNS.includes(name) && value > 0 ? (numbers[value - 1] ?? 0) : value
    }),
  )
  const weekday = weekdayOf(table.day)
  const rows = [...(before?.rows ?? []), ...added.map((row) => [weekday, ...row])]
  // By what they say: in the order in which they came, days could be told.
  return { month: monthOf(table.day), upTo: table.day, ids, rows: rows.toSorted(byNumbers) }
}

function byNumbers(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

function rowsOf({ rows, ...table }: FactsTable): readonly (readonly number[])[] {
  const count = countIn({ ...table, rows })
  return Array.from({ length: count }, (_, row) => COLUMN_NAMES.map((_name, at) => rows[at * count + row] ?? 0))
}

/**
 * As tables of days, which the reports read: the first of each weekday stands for all of them, so that nothing of a
 * month lies later than it was; the other days up to the last one that is in it are empty.
 */
export function tablesOfMonth({ month, upTo, ids, rows }: MonthFacts): readonly FactsTable[] {
  const tables: FactsTable[] = []
  for (let day = `${month}-01`; day <= upTo; day = dayAfter(day)) {
    const ofWeekday = tables.length < 7 ? rows.filter(([weekday]) => weekday === weekdayOf(day)) : []
    tables.push({ day, ids, rows: packed(ofWeekday), isMonth: true })
  }
  return tables
}

const packed = (rows: readonly (readonly number[])[]): Int32Array =>
  Int32Array.from(COLUMN_NAMES.flatMap((_name, at) => rows.map((row) => row[at + 1] ?? 0)))
