import { type Clock, hours, type Instant } from '../../models/domain/clock.ts'
import { isCounted } from '../../models/domain/reports/requestFacts.ts'
import { firstNeeds } from '../../models/domain/request/firstNeeds.ts'
import type { Need } from '../../models/domain/request/needs.ts'
import { dayAfter, localTime } from '../../models/domain/schedule/workingTime.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'

/** More would say the same, and take longer: a large office is counted in a few days, a small one in a month. */
const ENOUGH_REQUESTS = 300
const MOST_DAYS = 30

/** The needs of this office's clients that a counter shows first. Counted once in a while: they change with seasons. */
export class CommonNeeds {
  private until: Instant = 0
  private known: Promise<readonly Need[]> = Promise.resolve([])

  constructor(
    private readonly clock: Clock,
    private readonly requests: RequestStore,
    private readonly directory: OfficeDirectory,
  ) {}

  first(): Promise<readonly Need[]> {
    const now = this.clock.now()
    if (now < this.until) return this.known
    this.until = now + hours(12)
    this.known = this.count(now)
    // Not kept: a store that was away for a moment would be away for half a day.
    this.known.catch(() => {
      this.until = 0
    })
    return this.known
  }

  private async count(now: Instant): Promise<readonly Need[]> {
    const today = localTime(now, this.directory.now.office.timeZone).day
    const counted: (readonly Need[])[] = []
    for (let ago = 0; ago <= MOST_DAYS; ago += 1)
      // Whoever is called for the client who has rung carries the same needs.
      for await (const request of this.requests.ofDay(dayAfter(today, -ago)))
        if (isCounted(request) && counted.push(request.needs) >= ENOUGH_REQUESTS) return firstNeeds(counted)
    return firstNeeds(counted)
  }
}
