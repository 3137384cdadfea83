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
