import type { Instant } from '../clock.ts'
import type { UnitId } from '../directory/directory.ts'
import {
  ABSENT,
  boundsIn,
  columnOf,
  type FactsTable,
  isEndedIn,
  isEscalatedIn,
  outcomeNumber,
  outcomeOf,
  unitOf,
} from './factsTable.ts'
import { percentiles } from './percentile.ts'

/** The figures of one unit, or of all. Times in milliseconds from when the client began to wait; null: nothing measured. */
export interface ResponseFigures {
  /** Every request of the period: open, unanswered and escalated ones are counted here too. */
  readonly count: number
  readonly open: number
  /** Ended, and nobody had accepted, come, or helped by telephone. */
  readonly unanswered: number
  readonly escalated: number
  readonly acceptMedianMs: number | null
  readonly acceptP90Ms: number | null
  readonly arriveMedianMs: number | null
  readonly arriveP90Ms: number | null
  /** Of those where somebody came, the share that had somebody within the target; 0 to 1. */
  readonly withinTarget: number | null
}

export interface Period {
  /** The first instant. */
  readonly from: Instant
  /** The first instant after it. */
  readonly to: Instant
  readonly targetMs: number
}

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
  /** Below 0: in none of them. */
  groupOf(unitId: UnitId | undefined): number
}

const SHARES = [0.5, 0.9]
const MISTAKE = outcomeNumber('mistake')
const BY_PHONE = outcomeNumber('byPhone')

/**
 * The figures of each group. Two walks through the packed rows: one that counts, and one that lays the waits of each
 * group side by side, where the percentiles are found without sorting. The loops are plain: a year of an office is a
 * million rows.
 */
export function figuresByGroup(
  tables: readonly FactsTable[],
  period: Period,
  grouping: Grouping,
): readonly ResponseFigures[] {
  const counts = new Counts(grouping.groups)
  const parts = tables.map((table) => counted(table, period, { ...grouping, counts }))
  const accepts = new Waits(counts.accepted)
  const arrivals = new Waits(counts.arrived)
  for (const { table, groups } of parts) {
    accepts.layOut(columnOf(table, 'accepted'), groups)
    arrivals.layOut(columnOf(table, 'arrived'), groups)
  }
  return Array.from({ length: grouping.groups }, (_, group) => {
    const arrive = arrivals.of(group)
    const [acceptMedianMs = null, acceptP90Ms = null] = percentiles(accepts.of(group), SHARES)
    const [arriveMedianMs = null, arriveP90Ms = null] = percentiles(arrive, SHARES)
    return {
      count: counts.count[group] ?? 0,
      open: counts.open[group] ?? 0,
      unanswered: counts.unanswered[group] ?? 0,
      escalated: counts.escalated[group] ?? 0,
      acceptMedianMs,
      acceptP90Ms,
      arriveMedianMs,
      arriveP90Ms,
      withinTarget: arrive.length === 0 ? null : (counts.inTime[group] ?? 0) / arrive.length,
    }
  })
}

/** A table, and of each of its rows the group; below 0 where it is not asked about, or nobody waited. */
interface Part {
  readonly table: FactsTable
  readonly groups: Int16Array
}

/** What was counted of each group. */
class Counts {
  readonly count: Int32Array
  readonly open: Int32Array
  readonly unanswered: Int32Array
  readonly escalated: Int32Array
  readonly accepted: Int32Array
  readonly arrived: Int32Array
  readonly inTime: Int32Array

  constructor(groups: number) {
    this.count = new Int32Array(groups)
    this.open = new Int32Array(groups)
    this.unanswered = new Int32Array(groups)
    this.escalated = new Int32Array(groups)
    this.accepted = new Int32Array(groups)
    this.arrived = new Int32Array(groups)
    this.inTime = new Int32Array(groups)
  }
}

function counted(
  table: FactsTable,
  { from, to, targetMs }: Period,
  { groupOf, counts }: Grouping & { readonly counts: Counts },
): Part {
  const [raised, tags] = [columnOf(table, 'raised'), columnOf(table, 'tag')]
  const [accepts, arrivals] = [columnOf(table, 'accepted'), columnOf(table, 'arrived')]
  const { count, open, unanswered, escalated, accepted, arrived, inTime } = counts
  const [first, end] = boundsIn(table, from, to)
  const ofUnit = Int16Array.from([undefined, ...table.units], groupOf)
  const groups = new Int16Array(tags.length).fill(-1)
  for (let row = 0; row < tags.length; row++) {
    const raisedMs = raised[row] ?? 0
    const tag = tags[row] ?? 0
    if (raisedMs < first || raisedMs >= end || outcomeOf(tag) === MISTAKE) continue
    const group = ofUnit[unitOf(tag)] ?? -1
    if (group < 0) continue
    groups[row] = group
    const arrivedMs = arrivals[row] ?? ABSENT
    const hasAccepted = accepts[row] !== ABSENT
    const hasArrived = arrivedMs !== ABSENT
    add(count, group)
    if (hasAccepted) add(accepted, group)
    if (hasArrived) add(arrived, group)
    if (hasArrived && arrivedMs <= targetMs) add(inTime, group)
    if (isEscalatedIn(tag)) add(escalated, group)
    if (!isEndedIn(tag)) add(open, group)
    else if (!hasAccepted && !hasArrived && outcomeOf(tag) !== BY_PHONE) add(unanswered, group)
  }
  return { table, groups }
}

function add(counts: Int32Array, group: number): void {
  counts[group] = (counts[group] ?? 0) + 1
}

/** How long clients waited for something, group beside group, in no order. */
class Waits {
  private readonly counts: Int32Array
  private readonly ends: Int32Array
  private readonly values: Int32Array

  constructor(counts: Int32Array) {
    this.counts = counts
    this.ends = new Int32Array(counts.length)
    let total = 0
    for (let group = 0; group < counts.length; group++) {
      this.ends[group] = total
      total += counts[group] ?? 0
    }
    this.values = new Int32Array(total)
  }

  layOut(waited: Int32Array, groups: Int16Array): void {
    const { ends, values } = this
    for (let row = 0; row < groups.length; row++) {
      const group = groups[row] ?? -1
      const waitMs = waited[row] ?? ABSENT
      if (group < 0 || waitMs === ABSENT) continue
      const end = ends[group] ?? 0
      // A clock that was set back makes nobody come too early.
      values[end] = waitMs < 0 ? 0 : waitMs
      ends[group] = end + 1
    }
  }

  of(group: number): Int32Array {
    const end = this.ends[group] ?? 0
    return this.values.subarray(end - (this.counts[group] ?? 0), end)
  }
}
