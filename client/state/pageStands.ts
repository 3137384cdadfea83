import { signal } from '@preact/signals'

/** The screen somebody came for is drawn: what can wait may follow. */
export const pageStands = signal(false)

/** Where nothing is drawn, because nobody is signed in or no server answers, it follows all the same. */
const LATEST_MS = 10_000
setTimeout(() => {
  pageStands.value = true
}, LATEST_MS)
