import { type Instant, seconds } from '../../models/domain/clock.ts'
import type { Directory, Office, PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Absence, AbsenceId, WorkingHours } from '../../models/domain/schedule/absence.ts'
import { type Away, awayAt, awayChangesAfter, isPlanned, type Plan } from '../../models/domain/schedule/away.ts'
import { type PlanImport, UNDO_MS } from '../../models/domain/schedule/planImport.ts'
import { type Day, dayAfter, localTime } from '../../models/domain/schedule/workingTime.ts'
import type { AbsenceStore } from '../../models/store/absenceStore.ts'
import type { PlanImportStore } from '../../models/store/planImportStore.ts'
import type { WorkingHoursStore } from '../../models/store/workingHoursStore.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { Collection } from '../platform/collection.ts'
import { guarded } from '../platform/guarded.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import { Listeners } from '../platform/listeners.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { Covers } from './covers.ts'
import { PlanImports, type TellDone } from './planImports.ts'

/** Looks at least so often, for a clock that was set and an office that has changed. */
const LOOK_EVERY_MS = seconds(15)
/** An absence that is over is kept for a while, so that a mistake can still be talked about. */
const KEEP_DAYS = 30
const FAILED = 'who is absent now could not be told'

interface ScheduleDeps extends Platform {
  readonly directory: OfficeDirectory
  readonly absences: AbsenceStore
  readonly hours: WorkingHoursStore
  readonly imports: PlanImportStore
  readonly covers: Covers
}

/** What was found out about a person, and how long it holds. */
interface Found {
  readonly away: Away | undefined
  readonly office: Office
  readonly from: Instant
  readonly to: Instant
}

/**
 * Who is out by plan: the planned absences and the weekly hours of everybody, held in memory. The plan is data; the
 * timer only sees to it that others hear at the moment when an absence begins or ends.
 */
export class Schedule {
  private readonly absences: Collection<Absence>
  private readonly hours: Collection<WorkingHours>
  /** Lists, each of which comes whole. */
  private readonly imports: PlanImports
  private readonly plans = new Map<PersonId, Plan>()
  private readonly found = new Map<PersonId, Found>()
  /** What was last told about each person. */
  private readonly lastTold = new Map<PersonId, string>()
  private readonly listeners: Listeners<[personId: PersonId]>
  private cancel: (() => void) | undefined
  private readonly queue = new KeyedQueue()
  /** Whose plan has changed and was not looked at yet. */
  private readonly touched = new Set<PersonId>()
  private changes = 0
  private stopped = false
  /** Whether this is what the store holds. */
  private isSure = true
  /** What ended before this day is not kept. */
  private forgotten: Day = ''

  constructor(private readonly deps: ScheduleDeps) {
    const { absences, hours, log } = deps
    this.listeners = new Listeners(log, 'that somebody is away or back by plan could not be told everywhere')
    this.absences = new Collection(deps, {
      noun: 'absence',
      store: absences,
      read: () => absences.endingFrom(this.forgotten),
    })
    this.hours = new Collection(deps, { noun: 'hours', store: hours, read: () => hours.all() })
    this.imports = new PlanImports(deps)
    deps.directory.onReplaced(({ before, after }) => this.changed(peopleWithOtherLastDay(before, after)))
    deps.covers.onChanged(({ after, before }) => this.changed((after ?? before)?.awayIds ?? []))
    for (const each of [this.absences, this.hours])
      each.onChanged(({ after, before }) =>
        this.changed([after, before].flatMap((document) => document?.personId ?? [])),
      )
  }

  async load(): Promise<void> {
    await this.imports.complete()
    await this.forgetOld()
    await this.read()
    for (const personId of this.everybodyWithAPlan()) {
      this.planAnew(personId)
      this.lastTold.set(personId, signOf(this.awayOf(personId)))
    }
    this.goOn()
  }

  private async read(): Promise<void> {
    await this.absences.load()
    await this.hours.load()
  }

  /** Once the store has refused or lost a write, what it holds is read again: it may have been written all the same. */
  private async makeSure(): Promise<void> {
    if (this.isSure) return
    const people = this.everybodyWithAPlan()
    await this.imports.complete()
    await this.read()
    this.isSure = true
    this.changed([...people, ...this.everybodyWithAPlan()])
  }

  stop(): void {
    this.stopped = true
    this.cancel?.()
  }

  /** Called when somebody's absence begins or ends, or their plan is changed. */
  onChanged(listener: (personId: PersonId) => void): void {
    this.listeners.add(listener)
  }

  /** Counts the changes of the plan, for what is worked out from it. */
  get revision(): number {
    return this.changes
  }

  /** Asked with every call of everybody: so the answer is kept for as long as it holds. */
  awayOf(personId: PersonId): Away | undefined {
    const plan = this.plans.get(personId)
    if (!plan) return undefined
    const { clock, directory } = this.deps
    const now = clock.now()
    const { office } = directory.now
    const known = this.found.get(personId)
    if (known && known.office === office && known.from <= now && now < known.to) return known.away
    const away = awayAt(plan, office, now)
    this.found.set(personId, { away, office, from: now, to: awayChangesAfter(plan, office, now) })
    return away
  }

  planOf(personId: PersonId): Plan {
    return this.plans.get(personId) ?? { absences: [] }
  }

  hoursOf(personId: PersonId): WorkingHours | undefined {
    return this.hours.get(personId)
  }

  absence(id: AbsenceId): Absence | undefined {
    return this.absences.get(id)
  }

  everybodyWithAPlan(): readonly PersonId[] {
    const people = [...this.absences.all(), ...this.hours.all()].map(({ personId }) => personId)
    const leaving = [...this.deps.directory.now.employees.values()].filter((each) => each.leaving)
    return [...new Set([...people, ...leaving.map(({ id }) => id)])]
  }

  /** Everybody who is away by plan now. */
  everybodyAway(): readonly PersonId[] {
    return [...this.plans.keys()].filter((personId) => this.awayOf(personId))
  }

  /** One change after the other: what is decided about a plan is still true when it is written. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    return this.queue.run('', async () => {
      await this.makeSure()
      try {
        return await act()
      } catch (error) {
        if (!(error instanceof Refusal)) this.isSure = false
        throw error
      }
    })
  }

  async idle(): Promise<void> {
    await this.queue.idle()
  }

  async add(absences: readonly Absence[]): Promise<void> {
    await this.absences.add(...absences)
  }

  /** Writes the next version; false when somebody else has written it first. */
  async replace(next: Absence): Promise<boolean> {
    const written = await this.absences.change(next.id, (current) =>
      current.version === next.version - 1 ? next : current,
    )
    return written === next
  }

  async remove({ id }: Absence): Promise<void> {
    await this.absences.remove(id)
  }

  get lastImport(): PlanImport | undefined {
    return this.imports.last
  }

  /** All of it, even if something ends the server in the middle. */
  async bringIn(planImport: PlanImport, tell?: TellDone): Promise<void> {
    await this.imports.bringIn(planImport, { absences: this.absences, hours: this.hours }, tell)
  }

  async setHours(hours: WorkingHours): Promise<void> {
    await this.hours.put(hours.personId, () => hours)
  }

  async removeHours(personId: PersonId): Promise<void> {
    await this.hours.remove(personId)
  }

  today(): Day {
    return localTime(this.deps.clock.now(), this.deps.directory.now.office.timeZone).day
  }

  /** Of a whole list at once: what was written in one breath is looked at once. */
  private changed(people: readonly PersonId[]): void {
    if (this.touched.size === 0) queueMicrotask(guarded(this.deps.log, FAILED, () => this.lookAtTouched()))
    for (const personId of people) this.touched.add(personId)
  }

  private lookAtTouched(): void {
    this.changes += 1
    const people = [...this.touched]
    this.touched.clear()
    for (const personId of people) this.planAnew(personId)
    this.look()
  }

  private planAnew(personId: PersonId): void {
    const absences = this.absences.all().filter((absence) => absence.personId === personId)
    const week = this.hours.get(personId)?.week
    const lastDay = this.deps.directory.now.employees.get(personId)?.leaving?.lastDay
    this.found.delete(personId)
    const covers = this.deps.covers.agreedFor(personId)
    const plan: Plan = {
      absences,
      ...(covers.length > 0 ? { covers } : {}),
      ...(week ? { week } : {}),
      ...(lastDay === undefined ? {} : { lastDay }),
    }
    if (isPlanned(plan)) this.plans.set(personId, plan)
    else this.plans.delete(personId)
  }

  private async forgetOld(): Promise<void> {
    const before = dayAfter(this.today(), -KEEP_DAYS)
    if (before === this.forgotten) return
    await this.deps.absences.removeEndedBefore(before)
    await this.imports.forgetBefore(this.deps.clock.now() - UNDO_MS)
    this.forgotten = before
    await this.absences.load()
    for (const personId of [...this.plans.keys()]) this.planAnew(personId)
  }

  /** Whatever fails here, it is looked at again when the next absence begins or ends. */
  private look(): void {
    try {
      this.tellChanged()
    } finally {
      this.goOn()
    }
  }

  /** Tells of everybody for whom something is different from what was told before. */
  private tellChanged(): void {
    for (const personId of new Set([...this.plans.keys(), ...this.lastTold.keys()])) {
      const sign = signOf(this.awayOf(personId))
      if (sign === (this.lastTold.get(personId) ?? '')) continue
      if (sign === '') this.lastTold.delete(personId)
      else this.lastTold.set(personId, sign)
      this.listeners.tell(personId)
    }
  }

  private wake(): void {
    guarded(this.deps.log, FAILED, () => this.look())()
    this.inTurn(() => this.forgetOld()).catch((error: unknown) =>
      this.deps.log.error({ err: error }, 'absences that are over could not be removed'),
    )
  }

  private goOn(): void {
    this.cancel?.()
    if (this.stopped) return
    const now = this.deps.clock.now()
    const next = Math.min(now + LOOK_EVERY_MS, ...[...this.found.values()].map(({ to }) => to))
    this.cancel = this.deps.clock.after(Math.max(0, next - now), () => this.wake())
  }
}

const signOf = (away: Away | undefined): string =>
  away ? `${away.why} ${away.until} ${away.substituteIds.join(' ')}` : ''

function peopleWithOtherLastDay(before: Directory, after: Directory): readonly PersonId[] {
  const people = new Set([...before.employees.keys(), ...after.employees.keys()])
  const lastDay = (of: Directory, id: PersonId) => of.employees.get(id)?.leaving?.lastDay
  return [...people].filter((id) => lastDay(before, id) !== lastDay(after, id))
}
