import type { Clock, Instant } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { dayAfter, instantOf, localTime } from '../../models/domain/schedule/workingTime.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'

interface Day {
  readonly from: Instant
  readonly until: Instant
}

/** How often each person was really paged today, so that among equals the least paged is called first. */
export class PageCount {
  /** Midnight and midnight, by which a hundred thousand requests are counted without asking each for its date. */
  private day: Day = { from: Number.NaN, until: Number.NaN }
  private counts = new Map<PersonId, number>()

  constructor(
    private readonly clock: Clock,
    private readonly timeZone: string,
  ) {}

  follow(repository: RequestRepository): void {
    repository.onSaved((after, before) => this.add(after, before?.version ?? 0))
  }

  addAll(requests: readonly Request[]): void {
    const day = this.today()
    for (const request of requests) this.count(request, 0, day)
  }

  /** Counts the pages of a request that were opened after `version`. */
  add(request: Request, version = 0): void {
    this.count(request, version, this.today())
  }

  private count({ pages }: Request, version: number, { from, until }: Day): void {
    for (const { openedIn, firstRungAt, personId } of pages) {
      if (openedIn > version && firstRungAt >= from && firstRungAt < until)
        this.counts.set(personId, (this.counts.get(personId) ?? 0) + 1)
    }
  }

  of(personId: PersonId): number {
    this.today()
    return this.counts.get(personId) ?? 0
  }

  private today(): Day {
    const now = this.clock.now()
    if (now >= this.day.from && now < this.day.until) return this.day
    const { day } = localTime(now, this.timeZone)
    this.day = { from: instantOf(day, 0, this.timeZone), until: instantOf(dayAfter(day), 0, this.timeZone) }
    this.counts = new Map()
    return this.day
  }
}
