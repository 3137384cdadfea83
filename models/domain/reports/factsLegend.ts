import { STATUSES } from '../lifecycle.ts'
import { NEEDS } from '../request/needs.ts'
import { OUTCOMES, REQUEST_REASONS } from '../request/request.ts'
import { COLUMN_NAMES, type Column, NOTHING_KNOWN } from './factsTable.ts'

const PARTS = ['columns', 'statuses', 'outcomes', 'needs', 'reasons'] as const
type Part = (typeof PARTS)[number]

/** Of what a legend consists, part by part. Each begins behind the one before it: there is a column `needs` too. */
function partsOf(legend: readonly string[]): Readonly<Record<Part, readonly string[]>> {
  let from = 0
  const [columns, statuses, outcomes, needs, reasons] = PARTS.map((part) => {
    from = legend.indexOf(part, from)
    return from
  })
  return {
    columns: between(columns, statuses),
    statuses: between(statuses, outcomes),
    outcomes: between(outcomes, needs),
    needs: between(needs, reasons),
    reasons: between(reasons, legend.length),
  }

  function between(start = 0, end = 0): readonly string[] {
    return legend.slice(start + 1, end)
  }
}

/**
 * Reads a row that was written by an older legend, as today's columns and numbers. Days of which the requests are there
 * are made anew instead; of a month whose visits are no longer kept this is all there is.
 */
export function readByLegend(legend: readonly string[]): (row: readonly number[]) => readonly number[] {
  const { columns, statuses, outcomes, needs, reasons } = partsOf(legend)
  const read: Partial<Record<Column, (value: number) => number>> = {
    status: (value) => STATUSES.indexOf(statuses[value] as never),
    outcome: (value) => (value === 0 ? 0 : OUTCOMES.indexOf(outcomes[value - 1] as never) + 1),
    reason: (value) => (value === 0 ? 0 : REQUEST_REASONS.indexOf(reasons[value - 1] as never) + 1),
    needs: (value) =>
      needs.reduce((bits, need, at) => {
        const now = (NEEDS as readonly string[]).indexOf(need)
        return (value & (1 << at)) === 0 || now === -1 ? bits : bits | (1 << now)
      }, 0),
  }
  return (row) =>
    COLUMN_NAMES.map((name, column) => {
      const at = columns.indexOf(name)
      if (at === -1) return NOTHING_KNOWN[column] ?? 0
      return read[name]?.(row[at] ?? 0) ?? row[at] ?? 0
    })
}
