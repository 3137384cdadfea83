import { hash } from 'node:crypto'
import type { BellOrder } from '../../models/domain/bell/ringBell.ts'
import type { PlaceId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { checkTarget, type RaiseOrder, raise } from '../../models/domain/request/raise.ts'
import {
  codeOf,
  type FollowUp,
  isEnded,
  type Leader,
  MEETING_KEY,
  type Request,
  type Target,
} from '../../models/domain/request/request.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import { hasTurnsBefore, turnAfter } from '../../models/domain/visit/turns.ts'
import { MOST_IN_VISIT } from '../../models/domain/visit/visit.ts'
import { targetOf } from '../../models/domain/visit/wayOut.ts'
import type { CarriedEntry } from '../../models/store/carriedEntry.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import type { MoveReceipt, RaiseBody, RaiseReceipt } from '../../models/wire/orders.ts'
import type { MakeEntry } from '../platform/audit/noteOrders.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { Visits } from '../visits/visits.ts'
import type { VisitTurns } from '../visits/visitTurns.ts'
import type { MakeDecisionContext } from './decisionContext.ts'
import type { RequestRepository } from './requestRepository.ts'

interface RaiseRequestsDeps {
  readonly store: RequestStore
  readonly repository: RequestRepository
  readonly context: MakeDecisionContext
  readonly visits: Visits
  readonly turns: VisitTurns
  /** Whether the lift of the place's building is out of order now. */
  isLiftOutAt(placeId: PlaceId): boolean
}

/** A target with everything the other requests of the visit share. `begins`: the visit is written with it. */
type Wanted = Omit<RaiseOrder, 'number'> & { readonly begins?: boolean; readonly entry?: CarriedEntry | undefined }

interface RaisingSet {
  /** The requests that the visit has already. */
  readonly there?: readonly Request[]
  readonly digest?: string
  readonly makeEntry?: MakeEntry | undefined
}

/** What is raised, with what the visit says where it has begun. */
type Raised = Omit<RaiseBody, 'needs'> & Pick<RaiseOrder, 'needs'>

/**
 * A clerk raises one request for each target of a visit. A repeat with the same key returns the first result, also
 * while the first is under way; the same key with another body is refused.
 */
export class RaiseRequests {
  private readonly joining = new KeyedQueue()
  private readonly lastNumbers = new Map<string, Promise<{ last: number }>>()

  constructor(private readonly deps: RaiseRequestsDeps) {}

  async raise(actor: Actor, key: string, body: RaiseBody, makeEntry?: MakeEntry): Promise<RaiseReceipt> {
    if (!actor.roles.includes('clerk')) throw new Refusal('notAllowed')
    // All or none: a visit with a mistake in it calls nobody.
    for (const target of body.targets) checkTarget(this.deps.context(undefined), target)
    const { visitId } = body
    if (visitId === undefined) return this.raiseSet(actor, key, body, { makeEntry })
    // One after the other: each takes its turn behind the one before it.
    return this.joining.run(visitId, () => this.join(actor, key, { ...body, visitId }, makeEntry))
  }

  private async join(
    actor: Actor,
    key: string,
    body: RaiseBody & { visitId: string },
    makeEntry?: MakeEntry,
  ): Promise<RaiseReceipt> {
    const { store, visits, turns, context } = this.deps
    // Where the client is, the visit knows; a place that does not exist is a mistake all the same.
    if (!context(undefined).directory.places.has(body.placeId)) throw new Refusal('notFound', { where: 'place' })
    const there = await store.ofVisit(body.visitId)
    const [first, ...others] = there
    if (!first) throw new Refusal('notFound', { where: 'visit' })
    if (there.filter((request) => !isEnded(request)).length + body.targets.length > MOST_IN_VISIT)
      throw new Refusal('tooManyOpen')
    const facts = await visits.joinedBy(actor, key, body, [first, ...others])
    const { note: _theirs, ...asked } = body
    const receipt = await this.raiseSet(
      actor,
      key,
      { ...asked, ...facts },
      { there, digest: digestOf(body), makeEntry },
    )
    // Whoever was before them may have ended meanwhile.
    await turns.settle(body.visitId)
    return receipt
  }

  private async raiseSet(
    actor: Actor,
    key: string,
    body: Raised,
    { there = [], digest = digestOf(body), makeEntry }: RaisingSet,
  ): Promise<RaiseReceipt> {
    const { targets, visitId = visitIdOf(actor.personId, key), inTurn = false, ...shared } = body
    const keys = targets.map((_, index) => `${actor.personId}:${key}:${index}`)
    // A repeat of what was half raised gives the rest the turns they would have had.
    const before = there.filter(({ raiseKey }) => !keys.includes(raiseKey))
    const first = turnAfter(before)
    const isBehind = hasTurnsBefore(before)
    const wanted = targets.map((target, index): Wanted => {
      return {
        key: keys[index] ?? '',
        visitId,
        turn: first + index,
        inTurn,
        waits: inTurn && (index > 0 || isBehind),
        target,
        digest,
        by: actor.personId,
        begins: index === 0 && body.visitId === undefined,
        entry: index === 0 ? makeEntry?.(visitId) : undefined,
        ...orderOf(shared),
      }
    })
    const requests = await Promise.all(wanted.map((each) => this.raiseOne(each)))
    return { visitId, requests: requests.map(raiseReceipt) }
  }

  /** A client rings at a door: their visit begins without a clerk having raised anything. */
  ring(order: BellOrder): Promise<Request> {
    const visitId = visitIdOf('bell', order.key)
    return this.raiseOne({ ...order, visitId, digest: digestOf(order.placeId), begins: true })
  }

  /** A client calls somebody in the middle of a visit. */
  callInVisit(order: BellOrder & { readonly visitId: string }): Promise<Request> {
    return this.raiseOne({ ...order, digest: digestOf(order.visitId) })
  }

  /** A client has come to a meeting. A repeat finds what was raised, whoever repeats it and whatever has changed since. */
  meet(actor: Actor, meetingId: string, order: Shared & { readonly target: Target }): Promise<Request> {
    return this.raiseOne({
      ...orderOf(order),
      target: order.target,
      by: actor.personId,
      digest: digestOf(meetingId),
      key: MEETING_KEY + meetingId,
      visitId: visitIdOf('meeting', meetingId),
      turn: 0,
      inTurn: false,
      waits: false,
      begins: true,
    })
  }

  /** The next request of a visit, wanted by somebody who is with the client and passes them on. */
  async raiseNext(after: Request, target: Target, by: string): Promise<Request> {
    return this.raiseOne({
      ...orderOf(after),
      target,
      by,
      digest: digestOf(target),
      key: `next:${after.id}`,
      visitId: after.visitId,
      turn: after.turn,
      // When this one ends, the turn that waited behind the first one comes.
      inTurn: after.inTurn,
      waits: false,
      untilAt: after.closesAt,
    })
  }

  /** Somebody more for a client who is being served: called at once, and holds up nobody's turn. */
  async raiseHelper(
    helped: Request,
    { target, by, key }: Extract<FollowUp, { kind: 'raiseHelper' }>,
  ): Promise<Request> {
    const { store } = this.deps
    return this.raiseOne({
      ...orderOf({ ...helped, kind: 'serve' }),
      target,
      by,
      digest: digestOf(target),
      key,
      visitId: helped.visitId,
      turn: turnAfter(await store.ofVisit(helped.visitId)),
      inTurn: false,
      helps: helped.id,
      waits: false,
      untilAt: helped.closesAt,
    })
  }

  /** The last step of a visit: somebody leads the client out. Asked for twice behind the same request, it is one. */
  async raiseWayOut(after: Request, leads: Leader, by: string): Promise<Request> {
    const { store } = this.deps
    return this.raiseOne({
      ...orderOf({ ...after, kind: 'wayOut' }),
      target: targetOf(leads, after),
      by,
      digest: '',
      key: `wayOut:${after.id}`,
      visitId: after.visitId,
      turn: turnAfter(await store.ofVisit(after.visitId)),
      inTurn: false,
      waits: false,
      untilAt: after.closesAt,
    })
  }

  private async raiseOne(wanted: Wanted): Promise<Request> {
    try {
      return await this.raiseNew(wanted)
    } catch (error) {
      // Refused now, but perhaps the repeat of what was taken before, just before closing time say.
      const first = error instanceof Refusal ? await this.firstOf(wanted) : undefined
      if (!first) throw error
      return first
    }
  }

  private async raiseNew(wanted: Wanted): Promise<Request> {
    const { repository, context, visits, isLiftOutAt } = this.deps
    const { begins, entry, ...order } = wanted
    for (;;) {
      const { counter, number } = await this.nextNumber(wanted.placeId, context(undefined))
      // By the clock of this moment: it may have been set while the number was being found.
      const reason = isLiftOutAt(order.placeId) ? ({ reason: 'liftOut' } as const) : {}
      const request = raise(context(undefined), { number, ...order, ...reason })
      // Side by side: on the store of one machine that is one write.
      const begun = begins ? visits.beginWith(request) : undefined
      const [duplicate] = await Promise.all([repository.addWith(entry, request), begun])
      if (!duplicate) return request
      if (!duplicate.fields.includes('raiseKey')) {
        // Another server counts here too; other places' codes are as they were.
        this.lastNumbers.delete(counter)
        continue
      }
      const first = await this.firstOf(wanted)
      if (first) return first
    }
  }

  private async firstOf({ key, digest, entry }: Wanted): Promise<Request | undefined> {
    const first = await this.deps.store.findRaised(key)
    if (first && first.history[0]?.digest !== digest) throw new Refusal('keyReused')
    if (first) entry?.repeats()
    return first
  }

  /** Counts on from the highest code of the day; another server's number is met as a duplicate, and the next is tried. */
  private async nextNumber(
    placeId: string,
    { directory, now }: ReturnType<MakeDecisionContext>,
  ): Promise<{ counter: string; number: number }> {
    const place = directory.places.get(placeId)
    if (!place) throw new Refusal('notFound', { where: 'place' })
    const day = localTime(now, directory.office.timeZone).day
    const counter = `${day} ${place.codePrefix}`
    let known = this.lastNumbers.get(counter)
    if (!known) {
      // Yesterday's counters are of no use any more; those of today's other places are.
      for (const each of this.lastNumbers.keys()) if (!each.startsWith(day)) this.lastNumbers.delete(each)
      known = this.deps.store.highestNumber(day, place.codePrefix).then((last) => ({ last }))
      this.lastNumbers.set(counter, known)
      known.catch(() => this.lastNumbers.delete(counter))
    }
    const count = await known
    count.last += 1
    return { counter, number: count.last }
  }
}

/** What every request of a visit shares. */
type Shared = Pick<RaiseOrder, 'kind' | 'needs' | 'placeId'> & { readonly note?: string | undefined }

function orderOf({ kind, needs, note, placeId }: Shared) {
  return { kind, needs, placeId, ...(note ? { note } : {}) }
}

/** The same for every repeat, so that a visit half raised before a crash is completed, not doubled. */
function visitIdOf(whose: string, key: string): string {
  return hash('sha256', `visit ${whose} ${key}`, 'base64url').slice(0, 22)
}

function raiseReceipt(request: Request): MoveReceipt {
  const [entry] = request.history
  return {
    requestId: request.id,
    code: codeOf(request),
    move: 'raise',
    version: 1,
    at: request.raisedAt,
    status: entry?.status ?? request.status,
  }
}
