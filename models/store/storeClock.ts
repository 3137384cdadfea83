const QUESTIONS = 5

/**
 * How many milliseconds the store's clock is ahead of this machine's. Its answer is taken for the middle of the way
 * there and back, and the quickest of a few for the best. Several servers of one store go by the same clock this way,
 * whatever their own say. 0 where it does not tell its time.
 */
export async function clockAheadMs(
  ask: () => Promise<Date | undefined>,
  now: () => number = Date.now,
): Promise<number> {
  let best = { tookMs: Number.POSITIVE_INFINITY, aheadMs: 0 }
  for (let question = 0; question < QUESTIONS; question++) {
    const askedAt = now()
    const told = await ask()
    if (told === undefined) return 0
    const tookMs = now() - askedAt
    if (tookMs < best.tookMs) best = { tookMs, aheadMs: told.getTime() - (askedAt + tookMs / 2) }
  }
  return Math.round(best.aheadMs)
}
