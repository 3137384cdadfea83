import type { Clock, Instant } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import type { Ledger } from '../requests/ledger.ts'

/** How often each person was really paged today, so that among equals the least paged is called first. */
export class PageCount {
  private day = ''
  private counts = new Map<PersonId, number>()

  constructor(
    private readonly clock: Clock,
    private readonly timeZone: string,
  ) {}

  follow(ledger: Ledger): void {
    ledger.onSaved((after, before) => this.add(after, before?.version ?? 0))
  }

  /** Counts the pages of a request that were opened after `version`. */
  add(request: Request, version = 0): void {
    for (const page of request.pages) {
      if (page.openedIn > version && this.dayOf(page.firstRungAt) === this.today())
        this.counts.set(page.personId, (this.counts.get(page.personId) ?? 0) + 1)
    }
  }

  of(personId: PersonId): number {
    this.today()
    return this.counts.get(personId) ?? 0
  }

  private today(): string {
    const day = this.dayOf(this.clock.now())
    if (day !== this.day) {
      this.day = day
      this.counts = new Map()
    }
    return day
  }

  private dayOf(at: Instant): string {
    return localTime(at, this.timeZone).day
  }
}
