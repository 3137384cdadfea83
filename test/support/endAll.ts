/** Longer than anything takes to end, and shorter than jest waits for all of them. */
const PATIENCE_MS = 20_000

/**
 * Ends one after the other, each whatever became of those before: what a failed test leaves open would keep the process of
 * the tests for ever. What could not end is said when all have been asked to.
 */
export async function endAll(...ends: readonly (() => unknown)[]): Promise<void> {
  const errors: unknown[] = []
  for (const end of ends) await inTime(end).catch((error: unknown) => errors.push(error))
  if (errors.length > 1) throw new AggregateError(errors, errors.map(String).join('\n'))
  if (errors.length === 1) throw errors[0]
}

async function inTime(end: () => unknown): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_done, failed) => {
    timer = setTimeout(() => failed(new Error(`It did not end in time: ${end}`)), PATIENCE_MS)
  })
  try {
    await Promise.race([end(), tooLate])
  } finally {
    clearTimeout(timer)
  }
}
