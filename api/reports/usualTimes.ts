import { type Clock, hours, type Instant } from '../../models/domain/clock.ts'
import type { UnitId } from '../../models/domain/directory/directory.ts'
import { arrivalsByUnit } from '../../models/domain/reports/responseTimes.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { inSlices } from '../platform/timeSlice.ts'
import type { DailyFacts } from './dailyFacts.ts'

/** A median of fewer visits would be an anecdote. */
const ENOUGH_TO_SAY = 5
const DAYS = 30

/** Usual minutes from request to arrival, by unit, over the last 30 days; asked for with every search, so kept a while. */
export class UsualTimes {
  private until: Instant = 0
  private known: Promise<ReadonlyMap<UnitId, number>> = Promise.resolve(new Map())

  constructor(
    private readonly clock: Clock,
    private readonly dailyFacts: DailyFacts,
    private readonly directory: OfficeDirectory,
  ) {}

  byUnit(): Promise<ReadonlyMap<UnitId, number>> {
    const now = this.clock.now()
    if (now < this.until) return this.known
    this.until = now + hours(1)
    this.known = this.count(now)
    // Not kept: a store that was away for a moment would be away for an hour.
    this.known.catch(() => {
      this.until = 0
    })
    return this.known
  }

  private async count(now: Instant): Promise<ReadonlyMap<UnitId, number>> {
    const tables = await this.dailyFacts.since(now - DAYS * hours(24))
    const byUnit = new Map<UnitId, number>()
    const selection = { from: now - DAYS * hours(24), to: now + 1 }
    const units = [...this.directory.now.units.keys()]
    for (const { unitId, arrived, medianMs } of await inSlices(arrivalsByUnit(tables, selection, units)))
      if (arrived >= ENOUGH_TO_SAY && medianMs !== null) byUnit.set(unitId, Math.max(1, Math.round(medianMs / 60_000)))
    return byUnit
  }
}
