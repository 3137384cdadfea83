import type { Instant } from '../clock.ts'
import type { UnitId } from '../directory/directory.ts'
import type { Status } from '../lifecycle.ts'
import { isBell, isWayOut, type Outcome, type Request } from '../request/request.ts'

/** What the response times need to know about a request: no person, no need, no matter. */
export interface RequestFacts {
  /** Absent while it is not known who is competent. */
  readonly unitId?: UnitId
  readonly raisedAt: Instant
  /** From when the client waited for this one: later than `raisedAt` where it had to wait its turn. */
  readonly waitsFrom: Instant
  readonly acceptedAt?: Instant
  readonly arrivedAt?: Instant
  readonly endedAt?: Instant
  readonly outcome?: Outcome
  /** A manager or the secretary was called. */
  readonly escalated: boolean
  readonly status: Status
}

/** A bell that the clerks have answered says nothing about those who are called afterwards, nor does a way out. */
export const isCounted = (request: Request): boolean => !isBell(request) && !isWayOut(request)

/** What one request says about response times. */
export function factsOf(request: Request): RequestFacts {
  // Called ahead of its turn: whoever was quicker than that has kept nobody waiting.
  const late = (at: Instant | undefined) => (at === undefined ? undefined : Math.max(at, request.waitsFrom))
  const [acceptedAt, arrivedAt, endedAt] = [acceptedAtOf(request), request.arrivedAt, request.endedAt].map(late)
  return {
    raisedAt: request.raisedAt,
    waitsFrom: request.waitsFrom,
    escalated: request.pages.some((page) => page.as === 'manager' || page.as === 'secretary'),
    status: request.status,
    ...(request.unitId === undefined ? {} : { unitId: request.unitId }),
    ...(acceptedAt === undefined ? {} : { acceptedAt }),
    ...(arrivedAt === undefined ? {} : { arrivedAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(request.ending === undefined ? {} : { outcome: request.ending.outcome }),
  }
}

const NOT_YET_ACCEPTED: readonly Status[] = ['waiting', 'routing', 'calling']

/** When whoever came, or was last to promise it, said yes; what was taken back does not count. */
function acceptedAtOf(request: Request): Instant | undefined {
  if (NOT_YET_ACCEPTED.includes(request.status)) return undefined
  if (request.responder) return request.responder.acceptedAt
  const undone = new Set(request.history.map((entry) => entry.undoes))
  return request.history.findLast(
    ({ kind, version }) => (kind === 'accept' || kind === 'takeOver') && !undone.has(version),
  )?.at
}
