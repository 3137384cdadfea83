const AGAIN_MS = 3_000

/** Asks again for as long as nobody answers, or until nobody wants to know any more. */
export async function untilDone<T>(load: () => Promise<T>, leaving?: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch (error) {
      if (leaving?.aborted) throw error
      await new Promise((next) => setTimeout(next, AGAIN_MS))
    }
  }
}
