import type { Socket } from 'socket.io'
import { cutOff } from './cutOff.ts'
import { costOf } from './socketRules.ts'
import type { Turns } from './turns.ts'

/** In a storm every page of a person is acknowledged twice, on each screen; nobody's fingers are faster than that. */
export const EVENTS_OF_ONE = { atOnce: 10_000, aSecond: 500 }
/** A whole office may stand behind one address. */
export const EVENTS_OF_AN_ADDRESS = { atOnce: 200_000, aSecond: 10_000 }

/** More work than a receipt: a new connection is answered with everything that is open for its person. */
export const COST_OF_A_CONNECTION = 20

/** So many events of one person are taken in one turn. */
export const EVENTS_AT_A_TIME = 20

interface Limited {
  use(check: (event: readonly unknown[], next: () => void) => void): unknown
  readonly conn: Socket['conn']
}

interface Limits {
  readonly turns: Turns
  readonly whose: string
  mayStillSay(cost: number): boolean
  onFlood(): void
}

/**
 * Takes what a connection says a few events at a time, and cuts it off when its people have said more than they may; the
 * flood is told once.
 */
export function limitEvents(socket: Limited, { turns, whose, mayStillSay, onFlood }: Limits): void {
  let isCutOff = false
  socket.use(([event], next) => {
    // What is still on its way from a connection that was cut off is not looked at.
    if (isCutOff) return
    if (mayStillSay(costOf(event))) {
      turns.take(whose, () => {
        if (!isCutOff) next()
      })
      return
    }
    isCutOff = true
    onFlood()
    cutOff(socket.conn)
  })
}
