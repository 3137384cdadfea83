import { effect, signal } from '@preact/signals'

/** The screen somebody came for is drawn: what rings may follow, and what is needed next. */
export const pageStands = signal(false)

/** That is here as well, or there is nobody for whom it could ring: all that can wait may follow, and delays no call. */
export const ringingStands = signal(false)

/** Where nothing is drawn, because nobody is signed in or no server answers, it follows all the same. */
const LATEST_MS = 10_000
setTimeout(() => {
  pageStands.value = true
}, LATEST_MS)
/** Nor does anything wait for ever for what rings. */
const RINGING_LATEST_MS = 3_000
effect(() => {
  if (!pageStands.value || ringingStands.peek()) return undefined
  const latest = setTimeout(() => {
    ringingStands.value = true
  }, RINGING_LATEST_MS)
  return () => clearTimeout(latest)
})
