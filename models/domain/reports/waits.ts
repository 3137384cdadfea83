import { ABSENT, type Column, columnOf, countIn, type FactsTable } from './factsTable.ts'

/** What a client waits for, one after the other; `way` is the part between somebody's yes and their being there. */
export const MEASURES = ['delivered', 'seen', 'accepted', 'arrived', 'way', 'ended'] as const
export type Measure = (typeof MEASURES)[number]

/** From when to when: without `since`, from when the client began to wait. */
const COLUMNS: Readonly<Record<Measure, { readonly until: Column; readonly since?: Column }>> = {
  delivered: { until: 'delivered' },
  seen: { until: 'seen' },
  accepted: { until: 'accepted' },
  arrived: { until: 'arrived' },
  way: { until: 'arrived', since: 'accepted' },
  ended: { until: 'ended' },
}

/** Of each row the group it belongs to; below 0: none. */
export type Groups = Int16Array

/**
 * How long the clients of each group waited for something, group beside group, in no order. Percentiles are found in
 * there without sorting: a year of a large office is a million rows.
 */
export function waitsByGroup(
  parts: readonly { readonly table: FactsTable; readonly groups: Groups }[],
  groups: number,
  measure: Measure,
): readonly Int32Array[] {
  const columns = parts.map(({ table, groups: groupOf }) => ({ groupOf, ...columnsOf(table, measure) }))
  const counts = new Int32Array(groups)
  for (const { groupOf, until, since } of columns)
    for (let row = 0; row < groupOf.length; row++) {
      const group = groupOf[row] ?? -1
      if (group >= 0 && isMeasured(until, since, row)) counts[group] = (counts[group] ?? 0) + 1
    }
  const waits = Array.from(counts, (count) => new Int32Array(count))
  const filled = new Int32Array(groups)
  for (const { groupOf, until, since } of columns)
    for (let row = 0; row < groupOf.length; row++) {
      const group = groupOf[row] ?? -1
      if (group < 0 || !isMeasured(until, since, row)) continue
      const at = filled[group] ?? 0
      const wait = (until[row] ?? 0) - (since?.[row] ?? 0)
      const ofGroup = waits[group]
      // A clock that was set back makes nobody come too early.
      if (ofGroup) ofGroup[at] = wait < 0 ? 0 : wait
      filled[group] = at + 1
    }
  return waits
}

function columnsOf(table: FactsTable, measure: Measure): { until: Int32Array; since?: Int32Array } {
  const { until, since } = COLUMNS[measure]
  return { until: columnOf(table, until), ...(since === undefined ? {} : { since: columnOf(table, since) }) }
}

const isMeasured = (until: Int32Array, since: Int32Array | undefined, row: number): boolean =>
  until[row] !== ABSENT && since?.[row] !== ABSENT

export const noGroups = (table: FactsTable): Groups => new Int16Array(countIn(table)).fill(-1)
