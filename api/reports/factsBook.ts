import { type Clock, hours, type Instant } from '../../models/domain/clock.ts'
import type { UnitId } from '../../models/domain/directory.ts'
import type { Request, RequestId } from '../../models/domain/request.ts'
import { factsOf, type RequestFacts } from '../../models/domain/responseTimes.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Ledger } from '../requests/ledger.ts'
import { factsFrom, responseTimesOf } from './responseTimes.ts'

/** The longest period a report asks about: so many days, and as many before to compare with. */
export const LONGEST_PERIOD_DAYS = 92
/** A median of fewer visits would be an anecdote. */
const ENOUGH_TO_SAY = 5

/**
 * What the reports need of each request of the last half year, held in memory: read once from the store, at the first
 * question, and then kept up with what happens.
 */
export class FactsBook {
  private readonly facts = new Map<RequestId, RequestFacts>()
  private reading: Promise<void> | undefined

  constructor(
    private readonly clock: Clock,
    private readonly store: RequestStore,
  ) {}

  follow(ledger: Ledger): void {
    ledger.onSaved((request) => this.note(request))
  }

  /** Facts of every request raised since, drills and mistakes included. */
  async since(from: Instant): Promise<readonly RequestFacts[]> {
    this.reading ??= this.read().catch((error: unknown) => {
      this.reading = undefined
      throw error
    })
    await this.reading
    return [...this.facts.values()].filter((facts) => facts.raisedAt >= from)
  }

  private async read(): Promise<void> {
    const to = this.clock.now() + hours(24)
    for await (const request of this.store.raisedBetween(factsFrom(to, LONGEST_PERIOD_DAYS), to)) {
      // What has happened meanwhile is newer than what is read here.
      if (!this.facts.has(request.id)) this.note(request)
    }
  }

  private note(request: Request): void {
    this.facts.set(request.id, factsOf(request))
  }
}

/** Usual minutes from request to arrival, by unit, over the last 30 days; asked for with every search, so kept a while. */
export class UsualTimes {
  private known: { readonly until: Instant; readonly byUnit: Promise<ReadonlyMap<UnitId, number>> } | undefined

  constructor(
    private readonly clock: Clock,
    private readonly book: FactsBook,
    private readonly directory: OfficeDirectory,
  ) {}

  byUnit(): Promise<ReadonlyMap<UnitId, number>> {
    const now = this.clock.now()
    if (this.known === undefined || this.known.until <= now)
      this.known = { until: now + hours(1), byUnit: this.count(now) }
    return this.known.byUnit
  }

  private async count(now: Instant): Promise<ReadonlyMap<UnitId, number>> {
    const days = 30
    const facts = await this.book.since(now - days * hours(24))
    const byUnit = new Map<UnitId, number>()
    const { units } = responseTimesOf(facts, { directory: this.directory.now, now, days })
    for (const { unitId, count, arriveMedianMs } of units) {
      if (count >= ENOUGH_TO_SAY && arriveMedianMs !== null)
        byUnit.set(unitId, Math.max(1, Math.round(arriveMedianMs / 60_000)))
    }
    return byUnit
  }
}
