import { seconds } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { isClientCall, isEnded, type Request } from '../../models/domain/request/request.ts'
import { decideVisit, type VisitOrder } from '../../models/domain/visit/decideVisit.ts'
import { type Visit, type VisitFacts, type VisitId, visitFactsOf, visitOf } from '../../models/domain/visit/visit.ts'
import {
  clerkWhoTook,
  endedVisit,
  goingOn,
  saysTheSame,
  withoutNote,
  withVisitFacts,
} from '../../models/domain/visit/visitChanges.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import type { RaiseBody } from '../../models/wire/orders.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { MakeEntry } from '../platform/audit/noteOrders.ts'
import { guarded } from '../platform/guarded.ts'
import { UnderWay } from '../platform/underWay.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { MakeDecisionContext } from '../requests/decisionContext.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { VisitRepository } from './visitRepository.ts'
import type { VisitTurns } from './visitTurns.ts'

/** News of others' writes have come both ways by then. */
const FOLLOWED_MS = seconds(2)

interface VisitsDeps extends Platform {
  readonly store: RequestStore
  readonly repository: RequestRepository
  readonly visits: VisitRepository
  readonly turns: VisitTurns
  readonly context: MakeDecisionContext
  readonly directory: OfficeDirectory
  /** Calls somebody for the way out, where a visit asks for it. True: it goes on. */
  hasWayOutYet(id: VisitId): Promise<boolean>
}

/**
 * What happens to a visit: it begins with its first request, what is corrected in it reaches all of them, and it ends
 * when they have. The visit is the truth about the client; its requests carry it to those they call.
 */
export class Visits {
  private readonly underWay = new UnderWay()
  /** Being written with their first request: whoever hears of that one needs not write the visit too. */
  private readonly beginning = new Set<VisitId>()
  private readonly later = new Map<VisitId, () => void>()
  private readonly lookAt: (id: VisitId) => void

  constructor(private readonly deps: VisitsDeps) {
    const { log, repository } = deps
    const failed = 'a visit could not follow its request'
    const follow = (request: Request, before: Request | undefined) => this.underWay.add(this.follow(request, before))
    repository.onOwnSaved(guarded(log, failed, follow))
    this.lookAt = guarded(log, failed, (id: VisitId) => this.underWay.add(this.completed(id)))
    repository.onNews(({ visitId }) => this.lookLater(visitId))
  }

  /** What a stop cut short: visits that were never written, or are over, and turns that nobody has started. */
  async begin(): Promise<void> {
    const { repository, visits, turns } = this.deps
    for (const open of repository.all()) await this.follow(open, open)
    for (const { id } of visits.all()) {
      await turns.settle(id)
      await this.endIfOver(id)
    }
  }

  stop(): void {
    for (const cancel of this.later.values()) cancel()
    this.later.clear()
  }

  /** Another server follows what it has written; by then it has, or it is gone. */
  private lookLater(id: VisitId): void {
    if (this.later.has(id)) return
    const cancel = this.deps.clock.after(FOLLOWED_MS, () => {
      this.later.delete(id)
      this.lookAt(id)
    })
    this.later.set(id, cancel)
  }

  /**
   * What a server did not come to, or could not: of two that were written at two servers in the same second, neither has
   * seen the other.
   */
  private async completed(id: VisitId): Promise<void> {
    const { repository, turns } = this.deps
    for (const open of repository.ofVisit(id)) await this.follow(open, open)
    await turns.settle(id)
    await this.endIfOver(id)
  }

  /** The visit of a request that is written at this moment. */
  async beginWith(request: Request): Promise<void> {
    const { visitId } = request
    this.beginning.add(visitId)
    try {
      await this.deps.visits.add(visitOf([request]))
    } finally {
      this.beginning.delete(visitId)
    }
  }

  idle(): Promise<void> {
    return this.underWay.idle()
  }

  /** Makes one move. A repeat with the same key moves nothing. */
  async move(actor: Actor, id: VisitId, key: string, order: VisitOrder, makeEntry?: MakeEntry): Promise<Visit> {
    const { clock, directory, visits, repository } = this.deps
    const repeat = { key: `${actor.personId}:${key}`, digest: digestOf(order) }
    const around = { now: clock.now(), directory: directory.now, repeat }
    const entry = makeEntry?.()
    const decided = (current: Visit): Visit => {
      if (current.history.some((each) => each.key === repeat.key)) entry?.repeats()
      return decideVisit(current, actor, order, around)
    }
    const visit = await visits.change(id, decided, entry)
    await Promise.all(repository.ofVisit(id).map((request) => this.tell(request, visit, actor.personId)))
    return visits.get(id) ?? visit
  }

  /** What holds for a set that joins. Needs that came with it are added to the visit's; a note takes the former one's place. */
  async joinedBy(
    actor: Actor,
    key: string,
    { needs, note }: Pick<RaiseBody, 'needs' | 'note'>,
    there: readonly [Request, ...Request[]],
  ): Promise<VisitFacts> {
    const { visits } = this.deps
    const known = visits.get(there[0].visitId)
    const facts: VisitFacts = known ?? visitFactsOf(there)
    const added = needs.filter((need) => !facts.needs.includes(need))
    const isSame = added.length === 0 && (note === undefined || note === '' || note === facts.note)
    if (isSame || !known) return factsOf(facts)
    const order = { move: 'amend', needs: [...facts.needs, ...added], ...(note ? { note } : {}) } as const
    return factsOf(await this.move(actor, known.id, `join-${key}`, order))
  }

  /** Somebody who ends their part says that the client needs help on the way out, and others still serve them. */
  async needWayOut(id: VisitId, by: PersonId): Promise<void> {
    const { visits, repository } = this.deps
    if (visits.get(id)?.needs.includes('wayOut') !== false) return
    const visit = await visits.change(id, (current) =>
      current.endedAt !== undefined || current.needs.includes('wayOut')
        ? current
        : { ...current, version: current.version + 1, needs: [...current.needs, 'wayOut'] },
    )
    for (const request of repository.ofVisit(id)) await this.tell(request, visit, by)
  }

  /** Of a visit that nobody has ended. */
  async forgetNote(id: VisitId): Promise<void> {
    const { visits, repository } = this.deps
    const visit = await visits.change(id, (current) =>
      current.note === undefined && current.said === undefined ? current : withoutNote(current),
    )
    for (const request of repository.ofVisit(id)) await this.tell(request, visit)
  }

  /** What the visit says by now: somebody else may have corrected it meanwhile. One that is over says nothing any more. */
  private tell({ id }: Request, visit: Visit, by?: PersonId): Promise<Request> {
    const { visits, repository, context } = this.deps
    return repository.change(id, (current) => {
      const now = visits.get(visit.id) ?? visit
      return now.endedAt === undefined ? withVisitFacts(current, now, context(id), by) : current
    })
  }

  private async follow(saved: Request, before: Request | undefined): Promise<void> {
    const { visits, directory } = this.deps
    const { visitId } = saved
    if (isEnded(saved)) {
      if (isOver(saved)) await this.endIfOver(visitId)
      return
    }
    if (!visits.get(visitId) && !this.beginning.has(visitId))
      await visits.put(visitId, (current) => goingOn(current, saved))
    if (saved.arrivedAt !== undefined && before?.arrivedAt === undefined) await this.answerCalls(visitId)
    await this.takeFor(clerkWhoTook(saved, before, directory.now), saved)
    const visit = visits.get(visitId)
    if (!visit || saysTheSame(saved, visit)) return
    await this.tell(saved, visit)
  }

  /** Somebody is with the client: nobody else has to come because the client called. */
  private async answerCalls(visitId: VisitId): Promise<void> {
    const { repository, turns } = this.deps
    if (repository.ofVisit(visitId).some(isClientCall)) await turns.settle(visitId)
  }

  /** Whoever goes to a client who has rung is responsible for them. */
  private async takeFor(clerkId: PersonId | undefined, { id, visitId, version }: Request): Promise<void> {
    const { clock, directory, visits } = this.deps
    if (clerkId === undefined || !visits.get(visitId)) return
    const repeat = { key: `${clerkId}:bell-${id}-${version}`, digest: '' }
    const around = { now: clock.now(), directory: directory.now, repeat }
    const clerk: Actor = { personId: clerkId, roles: ['clerk'] }
    await visits.change(visitId, (current) => {
      const isTheirs = current.endedAt !== undefined || current.clerkId === clerkId
      return isTheirs ? current : decideVisit(current, clerk, { move: 'take' }, around)
    })
  }

  private async endIfOver(id: VisitId): Promise<void> {
    const { store, repository, visits } = this.deps
    if (!visits.get(id) || repository.ofVisit(id).length > 0) return
    const requests = await store.ofVisit(id)
    if (!requests.every(isOver) || (await this.deps.hasWayOutYet(id))) return
    const endedAt = Math.max(...requests.map((request) => request.endedAt ?? 0))
    await visits.change(id, (current) => {
      const isOpenAgain = repository.ofVisit(id).length > 0
      return isOpenAgain || current.endedAt !== undefined ? current : endedVisit(current, endedAt)
    })
  }

  /** For whoever reads one: those that are over as well. */
  async find(id: VisitId): Promise<Visit> {
    const { visits } = this.deps
    const visit = visits.get(id) ?? (await visits.stored(id))
    if (!visit) throw new Refusal('notFound', { where: 'visit' })
    return visit
  }
}

/** Ended, and that can no longer be taken back. */
const isOver = (request: Request): boolean =>
  isEnded(request) && request.undoable === undefined && request.followUp === undefined

const factsOf = ({ needs, placeId, note }: VisitFacts): VisitFacts => ({
  needs,
  placeId,
  ...(note === undefined ? {} : { note }),
})
