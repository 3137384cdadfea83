import { minutes } from '../clock.ts'
import { ABSENT, columnOf, type FactsTable } from './factsTable.ts'
import { chosenIn, type Grouping, type Selection, TOGETHER } from './selection.ts'

/** Where the minutes until somebody came have gone, on average: means add up, and medians do not. */
export interface MinutesSpent {
  /** Requests of which all three are known. */
  readonly count: number
  /** Until the first device of anybody had the call. */
  readonly deliveryMs: number
  /** Until somebody said that they come. */
  readonly decisionMs: number
  /** Until they were there. */
  readonly wayMs: number
}

export function* minutesSpent(
  tables: readonly FactsTable[],
  selection: Selection,
  grouping: Grouping,
): Generator<undefined, readonly MinutesSpent[]> {
  const sums = Array.from({ length: grouping.groups }, () => ({ count: 0, delivery: 0, decision: 0, way: 0 }))
  for (const table of tables) {
    const { rows, starts } = chosenIn(table, selection, grouping)
    const [delivered, accepted, arrived] = [
      columnOf(table, 'delivered'),
      columnOf(table, 'accepted'),
      columnOf(table, 'arrived'),
    ]
    for (const [group, sum] of sums.entries()) {
      const behind = starts[group + 1] ?? 0
      for (let at = starts[group] ?? 0; at < behind; at++) {
        const row = rows[at] ?? 0
        const [had, said, came] = [delivered[row] ?? ABSENT, accepted[row] ?? ABSENT, arrived[row] ?? ABSENT]
        if (had === ABSENT || said === ABSENT || came === ABSENT) continue
        // One after the other, whatever the clocks say: somebody who came before the receipt has used no time to come.
        const there = Math.max(0, came)
        const decided = Math.min(there, Math.max(0, said))
        const reached = Math.min(decided, Math.max(0, had))
        sum.count += 1
        sum.delivery += reached
        sum.decision += decided - reached
        sum.way += there - decided
      }
    }
    yield
  }
  return sums.map(({ count, delivery, decision, way }) => {
    const mean = (sum: number): number => (count === 0 ? 0 : Math.round(sum / count))
    return { count, deliveryMs: mean(delivery), decisionMs: mean(decision), wayMs: mean(way) }
  })
}

/** Minutes told apart in a distribution; whatever is longer stands together behind them. */
export const SPREAD_MINUTES = 20

/** How many had somebody with them in the first minute, in the second, and so on; the last: later than all of these. */
export function* spreadOf(
  tables: readonly FactsTable[],
  selection: Selection,
): Generator<undefined, readonly number[]> {
  const counts = Array.from({ length: SPREAD_MINUTES + 1 }, () => 0)
  for (const table of tables) {
    const { rows } = chosenIn(table, selection, TOGETHER)
    const arrived = columnOf(table, 'arrived')
    for (const row of rows) {
      const wait = arrived[row] ?? ABSENT
      if (wait === ABSENT) continue
      const minute = Math.min(SPREAD_MINUTES, Math.max(0, Math.ceil(wait / minutes(1)) - 1))
      counts[minute] = (counts[minute] ?? 0) + 1
    }
    yield
  }
  return counts
}
