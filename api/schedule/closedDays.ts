import type { Clock } from '../../models/domain/clock.ts'
import type { ClosedDay, Directory } from '../../models/domain/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { type Day, localTime } from '../../models/domain/schedule/workingTime.ts'
import type { ClosedDayStore, OwnClosedDay } from '../../models/store/closedDayStore.ts'
import { publicHolidays } from './publicHolidays.ts'

/** A server is restarted more often than that. */
const YEARS_AHEAD = 5

const MOST_OWN_DAYS = 60

/** The days on which the office is closed whatever day of the week it is: public holidays, and those it closes itself. */
export class ClosedDays {
  private holidays: readonly ClosedDay[] | undefined
  private own = new Map<Day, OwnClosedDay>()
  private joined: readonly ClosedDay[] | undefined

  constructor(
    private readonly clock: Clock,
    private readonly store: ClosedDayStore,
  ) {}

  async load(): Promise<void> {
    this.own = new Map((await this.store.all()).map((closed) => [closed.day, closed]))
    this.joined = undefined
  }

  /** For this office. The sample office is open day and night, on holidays too: it must work whenever it is tried. */
  of({ office }: Directory): readonly ClosedDay[] {
    if (office.sample) return []
    this.joined ??= [...this.holidaysFor(office.timeZone), ...this.ownDays()].sort((a, b) => (a.day < b.day ? -1 : 1))
    return this.joined
  }

  /** Refuses more than a year could have: nobody reads such a list, and every look ahead would. */
  mustHaveRoomFor(day: Day, today: Day): void {
    const ahead = [...this.own.keys()].filter((each) => each >= today && each !== day)
    if (ahead.length >= MOST_OWN_DAYS) throw new Refusal('tooManyKept')
  }

  async close(closed: OwnClosedDay): Promise<void> {
    await this.store.write(closed)
    this.own.set(closed.day, closed)
    this.joined = undefined
  }

  async open(day: Day): Promise<void> {
    await this.store.remove(day)
    this.own.delete(day)
    this.joined = undefined
  }

  private ownDays(): readonly ClosedDay[] {
    return [...this.own.values()].map(({ day, name }) => ({ day, name, isHoliday: false }))
  }

  private holidaysFor(timeZone: string): readonly ClosedDay[] {
    const year = Number(localTime(this.clock.now(), timeZone).day.slice(0, 4))
    this.holidays ??= publicHolidays(year - 1, year + YEARS_AHEAD)
    return this.holidays
  }
}
