import { HAS_NO_WAY_OUT } from '../request/ending.ts'
import type { Need } from '../request/needs.ts'
import { isBell, isEnded, isWayOut, type Leader, type Request, type Target } from '../request/request.ts'

/*
 * Help on the way out is the last step of a visit. Whoever ends the last part of it says who leads the client. What
 * follows here is for every other way in which the last part may have ended. A visit that asks for help is not over
 * before somebody has led the client out, or has seen that they went on their own.
 */

/** The last request of a visit, all of whose requests are given, if somebody has to be called behind it for the way out. */
export function wantsWayOut(needs: readonly Need[], visit: readonly Request[]): Request | undefined {
  if (!needs.includes('wayOut')) return undefined
  const served = visit.filter((request) => !isBell(request) && request.ending?.outcome !== 'mistake')
  if (!served.every(isEnded)) return undefined
  const endedAt = Math.max(...served.map((request) => request.endedAt ?? 0))
  const last = served.filter((request) => request.endedAt === endedAt).sort((a, b) => b.turn - a.turn)
  return last.some(isLedOut) ? undefined : last[0]
}

const isLedOut = (request: Request): boolean =>
  isWayOut(request) ||
  request.leavingAt !== undefined ||
  request.ending?.alone === true ||
  (request.ending !== undefined && HAS_NO_WAY_OUT.includes(request.ending.outcome))

/** Whom a request calls that leads a client out. */
export const targetOf = (leads: Leader, { placeId }: Pick<Request, 'placeId'>): Target =>
  leads.kind === 'clerks' ? { kind: 'clerks', placeId } : leads
