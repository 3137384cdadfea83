import { type Clock, type Instant, minutes } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { NO_OWN_FIGURES, type OwnFigures, OwnFiguresByPerson } from '../../models/domain/reports/ownFigures.ts'
import { isSettled } from '../../models/domain/reports/requestFacts.ts'
import { dayAfter, localTime } from '../../models/domain/schedule/workingTime.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'

export const OWN_DAYS = 30

/** In which the figures are held, whoever asks for theirs. */
const HELD_MS = minutes(15)

/**
 * Everybody's own figures of the last days, today included. Counted for all at once, and held in memory alone: in the facts
 * that are kept there is no person. A day of which nothing can change any more is read once.
 */
export class OwnTimes {
  private readonly settled = new Map<string, OwnFiguresByPerson>()
  private until: Instant = 0
  private known: Promise<ReadonlyMap<PersonId, OwnFigures>> = Promise.resolve(new Map())

  constructor(
    private readonly clock: Clock,
    private readonly requests: Pick<RequestStore, 'ofDay'>,
    private readonly directory: OfficeDirectory,
  ) {}

  async of(personId: PersonId): Promise<OwnFigures> {
    const now = this.clock.now()
    if (now >= this.until) {
      this.until = now + HELD_MS
      this.known = this.count(now)
      // Not kept: a store that was away for a moment would be away for a quarter of an hour.
      this.known.catch(() => {
        this.until = 0
      })
    }
    return (await this.known).get(personId) ?? NO_OWN_FIGURES
  }

  private async count(now: Instant): Promise<ReadonlyMap<PersonId, OwnFigures>> {
    const month = new OwnFiguresByPerson()
    const { timeZone } = this.directory.now.office
    const today = localTime(now, timeZone).day
    const first = dayAfter(today, 1 - OWN_DAYS)
    for (const day of this.settled.keys()) if (day < first) this.settled.delete(day)
    for (let day = first; day <= today; day = dayAfter(day))
      month.addAll(this.settled.get(day) ?? (await this.read(day, { now, timeZone })))
    return month.figures()
  }

  private async read(
    day: string,
    when: { readonly now: Instant; readonly timeZone: string },
  ): Promise<OwnFiguresByPerson> {
    const book = new OwnFiguresByPerson()
    let isOver = isSettled(day, [], when)
    for await (const request of this.requests.ofDay(day)) {
      book.add(request)
      isOver &&= isSettled(day, [request], when)
    }
    if (isOver) this.settled.set(day, book)
    return book
  }
}
