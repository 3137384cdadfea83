import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { daysOf, editionOf, type Review, type ReviewId } from '../../models/domain/quality/review.ts'
import { type Day, localTime } from '../../models/domain/schedule/workingTime.ts'
import type { ReviewStore } from '../../models/store/reviewStore.ts'
import type { FrozenReview } from '../../models/wire/reviews.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface ReviewsDeps extends Platform {
  readonly store: ReviewStore
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
}

/** What supervisors write about a month or a quarter, and what it said when they closed it. */
export class Reviews extends Collection<Review> {
  constructor(private readonly deps: ReviewsDeps) {
    super(deps, { noun: 'review', store: deps.store, read: () => deps.store.all() })
  }

  today(): Day {
    const { clock, directory } = this.deps
    return localTime(clock.now(), directory.now.office.timeZone).day
  }

  isOver(id: ReviewId): boolean {
    return daysOf(id).last < this.today()
  }

  async writeNote(actor: Actor, id: ReviewId, { version, note }: { version: number; note: string }): Promise<void> {
    if (!actor.roles.includes('supervisor')) throw new Refusal('notAllowed')
    if (daysOf(id).first > this.today()) throw new Refusal('notFound', { where: 'review' })
    await this.put(id, (current) => {
      this.mustBeOpen(current)
      if (current?.note === note) return current
      return { ...current, id, edition: this.mustBeSeen(current, version) + 1, note }
    })
    await this.note(actor, 'writeReview', id)
  }

  /** Only when its time is over: what it says from then on is what it said now. */
  async close(actor: Actor, id: ReviewId, version: number, frozen: FrozenReview): Promise<void> {
    const { clock } = this.deps
    if (!actor.roles.includes('supervisor')) throw new Refusal('notAllowed')
    if (!this.isOver(id)) throw new Refusal('moveNotPossible', { status: 'open', move: 'close' })
    await this.put(id, (current) => {
      this.mustBeOpen(current)
      const edition = this.mustBeSeen(current, version) + 1
      const closed = { closedAt: clock.now(), closedBy: actor.personId, frozen }
      return { ...current, id, edition, note: current?.note ?? '', ...closed }
    })
    await this.note(actor, 'closeReview', id)
  }

  frozenOf(id: ReviewId): FrozenReview | undefined {
    return this.get(id)?.frozen as FrozenReview | undefined
  }

  wasMailed(id: ReviewId, personId: PersonId): boolean {
    return this.get(id)?.mailedTo?.includes(personId) === true
  }

  /** No edition of its own: whoever has the review open has seen all that it says. */
  async noteMailed(id: ReviewId, personId: PersonId): Promise<void> {
    await this.put(id, (current) => {
      const mailedTo = [...(current?.mailedTo ?? []), personId]
      return { note: '', ...current, id, edition: editionOf(current), mailedTo }
    })
  }

  noteExport(actor: Actor, id: ReviewId): Promise<void> {
    return this.note(actor, 'exportReview', id)
  }

  private mustBeOpen(current: Review | undefined): void {
    const { closedAt, closedBy } = current ?? {}
    if (closedAt === undefined) return
    const by = closedBy === undefined ? {} : { by: this.deps.directory.person(closedBy).name }
    throw new Refusal('moveNotPossible', { status: 'closed', move: 'close', at: closedAt, ...by })
  }

  private mustBeSeen(current: Review | undefined, seen: number): number {
    const edition = editionOf(current)
    if (edition !== seen) throw new Refusal('changedMeanwhile')
    return edition
  }

  private note({ personId }: Actor, what: string, object: string): Promise<void> {
    return this.deps.securityLog.note({ what, result: 'done', personId, object })
  }
}
