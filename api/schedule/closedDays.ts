import type { ClosedDay, Directory } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { type Day, localTime } from '../../models/domain/schedule/workingTime.ts'
import type { ClosedDayStore, OwnClosedDay } from '../../models/store/closedDayStore.ts'
import { Collection } from '../platform/collection.ts'
import { Listeners } from '../platform/listeners.ts'
import type { Platform } from '../platform/writeBehind.ts'
import { publicHolidays } from './publicHolidays.ts'

/** A server is restarted more often than that. */
const YEARS_AHEAD = 5

const MOST_OWN_DAYS = 60

/** The days on which the office is closed whatever day of the week it is: public holidays, and those it closes itself. */
export class ClosedDays {
  private holidays: readonly ClosedDay[] | undefined
  private readonly own: Collection<OwnClosedDay>
  private readonly listeners: Listeners
  private joined: readonly ClosedDay[] | undefined

  constructor(
    private readonly platform: Platform,
    store: ClosedDayStore,
  ) {
    this.listeners = new Listeners(platform.log, 'a closed day could not be told everywhere')
    this.own = new Collection(platform, { noun: 'closedDay', store, read: () => store.all() })
    this.own.onChanged(() => this.changed())
  }

  async load(): Promise<void> {
    await this.own.load()
    this.changed()
  }

  onChanged(listener: () => void): void {
    this.listeners.add(listener)
  }

  /** For this office. The sample office is open day and night, on holidays too: it must work whenever it is tried. */
  of({ office }: Directory): readonly ClosedDay[] {
    if (office.sample) return []
    this.joined ??= [...this.holidaysFor(office.timeZone), ...this.ownDays()].sort((a, b) => (a.day < b.day ? -1 : 1))
    return this.joined
  }

  /** Refuses more than a year could have: nobody reads such a list, and every look ahead would. */
  mustHaveRoomFor(day: Day, today: Day): void {
    const ahead = this.own.all().filter(({ day: each }) => each >= today && each !== day)
    if (ahead.length >= MOST_OWN_DAYS) throw new Refusal('tooManyKept')
  }

  async close(closed: Omit<OwnClosedDay, 'version'>): Promise<void> {
    await this.own.put(closed.day, () => closed)
  }

  async open(day: Day): Promise<void> {
    if (this.own.get(day)) await this.own.remove(day)
  }

  private changed(): void {
    this.joined = undefined
    this.listeners.tell()
  }

  private ownDays(): readonly ClosedDay[] {
    return this.own.all().map(({ day, name }) => ({ day, name, isHoliday: false }))
  }

  private holidaysFor(timeZone: string): readonly ClosedDay[] {
    const year = Number(localTime(this.platform.clock.now(), timeZone).day.slice(0, 4))
    this.holidays ??= publicHolidays(year - 1, year + YEARS_AHEAD)
    return this.holidays
  }
}
