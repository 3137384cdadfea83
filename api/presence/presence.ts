import { type Clock, type Instant, seconds } from '../../models/domain/clock.ts'
import type { Directory, PersonId } from '../../models/domain/directory/directory.ts'
import { type Obstacle, obstaclesOf } from '../../models/domain/readiness/obstacles.ts'
import type { Reach } from '../../models/domain/request/responders.ts'
import type { Away } from '../../models/domain/schedule/away.ts'
import type { DutyRecord, DutyStore } from '../../models/store/dutyStore.ts'
import type { Duty } from '../../models/wire/events.ts'
import type { Availability, PresenceView } from '../../models/wire/views.ts'
import { Collection } from '../platform/collection.ts'
import { guarded } from '../platform/guarded.ts'
import type { Platform } from '../platform/writeBehind.ts'
import { Devices } from './devices.ts'

/** After a start, people who were on duty before count as present while their devices come back. */
const COME_BACK_MS = seconds(10)

/** Who has a browser that takes pushes when it is closed, proven today. */
export interface ProvenPush {
  isProven(personId: PersonId): boolean
  onChanged(listener: (personId: PersonId) => void): void
}

/** Who is out by plan, whatever their devices say. */
export interface PlannedAway {
  awayOf(personId: PersonId): Away | undefined
  everybodyAway(): readonly PersonId[]
  onChanged(listener: (personId: PersonId) => void): void
}

/** Who works here: whoever has left is not called, whatever still seems to be open of theirs. */
interface Employer {
  isEmployed(personId: PersonId): boolean
  onReplaced(listener: (replaced: { readonly before: Directory; readonly after: Directory }) => void): void
}

/** What somebody says about themselves, or another about them: until when, and who said it. */
interface Statement {
  readonly availability: Availability
  readonly until?: Instant | undefined
  /** Somebody else: a manager, the secretariat. */
  readonly setBy?: PersonId | undefined
  /** In spite of a plan by which they would be away; until then. */
  readonly overrulesUntil?: Instant | undefined
}

/**
 * Who can be reached right now, and how: from live sockets, from pushes, from what people say about themselves, and
 * from what is planned. A plan holds until its person says that they are here: so nobody at their desk is left out,
 * and nobody is rung who went home and left a browser open.
 */
export class Presence {
  private readonly duties: Collection<DutyRecord>
  private readonly devices: Devices
  private readonly listeners: ((personId: PersonId) => void)[] = []
  private readonly clock: Clock
  private readonly startedAt: Instant
  /** Ends by a timer: the clock may be set back meanwhile. */
  private isComingBack = true

  constructor(
    private readonly platform: Platform,
    store: DutyStore,
    private readonly push: ProvenPush,
    private readonly plan: PlannedAway,
    private readonly office: Employer,
    timeZone: string,
  ) {
    this.clock = platform.clock
    this.startedAt = this.clock.now()
    this.devices = new Devices(this.clock, timeZone)
    this.duties = new Collection(platform, { noun: 'duty', store, read: () => store.all() })
    push.onChanged((personId) => this.changed(personId))
    plan.onChanged((personId) => this.changed(personId))
    office.onReplaced(({ before, after }) => {
      for (const personId of before.employees.keys()) if (!after.employees.has(personId)) this.changed(personId)
    })
  }

  async load(): Promise<void> {
    await this.duties.load()
    for (const record of this.duties.all()) this.changeBy(endsOf(record))
    this.clock.after(COME_BACK_MS, () => {
      this.isComingBack = false
      for (const { personId, onDuty } of this.duties.all())
        if (onDuty && !this.hasDevice(personId)) this.changed(personId)
    })
  }

  idle(): Promise<void> {
    return this.duties.idle()
  }

  /** Called whenever somebody's reach may have changed. */
  onChanged(listener: (personId: PersonId) => void): void {
    this.listeners.push(
      guarded(this.platform.log, 'a change of somebody’s reach could not be told everywhere', listener),
    )
  }

  reachOf(personId: PersonId): Reach {
    if (!this.office.isEmployed(personId)) return 'absent'
    const away = this.awayOf(personId)
    if (away) return away.why
    const record = this.recordOf(personId)
    const availability = this.availabilityOf(record)
    if (availability === 'absent' || availability === 'out') return availability
    const device = this.bestDevice(record)
    if (!device && !this.isReachedByPush(record)) return 'unreachable'
    if (availability === 'withClient') return 'withClient'
    if (!device) return 'push'
    return device.sound === 'proven' ? 'proven' : 'live'
  }

  /** Every browser of theirs is closed, or will be found closed: the page goes by push, which takes longer. */
  isOnlyByPush(personId: PersonId): boolean {
    return !this.hasDevice(personId) && this.isReachedByPush(this.recordOf(personId))
  }

  /** "I am on duty" holds when the browser is closed, until they say that it ends. */
  isOnDuty(personId: PersonId): boolean {
    return this.duties.get(personId)?.onDuty ?? false
  }

  /** Away by plan, and not come all the same. */
  awayOf(personId: PersonId): Away | undefined {
    const away = this.plan.awayOf(personId)
    return away && this.overrulesUntil(personId) === undefined ? away : undefined
  }

  /** Away by plan, whether or not they have come all the same. */
  plannedAwayOf(personId: PersonId): Away | undefined {
    return this.plan.awayOf(personId)
  }

  /** Who stands in during this person's absence of now, before their usual substitutes. */
  standInsOf(personId: PersonId): readonly PersonId[] {
    return this.awayOf(personId)?.substituteIds ?? []
  }

  viewOf(personId: PersonId): PresenceView {
    const record = this.duties.get(personId)
    const availability = record ? this.availabilityOf(record) : 'here'
    const isOut = record !== undefined && availability !== 'here'
    const away = this.awayOf(personId)
    const overrulesUntil = away ? undefined : this.overrulesUntil(personId)
    return {
      personId,
      reach: this.reachOf(personId),
      availability,
      // Whoever is away is not called, whatever their devices could do.
      obstacles: away || availability === 'out' || availability === 'absent' ? [] : this.obstaclesOf(personId),
      ...(isOut && record.until !== undefined ? { until: record.until } : {}),
      ...(isOut && record.setBy !== undefined ? { setBy: record.setBy } : {}),
      ...(away ? { away: { why: away.why, until: away.until } } : {}),
      ...(overrulesUntil === undefined ? {} : { overrulesUntil }),
    }
  }

  views(): readonly PresenceView[] {
    const people = new Set([
      ...this.duties.all().map(({ personId }) => personId),
      ...this.devices.people(),
      ...this.plan.everybodyAway(),
    ])
    return [...people].map((personId) => this.viewOf(personId))
  }

  hasDevice(personId: PersonId): boolean {
    return this.devices.has(personId)
  }

  deviceArrived(personId: PersonId, socketId: string): void {
    this.devices.arrived(personId, socketId)
    this.changed(personId)
  }

  async deviceReports(personId: PersonId, socketId: string, duty: Duty): Promise<void> {
    if (!this.devices.reports(personId, socketId, duty)) return
    const { onDuty } = duty
    const soundProven = onDuty && duty.sound === 'proven'
    try {
      await this.duties.put(personId, (current) => {
        const isSame = current?.onDuty === onDuty && this.isProvenToday(current) === soundProven
        return isSame
          ? current
          : { ...(current ?? this.recordOf(personId)), onDuty, soundProven, changedAt: this.clock.now() }
      })
    } finally {
      // What the device can do holds, whatever the store can.
      this.changed(personId)
    }
  }

  /** `silent`: it has not answered for ten seconds already, and that is long enough. */
  deviceLeft(personId: PersonId, socketId: string, { silent }: { silent: boolean }): void {
    this.devices.left(personId, socketId, { silent, gone: () => this.changed(personId) })
  }

  /**
   * Somebody who may not sign in any more: absent until further notice, so that what rings for them goes on to the next
   * at once, and no device of theirs counts, not even for the moment of a reload.
   */
  async leaveDuty(personId: PersonId): Promise<void> {
    this.devices.forget(personId)
    try {
      await this.duties.put(personId, () => ({
        personId,
        availability: 'absent',
        onDuty: false,
        soundProven: false,
        changedAt: this.clock.now(),
      }))
    } finally {
      this.changed(personId)
    }
  }

  /** Where somebody is, as they or others say; `until` ends it by itself. What was said before is over. */
  async setAvailability(personId: PersonId, statement: Statement): Promise<PresenceView> {
    const { availability, until, setBy, overrulesUntil } = statement
    const record = await this.duties.put(personId, (before = this.recordOf(personId)) => ({
      personId,
      availability,
      onDuty: before.onDuty,
      soundProven: this.isProvenToday(before),
      changedAt: this.clock.now(),
      ...(until === undefined ? {} : { until }),
      ...(setBy === undefined ? {} : { setBy }),
      ...(overrulesUntil === undefined ? {} : { overrulesUntil }),
    }))
    this.changeBy(endsOf(record))
    this.changed(personId)
    return this.viewOf(personId)
  }

  /** Until when somebody who was on duty before a restart is expected back; undefined: they are here, or were not. */
  comingBackUntil(personId: PersonId): Instant | undefined {
    const isAway = this.isOnDuty(personId) && !this.hasDevice(personId)
    return isAway && this.isComingBack ? this.startedAt + COME_BACK_MS : undefined
  }

  /** Others hear at the moment when a statement ends by itself. */
  private changeBy({ personId, ends }: { personId: PersonId; ends: readonly Instant[] }): void {
    const now = this.clock.now()
    for (const end of ends) if (end > now) this.clock.after(end - now, () => this.changed(personId))
  }

  private overrulesUntil(personId: PersonId): Instant | undefined {
    const until = this.duties.get(personId)?.overrulesUntil
    return until !== undefined && until > this.clock.now() ? until : undefined
  }

  private availabilityOf({ availability, until }: DutyRecord): Availability {
    return until !== undefined && until <= this.clock.now() ? 'here' : availability
  }

  private bestDevice(record: DutyRecord): Duty | undefined {
    const { personId } = record
    const duties = this.devices.onDuty(personId).map(({ duty }) => duty)
    const best = duties.find((duty) => duty.sound === 'proven') ?? duties[0]
    if (best || this.hasDevice(personId)) return best
    return this.comingBackUntil(personId) !== undefined
      ? { onDuty: true, sound: this.isProvenToday(record) ? 'proven' : 'unknown', notifications: 'default' }
      : undefined
  }

  /** What stands between a call and this person: of the device on which it would be noticed best. */
  private obstaclesOf(personId: PersonId): readonly Obstacle[] {
    const devices = this.devices.onDuty(personId)
    const spoken = devices.filter(({ isSilent }) => !isSilent).map(({ duty }) => obstaclesOf(duty))
    const [best] = spoken.sort((a, b) => a.length - b.length)
    if (best) return best
    if (this.comingBackUntil(personId) !== undefined) return []
    const record = this.recordOf(personId)
    if (!record.onDuty || devices.length > 0) return ['offDuty']
    return this.isReachedByPush(record) ? [] : ['disconnected']
  }

  private isProvenToday({ soundProven, changedAt }: DutyRecord): boolean {
    return soundProven && this.devices.dayOf(changedAt) === this.devices.dayOf(this.clock.now())
  }

  private isReachedByPush({ onDuty, personId }: DutyRecord): boolean {
    return onDuty && this.push.isProven(personId)
  }

  /** What somebody has said; who has said nothing yet is here, and not on duty. */
  private recordOf(personId: PersonId): DutyRecord {
    const nothing = { version: 0, availability: 'here', onDuty: false, soundProven: false } as const
    return this.duties.get(personId) ?? { ...nothing, personId, changedAt: this.clock.now() }
  }

  private changed(personId: PersonId): void {
    for (const listener of this.listeners) listener(personId)
  }
}

const endsOf = ({ personId, until, overrulesUntil }: DutyRecord) => ({
  personId,
  ends: [until, overrulesUntil].filter((end) => end !== undefined),
})
