import type { Move } from '../lifecycle.ts'
import type { Target } from './request.ts'
import type { Phase } from './standing.ts'

/** What the clerk most likely does next, of what is allowed: the one strong button. */
export const likelyMove = (phase: Phase, allowed: readonly Move[], target?: Target): Move | undefined =>
  ({ ...LIKELY, ...usualOf(target) })[phase].find((move) => allowed.includes(move))

function usualOf(target: Target | undefined): Partial<typeof LIKELY> {
  if (target?.kind !== 'clerks') return {}
  return target.inVisit ? OF_A_CLIENT_CALL : OF_A_BELL
}

/** "They are here" is likely only where somebody is on the way; while nobody has answered there is nothing to press. */
const LIKELY: Readonly<Record<Phase, readonly Move[]>> = {
  waiting: ['start'],
  routing: ['assign'],
  calling: [],
  nobody: ['assign', 'accept'],
  coming: ['arrive'],
  claimed: ['confirmArrival'],
  arrived: ['finish', 'left'],
  leaving: ['left'],
  leftover: ['finish', 'left'],
  ended: [],
}

/** Whoever reads it at the counter is the one who is called. */
const OF_A_BELL: Partial<typeof LIKELY> = { calling: ['accept'], nobody: ['accept'] }
/** The client is a few steps away. */
const OF_A_CLIENT_CALL: Partial<typeof LIKELY> = { calling: ['arrive'], nobody: ['arrive'] }
