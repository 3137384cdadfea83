import type { UnitId } from './directory.ts'
import {
  ABSENT,
  ACCEPTED,
  ARRIVED,
  boundsIn,
  type FactsTable,
  isEndedIn,
  isEscalatedIn,
  outcomeNumber,
  outcomeOf,
  RAISED,
  TAG,
  unitOf,
  WIDTH,
} from './factsTable.ts'
import { percentile } from './percentile.ts'
import type { Period, ResponseFigures } from './responseTimes.ts'

export const EMPTY: ResponseFigures = {
  count: 0,
  open: 0,
  unanswered: 0,
  escalated: 0,
  acceptMedianMs: null,
  acceptP90Ms: null,
  arriveMedianMs: null,
  arriveP90Ms: null,
  withinTarget: null,
}

interface Grouping {
  readonly groups: number
  groupOf(unitId: UnitId | undefined): number
}

const MISTAKE = outcomeNumber('mistake')
const BY_PHONE = outcomeNumber('byPhone')

/** Calls `visit` for every request of the period in which somebody waited. The hot loop of all reports. */
function eachWait(
  tables: readonly FactsTable[],
  { from, to }: Period,
  { groupOf }: Grouping,
  visit: (group: number, rows: Int32Array, at: number) => void,
): void {
  for (const table of tables) {
    const { rows, units } = table
    const [first, end] = boundsIn(table, from, to)
    const groups = [groupOf(undefined), ...units.map((unitId) => groupOf(unitId))]
    for (let at = 0; at < rows.length; at += WIDTH) {
      const raised = rows[at + RAISED] ?? 0
      const tag = rows[at + TAG] ?? 0
      if (raised < first || raised >= end || outcomeOf(tag) === MISTAKE) continue
      visit(groups[unitOf(tag)] ?? 0, rows, at)
    }
  }
}

/** How many there are, before anything is laid out; then the waits, group behind group, in one array. */
export function figuresByGroup(
  tables: readonly FactsTable[],
  period: Period,
  grouping: Grouping,
): readonly ResponseFigures[] {
  const numbers = (): Uint32Array => new Uint32Array(grouping.groups)
  const [count, open, unanswered, escalated, inTime] = [numbers(), numbers(), numbers(), numbers(), numbers()]
  const accepts = new Waits(ACCEPTED, grouping.groups)
  const arrivals = new Waits(ARRIVED, grouping.groups)
  const add = (to: Uint32Array, group: number): void => {
    to[group] = (to[group] ?? 0) + 1
  }
  eachWait(tables, period, grouping, (group, rows, at) => {
    const tag = rows[at + TAG] ?? 0
    const hasAccepted = accepts.expect(group, rows, at)
    const hasArrived = arrivals.expect(group, rows, at)
    add(count, group)
    if (!isEndedIn(tag)) add(open, group)
    else if (!hasAccepted && !hasArrived && outcomeOf(tag) !== BY_PHONE) add(unanswered, group)
    if (isEscalatedIn(tag)) add(escalated, group)
    if (hasArrived && (rows[at + ARRIVED] ?? 0) <= period.targetMs) add(inTime, group)
  })
  accepts.layOut()
  arrivals.layOut()
  eachWait(tables, period, grouping, (group, rows, at) => {
    accepts.take(group, rows, at)
    arrivals.take(group, rows, at)
  })
  return Array.from({ length: grouping.groups }, (_, group) => {
    const accept = accepts.of(group)
    const arrive = arrivals.of(group)
    return {
      count: count[group] ?? 0,
      open: open[group] ?? 0,
      unanswered: unanswered[group] ?? 0,
      escalated: escalated[group] ?? 0,
      acceptMedianMs: percentile(accept, 0.5),
      acceptP90Ms: percentile(accept, 0.9),
      arriveMedianMs: percentile(arrive, 0.5),
      arriveP90Ms: percentile(arrive, 0.9),
      withinTarget: arrive.length === 0 ? null : (inTime[group] ?? 0) / arrive.length,
    }
  })
}

/** How long clients waited for something, group behind group in one array: no list grows for each. */
class Waits {
  private readonly field: number
  private readonly counts: Uint32Array
  private readonly ends: Uint32Array
  private values = new Int32Array(0)

  constructor(field: number, groups: number) {
    this.field = field
    this.counts = new Uint32Array(groups)
    this.ends = new Uint32Array(groups)
  }

  /** Whether there was such a wait. */
  expect(group: number, rows: Int32Array, at: number): boolean {
    if (rows[at + this.field] === ABSENT) return false
    this.counts[group] = (this.counts[group] ?? 0) + 1
    return true
  }

  layOut(): void {
    let total = 0
    for (const [group, count] of this.counts.entries()) {
      this.ends[group] = total
      total += count
    }
    this.values = new Int32Array(total)
  }

  take(group: number, rows: Int32Array, at: number): void {
    const waitMs = rows[at + this.field] ?? ABSENT
    if (waitMs === ABSENT) return
    const end = this.ends[group] ?? 0
    // A clock that was set back makes nobody come too early.
    this.values[end] = Math.max(0, waitMs)
    this.ends[group] = end + 1
  }

  of(group: number): Int32Array {
    const end = this.ends[group] ?? 0
    return this.values.subarray(end - (this.counts[group] ?? 0), end)
  }
}
