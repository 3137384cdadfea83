import { tab } from './browserStorage.ts'
import { untilDone } from './untilDone.ts'

/** A server that answers but lacks a file must not make a page that begins anew without end. */
const BEGUN_ANEW_EVERY_MS = 30_000
const BEGUN_ANEW = 'begunAnew'

/**
 * A file of the program that comes after the first, asked for until it is here: a server that restarts must not leave a
 * page without its ringing card. Many browsers remember that an import failed and never ask again, and after an update
 * the file has another name: then the page begins anew, and finds its drafts and everything open.
 */
export function loadChunk<T>(load: () => Promise<T>): Promise<T> {
  let tries = 0
  return untilDone(async () => {
    tries += 1
    try {
      return await load()
    } catch (error) {
      // The first time may have been a moment without network.
      if (tries > 1 && (await serverAnswers())) beginAnew()
      throw error
    }
  })
}

const serverAnswers = (): Promise<boolean> =>
  fetch('/', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )

function beginAnew(): void {
  const before = Number(tab.read(BEGUN_ANEW))
  // In the future: the clock of this computer was set back.
  const agoMs = Math.abs(Date.now() - before)
  if (agoMs < BEGUN_ANEW_EVERY_MS) return
  tab.write(BEGUN_ANEW, Date.now())
  location.reload()
}
