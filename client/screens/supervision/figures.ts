import type { ResponseTimesRow } from '../../../models/wire/views.ts'

/** Against the period before: what the reader wants to know before any number. */
export type Trend = 'better' | 'worse' | 'same' | 'unknown'

/** Less than this is noise of a small office, not a trend. */
const NOISE = 0.03

/** `wish`: which direction serves the clients. */
export function trendOf(now: number | null, before: number | null, wish: 'less' | 'more'): Trend {
  if (now === null || before === null) return 'unknown'
  if (Math.abs(now - before) <= NOISE * Math.max(Math.abs(now), Math.abs(before))) return 'same'
  return now < before === (wish === 'less') ? 'better' : 'worse'
}

/** Share of the requests in which a time ran out; null when there were none. */
export const escalatedShare = ({ escalated, count }: ResponseTimesRow): number | null =>
  count === 0 ? null : escalated / count

/** The slowest first: that is where somebody may want to help. Units to which nobody came stand behind. */
export function slowestFirst(units: readonly ResponseTimesRow[]): readonly ResponseTimesRow[] {
  return units
    .filter((unit) => unit.arriveMedianMs !== null)
    .toSorted((a, b) => (b.arriveMedianMs ?? 0) - (a.arriveMedianMs ?? 0))
}

const MINUTE_MS = 60_000
/** Steps that people count in. */
const TICKS_MIN = [1, 2, 5, 10, 15, 30, 60] as const
const MOST_TICKS = 7

export interface Scale {
  readonly maxMs: number
  readonly ticksMs: readonly number[]
}

/** From zero, always: a cut axis makes small differences look like failures. */
export function scaleFor(longestMs: number): Scale {
  const step = (TICKS_MIN.find((each) => longestMs / (each * MINUTE_MS) <= MOST_TICKS) ?? 120) * MINUTE_MS
  const count = Math.max(1, Math.ceil(longestMs / step))
  return { maxMs: count * step, ticksMs: Array.from({ length: count + 1 }, (_, index) => index * step) }
}
