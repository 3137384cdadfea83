import { scaleLinear } from 'd3-scale'

const MINUTE_MS = 60_000
/** Steps that people count in. */
const STEPS_MIN = [0.25, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 240] as const
const MOST_TICKS = 6

/** An axis of time from zero, always: a cut axis makes small differences look like failures. */
export function timeAxis(longestMs: number, range: readonly [number, number]) {
  const step = (STEPS_MIN.find((each) => longestMs / (each * MINUTE_MS) <= MOST_TICKS) ?? 1_440) * MINUTE_MS
  const count = Math.max(1, Math.ceil(longestMs / step))
  const scale = scaleLinear([0, count * step], [...range])
  return {
    at: (ms: number): number => scale(ms),
    ticks: Array.from({ length: count + 1 }, (_, index) => ({
      at: scale(index * step),
      text: String((index * step) / MINUTE_MS).replace('.', ','),
    })),
  }
}
