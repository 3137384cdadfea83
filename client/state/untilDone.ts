const AGAIN_MS = 3_000

/** Asks again for as long as nobody answers. */
export async function untilDone<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch {
      await new Promise((next) => setTimeout(next, AGAIN_MS))
    }
  }
}
