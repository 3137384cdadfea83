import type { Instant } from '../clock.ts'
import type { MatterId, PersonId, UnitId } from '../directory/directory.ts'
import type { ArrivalLimits } from '../reports/arrivalLimits.ts'
import { isCounted } from '../reports/requestFacts.ts'
import { codeOf, isEnded, type Request, type RequestId } from '../request/request.ts'
import { type Cause, likelyCause } from './cause.ts'

/*
 * A nonconformity (niezgodność) is a request in which somebody did not come within the first limit, or for which a
 * manager or the secretary was called. The figure of the same name counts them by the same rule.
 */

/** A request that has ended, with what is needed to ask why it went as it did. */
export interface EndedCall {
  readonly id: RequestId
  readonly code: string
  readonly unitId?: UnitId
  readonly matterId?: MatterId
  readonly raisedAt: Instant
  readonly endedAt: Instant
  /** Absent: no person, but the clock or the end of a visit. */
  readonly endedBy?: PersonId
  /** Until somebody was there, or had helped by telephone; without either, until the end. */
  readonly waitedMs: number
  readonly wasHelped: boolean
  readonly isEscalated: boolean
  readonly likely?: Cause
}

/** Undefined: it goes on, or nobody waited. */
export function endedCallOf(request: Request): EndedCall | undefined {
  const { endedAt, ending, arrivedAt, waitsFrom, unitId, target } = request
  if (!isEnded(request) || endedAt === undefined || !isCounted(request) || ending?.outcome === 'mistake')
    return undefined
  const helpedAt = arrivedAt ?? (ending?.outcome === 'byPhone' ? endedAt : undefined)
  const endedBy = request.history.findLast(({ status, by }) => status === 'ended' && by !== undefined)?.by
  const likely = likelyCause(request)
  return {
    id: request.id,
    code: codeOf(request),
    raisedAt: request.raisedAt,
    endedAt,
    waitedMs: Math.max(0, (helpedAt ?? endedAt) - waitsFrom),
    wasHelped: helpedAt !== undefined,
    isEscalated: request.pages.some(({ as }) => as === 'manager' || as === 'secretary'),
    ...(unitId === undefined ? {} : { unitId }),
    ...(target.kind === 'matter' ? { matterId: target.matterId } : {}),
    ...(endedBy === undefined ? {} : { endedBy }),
    ...(likely === undefined ? {} : { likely }),
  }
}

/** Nobody within the first limit; to whom nobody came, for them it was not kept. */
export const isLate = ({ waitedMs, wasHelped }: EndedCall, [first]: ArrivalLimits): boolean =>
  !wasHelped || waitedMs > first

export const isNonconforming = (call: EndedCall, limits: ArrivalLimits): boolean =>
  call.isEscalated || isLate(call, limits)
