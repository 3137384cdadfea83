import type { Move } from '../lifecycle.ts'
import type { Phase } from './standing.ts'

/** What the clerk most likely does next, of what is allowed: the one strong button. */
export const likelyMove = (phase: Phase, allowed: readonly Move[], isBell = false): Move | undefined =>
  (isBell ? { ...LIKELY, ...OF_A_BELL } : LIKELY)[phase].find((move) => allowed.includes(move))

/** "They are here" is likely only where somebody is on the way; while nobody has answered there is nothing to press. */
const LIKELY: Readonly<Record<Phase, readonly Move[]>> = {
  waiting: ['start'],
  routing: ['assign'],
  calling: [],
  nobody: ['assign', 'accept'],
  coming: ['arrive'],
  claimed: ['confirmArrival'],
  arrived: ['finish'],
  leaving: ['left'],
  leftover: ['finish', 'left'],
  ended: [],
}

/** Whoever reads it at the counter is the one who is called. */
const OF_A_BELL: Partial<typeof LIKELY> = { calling: ['accept'], nobody: ['accept'] }
