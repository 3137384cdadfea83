import type { Instant } from '../clock.ts'
import type { PersonId, PlaceId } from '../directory/directory.ts'
import { Refusal } from '../errors.ts'
import { officeClosed } from '../schedule/officeClosed.ts'
import { closingAfter, isOpenAt, localTime } from '../schedule/workingTime.ts'
import { callNext } from './callNext.ts'
import { aimAt, type DecisionContext, type Draft, enterCalling, record } from './draft.ts'
import { scheduled } from './dues.ts'
import type { Need } from './needs.ts'
import { isRung, type Request, type RequestId, type RequestKind, type RequestReason, type Target } from './request.ts'

/** What the clerk asks for; several wants are several employees for one visit. */
export interface RaiseOrder {
  readonly key: string
  readonly digest: string
  /** The clerk who raises it; of a bell: the one who is responsible until another one takes it. */
  readonly by: PersonId
  readonly visitId: string
  readonly turn: number
  readonly inTurn: boolean
  readonly helps?: RequestId
  /** Its turn comes later: nobody is called yet. */
  readonly waits: boolean
  /** Follows another request of the visit, which may still be served after closing time, as long as people are paged. */
  readonly untilAt?: Instant
  readonly target: Target
  readonly kind: RequestKind
  readonly needs: readonly Need[]
  readonly note?: string
  readonly reason?: RequestReason
  readonly placeId: PlaceId
  readonly number: number
}

/**
 * A new request, already calling (or finding out who is competent, or waiting for its turn).
 * Refuses a target or place that does not exist, a matter handled elsewhere, and a closed office.
 */
export function raise(context: DecisionContext, order: RaiseOrder): Request {
  const { directory, now } = context
  const place = directory.places.get(order.placeId)
  if (!place) throw new Refusal('notFound', { where: 'place' })
  checkTarget(context, order.target)
  const isServed = order.untilAt === undefined ? isOpenAt(directory.office, now) : now < order.untilAt
  if (!isServed) throw officeClosed(directory.office, now)
  const draft: Draft = {
    id: context.newId(),
    version: 1,
    visitId: order.visitId,
    turn: order.turn,
    inTurn: order.inTurn,
    ...(order.helps === undefined ? {} : { helps: order.helps }),
    day: localTime(now, directory.office.timeZone).day,
    prefix: place.codePrefix,
    number: order.number,
    kind: order.kind,
    needs: order.needs,
    ...(order.note === undefined ? {} : { note: order.note }),
    ...(order.reason === undefined ? {} : { reason: order.reason }),
    placeId: order.placeId,
    raisedAt: now,
    raisedBy: order.by,
    raiseKey: order.key,
    waitsFrom: now,
    closesAt: order.untilAt ?? closingAfter(directory.office, now),
    status: 'waiting',
    target: order.target,
    policy: [],
    steps: [],
    extendedMs: 0,
    skipped: [],
    pages: [],
    history: [],
  }
  aimAt(draft, context, order.target)
  if (!order.waits) enterCalling(draft, context)
  record(draft, context, {
    kind: 'raise',
    ...(isRung(draft) ? {} : { by: order.by }),
    key: order.key,
    digest: order.digest,
  })
  if (!order.waits) callNext(draft, context, 0, { due: true })
  return scheduled(draft)
}

/** Refuses what cannot be called: an unknown matter, unit or person, or a matter that another office handles. */
export function checkTarget({ directory }: Pick<DecisionContext, 'directory'>, target: Target): void {
  if (target.kind === 'unknown') return
  if (target.kind === 'clerks') mustExist(directory.places.get(target.placeId), 'place')
  if (target.kind === 'person') mustExist(directory.employees.get(target.personId), 'person')
  if (target.kind === 'unit') mustExist(directory.units.get(target.unitId), 'unit')
  if (target.kind !== 'matter') return
  const matter = directory.matters.get(target.matterId)
  mustExist(matter, 'matter')
  if (matter?.elsewhere) throw new Refusal('handledElsewhere', { handledBy: matter.elsewhere })
}

function mustExist(found: unknown, what: string): void {
  if (found === undefined) throw new Refusal('notFound', { where: what })
}
