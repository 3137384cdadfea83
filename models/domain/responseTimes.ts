import type { Instant } from './clock.ts'
import type { UnitId } from './directory.ts'
import type { Status } from './lifecycle.ts'
import type { Outcome, Request } from './request.ts'

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

/** The figures of one unit, or of all. Times in milliseconds from when the client began to wait; null: nothing measured. */
export interface ResponseFigures {
  /** Every request of the period: open, unanswered and escalated ones are counted here too. */
  readonly count: number
  readonly open: number
  /** Ended, and nobody had accepted, come, or helped by telephone. */
  readonly unanswered: number
  readonly escalated: number
  readonly acceptMedianMs: number | null
  readonly acceptP90Ms: number | null
  readonly arriveMedianMs: number | null
  readonly arriveP90Ms: number | null
  /** Of those where somebody came, the share that had somebody within the target; 0 to 1. */
  readonly withinTarget: number | null
}

export interface UnitFigures extends ResponseFigures {
  /** Absent: requests of no unit. */
  readonly unitId?: UnitId
}

export interface ResponseFiguresOfPeriod {
  readonly units: readonly UnitFigures[]
  readonly all: ResponseFigures
  /** As long a time, directly before. */
  readonly previous: ResponseFigures
}

/**
 * Response times of the requests raised in `from <= raisedAt < to`, by unit in the order given; what belongs to none
 * of them comes last, so that the rows add up to `all`. Instants have no summer time: a day on which the clocks change
 * is counted as long as it was. What was entered by mistake is left out: nobody waited.
 */
export function responseTimes(question: {
  readonly requests: readonly RequestFacts[]
  readonly from: Instant
  readonly to: Instant
  readonly units: readonly UnitId[]
  readonly targetMs: number
}): ResponseFiguresOfPeriod {
  const { from, to, targetMs } = question
  const real = question.requests.filter((request) => request.outcome !== 'mistake')
  const inPeriod = real.filter(({ raisedAt }) => raisedAt >= from && raisedAt < to)
  const before = real.filter(({ raisedAt }) => raisedAt >= from - (to - from) && raisedAt < from)
  const byUnit = new Map<UnitId | undefined, RequestFacts[]>(question.units.map((unitId) => [unitId, []]))
  const ofNone: RequestFacts[] = []
  for (const request of inPeriod) (byUnit.get(request.unitId) ?? ofNone).push(request)
  return {
    units: [
      ...question.units.map((unitId) => ({ unitId, ...figuresOf(byUnit.get(unitId) ?? [], targetMs) })),
      ...(ofNone.length === 0 ? [] : [figuresOf(ofNone, targetMs)]),
    ],
    all: figuresOf(inPeriod, targetMs),
    previous: figuresOf(before, targetMs),
  }
}

/** What one request says about response times. */
export function factsOf(request: Request): RequestFacts {
  const acceptedAt = acceptedAtOf(request)
  return {
    raisedAt: request.raisedAt,
    waitsFrom: request.waitsFrom,
    escalated: request.pages.some((page) => page.as === 'manager' || page.as === 'secretary'),
    status: request.status,
    ...(request.unitId === undefined ? {} : { unitId: request.unitId }),
    ...(acceptedAt === undefined ? {} : { acceptedAt }),
    ...(request.arrivedAt === undefined ? {} : { arrivedAt: request.arrivedAt }),
    ...(request.endedAt === undefined ? {} : { endedAt: request.endedAt }),
    ...(request.ending === undefined ? {} : { outcome: request.ending.outcome }),
  }
}

/**
 * The percentile by nearest rank: the smallest measured value that at least `share` of all values do not exceed.
 * It is always a time somebody really waited; the median of an even number is the lower of the two in the middle.
 */
export function percentile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? null
}

function figuresOf(requests: readonly RequestFacts[], targetMs: number): ResponseFigures {
  const accepts = waitsOf(requests, ({ acceptedAt }) => acceptedAt)
  const arrivals = waitsOf(requests, ({ arrivedAt }) => arrivedAt)
  const inTime = arrivals.filter((waitMs) => waitMs <= targetMs).length
  return {
    count: requests.length,
    open: requests.filter(({ status }) => status !== 'ended').length,
    unanswered: requests.filter(isUnanswered).length,
    escalated: requests.filter(({ escalated }) => escalated).length,
    acceptMedianMs: percentile(accepts, 0.5),
    acceptP90Ms: percentile(accepts, 0.9),
    arriveMedianMs: percentile(arrivals, 0.5),
    arriveP90Ms: percentile(arrivals, 0.9),
    withinTarget: arrivals.length === 0 ? null : inTime / arrivals.length,
  }
}

/** How long clients waited for something, shortest first. A clock that was set back makes nobody come too early. */
function waitsOf(
  requests: readonly RequestFacts[],
  when: (request: RequestFacts) => Instant | undefined,
): readonly number[] {
  return requests
    .flatMap((request) => {
      const at = when(request)
      return at === undefined ? [] : [Math.max(0, at - request.waitsFrom)]
    })
    .sort((a, b) => a - b)
}

const isUnanswered = ({ status, acceptedAt, arrivedAt, outcome }: RequestFacts): boolean =>
  status === 'ended' && acceptedAt === undefined && arrivedAt === undefined && outcome !== 'byPhone'

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
