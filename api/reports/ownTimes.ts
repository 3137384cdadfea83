import { type Clock, hours, type Instant, minutes } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { NO_OWN_FIGURES, type OwnFigures, OwnFiguresBook } from '../../models/domain/reports/ownFigures.ts'
import { dayAfter, localTime } from '../../models/domain/schedule/workingTime.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'

export const OWN_DAYS = 30

/**
 * Everybody's own figures of the last days. Counted for all at once, and held for some minutes in memory alone: in the
 * facts that are kept there is no person.
 */
export class OwnTimes {
  private until: Instant = 0
  private known: Promise<ReadonlyMap<PersonId, OwnFigures>> = Promise.resolve(new Map())

  constructor(
    private readonly clock: Clock,
    private readonly requests: RequestStore,
    private readonly directory: OfficeDirectory,
  ) {}

  async of(personId: PersonId): Promise<OwnFigures> {
    const now = this.clock.now()
    if (now >= this.until) {
      this.until = now + minutes(15)
      this.known = this.count(now)
      // Not kept: a store that was away for a moment would be away for a quarter of an hour.
      this.known.catch(() => {
        this.until = 0
      })
    }
    return (await this.known).get(personId) ?? NO_OWN_FIGURES
  }

  private async count(now: Instant): Promise<ReadonlyMap<PersonId, OwnFigures>> {
    const book = new OwnFiguresBook()
    const from = now - OWN_DAYS * hours(24)
    const { timeZone } = this.directory.now.office
    const today = localTime(now, timeZone).day
    for (let day = localTime(from, timeZone).day; day <= today; day = dayAfter(day))
      for await (const request of this.requests.ofDay(day)) if (request.raisedAt >= from) book.add(request)
    return book.figures()
  }
}
