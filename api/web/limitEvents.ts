import type { Socket } from 'socket.io'
import { cutOff } from './cutOff.ts'

/** In a storm every page of a person is acknowledged twice, on each screen; nobody's fingers are faster than that. */
export const EVENTS_OF_ONE = { atOnce: 10_000, aSecond: 500 }
/** A whole office may stand behind one address. */
export const EVENTS_OF_AN_ADDRESS = { atOnce: 200_000, aSecond: 10_000 }

/** What is more work than a receipt: a new connection and a board are each answered with everything that is open. */
export const COST_OF_A_CONNECTION = 20
const COSTS: Readonly<Record<string, number>> = { 'board:follow': 20 }

/** So many events of one connection are taken at a time; between them everybody else has a turn. */
const AT_A_TIME = 20

interface Limited {
  use(check: (event: readonly unknown[], next: () => void) => void): unknown
  readonly conn: Socket['conn']
}

/**
 * Takes what a connection says a few events at a time, and cuts it off when its people have said more than they may; the
 * flood is told once.
 */
export function limitEvents(socket: Limited, mayStillSay: (cost: number) => boolean, onFlood: () => void): void {
  let isCutOff = false
  let taken = 0
  let waiting: (() => void)[] = []

  socket.use(([event], next) => {
    // What is still on its way from a connection that was cut off is not looked at.
    if (isCutOff) return
    if (!mayStillSay(COSTS[String(event)] ?? 1)) {
      isCutOff = true
      waiting = []
      onFlood()
      cutOff(socket.conn)
      return
    }
    waiting.push(next)
    if (taken === 0) setImmediate(startAnew)
    if (taken < AT_A_TIME) takeNext()
  })

  function takeNext(): void {
    taken += 1
    waiting.shift()?.()
  }

  function startAnew(): void {
    taken = 0
    if (waiting.length === 0) return
    setImmediate(startAnew)
    while (taken < AT_A_TIME && waiting.length > 0) takeNext()
  }
}
