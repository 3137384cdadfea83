import { hours, type Instant } from '../clock.ts'
import type { MatterId, PlaceId, UnitId } from '../directory/directory.ts'
import type { Need } from '../request/needs.ts'
import { weekdayOf } from '../schedule/workingTime.ts'
import { bitOf, boundsIn, columnOf, type FactsTable, outcomeNumber } from './factsTable.ts'

/** The requests a question is about: each line narrows it, and what is absent does not. */
export interface Selection {
  /** The first instant at which one was raised. */
  readonly from: Instant
  /** The first instant after it. */
  readonly to: Instant
  /** Where the time directly before begins, with which it is compared; absent: it is as long; `from` itself: there is none. */
  readonly previousFrom?: Instant
  readonly unitIds?: readonly UnitId[]
  readonly matterId?: MatterId
  readonly need?: Need
  readonly placeIds?: readonly PlaceId[]
  /** 0 is Monday. */
  readonly weekday?: number
  /** Of the office's clock: from the first, which belongs to it, to the second, which does not. */
  readonly hours?: readonly [from: number, to: number]
}

const MISTAKE = outcomeNumber('mistake')
/** From the day's midnight in UTC: whatever the time zone and the clocks do, no request of a day was raised outside these. */
const [EARLIEST, LATEST] = [-hours(24), hours(48)]

/** Of each row what is asked beside the period; undefined: nothing is. */
function narrowedIn(table: FactsTable, selection: Selection): ((row: number) => boolean) | undefined {
  const { unitIds, matterId, need, placeIds, hours: asked } = selection
  const tests: ((row: number) => boolean)[] = []
  if (unitIds) tests.push(isOneOf(table, 'unit', unitIds))
  if (matterId !== undefined) tests.push(isOneOf(table, 'matter', [matterId]))
  if (placeIds) tests.push(isOneOf(table, 'place', placeIds))
  if (need !== undefined) {
    const [needs, bit] = [columnOf(table, 'needs'), bitOf(need)]
    tests.push((row) => ((needs[row] ?? 0) & bit) !== 0)
  }
  if (asked) {
    const hour = columnOf(table, 'hour')
    tests.push((row) => (hour[row] ?? 0) >= asked[0] && (hour[row] ?? 0) < asked[1])
  }
  return tests.length < 2 ? tests[0] : (row) => tests.every((test) => test(row))
}

function isOneOf(
  table: FactsTable,
  name: 'unit' | 'matter' | 'place',
  wanted: readonly string[],
): (row: number) => boolean {
  const column = columnOf(table, name)
  // By the number in the column; 0 is none of them.
  const isWanted = Uint8Array.from([0, ...table.ids.map((id) => Number(wanted.includes(id)))])
  return (row) => isWanted[column[row] ?? 0] === 1
}

/** What a report puts side by side: into how many groups, and into which one each row of a table belongs. */
export interface Grouping {
  readonly groups: number
  /** Below 0: into none. */
  groupIn(table: FactsTable): (row: number) => number
}

export const TOGETHER: Grouping = { groups: 1, groupIn: () => () => 0 }

/** By id in the order given; whatever is none of them stands behind the last. */
export function byId(column: 'unit' | 'matter' | 'place', ids: readonly string[]): Grouping {
  const numbers = new Map(ids.map((id, number) => [id, number]))
  return {
    groups: ids.length + 1,
    groupIn(table) {
      const values = columnOf(table, column)
      const groupOf = Int16Array.from([ids.length, ...table.ids.map((id) => numbers.get(id) ?? ids.length)])
      return (row) => groupOf[values[row] ?? 0] ?? ids.length
    },
  }
}

export const HOURS = 24

/** By weekday and hour of the office's clock: group `weekday * 24 + hour`. */
export const BY_HOUR: Grouping = {
  groups: 7 * HOURS,
  groupIn(table) {
    const [hour, first] = [columnOf(table, 'hour'), weekdayOf(table.day) * HOURS]
    return (row) => first + (hour[row] ?? 0)
  },
}

/** By days, of which each belongs to one group or to none. */
export const byDay = (groups: number, groupOfDay: (day: string) => number): Grouping => ({
  groups,
  groupIn({ day }) {
    const group = groupOfDay(day)
    return () => group
  },
})

/** The rows of a table that are asked about: those of the first group, then those of the next, and so on. */
export interface Chosen {
  readonly table: FactsTable
  readonly rows: Int32Array
  /** Where each group begins in `rows`; behind the last stands where it ends. */
  readonly starts: Int32Array
}

/**
 * The rows of a table that are asked about, group beside group: whoever asks about a unit walks through its rows alone.
 * What was entered by mistake is never among them: nobody waited.
 */
export function chosenIn(table: FactsTable, selection: Selection, grouping: Grouping): Chosen {
  const starts = new Int32Array(grouping.groups + 1)
  const [first, end] = boundsIn(table, selection.from, selection.to)
  const isOtherDay = selection.weekday !== undefined && weekdayOf(table.day) !== selection.weekday
  if (isOtherDay || end <= EARLIEST || first >= LATEST) return { table, rows: new Int32Array(), starts }
  const [raised, outcomes] = [columnOf(table, 'raised'), columnOf(table, 'outcome')]
  const [isAsked, groupOf] = [narrowedIn(table, selection), grouping.groupIn(table)]
  const { asked, groups } = roomFor(raised.length)
  let count = 0
  // Plain loops: a year of a large office is a million rows.
  for (let row = 0; row < raised.length; row++) {
    if (isAsked?.(row) === false) continue
    const at = raised[row] ?? 0
    if (at < first || at >= end || outcomes[row] === MISTAKE) continue
    const group = groupOf(row)
    if (group < 0) continue
    asked[count] = row
    groups[count] = group
    starts[group + 1] = (starts[group + 1] ?? 0) + 1
    count += 1
  }
  for (let group = 0; group < grouping.groups; group++)
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0)
  if (grouping.groups === 1) return { table, rows: asked.slice(0, count), starts }
  const [rows, filled] = [new Int32Array(count), starts.slice()]
  for (let each = 0; each < count; each++) {
    const group = groups[each] ?? 0
    const at = filled[group] ?? 0
    rows[at] = asked[each] ?? 0
    filled[group] = at + 1
  }
  return { table, rows, starts }
}

/** Where rows are noted before they are laid by group: the same for every day, of which there are hundreds. */
let room = { asked: new Int32Array(), groups: new Int16Array() }

function roomFor(rows: number): typeof room {
  if (room.asked.length < rows) room = { asked: new Int32Array(rows), groups: new Int16Array(rows) }
  return room
}

/** How many rows of a group there are in all these tables. */
export const countOf = (parts: readonly Chosen[], group: number): number =>
  parts.reduce((sum, { starts }) => sum + (starts[group + 1] ?? 0) - (starts[group] ?? 0), 0)
