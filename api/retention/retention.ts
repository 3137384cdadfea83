import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Instant } from '../../models/domain/clock.ts'
import { monthOf } from '../../models/domain/months.ts'
import { withDay } from '../../models/domain/reports/monthFacts.ts'
import { ABOUT_CLIENTS, type Forgetting, isNoteOld, lastDayToForget } from '../../models/domain/retention/retention.ts'
import { dayAfter, instantOf } from '../../models/domain/schedule/workingTime.ts'
import { FORGOTTEN } from '../../models/store/auditChain.ts'
import type { Store } from '../../models/store/store.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { Causes } from '../quality/causes.ts'
import type { DailyFacts } from '../reports/dailyFacts.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { VisitRepository } from '../visits/visitRepository.ts'
import type { Visits } from '../visits/visits.ts'

/** At a time, so that a call that is written in between does not wait for it. */
const SLICE = 100

interface RetentionDeps extends Platform {
  readonly store: Store
  readonly directory: OfficeDirectory
  readonly dailyFacts: DailyFacts
  readonly repository: RequestRepository
  readonly openVisits: VisitRepository
  readonly visits: Visits
  readonly causes: Causes
  readonly securityLog: SecurityLog
  readonly keptDays: number
}

/**
 * Forgets visits when their time has come, day by day, the oldest first: what the reports count of them goes into their
 * month, then they are removed, slice by slice. It may be killed anywhere, and goes on from there.
 */
export class Retention {
  private isStopped = false

  constructor(private readonly deps: RetentionDeps) {}

  /** What would go now. Nothing is changed. */
  async due(): Promise<Forgetting> {
    const { store, openVisits, clock } = this.deps
    const upTo = this.lastDay()
    const now = clock.now()
    return {
      upTo,
      visits: await store.visits.countUpTo(upTo),
      requests: await store.requests.countUpTo(upTo),
      notes: openVisits.all().filter((visit) => isNoteOld(visit, now)).length,
    }
  }

  /** `isAlone`: no server runs on this store. */
  async run({ isAlone } = { isAlone: false }): Promise<Forgetting> {
    const { store, log, securityLog } = this.deps
    const due = await this.due()
    const { upTo } = due
    // Said first, so that the log's chain holds wherever this is killed.
    if (due.requests + due.visits + due.notes > 0 || (await this.isLinkDue(upTo)))
      await securityLog.note({ what: FORGOTTEN, result: 'done', object: upTo })
    const notes = await this.forgetNotes()
    const requests = await this.forgetRequests(upTo)
    const visits = await this.forgetVisits(upTo)
    await this.forgetCauses(upTo)
    const links = await this.cutLinks(upTo)
    const gone = { upTo, visits, requests, notes }
    if (requests + visits + notes + links === 0) return gone
    const files = await store.backend.scrub({ isAlone })
    log.info({ ...gone, links, files }, 'visits were forgotten')
    return gone
  }

  /** What is under way ends with its slice. */
  stop(): void {
    this.isStopped = true
  }

  private lastDay(): string {
    const { clock, directory, keptDays } = this.deps
    return lastDayToForget(clock.now(), directory.now.office.timeZone, keptDays)
  }

  private async forgetNotes(): Promise<number> {
    const { openVisits, visits, clock } = this.deps
    const old = openVisits.all().filter((visit) => isNoteOld(visit, clock.now()))
    // What another server has removed meanwhile has no note any more.
    for (const { id } of old) if (openVisits.get(id)) await visits.forgetNote(id)
    return old.length
  }

  private async forgetRequests(upTo: string): Promise<number> {
    const { store, repository } = this.deps
    let gone = 0
    for (;;) {
      const day = await store.requests.firstDay()
      if (day === undefined || day > upTo || this.isStopped) return gone
      await this.keepFacts(day)
      // A leftover that nobody has cleared up is still held.
      for (const open of repository.all().filter((request) => request.day === day)) {
        if (await repository.removeIfThere(open.id)) gone += 1
      }
      gone += await this.inSlices(() => store.requests.removeOfDay(day, SLICE))
    }
  }

  /** Into its month, once: where a day is in it already, the last run did not come to the end of it. */
  private async keepFacts(day: string): Promise<void> {
    const { store, dailyFacts } = this.deps
    const { monthFacts, facts } = store
    // Where another server was faster, it is looked at again: a day is not removed before its month has it.
    while (((await monthFacts.lastDay()) ?? '') < day)
      await dailyFacts.moveAway(day, async (table) => {
        const [month] = await monthFacts.read(monthOf(day), monthOf(day))
        // It has put this day into it while the day was counted here, perhaps half removed already.
        if (month && month.upTo >= day) return
        await monthFacts.keep(withDay(month, table), month)
      })
    // Behind the month, and whether this run or one that was killed has filled it.
    await facts.remove(day)
  }

  private async forgetVisits(upTo: string): Promise<number> {
    const { store, openVisits } = this.deps
    const open = openVisits.all().filter(({ day }) => day <= upTo)
    let gone = 0
    for (const { id } of open) if (await openVisits.removeIfThere(id)) gone += 1
    return gone + (await this.inSlices(() => store.visits.removeUpTo(upTo, SLICE)))
  }

  /** Why one was late, somebody has said by its name; what the reviews have counted of it stays in them. */
  private async forgetCauses(upTo: string): Promise<void> {
    const { causes } = this.deps
    const before = this.endOf(upTo)
    for (const { id, raisedAt } of causes.all())
      if (raisedAt < before && !this.isStopped) await causes.removeIfThere(id)
  }

  /** That the log tells of clients on days of which it does not say yet that they are forgotten. */
  private async isLinkDue(upTo: string): Promise<boolean> {
    const { securityLog } = this.deps.store
    const [said] = await securityLog.newest(1, undefined, { what: FORGOTTEN })
    const since = said?.object === undefined ? {} : { from: this.endOf(said.object) }
    const period = { ...since, to: this.endOf(upTo) }
    for (const what of ABOUT_CLIENTS)
      if ((await securityLog.newest(1, undefined, { what, ...period })).length > 0) return true
    return false
  }

  /** Who did something to a visit, and when, stays; to which it was is forgotten with it. */
  private cutLinks(upTo: string): Promise<number> {
    return this.inSlices(() => this.deps.store.securityLog.cutLinks(this.endOf(upTo), ABOUT_CLIENTS, SLICE))
  }

  private endOf(day: string): Instant {
    return instantOf(dayAfter(day), 0, this.deps.directory.now.office.timeZone)
  }

  private async inSlices(remove: () => Promise<number>): Promise<number> {
    let gone = 0
    while (!this.isStopped) {
      const some = await remove()
      if (some === 0) break
      gone += some
      await nextTurn()
    }
    return gone
  }
}
