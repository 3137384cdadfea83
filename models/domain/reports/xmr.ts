/**
 * A control chart of single values (XmR): what a process does by itself, and what is a signal that something has
 * changed. Limits are the mean plus and minus 2.66 times the mean moving range; 2.66 is 3 / 1.128, by which the range of
 * two neighbours tells a standard deviation.
 */
export interface ControlChart {
  readonly mean: number
  readonly upper: number
  /** Never below 0: no time is. */
  readonly lower: number
  /** By the place of a value, the first rule that it breaks; absent: it is noise. */
  readonly signals: ReadonlyMap<number, Signal>
}

export const SIGNALS = ['outside', 'nearLimit', 'oneSide', 'rising', 'falling'] as const
export type Signal = (typeof SIGNALS)[number]

/** With fewer there are no limits: they would change with every new value. */
export const LEAST_VALUES = 12
const FACTOR = 2.66
const ONE_SIDE = 8
/** So many values, each greater than the one before it, or each smaller. */
const TREND = 6

/** Undefined: there are too few values to tell a signal from noise. */
export function controlChart(values: readonly number[]): ControlChart | undefined {
  if (values.length < LEAST_VALUES) return undefined
  const mean = meanOf(values)
  const range = meanOf(values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value))))
  const [upper, lowest] = [mean + FACTOR * range, mean - FACTOR * range]
  const chart = { mean, upper, lower: Math.max(0, lowest) }
  const signals = new Map<number, Signal>()
  const found: Readonly<Record<Signal, readonly number[]>> = {
    outside: values.flatMap((value, at) => (value > upper || value < lowest ? [at] : [])),
    nearLimit: nearLimit(values, mean, FACTOR * range),
    oneSide: runs(
      values.map((value) => Math.sign(value - mean)),
      ONE_SIDE,
    ),
    rising: trends(values, 1),
    falling: trends(values, -1),
  }
  for (const signal of SIGNALS) for (const at of found[signal]) if (!signals.has(at)) signals.set(at, signal)
  return { ...chart, signals }
}

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** Two of three that follow each other are in the outer third of the same side; those two are told. */
function nearLimit(values: readonly number[], mean: number, distance: number): readonly number[] {
  const near = values.map((value) => (Math.abs(value - mean) > (2 / 3) * distance ? Math.sign(value - mean) : 0))
  return near.flatMap((side, at) => {
    if (side === 0) return []
    const has = (a: number, b: number): boolean => near[a] === side || near[b] === side
    return has(at - 1, at - 2) || has(at + 1, at + 2) || has(at - 1, at + 1) ? [at] : []
  })
}

/** The places of all that belong to a run of the same sign, of at least so many; a value on the mean ends a run. */
function runs(signs: readonly number[], least: number): readonly number[] {
  const found: number[] = []
  let from = 0
  for (let at = 1; at <= signs.length; at++) {
    if (signs[at] === signs[from] && at < signs.length) continue
    if (signs[from] !== 0 && at - from >= least) for (let each = from; each < at; each++) found.push(each)
    from = at
  }
  return found
}

function trends(values: readonly number[], direction: 1 | -1): readonly number[] {
  const found: number[] = []
  let from = 0
  for (let at = 1; at <= values.length; at++) {
    const goesOn = at < values.length && Math.sign((values[at] ?? 0) - (values[at - 1] ?? 0)) === direction
    if (goesOn) continue
    if (at - from >= TREND) for (let each = from; each < at; each++) found.push(each)
    from = at
  }
  return found
}
