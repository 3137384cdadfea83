import { ABSENT, type Column, columnOf } from './factsTable.ts'
import { type Chosen, countOf } from './selection.ts'

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

/**
 * How long the clients of each group waited for something, in no order, told group after group: what is handed to
 * `tell` is written over for the next one. Percentiles are found in there without sorting: a year of a large office is
 * a million rows.
 */
export function* waitsByGroup(
  parts: readonly Chosen[],
  groups: number,
  measure: Measure,
  tell: (waits: Int32Array, count: number, group: number) => void,
): Generator<undefined, void> {
  const columns = parts.map((part) => measured(part, measure))
  const sizes = Array.from({ length: groups }, (_, group) => countOf(parts, group))
  const waits = new Int32Array(Math.max(0, ...sizes))
  for (let group = 0; group < groups; group++) {
    let count = 0
    for (const each of columns) count = addWaits(each, group, waits, count)
    tell(waits, count, group)
    yield
  }
}

interface Measured extends Chosen {
  readonly ends: Int32Array
  readonly begins: Int32Array | undefined
}

function measured(part: Chosen, measure: Measure): Measured {
  const { until, since } = COLUMNS[measure]
  const begins = since === undefined ? undefined : columnOf(part.table, since)
  return { ...part, ends: columnOf(part.table, until), begins }
}

/** Lays the waits of a group behind those that are there; returns how many there are then. */
function addWaits({ rows, starts, ends, begins }: Measured, group: number, waits: Int32Array, count: number): number {
  const behind = starts[group + 1] ?? 0
  let next = count
  for (let at = starts[group] ?? 0; at < behind; at++) {
    const row = rows[at] ?? 0
    const end = ends[row] ?? ABSENT
    const begin = begins === undefined ? 0 : (begins[row] ?? ABSENT)
    if (end === ABSENT || begin === ABSENT) continue
    // A clock that was set back makes nobody come too early.
    waits[next] = end < begin ? 0 : end - begin
    next += 1
  }
  return next
}
