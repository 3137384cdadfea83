import { type Clock, hours, type Instant, minutes } from '../../models/domain/clock.ts'
import type { UnitId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { arrivalsByUnit } from '../../models/domain/reports/responseTimes.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { inSlices } from '../platform/timeSlice.ts'
import type { DailyFacts } from './dailyFacts.ts'

/** A median of fewer visits would be an anecdote. */
const ENOUGH_TO_SAY = 5
const DAYS = 30
/** Somebody is typing. */
const LONGEST_WAIT_MS = 500

/** Usual minutes from request to arrival, by unit, over the last 30 days; asked for with every search, so kept a while. */
export class UsualTimes {
  private until: Instant = 0
  private last: ReadonlyMap<UnitId, number> = new Map()
  private known: Promise<ReadonlyMap<UnitId, number>> = Promise.resolve(this.last)

  constructor(
    private readonly clock: Clock,
    private readonly dailyFacts: DailyFacts,
    private readonly directory: OfficeDirectory,
  ) {}

  byUnit(): Promise<ReadonlyMap<UnitId, number>> {
    const now = this.clock.now()
    if (now < this.until) return this.known
    this.until = now + hours(1)
    this.known = this.counted(now)
    return this.known
  }

  /** A search goes on without them, and with the last ones, while days are still being read. */
  private async counted(now: Instant): Promise<ReadonlyMap<UnitId, number>> {
    try {
      this.last = await this.count(now)
    } catch (error) {
      const isReading = error instanceof Refusal && error.code === 'figuresNotReady'
      // Asked again soon: a store that was away for a moment would be away for an hour.
      this.until = isReading ? now + minutes(1) : 0
      if (!isReading) throw error
    }
    return this.last
  }

  private async count(now: Instant): Promise<ReadonlyMap<UnitId, number>> {
    const tables = await this.dailyFacts.since(now - DAYS * hours(24), LONGEST_WAIT_MS)
    const byUnit = new Map<UnitId, number>()
    const selection = { from: now - DAYS * hours(24), to: now + 1 }
    const units = [...this.directory.now.units.keys()]
    for (const { unitId, arrived, medianMs } of await inSlices(arrivalsByUnit(tables, selection, units)))
      if (arrived >= ENOUGH_TO_SAY && medianMs !== null) byUnit.set(unitId, Math.max(1, Math.round(medianMs / 60_000)))
    return byUnit
  }
}
