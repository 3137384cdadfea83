import type { Instant } from '../clock.ts'
import { ABSENT, columnOf, type FactsTable, statusNumber } from '../reports/factsTable.ts'
import { chosenIn, type Selection, TOGETHER } from '../reports/selection.ts'

/** Where the request of a row is to be found, and how long its client waited. */
export interface WorstCall {
  readonly day: string
  readonly raisedAt: Instant
  readonly waitedMs: number
}

const WAITING = statusNumber('waiting')

/**
 * The longest waits of a selection, the longest first: until somebody was there, else until the end, or until now. Of whose turn has not come, nobody waits yet.
 */
export function worstCalls(
  tables: readonly FactsTable[],
  { asOf, most, ...selection }: Selection & { readonly asOf: Instant; readonly most: number },
): readonly WorstCall[] {
  let worst: readonly WorstCall[] = []
  for (const table of tables) {
    const { rows } = chosenIn(table, selection, TOGETHER)
    const [raised, turns, statuses] = [columnOf(table, 'raised'), columnOf(table, 'turn'), columnOf(table, 'status')]
    const [arrivals, ends] = [columnOf(table, 'arrived'), columnOf(table, 'ended')]
    const start = Date.parse(`${table.day}T00:00:00Z`)
    for (const row of rows) {
      if (statuses[row] === WAITING) continue
      const raisedAt = start + (raised[row] ?? 0)
      const [arrivedMs = ABSENT, endedMs = ABSENT] = [arrivals[row], ends[row]]
      const until = [arrivedMs, endedMs].find((ms) => ms !== ABSENT)
      const waitedMs = Math.max(0, until ?? asOf - raisedAt - (turns[row] ?? 0))
      if (worst.length === most && waitedMs <= (worst.at(-1)?.waitedMs ?? 0)) continue
      worst = [...worst, { day: table.day, raisedAt, waitedMs }].sort((a, b) => b.waitedMs - a.waitedMs).slice(0, most)
    }
  }
  return worst
}
