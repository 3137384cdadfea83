import type { Instant } from '../clock.ts'
import type { UnitId } from '../directory.ts'
import type { Status } from '../lifecycle.ts'
import type { Outcome, Request } from '../request/request.ts'
import type { FactsTable } from './factsTable.ts'
import { EMPTY, figuresByGroup } from './responseFigures.ts'

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

export interface Period {
  /** The first instant. */
  readonly from: Instant
  /** The first instant after it. */
  readonly to: Instant
  readonly targetMs: number
}

/**
 * Response times of the requests raised in `from <= raisedAt < to`, by unit in the order given; what belongs to none
 * of them comes last, so that the rows add up to `all`. Instants have no summer time: a day on which the clocks change
 * is counted as long as it was. What was entered by mistake is left out: nobody waited.
 */
export function responseTimes(
  question: Period & { readonly tables: readonly FactsTable[]; readonly units: readonly UnitId[] },
): ResponseFiguresOfPeriod {
  const { tables, units, ...period } = question
  const before = { ...period, from: period.from - (period.to - period.from), to: period.from }
  return {
    units: figuresByUnit(tables, units, period),
    all: figuresOfAll(tables, period),
    previous: figuresOfAll(tables, before),
  }
}

/** By unit in the order given; last, and only if there were any, the requests of none of them. */
export function figuresByUnit(
  tables: readonly FactsTable[],
  units: readonly UnitId[],
  period: Period,
): readonly UnitFigures[] {
  const numbers = new Map<UnitId | undefined, number>(units.map((unitId, number) => [unitId, number]))
  const groupOf = (unitId: UnitId | undefined): number => numbers.get(unitId) ?? units.length
  const figures = figuresByGroup(tables, period, { groups: units.length + 1, groupOf })
  const ofNone = figures.at(-1)
  return [
    ...units.map((unitId, number) => ({ unitId, ...(figures[number] ?? EMPTY) })),
    ...(ofNone === undefined || ofNone.count === 0 ? [] : [ofNone]),
  ]
}

/** Of one unit alone. */
export const figuresOfUnit = (tables: readonly FactsTable[], unitId: UnitId, period: Period): ResponseFigures =>
  figuresByGroup(tables, period, { groups: 1, groupOf: (each) => (each === unitId ? 0 : -1) })[0] ?? EMPTY

const figuresOfAll = (tables: readonly FactsTable[], period: Period): ResponseFigures =>
  figuresByGroup(tables, period, { groups: 1, groupOf: () => 0 })[0] ?? EMPTY

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
