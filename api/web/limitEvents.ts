/** In a storm every page of a person is acknowledged twice, on each screen; nobody's fingers are faster than that. */
export const EVENTS_OF_ONE = { atOnce: 10_000, aSecond: 500 }
/** A whole office may stand behind one address. */
export const EVENTS_OF_AN_ADDRESS = { atOnce: 200_000, aSecond: 10_000 }

interface Limited {
  use(check: (event: readonly unknown[], next: () => void) => void): unknown
  disconnect(close: boolean): unknown
}

/** Cuts off a socket when its people have said more than they may; the flood is told once. */
export function limitEvents(socket: Limited, mayStillSay: () => boolean, onFlood: () => void): void {
  let isCutOff = false
  socket.use((_event, next) => {
    // What is still on its way from a line that was cut off is not looked at.
    if (isCutOff) return
    if (mayStillSay()) return next()
    isCutOff = true
    onFlood()
    socket.disconnect(true)
  })
}
