import type { Clock } from '../../models/domain/clock.ts'

/** In a storm every page of a person is acknowledged twice; nobody's fingers are faster than that. */
const MOST_AT_ONCE = 10_000
const A_SECOND = 500

/** How many events one socket may still send: a bucket that fills again. */
function eventAllowance(clock: Clock): () => boolean {
  let left = MOST_AT_ONCE
  let at = clock.now()
  return () => {
    const now = clock.now()
    left = Math.min(MOST_AT_ONCE, left + (Math.max(0, now - at) / 1_000) * A_SECOND)
    at = now
    left -= 1
    return left >= 0
  }
}

interface Limited {
  use(check: (event: readonly unknown[], next: () => void) => void): unknown
  disconnect(close: boolean): unknown
}

/** Cuts off a socket that says more than its allowance; the flood is told once. */
export function limitEvents(socket: Limited, clock: Clock, onFlood: () => void): void {
  const mayStillSend = eventAllowance(clock)
  let isCutOff = false
  socket.use((_event, next) => {
    // What is still on its way from a line that was cut off is not looked at.
    if (isCutOff) return
    if (mayStillSend()) return next()
    isCutOff = true
    onFlood()
    socket.disconnect(true)
  })
}
