import { hours, type Instant } from '../clock.ts'
import type { MatterId, PlaceId, UnitId } from '../directory/directory.ts'
import type { Status } from '../lifecycle.ts'
import type { Need } from '../request/needs.ts'
import { isBell, isWayOut, type Outcome, type Page, type Request, type RequestReason } from '../request/request.ts'
import { localTime } from '../schedule/workingTime.ts'

/** What the reports need to know about a request: no person, no code, no word that anybody wrote. */
export interface RequestFacts {
  /** Absent while it is not known who is competent. */
  readonly unitId?: UnitId
  readonly matterId?: MatterId
  readonly placeId?: PlaceId
  readonly needs?: readonly Need[]
  /** Why the client stayed below, where the request says more than its building. */
  readonly reason?: RequestReason
  /** Of the office's clock when it was raised, 0 to 23. */
  readonly hour?: number
  readonly raisedAt: Instant
  /** From when the client waited for this one: later than `raisedAt` where it had to wait its turn. */
  readonly waitsFrom: Instant
  readonly deliveredAt?: Instant
  readonly seenAt?: Instant
  readonly acceptedAt?: Instant
  readonly arrivedAt?: Instant
  readonly endedAt?: Instant
  readonly outcome?: Outcome
  /** A manager or the secretary was called. */
  readonly escalated: boolean
  /** That somebody is there was said from elsewhere, and no clerk has confirmed it. */
  readonly unconfirmed?: boolean
  readonly status: Status
}

/** A bell that the clerks have answered says nothing about those who are called afterwards, nor does a way out. */
export const isCounted = (request: Request): boolean => !isBell(request) && !isWayOut(request)

/** An undo comes within seconds; a late receipt or another server's last word may take a little longer. */
const SETTLED_AFTER_MS = hours(1)

/** Nothing can change any more of this day and its requests. */
export function isSettled(
  day: string,
  requests: Iterable<Pick<RequestFacts, 'status' | 'endedAt'>>,
  { now, timeZone }: { readonly now: Instant; readonly timeZone: string },
): boolean {
  const before = now - SETTLED_AFTER_MS
  if (day >= localTime(before, timeZone).day) return false
  for (const { status, endedAt = 0 } of requests) if (status !== 'ended' || endedAt >= before) return false
  return true
}

/** What one request says about response times. */
export function factsOf(request: Request, timeZone: string): RequestFacts {
  const { unitId, target, placeId, needs, reason, raisedAt, waitsFrom, status, ending } = request
  // Called ahead of its turn: whoever was quicker than that has kept nobody waiting.
  const late = (at: Instant | undefined) => (at === undefined ? undefined : Math.max(at, waitsFrom))
  return withoutGaps({
    unitId,
    matterId: target.kind === 'matter' ? target.matterId : undefined,
    placeId,
    needs,
    reason,
    hour: Math.floor(localTime(raisedAt, timeZone).minuteOfDay / 60),
    raisedAt,
    waitsFrom,
    deliveredAt: late(firstOf(request.pages, ({ firstDeliveredAt, deliveredAt }) => firstDeliveredAt ?? deliveredAt)),
    seenAt: late(firstOf(request.pages, (page) => page.seenAt)),
    acceptedAt: late(acceptedAtOf(request)),
    arrivedAt: late(request.arrivedAt),
    endedAt: late(request.endedAt),
    outcome: ending?.outcome,
    escalated: request.pages.some((page) => page.as === 'manager' || page.as === 'secretary'),
    unconfirmed: request.arrivedAt !== undefined && request.arrivalUnconfirmed === true,
    status,
  })
}

type WithGaps = { [Field in keyof RequestFacts]: RequestFacts[Field] | undefined }

const withoutGaps = (facts: WithGaps): RequestFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as unknown as RequestFacts

function firstOf(pages: readonly Page[], at: (page: Page) => Instant | undefined): Instant | undefined {
  const known = pages.flatMap((page) => at(page) ?? [])
  return known.length === 0 ? undefined : Math.min(...known)
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
