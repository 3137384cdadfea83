import type { Instant } from '../../models/domain/clock.ts'
import type { Request } from '../../models/domain/request/request.ts'
import type { VisitId } from '../../models/domain/visit/visit.ts'

/** More than one a second for the half hour: no office has them, and whoever makes them up fills no memory. */
export const MOST_OVER = 2_000

/** Visits whose last request has ended, the earliest end first; of more than so many the earliest are forgotten. */
export class VisitsOver {
  private readonly ended = new Map<VisitId, Request>()

  constructor(private readonly onForgotten: (visitId: VisitId) => void) {}

  get(visitId: VisitId): Request | undefined {
    return this.ended.get(visitId)
  }

  ids(): Iterable<VisitId> {
    return this.ended.keys()
  }

  all(): Iterable<Request> {
    return this.ended.values()
  }

  add(request: Request): void {
    // What is noted of it later does not change when it ended.
    if (this.ended.get(request.visitId)?.endedAt !== request.endedAt) this.ended.delete(request.visitId)
    this.ended.set(request.visitId, request)
    if (this.ended.size > MOST_OVER) this.forgetFirst()
  }

  /** Those that ended no later than that: looked at again and again, so that none behind the first that stays is looked at. */
  forgetUntil(moment: Instant): void {
    for (const { endedAt = 0 } of this.ended.values()) {
      if (endedAt > moment) return
      this.forgetFirst()
    }
  }

  private forgetFirst(): void {
    const [first] = this.ended.keys()
    if (first === undefined) return
    this.ended.delete(first)
    this.onForgotten(first)
  }
}
