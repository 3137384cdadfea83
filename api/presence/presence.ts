import { type Clock, type Instant, seconds } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { type Obstacle, obstaclesOf } from '../../models/domain/readiness/obstacles.ts'
import { canSound, type DeviceProof, isWhyUnproven, type Unproven } from '../../models/domain/readiness/proof.ts'
import type { Reach } from '../../models/domain/request/responders.ts'
import type { Away } from '../../models/domain/schedule/away.ts'
import type { CarriedEntry } from '../../models/store/carriedEntry.ts'
import type { DutyRecord, DutyStore } from '../../models/store/dutyStore.ts'
import type { Duty } from '../../models/wire/events.ts'
import type { PresenceView } from '../../models/wire/views.ts'
import { Listeners } from '../platform/listeners.ts'
import type { Platform } from '../platform/writeBehind.ts'
import { type Device, Devices, type DevicesElsewhere } from './devices.ts'
import type { ClosedWay, Employer, PlannedAway } from './sources.ts'
import { type Statement, Statements } from './statements.ts'

/** After a start, people who were on duty before count as present while their devices come back. */
const COME_BACK_MS = seconds(10)

/**
 * Who can be reached right now, and how: from live sockets, by what comes with every page closed, from what people say about themselves, and
 * from what is planned. A plan holds until its person says that they are here: so nobody at their desk is left out,
 * and nobody is rung who went home and left a browser open.
 */
export class Presence {
  private readonly statements: Statements
  private readonly devices: Devices
  private readonly listeners: Listeners<[personId: PersonId]>
  private readonly reportListeners: Listeners<[personId: PersonId, socketId: string]>
  private readonly clock: Clock
  private readonly startedAt: Instant
  /** Ends by a timer: the clock may be set back meanwhile. */
  private isComingBack = true
  private cancel: () => void = () => undefined

  constructor(
    platform: Platform,
    store: DutyStore,
    /** The best first. */
    private readonly ways: readonly ClosedWay[],
    private readonly plan: PlannedAway,
    private readonly office: Employer,
    timeZone: string,
    elsewhere?: DevicesElsewhere & { onChanged(listener: (personId: PersonId) => void): void },
  ) {
    this.clock = platform.clock
    this.listeners = new Listeners(platform.log, 'a change of somebody’s reach could not be told everywhere')
    this.reportListeners = new Listeners(platform.log, 'what a device has said could not be told')
    this.startedAt = this.clock.now()
    this.devices = new Devices(this.clock, timeZone, elsewhere)
    const changed = (personId: PersonId): void => this.changed(personId)
    this.statements = new Statements({ ...platform, store, timeZone, changed })
    elsewhere?.onChanged((personId) => this.changed(personId))
    for (const way of ways) way.onChanged((personId) => this.changed(personId))
    plan.onChanged((personId) => this.changed(personId))
    office.onReplaced(({ before, after }) => {
      for (const personId of before.employees.keys()) if (!after.employees.has(personId)) this.changed(personId)
    })
  }

  async load(): Promise<void> {
    await this.statements.load()
    this.cancel = this.clock.after(COME_BACK_MS, () => {
      this.isComingBack = false
      for (const { personId, onDuty } of this.statements.all())
        if (onDuty && !this.hasDevice(personId)) this.changed(personId)
    })
  }

  /** A command that opens the office for a moment does not wait for anybody to come back. */
  stop(): void {
    this.cancel()
  }

  idle(): Promise<void> {
    return this.statements.idle()
  }

  /** Called whenever somebody's reach may have changed. */
  onChanged(listener: (personId: PersonId) => void): void {
    this.listeners.add(listener)
  }

  /** Called when a device of this server has said what it can do. */
  onReported(listener: (personId: PersonId, socketId: string) => void): void {
    this.reportListeners.add(listener)
  }

  reachOf(personId: PersonId): Reach {
    if (!this.office.isEmployed(personId)) return 'absent'
    const away = this.awayOf(personId)
    if (away) return away.why
    const record = this.statements.of(personId)
    const availability = this.statements.availabilityOf(record)
    if (availability === 'absent' || availability === 'out') return availability
    const device = this.bestDevice(record)
    const way = this.wayTo(record)
    if (!device && !way) return 'unreachable'
    if (availability === 'withClient') return 'withClient'
    if (!device) return way?.reach ?? 'unreachable'
    return device.sound === 'proven' ? 'proven' : 'live'
  }

  /** Every browser of theirs is closed, or will be found closed: the page comes as a message, which takes longer. */
  isOnlyByMessage(personId: PersonId): boolean {
    return this.onlyWayTo(personId) !== undefined
  }

  /** "I am on duty" holds when the browser is closed, until they say that it ends. */
  isOnDuty(personId: PersonId): boolean {
    return this.statements.of(personId).onDuty
  }

  /** Away by plan, and not come all the same. */
  awayOf(personId: PersonId): Away | undefined {
    const away = this.plan.awayOf(personId)
    return away && this.statements.overrulesUntil(personId) === undefined ? away : undefined
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
    const record = this.statements.of(personId)
    const availability = this.statements.availabilityOf(record)
    const isOut = availability !== 'here'
    const away = this.awayOf(personId)
    const overrulesUntil = away ? undefined : this.statements.overrulesUntil(personId)
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
      ...this.statements.all().map(({ personId }) => personId),
      ...this.devices.people(),
      ...this.plan.everybodyAway(),
      ...this.ways.flatMap((way) => way.people()),
    ])
    return [...people].map((personId) => this.viewOf(personId))
  }

  hasDevice(personId: PersonId): boolean {
    return this.devices.has(personId)
  }

  deviceArrived(personId: PersonId, socketId: string, browser?: string): void {
    this.devices.arrived(personId, socketId, browser)
    this.changed(personId)
  }

  async deviceReports(personId: PersonId, socketId: string, duty: Duty): Promise<void> {
    if (!this.devices.reports(personId, socketId, duty)) return
    try {
      await this.statements.report(personId, duty)
    } finally {
      // What the device can do holds, whatever the store can.
      this.changed(personId)
      this.reportListeners.tell(personId, socketId)
    }
  }

  /** The devices that hang on this server, by their sockets. */
  ownDevicesOf(personId: PersonId): ReadonlyMap<string, Device> {
    return this.devices.own(personId)
  }

  devicesOf(personId: PersonId): readonly Device[] {
    return this.devices.of(personId)
  }

  peopleWithDevices(): readonly PersonId[] {
    return this.devices.people()
  }

  /** What has come of the silent call to a device. False: it has left meanwhile. */
  noteProof(personId: PersonId, socketId: string, proof: DeviceProof): boolean {
    return this.devices.noteProof(personId, socketId, proof)
  }

  /** Why no device of theirs is proven today by a silent call; undefined: one is. */
  whyUnproven(personId: PersonId): Unproven | undefined {
    const able = this.devices.onDuty(personId).filter(({ duty, isSilent }) => !isSilent && canSound(duty))
    const proofs = able.flatMap(({ proof }) => (proof && this.devices.isOfToday(proof) ? [proof.result] : []))
    if (proofs.includes('proven')) return undefined
    if (able.length > 0) return proofs.includes('noAnswer') ? 'noAnswer' : 'notAsked'
    const way = this.onlyWayTo(personId)
    // A receipt of today has come back that way.
    if (way) return way.reach === 'push' ? 'onlyByPush' : undefined
    const why = this.obstaclesOf(personId).find(isWhyUnproven) ?? 'notAsked'
    // Whoever is called with no page open has none on which to press anything.
    const isCalledWithoutPage = this.ways.some((each) => !each.needsDuty && each.isSetUp(personId))
    return why === 'offDuty' && isCalledWithoutPage && !this.hasDevice(personId) ? 'channelUnproven' : why
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
      await this.statements.end(personId)
    } finally {
      this.changed(personId)
    }
  }

  /** Where somebody is, as they or others say; `until` ends it by itself. What was said before is over. */
  async setAvailability(personId: PersonId, statement: Statement, entry?: CarriedEntry): Promise<PresenceView> {
    await this.statements.set(personId, statement, entry)
    this.changed(personId)
    return this.viewOf(personId)
  }

  /** Until when somebody who was on duty before a restart is expected back; undefined: they are here, or were not. */
  comingBackUntil(personId: PersonId): Instant | undefined {
    const isAway = this.isOnDuty(personId) && !this.hasDevice(personId)
    return isAway && this.isComingBack ? this.startedAt + COME_BACK_MS : undefined
  }

  private bestDevice(record: DutyRecord): Duty | undefined {
    const { personId } = record
    const duties = this.devices.onDuty(personId).map(({ duty }) => duty)
    const best = duties.find((duty) => duty.sound === 'proven') ?? duties[0]
    if (best || this.hasDevice(personId)) return best
    return this.comingBackUntil(personId) !== undefined
      ? { onDuty: true, sound: this.statements.isProvenToday(record) ? 'proven' : 'unknown', notifications: 'default' }
      : undefined
  }

  /** What stands between a call and this person: of the device on which it would be noticed best. */
  private obstaclesOf(personId: PersonId): readonly Obstacle[] {
    const devices = this.devices.onDuty(personId)
    const spoken = devices.filter(({ isSilent }) => !isSilent).map(({ duty }) => obstaclesOf(duty))
    const [best] = spoken.sort((a, b) => a.length - b.length)
    if (best) return best
    if (this.comingBackUntil(personId) !== undefined) return []
    const record = this.statements.of(personId)
    if (this.wayTo(record)?.needsDuty === false) return []
    if (!record.onDuty || devices.length > 0) return ['offDuty']
    return this.wayTo(record) ? [] : ['disconnected']
  }

  private wayTo({ onDuty, personId }: DutyRecord): ClosedWay | undefined {
    return this.ways.find((way) => (onDuty || !way.needsDuty) && way.isProven(personId))
  }

  private onlyWayTo(personId: PersonId): ClosedWay | undefined {
    const record = this.statements.of(personId)
    const way = this.wayTo(record)
    // A page that is open, and of somebody off duty, rings for nobody.
    const isPageOpen = way?.needsDuty === false ? this.bestDevice(record) !== undefined : this.hasDevice(personId)
    return isPageOpen ? undefined : way
  }

  private changed(personId: PersonId): void {
    this.listeners.tell(personId)
  }
}
