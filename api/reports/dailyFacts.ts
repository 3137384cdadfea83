import { type Clock, hours, type Instant, seconds } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { monthOf } from '../../models/domain/months.ts'
import { type FactsTable, noFacts, OpenDay } from '../../models/domain/reports/factsTable.ts'
import { tablesOfMonth } from '../../models/domain/reports/monthFacts.ts'
import { factsOf, isCounted, isSettled, type RequestFacts } from '../../models/domain/reports/requestFacts.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import type { FactsStore } from '../../models/store/factsStore.ts'
import type { MonthFactsStore } from '../../models/store/monthFactsStore.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { TimeSlice } from '../platform/timeSlice.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'

/** Nobody waits longer for days that are still to be read request by request: it is said how far that has come. */
const LONGEST_WAIT_MS = seconds(5)
/** Packed days that are taken from the store at once. */
const DAYS_AT_ONCE = 31

interface DailyFactsDeps {
  readonly clock: Clock
  readonly requests: RequestStore
  readonly facts: FactsStore
  readonly months: Pick<MonthFactsStore, 'read' | 'firstMonth' | 'lastDay'>
  readonly directory: OfficeDirectory
  /** For how long days are read before somebody else has their turn. */
  readonly newSlice?: () => Pick<TimeSlice, 'isOver'>
}

/**
 * What the reports need of every request, a day at a time. A day on which nothing can change any more is packed and
 * kept in the store, so that no start reads it again request by request. Packing may be killed anywhere and repeated: it
 * says only what the requests say. The other days are kept up with what happens.
 */
export class DailyFacts {
  private readonly settled = new Map<string, FactsTable>()
  private readonly open = new Map<string, OpenDay>()
  /** The days of which the store was asked whether it has them packed. */
  private readonly looked = new Set<string>()
  private reading: Promise<void> = Promise.resolve()
  private packing: Promise<void> | undefined
  /** The last day that was put away when it was last looked at. */
  private awayTo: string | undefined
  private isStopped = false

  constructor(private readonly deps: DailyFactsDeps) {}

  follow(repository: RequestRepository): void {
    repository.onSaved((request) => this.note(request))
  }

  /** Facts of every day from that on which `from` lies, drills and mistakes included. Refused while too much of it is still to be read. */
  async since(from: Instant, longestWaitMs = LONGEST_WAIT_MS): Promise<readonly FactsTable[]> {
    let isLate = false
    const cancel = this.deps.clock.after(longestWaitMs, () => {
      isLate = true
    })
    try {
      const tables = await this.readSince(from, (daysLeft) => {
        if (!isLate) return
        // Read on without whoever has asked.
        this.packDays().catch(() => undefined)
        throw new Refusal('figuresNotReady', { daysLeft, retryAfterMs: LONGEST_WAIT_MS })
      })
      // No figures are not figures of nothing.
      if (!tables) throw new StoreUnavailable('closed', 'The server stops before these days are read')
      return tables
    } finally {
      cancel()
    }
  }

  /**
   * Reads every day of which there are requests, and packs what nothing can change any more, the newest month first: then
   * no question has to wait for it. Whoever asks meanwhile comes in between; what is packed is kept, wherever this ends.
   */
  packDays(): Promise<void> {
    this.packing ??= this.packAll().finally(() => {
      this.packing = undefined
    })
    return this.packing
  }

  /** What is under way ends with its day. */
  stop(): void {
    this.isStopped = true
  }

  private async packAll(): Promise<void> {
    const first = await this.deps.requests.firstDay()
    if (first === undefined) return
    for (let from = this.deps.clock.now(); this.dayOf(from) >= first; ) {
      from -= DAYS_AT_ONCE * hours(24)
      await this.readSince(from, () => undefined)
      if (this.isStopped) return
    }
  }

  /** On which the first request was raised of which anything is known, or the month of it began; undefined: there is none. */
  async firstDay(): Promise<string | undefined> {
    const { requests, months } = this.deps
    const month = await months.firstMonth()
    // What is forgotten lies before what is kept.
    return month === undefined ? requests.firstDay() : `${month}-01`
  }

  /** The last day whose requests are no longer kept: of the months up to there no more than the whole is known. */
  forgottenTo(): Promise<string | undefined> {
    return this.deps.months.lastDay()
  }

  /**
   * Puts a day, whose requests are removed next, where it will be found from then on, in line with whoever reads it: it
   * is counted once, before and after.
   */
  async moveAway(day: string, putAway: (table: FactsTable) => Promise<void>): Promise<void> {
    await this.inLine(async () => {
      while ((await this.read([day])) > 0);
      await putAway(this.tableOf(day) ?? noFacts(day))
      // The days of a month stand for each other from now on.
      for (const known of [this.settled, this.open, this.looked])
        for (const each of [...known.keys()]) if (monthOf(each) === monthOf(day) && each <= day) known.delete(each)
    })
  }

  /** `told`, where it throws, ends it between two days. Undefined: the server stops before all of them are read. */
  private async readSince(from: Instant, told: (daysLeft: number) => void): Promise<readonly FactsTable[] | undefined> {
    for (;;) {
      const days = await this.inLine(async () => {
        await this.followOthers()
        const wanted = await this.daysSince(from)
        const daysLeft = await this.read(wanted)
        return daysLeft === 0 ? wanted : daysLeft
      })
      if (typeof days !== 'number') return days.flatMap((day) => this.tableOf(day) ?? [])
      if (this.isStopped) return undefined
      told(days)
    }
  }

  /** What another server has put away is told whole here too, and no longer by days. */
  private async followOthers(): Promise<void> {
    const { awayTo } = this
    const to = await this.forgottenTo()
    this.awayTo = to
    if (to === undefined || to === awayTo) return
    const from = awayTo === undefined ? '' : `${monthOf(awayTo)}-01`
    for (const known of [this.settled, this.open, this.looked])
      for (const each of [...known.keys()]) if (each >= from && each <= to) known.delete(each)
  }

  /** In line: two questions at once must not read the same day twice. */
  private async inLine<T>(work: () => Promise<T>): Promise<T> {
    const done = this.reading.then(work)
    this.reading = done.then(
      () => undefined,
      () => undefined,
    )
    return await done
  }

  /** A part of what is missing of these days, so that another question is not kept waiting; returns how many are left. */
  private async read(days: readonly string[]): Promise<number> {
    const isMissing = (day: string): boolean => !this.settled.has(day) && !this.open.has(day)
    // What was open yesterday may have ended. Read anew: what another server raised is in the store, and nowhere here.
    // Where the first cannot be packed, none can, and they are told as they were read.
    for (const [day, facts] of this.open)
      if (this.isSettled(day, facts) && !(await this.settle(day, new OpenDay(day)))) break
    await this.readKept(days.filter((day) => isMissing(day) && !this.looked.has(day)))
    const missing = days.filter(isMissing)
    const slice = this.deps.newSlice?.() ?? new TimeSlice()
    for (const [at, day] of missing.entries()) {
      await this.readDay(day)
      if (slice.isOver) return missing.length - at - 1
    }
    return 0
  }

  /** What the store has packed of these days; it is asked once. */
  private async readKept(days: readonly string[]): Promise<void> {
    for (let at = 0; at < days.length; at += DAYS_AT_ONCE) {
      const some = days.slice(at, at + DAYS_AT_ONCE)
      const [first = '', last = ''] = [some[0], some.at(-1)]
      for (const month of await this.deps.months.read(monthOf(first), monthOf(last)))
        for (const table of tablesOfMonth(month)) this.settled.set(table.day, table)
      for (const table of await this.deps.facts.read(first, last))
        if (!this.settled.has(table.day) && !this.open.has(table.day)) this.settled.set(table.day, table)
      for (const day of some) this.looked.add(day)
    }
  }

  /** Open from its first request on, so that what happens while it is being read is noted. */
  private async readDay(day: string): Promise<void> {
    const facts = new OpenDay(day)
    this.open.set(day, facts)
    try {
      await this.settle(day, facts)
    } catch (error) {
      this.open.delete(day)
      throw error
    }
  }

  /** Reads the day, and packs it if nothing of it can change any more. False: the store takes no packed day. */
  private async settle(day: string, facts: OpenDay): Promise<boolean> {
    await this.readInto(facts, day)
    if (!this.isSettled(day, facts)) return true
    const table = facts.packed()
    // A disk that is full can be read: the figures are told, and the day is packed another time.
    if (!(await this.isKept(table))) return false
    this.settled.set(day, table)
    this.open.delete(day)
    return true
  }

  private async isKept(table: FactsTable): Promise<boolean> {
    try {
      await this.deps.facts.keep(table)
      return true
    } catch (error) {
      if (error instanceof StoreUnavailable) return false
      throw error
    }
  }

  /** What has happened meanwhile is newer than what is read here. */
  private async readInto(facts: OpenDay, day: string): Promise<void> {
    for await (const request of this.deps.requests.ofDay(day))
      if (isCounted(request) && !facts.has(request.id)) facts.set(request.id, this.factsOf(request))
  }

  private isSettled(day: string, facts: OpenDay): boolean {
    const { clock, directory } = this.deps
    return isSettled(day, facts.endings(), { now: clock.now(), timeZone: directory.now.office.timeZone })
  }

  private tableOf(day: string): FactsTable | undefined {
    return this.open.get(day)?.packed() ?? this.settled.get(day)
  }

  /** Days that nobody has asked about are read when somebody does. */
  private note(request: Request): void {
    const facts = this.open.get(request.day)
    if (isCounted(request)) facts?.set(request.id, this.factsOf(request))
    else facts?.delete(request.id)
  }

  private factsOf(request: Request): RequestFacts {
    return factsOf(request, this.deps.directory.now.office.timeZone)
  }

  /** To today, from the day before that instant's, whatever its zone; none from before anything was there. */
  private async daysSince(from: Instant): Promise<readonly string[]> {
    const today = this.dayOf(this.deps.clock.now())
    const first = await this.firstDay()
    if (first === undefined) return []
    const wanted = dayBefore(this.dayOf(from))
    const days: string[] = []
    for (let day = wanted > first ? wanted : first; day <= today; day = dayAfter(day)) days.push(day)
    return days
  }

  private dayOf(at: Instant): string {
    return localTime(at, this.deps.directory.now.office.timeZone).day
  }
}

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by).toISOString().slice(0, 10)
const dayAfter = (day: string): string => shifted(day, hours(24))
const dayBefore = (day: string): string => shifted(day, -hours(24))
