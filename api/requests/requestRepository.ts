import type { Instant } from '../../models/domain/clock.ts'
import type { Office, PersonId } from '../../models/domain/directory/directory.ts'
import { type PageReceipt, receive } from '../../models/domain/request/pages.ts'
import { isEnded, type Request, type RequestId } from '../../models/domain/request/request.ts'
import { shifted } from '../../models/domain/request/shift.ts'
import { closingAfter } from '../../models/domain/schedule/workingTime.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'
import { isUnheard, participants } from './participants.ts'

/** Told after a request was durably written: `before` is absent for a new one. */
export type RequestSaved = (after: Request, before: Request | undefined) => void

/**
 * Every request; the open ones are held in memory: they are few, and every hot question is about them ("my open calls",
 * "who is busy").
 */
export class RequestRepository extends Collection<Request> {
  private readonly byPerson = new Map<PersonId, Set<RequestId>>()
  private readonly byPassedOver = new Map<PersonId, Set<RequestId>>()
  private readonly byVisit = new Map<string, Set<RequestId>>()
  private readonly unheard = new Set<RequestId>()
  private readonly receipts = new Map<RequestId, { receipts: PageReceipt[]; noted: Promise<Request> }>()

  constructor(
    private readonly deps: Platform & { readonly office: () => Office },
    private readonly requests: RequestStore,
  ) {
    super(deps, {
      noun: 'request',
      store: requests,
      read: () => requests.open(),
      isHeld: (request) => !isEnded(request),
      shift: (request, deltaMs) => shifted(request, { deltaMs, closesAt: this.closesAt() }),
    })
  }

  onSaved(listener: RequestSaved): void {
    this.onChanged(({ after, before }) => after && listener(after, before))
  }

  /** What this server has written itself: for what is done once in the world outside. */
  onOwnSaved(listener: RequestSaved): void {
    this.onOwnChange(({ after, before }) => after && listener(after, before))
  }

  /** What another server has written. */
  onNews(listener: (request: Request) => unknown): void {
    this.onChanged(({ after, isNews }) => (isNews && after ? listener(after) : undefined))
  }

  /** Requests in which this person is called, on the way, or with the client. */
  engaging(personId: PersonId): readonly Request[] {
    return this.those(this.byPerson.get(personId) ?? [])
  }

  /** Requests that have passed this person over because nothing could reach them. */
  passingOver(personId: PersonId): readonly Request[] {
    return this.those(this.byPassedOver.get(personId) ?? [])
  }

  /** The open requests of a visit. */
  ofVisit(visitId: string): readonly Request[] {
    return this.those(this.byVisit.get(visitId) ?? [])
  }

  /** Requests with a page that no device has acknowledged: few, and asked for every other second. */
  withUnheardPages(): readonly Request[] {
    return this.those(this.unheard)
  }

  isBusyElsewhere(personId: PersonId, id: RequestId | undefined): boolean {
    const engaged = this.byPerson.get(personId)
    if (!engaged) return false
    return engaged.size > (id !== undefined && engaged.has(id) ? 1 : 0)
  }

  /** Notes a receipt. Those that come while others wait for their turn go with them: together they are one write. */
  hear(id: RequestId, receipt: PageReceipt): Promise<Request> {
    const waiting = this.receipts.get(id)
    if (waiting) {
      waiting.receipts.push(receipt)
      return waiting.noted
    }
    const receipts = [receipt]
    const close = (): void => {
      if (this.receipts.get(id)?.receipts === receipts) this.receipts.delete(id)
    }
    const noted = this.change(id, (current) => {
      close()
      const at = this.deps.clock.now()
      return receipts.reduce((request, each) => receive(request, { at, ...each }), current)
    }).finally(close)
    this.receipts.set(id, { receipts, noted })
    return noted
  }

  /** Ids of requests with something due by `now`, the longest overdue first; by memory where it is ahead of the store. */
  async due(now: Instant, limit: number): Promise<readonly RequestId[]> {
    const { clock } = this.deps
    const { steppedMs } = clock
    const ahead = new Map(this.unwritten().map((request) => [request.id, request]))
    const stored = await this.requests.due(now, limit)
    // The clock was set meanwhile: what was read says nothing any more, and whoever asks is woken by the step itself.
    if (clock.steppedMs !== steppedMs) return []
    const dueAhead = [...ahead.values()].filter(({ dueAt }) => dueAt !== undefined && dueAt <= now)
    return [...stored.filter((id) => !ahead.has(id)), ...dueAhead.map(({ id }) => id)]
  }

  /** When the first thing after that moment is due, of all requests. */
  async nextDueAt(after: Instant): Promise<Instant | undefined> {
    const ahead = this.unwritten().flatMap(({ dueAt }) => (dueAt !== undefined && dueAt > after ? [dueAt] : []))
    const next = Math.min((await this.requests.nextDueAt(after)) ?? Number.POSITIVE_INFINITY, ...ahead)
    return Number.isFinite(next) ? next : undefined
  }

  protected override index(after: Request | undefined, before: Request | undefined): void {
    if (before) {
      for (const personId of participants(before)) this.byPerson.get(personId)?.delete(before.id)
      for (const { personId } of before.skipped) this.byPassedOver.get(personId)?.delete(before.id)
      this.unheard.delete(before.id)
      if (!after) this.leave(before)
    }
    if (!after) return
    note(this.byVisit, after.visitId, after.id)
    if (after.pages.some(isUnheard)) this.unheard.add(after.id)
    for (const personId of participants(after)) note(this.byPerson, personId, after.id)
    for (const { personId } of after.skipped) note(this.byPassedOver, personId, after.id)
  }

  private leave({ id, visitId }: Request): void {
    const visit = this.byVisit.get(visitId)
    visit?.delete(id)
    if (visit?.size === 0) this.byVisit.delete(visitId)
  }

  private closesAt(): Instant {
    return closingAfter(this.deps.office(), this.deps.clock.now())
  }

  private those(ids: Iterable<RequestId>): readonly Request[] {
    const requests: Request[] = []
    for (const id of ids) {
      const request = this.get(id)
      if (request) requests.push(request)
    }
    return requests
  }
}

function note(index: Map<string, Set<RequestId>>, key: string, id: RequestId): void {
  const ids = index.get(key)
  if (ids) ids.add(id)
  else index.set(key, new Set([id]))
}
