import type { Instant } from '../clock.ts'
import type { MatterId, PlaceId, UnitId } from '../directory/directory.ts'
import type { Need } from '../request/needs.ts'
import { weekdayOf } from '../schedule/workingTime.ts'
import { bitOf, boundsIn, columnOf, countIn, type FactsTable, outcomeNumber } from './factsTable.ts'

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

/** Of each row what is asked beside the period; undefined: nothing is. */
function narrowedIn(table: FactsTable, selection: Selection): ((row: number) => boolean) | undefined {
  const { unitIds, matterId, need, placeIds, hours } = selection
  const tests: ((row: number) => boolean)[] = []
  if (unitIds) tests.push(isOneOf(table, 'unit', unitIds))
  if (matterId !== undefined) tests.push(isOneOf(table, 'matter', [matterId]))
  if (placeIds) tests.push(isOneOf(table, 'place', placeIds))
  if (need !== undefined) {
    const [needs, bit] = [columnOf(table, 'needs'), bitOf(need)]
    tests.push((row) => ((needs[row] ?? 0) & bit) !== 0)
  }
  if (hours) {
    const hour = columnOf(table, 'hour')
    tests.push((row) => (hour[row] ?? 0) >= hours[0] && (hour[row] ?? 0) < hours[1])
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
    const [hours, first] = [columnOf(table, 'hour'), weekdayOf(table.day) * HOURS]
    return (row) => first + (hours[row] ?? 0)
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

/** Into which group each row of a table that is asked about belongs. What was entered by mistake never is: nobody waited. */
export function groupsIn(table: FactsTable, selection: Selection, grouping: Grouping): Int16Array {
  const groups = new Int16Array(countIn(table)).fill(-1)
  if (selection.weekday !== undefined && weekdayOf(table.day) !== selection.weekday) return groups
  const [first, end] = boundsIn(table, selection.from, selection.to)
  const [raised, outcomes] = [columnOf(table, 'raised'), columnOf(table, 'outcome')]
  const [isAsked, groupOf] = [narrowedIn(table, selection), grouping.groupIn(table)]
  // A plain loop: a year of a large office is a million rows.
  for (let row = 0; row < groups.length; row++) {
    const at = raised[row] ?? 0
    if (at < first || at >= end || outcomes[row] === MISTAKE || isAsked?.(row) === false) continue
    groups[row] = groupOf(row)
  }
  return groups
}
