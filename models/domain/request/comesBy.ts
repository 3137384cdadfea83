import { type Instant, minutes } from '../clock.ts'
import type { Request } from './request.ts'

/** Somebody comes by then, at the latest. */
export interface Bound {
  readonly at: Instant
  /** It takes longer than the client was told at first. */
  readonly isLonger: boolean
}

/** What a client is told at first, and how much is added before that is over. */
const FIRST_MS = minutes(5)
const USUAL_WAY_MS = minutes(3)
const MORE_MS = minutes(3)
/** So long before the moment has come, another one is told: nobody sees one go by. */
const BEFORE_MS = minutes(1)

/** An upper bound on the wait, which is put off before it is over, as long as nobody is here. */
export function comesBy(
  { waitsFrom, responder, extendedMs }: Pick<Request, 'waitsFrom' | 'responder' | 'extendedMs'>,
  now: Instant,
): Bound {
  const wayMs = responder?.minutes === undefined ? USUAL_WAY_MS : minutes(responder.minutes)
  const first = responder ? responder.acceptedAt + Math.max(wayMs, 2 * BEFORE_MS) + extendedMs : waitsFrom + FIRST_MS
  const over = now - (first - BEFORE_MS)
  if (over < 0) return { at: first, isLonger: false }
  return { at: first + (Math.floor(over / MORE_MS) + 1) * MORE_MS, isLonger: true }
}

/** In whole minutes, never less than one: seconds would only press. */
export const minutesLeft = ({ at }: Bound, now: Instant): number => Math.max(1, Math.ceil((at - now) / minutes(1)))
