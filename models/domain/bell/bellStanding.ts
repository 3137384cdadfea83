import type { Instant } from '../clock.ts'
import { comesBy } from '../request/comesBy.ts'
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
  /** Since then nobody is waited for any more. */
  readonly overSince?: Instant
}

export function bellStanding(bell: Request, now: Instant): BellStanding {
  const phase = phaseOf(bell)
  const isAwaited = phase === 'called' || phase === 'coming'
  const bound = isAwaited ? comesBy(bell, now) : undefined
  const overSince = bell.endedAt ?? bell.arrivedAt ?? bell.leftoverSince
  return {
    phase,
    ...(isAwaited || phase === 'nobody' || overSince === undefined ? {} : { overSince }),
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
