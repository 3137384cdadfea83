import { type Instant, minutes } from '../clock.ts'
import type { Request } from '../request/request.ts'

/** How far a call from the door has come, as the client is told: nothing about who, or what for. */
export const BELL_PHASES = ['called', 'nobody', 'coming', 'here', 'takenBack', 'over', 'closed'] as const
export type BellPhase = (typeof BELL_PHASES)[number]

export interface BellStanding {
  readonly phase: BellPhase
  /** Somebody comes by then, at the latest. */
  readonly comesBy?: Instant
  /** It takes longer than the client was told at first. */
  readonly isLonger: boolean
  readonly mayTakeBack: boolean
}

/** What a client is told at first, and how much is added before that is over. */
const FIRST_MS = minutes(5)
const USUAL_WAY_MS = minutes(3)
const MORE_MS = minutes(3)
/** So long before the moment has come, another one is told: nobody sees one go by. */
const BEFORE_MS = minutes(1)

export function bellStanding(bell: Request, now: Instant): BellStanding {
  const phase = phaseOf(bell)
  const isAwaited = phase === 'called' || phase === 'coming'
  const bound = isAwaited ? comesBy(bell, now) : undefined
  return {
    phase,
    ...(bound === undefined ? {} : { comesBy: bound.at }),
    isLonger: bound?.isLonger === true,
    mayTakeBack: isAwaited || phase === 'nobody',
  }
}

function phaseOf({ status, ending, arrivedAt, nobodySince, leftoverSince }: Request): BellPhase {
  if (status === 'ended') {
    if (ending?.outcome === 'clientLeft' && arrivedAt === undefined) return 'takenBack'
    return 'over'
  }
  if (status === 'arrived' || status === 'leaving') return 'here'
  if (leftoverSince !== undefined) return 'closed'
  if (status === 'accepted') return 'coming'
  return nobodySince === undefined ? 'called' : 'nobody'
}

/** An upper bound, which is put off before it is over, as long as nobody is here. */
function comesBy({ raisedAt, responder }: Request, now: Instant): { at: Instant; isLonger: boolean } {
  const wayMs = responder?.minutes === undefined ? USUAL_WAY_MS : minutes(responder.minutes)
  const first = responder ? responder.acceptedAt + Math.max(wayMs, 2 * BEFORE_MS) : raisedAt + FIRST_MS
  const over = now - (first - BEFORE_MS)
  if (over < 0) return { at: first, isLonger: false }
  return { at: first + (Math.floor(over / MORE_MS) + 1) * MORE_MS, isLonger: true }
}
