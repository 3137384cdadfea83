import { type Instant, minutes } from '../clock.ts'
import type { Directory, PersonId, UnitId } from '../directory/directory.ts'
import { Refusal } from '../errors.ts'
import { isReachable, type Reach } from '../request/responders.ts'
import { officeClosed } from '../schedule/officeClosed.ts'
import { isOpenAt } from '../schedule/workingTime.ts'

/*
 * A drill (ćwiczenie) is a practice page. It is no request: it pages only the people it names, never escalates, makes
 * nobody busy and counts in no statistics. It ends for a person when they answer, when a real page comes for them, or
 * after two minutes by itself.
 */

export type DrillId = string

export const DRILL_MS = minutes(2)

/** For whom it is run. */
export type DrillScope =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'unit'; readonly unitId: UnitId }
  /** Everybody who has said that they are on duty. */
  | { readonly kind: 'everybody' }

/** By what a drill came to somebody: a page that was open, or a notification with every page closed. */
export const DRILL_CHANNELS = ['page', 'push'] as const
export type DrillChannel = (typeof DRILL_CHANNELS)[number]

/** One person's part. The reach at the beginning tells by which channel they were called, or why they were not. */
export interface DrillCall {
  readonly personId: PersonId
  readonly reach: Reach
  readonly deliveredAt?: Instant
  readonly deliveredBy?: DrillChannel
  readonly seenAt?: Instant
  readonly answeredAt?: Instant
  readonly answeredBy?: DrillChannel
  /** A real page came: practice makes way. */
  readonly displacedAt?: Instant
}

export interface Drill {
  readonly id: DrillId
  readonly version: number
  /** Of the order, so that a repeat starts no second one. */
  readonly key: string
  readonly digest: string
  readonly by: PersonId
  /** It began by itself, by a plan that `by` has set. */
  readonly planId?: string
  readonly scope: DrillScope
  readonly startedAt: Instant
  readonly endsAt: Instant
  readonly endedAt?: Instant
  readonly calls: readonly DrillCall[]
}

export const DRILL_RECEIPTS = ['delivered', 'seen', 'answered'] as const
export type DrillReceipt = (typeof DRILL_RECEIPTS)[number]

interface Surroundings {
  readonly now: Instant
  readonly directory: Directory
  reachOf(personId: PersonId): Reach
  isOnDuty(personId: PersonId): boolean
  /** Whoever runs it has been told that the office is closed: an office is also set up on a Saturday. */
  readonly evenClosed?: boolean | undefined
}

/** Begins a drill. Refuses people and units that do not exist, a closed office, and a drill nobody would hear of. */
export function startDrill(
  order: Pick<Drill, 'id' | 'key' | 'digest' | 'by' | 'planId' | 'scope'>,
  { now, directory, reachOf, isOnDuty, evenClosed = false }: Surroundings,
): Drill {
  const people = addressed(directory, order.scope, isOnDuty)
  const isClosed = !isOpenAt(directory.office, now)
  if (isClosed && !evenClosed) throw officeClosed(directory.office, now)
  const calls = people.map((personId) => ({ personId, reach: closedReach(reachOf(personId), isClosed) }))
  // Nobody to ring is a report, not an error, for a person or unit; "everybody on duty" without anybody says nothing.
  if (calls.length === 0) throw new Refusal('personNotAvailable')
  return endedIfDone({ ...order, version: 1, startedAt: now, endsAt: now + DRILL_MS, calls }, now)
}

/** In a closed office whoever has a page open there is practised with; a telephone at home is left in peace. */
const closedReach = (reach: Reach, isClosed: boolean): Reach => (isClosed && reach === 'push' ? 'offHours' : reach)

/** Notes a receipt. The same drill comes back when it says nothing new, or the drill is not this person's any more. */
export function noteReceipt(
  drill: Drill,
  receipt: { personId: PersonId; what: DrillReceipt; by: DrillChannel; at: Instant },
): Drill {
  const { personId, what, by, at } = receipt
  return changed(drill, personId, at, (call) => {
    if ({ delivered: call.deliveredAt, seen: call.seenAt, answered: call.answeredAt }[what] !== undefined) return call
    // Who has seen it has it, and who has answered has seen it.
    const next = { ...call, deliveredAt: call.deliveredAt ?? at, deliveredBy: call.deliveredBy ?? by }
    if (what === 'delivered') return next
    const seen = { ...next, seenAt: call.seenAt ?? at }
    return what === 'seen' ? seen : { ...seen, answeredAt: at, answeredBy: by }
  })
}

/** A real page has come for this person. */
export const displace = (drill: Drill, personId: PersonId, at: Instant): Drill =>
  changed(drill, personId, at, (call) => ({ ...call, displacedAt: at }))

/** Two minutes are over. */
export const endDrill = (drill: Drill, at: Instant): Drill =>
  drill.endedAt === undefined ? { ...drill, version: drill.version + 1, endedAt: at } : drill

/** The same drill after the clock was set: what was measured stays as long, and its end as far away. */
export const shiftedDrill = (drill: Drill, deltaMs: number): Drill => ({
  ...drill,
  startedAt: drill.startedAt + deltaMs,
  endsAt: drill.endsAt + deltaMs,
  calls: drill.calls.map((call) => {
    const moved = CALL_MOMENTS.flatMap((moment) =>
      call[moment] === undefined ? [] : [[moment, call[moment] + deltaMs]],
    )
    return { ...call, ...Object.fromEntries(moved) }
  }),
})

const CALL_MOMENTS = ['deliveredAt', 'seenAt', 'answeredAt', 'displacedAt'] as const

/**
 * Practice rings only where a page would: not at the door of somebody who is out, and not into a conversation. A channel
 * is proven by a test of its own: what rings there cannot be told from a call.
 */
export const isRung = ({ reach }: DrillCall): boolean =>
  isReachable(reach) && reach !== 'withClient' && reach !== 'channel'

export function ringsFor(drill: Drill, personId: PersonId): boolean {
  if (drill.endedAt !== undefined) return false
  const call = drill.calls.find((each) => each.personId === personId)
  return call !== undefined && isWaiting(call)
}

const isWaiting = (call: DrillCall): boolean =>
  isRung(call) && call.answeredAt === undefined && call.displacedAt === undefined

/** Refuses a person or a unit that the office does not have, or has no more. */
export function mustExist({ employees, units }: Directory, scope: DrillScope): void {
  if (scope.kind === 'person' && !employees.has(scope.personId)) throw new Refusal('notFound', { where: 'person' })
  if (scope.kind === 'unit' && !units.has(scope.unitId)) throw new Refusal('notFound', { where: 'unit' })
}

function addressed(directory: Directory, scope: DrillScope, isOnDuty: Surroundings['isOnDuty']): readonly PersonId[] {
  mustExist(directory, scope)
  if (scope.kind === 'person') return [scope.personId]
  const everybody = [...directory.employees.values()]
  if (scope.kind === 'everybody') return everybody.map(({ id }) => id).filter(isOnDuty)
  return everybody.filter(({ unitId }) => unitId === scope.unitId).map(({ id }) => id)
}

function changed(drill: Drill, personId: PersonId, at: Instant, change: (call: DrillCall) => DrillCall): Drill {
  if (!ringsFor(drill, personId)) return drill
  let isNew = false
  const calls = drill.calls.map((call) => {
    const next = call.personId === personId ? change(call) : call
    isNew ||= next !== call
    return next
  })
  return isNew ? endedIfDone({ ...drill, version: drill.version + 1, calls }, at) : drill
}

/** When nobody is left to answer there is nothing to wait for. */
const endedIfDone = (drill: Drill, at: Instant): Drill =>
  drill.calls.some(isWaiting) ? drill : { ...drill, endedAt: at }
