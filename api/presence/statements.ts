import type { Instant } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import type { CarriedEntry } from '../../models/store/carriedEntry.ts'
import type { DutyRecord, DutyStore } from '../../models/store/dutyStore.ts'
import type { Duty } from '../../models/wire/events.ts'
import type { Availability } from '../../models/wire/views.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'

/** What somebody says about themselves, or another about them: until when, and who said it. */
export interface Statement {
  readonly availability: Availability
  readonly until?: Instant | undefined
  /** Somebody else: a manager, the secretariat. */
  readonly setBy?: PersonId | undefined
  /** In spite of a plan by which they would be away; until then. */
  readonly overrulesUntil?: Instant | undefined
}

interface StatementsDeps extends Platform {
  readonly store: DutyStore
  readonly timeZone: string
  /** Called when a statement ends by itself, or was made at another server. */
  changed(personId: PersonId): void
}

/** What people have said: whether they are on duty, whether they heard the test, and where they are. */
export class Statements {
  private readonly duties: Collection<DutyRecord>

  constructor(private readonly deps: StatementsDeps) {
    const { store } = deps
    this.duties = new Collection(deps, { noun: 'duty', store, read: () => store.all() })
    this.duties.onChanged(({ id, after, isNews }) => {
      if (!isNews) return
      if (after) this.watchEnd(after)
      deps.changed(id)
    })
  }

  async load(): Promise<void> {
    await this.duties.load()
    for (const record of this.duties.all()) this.watchEnd(record)
  }

  idle(): Promise<void> {
    return this.duties.idle()
  }

  all(): readonly DutyRecord[] {
    return this.duties.all()
  }

  /** Who has said nothing yet is here, and not on duty. */
  of(personId: PersonId): DutyRecord {
    const nothing = { version: 0, availability: 'here', onDuty: false, soundProven: false } as const
    return this.duties.get(personId) ?? { ...nothing, personId, changedAt: this.deps.clock.now() }
  }

  /** As it holds now: what has ended by itself is over. */
  availabilityOf({ availability, until }: DutyRecord): Availability {
    return until !== undefined && until <= this.deps.clock.now() ? 'here' : availability
  }

  overrulesUntil(personId: PersonId): Instant | undefined {
    const until = this.duties.get(personId)?.overrulesUntil
    return until !== undefined && until > this.deps.clock.now() ? until : undefined
  }

  /** A proof of yesterday proves nothing today. */
  isProvenToday({ soundProven, changedAt }: DutyRecord): boolean {
    return soundProven && this.dayOf(changedAt) === this.dayOf(this.deps.clock.now())
  }

  async report(personId: PersonId, { onDuty, sound }: Duty): Promise<void> {
    const soundProven = onDuty && sound === 'proven'
    await this.duties.put(personId, (current) => {
      const isSame = current?.onDuty === onDuty && this.isProvenToday(current) === soundProven
      return isSame
        ? current
        : { ...(current ?? this.of(personId)), onDuty, soundProven, changedAt: this.deps.clock.now() }
    })
  }

  /** What was said before is over. */
  async set(personId: PersonId, statement: Statement, entry?: CarriedEntry): Promise<void> {
    const { availability, until, setBy, overrulesUntil } = statement
    const said = (before = this.of(personId)) => ({
      personId,
      availability,
      onDuty: before.onDuty,
      soundProven: this.isProvenToday(before),
      changedAt: this.deps.clock.now(),
      ...(until === undefined ? {} : { until }),
      ...(setBy === undefined ? {} : { setBy }),
      ...(overrulesUntil === undefined ? {} : { overrulesUntil }),
    })
    this.watchEnd(await this.duties.put(personId, said, entry))
  }

  /** Absent until further notice, and off duty. */
  async end(personId: PersonId): Promise<void> {
    const changedAt = this.deps.clock.now()
    const off = { onDuty: false, soundProven: false, changedAt }
    await this.duties.put(personId, () => ({ personId, availability: 'absent', ...off }))
  }

  private watchEnd({ personId, until, overrulesUntil }: DutyRecord): void {
    const { clock, changed } = this.deps
    const now = clock.now()
    for (const end of [until, overrulesUntil])
      if (end !== undefined && end > now) clock.after(end - now, () => changed(personId))
  }

  private dayOf(at: Instant): string {
    return localTime(at, this.deps.timeZone).day
  }
}
