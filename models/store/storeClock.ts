const QUESTIONS = 5

export interface Measured {
  /** The store's time less the time asked by. */
  readonly aheadMs: number
  /** How wrong that may be: half of the way there and back. */
  readonly withinMs: number
}

/**
 * How far the store's clock is ahead of `now`, which may be any clock that runs evenly. Its answer is taken for the
 * middle of the way there and back, and the quickest of a few for the best. Undefined where it does not tell its time.
 */
export async function measureClock(
  ask: () => Promise<Date | undefined>,
  now: () => number,
): Promise<Measured | undefined> {
  let best: Measured | undefined
  for (let question = 0; question < QUESTIONS; question++) {
    const askedAt = now()
    const told = await ask()
    if (told === undefined) return undefined
    const withinMs = (now() - askedAt) / 2
    if (!best || withinMs < best.withinMs) best = { aheadMs: told.getTime() - (askedAt + withinMs), withinMs }
  }
  return best
}
