import { type Instant, minutes, seconds } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { canSound, countedOn, endedBy, type MatterMinutes } from '../../models/domain/readiness/proof.ts'
import {
  type Day,
  dayAfter,
  hoursOn,
  instantOf,
  isOpenAt,
  localTime,
  opensAfter,
} from '../../models/domain/schedule/workingTime.ts'
import type { KeptProvenDay, ProvenDayStore } from '../../models/store/provenDayStore.ts'
import type { Duty } from '../../models/wire/events.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { Collection } from '../platform/collection.ts'
import { Listeners } from '../platform/listeners.ts'
import type { OtherServers } from '../platform/servers/otherServers.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { Device } from '../presence/devices.ts'
import type { Presence } from '../presence/presence.ts'

/** Longer than a slow network needs, and no longer than it takes to find a connection dead. */
const ANSWER_MS = seconds(10)
/** Two thousand devices in a second, with room for real calls in between. */
const AT_ONCE = 100
const BETWEEN_MS = 50
/** What a server that is killed has counted and not written. */
const WRITE_EVERY_MS = minutes(5)
/** A device that did not answer may have been asleep. */
const ASK_AGAIN_EVERY_MS = minutes(5)
/** While the office is closed: its hours may be changed, and the clock may be set. */
const LOOK_EVERY_MS = minutes(10)

/** Longer than any row of days on which the office is closed. */
const LOOKS_BACK_DAYS = 31
const NOT_COUNTED = 'what is proven could not be counted'

interface MorningProofDeps extends Platform {
  readonly store: ProvenDayStore
  readonly directory: Pick<OfficeDirectory, 'now'>
  readonly presence: Pick<
    Presence,
    'reachOf' | 'whyUnproven' | 'onReported' | 'deviceReports' | 'noteProof' | 'ownDevicesOf' | 'peopleWithDevices'
  >
  readonly servers: Pick<OtherServers, 'isFirst'>
}

interface OwnDevice {
  readonly personId: PersonId
  readonly socketId: string
  readonly device: Device
}

/** Hands a silent call to a device of this server; it answers with what it can do, or never. */
export type AskDevice = (socketId: string, answered: (duty: Duty) => void) => void

/**
 * When the office opens, a silent call goes to every device on duty, and to each that comes later as soon as it has said
 * what it can do. Every server calls those that hang on it; what came of it, all of them know. The first one counts, minute by
 * minute, for which matters somebody with a proven device could have been called.
 */
export class MorningProof {
  private readonly days: Collection<KeptProvenDay>
  private readonly asked = new Set<string>()
  private readonly listeners: Listeners
  private askDevice: AskDevice = () => undefined
  private calledOn: Day | undefined
  private counted: Omit<KeptProvenDay, 'version'> | undefined
  private upSince: Instant
  private writtenAt = Number.NEGATIVE_INFINITY
  private askedAgainAt = Number.NEGATIVE_INFINITY
  private cancel: (() => void) | undefined
  private looking: Promise<void> = Promise.resolve()
  private stopped = false

  constructor(private readonly deps: MorningProofDeps) {
    const { store, clock, presence, log } = deps
    this.listeners = new Listeners(log, 'what was proven could not be told everywhere')
    this.upSince = clock.now()
    this.days = new Collection(deps, {
      noun: 'provenDay',
      store,
      read: () => store.between(this.today(), this.today()),
      isHeld: ({ day }) => day === this.today(),
    })
    presence.onReported((personId, socketId) => this.newcomer(personId, socketId))
  }

  load(): Promise<void> {
    return this.days.load()
  }

  begin(): void {
    this.upSince = this.deps.clock.now()
    this.looking = this.closeLast().catch((error: unknown) => this.deps.log.error({ err: error }, NOT_COUNTED))
    this.wakeIn(this.waitMs())
  }

  async idle(): Promise<void> {
    await this.looking
    await this.days.idle()
  }

  async stop(): Promise<void> {
    this.stopped = true
    this.cancel?.()
    await this.looking
    await this.write().catch(() => undefined)
    await this.days.stop()
  }

  /** By which a device is called; said once, when there are connections. */
  askBy(askDevice: AskDevice): void {
    this.askDevice = askDevice
  }

  /** Called when something was proven, or was not. */
  onChanged(listener: () => void): void {
    this.listeners.add(listener)
  }

  /** When the call of this day's opening went out; undefined: it has not yet. */
  get calledAt(): Instant | undefined {
    return this.ofToday()?.calledAt
  }

  /** Of this day, as far as it is counted. */
  matters(): readonly MatterMinutes[] {
    return this.ofToday()?.matters ?? []
  }

  private wakeIn(ms: number): void {
    this.cancel = this.deps.clock.after(ms, () => {
      this.looking = this.look().catch((error: unknown) => this.deps.log.error({ err: error }, NOT_COUNTED))
      if (!this.stopped) this.wakeIn(this.waitMs())
    })
  }

  /** To the next whole minute while the office is open; else to its opening. */
  private waitMs(): number {
    const { clock, directory } = this.deps
    const now = clock.now()
    const { office } = directory.now
    if (isOpenAt(office, now)) return minutes(1) - (now % minutes(1))
    const opens = opensAfter(office, now) ?? Number.POSITIVE_INFINITY
    return Math.min(opens - now, LOOK_EVERY_MS)
  }

  /** No server was up when the last day ended. Whichever comes up first says so. */
  private async closeLast(): Promise<void> {
    const { store, directory } = this.deps
    const { office } = directory.now
    const today = this.today()
    const last = (await store.between(dayAfter(today, -LOOKS_BACK_DAYS), dayAfter(today, -1))).at(-1)
    const hours = last && hoursOn(office, last.day)
    if (!hours) return
    const closes = instantOf(last.day, hours.to, office.timeZone)
    if (last.upTo >= closes) return
    await this.days.put(last.day, (before) => endedBy(before ?? last, closes))
  }

  private async look(): Promise<void> {
    const { clock, directory, servers } = this.deps
    const now = clock.now()
    const day = this.today()
    if (!isOpenAt(directory.now.office, now)) {
      // Closing time ends the last minute, also of a server that was down then.
      if (this.ofToday() && servers.isFirst) this.count(now)
      return this.write()
    }
    if (this.calledOn !== day) {
      this.calledOn = day
      this.askedAgainAt = now
      this.callAll(({ device }) => device.duty.onDuty && !device.isSilent)
    }
    // Whichever server it is, and whatever its store can do: nobody else can ask its devices.
    if (now - this.askedAgainAt >= ASK_AGAIN_EVERY_MS) {
      this.askedAgainAt = now
      this.callAll(({ device }) => device.proof?.result === 'noAnswer')
    }
    if (!servers.isFirst) return
    this.count(now)
    if (now - this.writtenAt >= WRITE_EVERY_MS) await this.write()
  }

  private count(now: Instant): void {
    const { directory, presence } = this.deps
    const { office } = directory.now
    const day = this.today()
    const hours = hoursOn(office, day)
    if (!hours) return
    const [opens, closes] = [hours.from, hours.to].map((minute) => instantOf(day, minute, office.timeZone)) as [
      Instant,
      Instant,
    ]
    const before = this.ofToday()
    const from = Math.max(before?.upTo ?? opens, opens)
    const to = Math.min(now - (now % minutes(1)), closes)
    const open = Math.max(0, Math.round((to - from) / minutes(1)))
    // Of what was before this server, and of a long standstill, nothing is known.
    const since = Math.max(from, this.upSince, to - WRITE_EVERY_MS)
    const known = Math.max(0, Math.min(open, Math.round((to - since) / minutes(1))))
    const isProven = (personId: PersonId): boolean => presence.whyUnproven(personId) === undefined
    const asked = { directory: directory.now, presence, isProven, minutes: { open, known } }
    const calledAt = before?.calledAt ?? now
    this.counted = { day, calledAt, upTo: Math.max(to, from), matters: countedOn(before?.matters ?? [], asked) }
  }

  /** What another server has counted further stays. */
  private async write(): Promise<void> {
    const { counted } = this
    if (!counted || (this.days.get(counted.day)?.upTo ?? 0) >= counted.upTo) return
    this.writtenAt = this.deps.clock.now()
    await this.days.put(counted.day, (before) => (before && before.upTo >= counted.upTo ? before : counted))
  }

  private ofToday(): Omit<KeptProvenDay, 'version'> | undefined {
    const today = this.today()
    const held = this.days.get(today)
    const counted = this.counted?.day === today ? this.counted : undefined
    return held && held.upTo > (counted?.upTo ?? 0) ? held : (counted ?? held)
  }

  /** In parts: whoever is called for a client meanwhile does not wait for them. */
  private callAll(isMeant: (one: OwnDevice) => boolean): void {
    const { presence, clock } = this.deps
    const devices = presence
      .peopleWithDevices()
      .flatMap((personId) =>
        [...presence.ownDevicesOf(personId)].map(([socketId, device]) => ({ personId, socketId, device })),
      )
      .filter(isMeant)
    const next = (from: number): void => {
      for (const { personId, socketId } of devices.slice(from, from + AT_ONCE)) this.ask(personId, socketId)
      if (from + AT_ONCE < devices.length && !this.stopped) clock.after(BETWEEN_MS, () => next(from + AT_ONCE))
    }
    next(0)
  }

  private newcomer(personId: PersonId, socketId: string): void {
    const { clock, directory, presence } = this.deps
    const device = presence.ownDevicesOf(personId).get(socketId)
    if (!device || device.proof?.result === 'proven' || !canSound(device.duty)) return
    // Before the office opens it is called with the others.
    if (isOpenAt(directory.now.office, clock.now())) this.ask(personId, socketId)
  }

  private ask(personId: PersonId, socketId: string): void {
    const { clock, presence, log } = this.deps
    if (this.asked.has(socketId)) return
    this.asked.add(socketId)
    const end = (result: 'proven' | 'noAnswer' | 'cannotSound', duty?: Duty): void => {
      if (!this.asked.delete(socketId)) return
      cancel()
      const known = presence.ownDevicesOf(personId).get(socketId)
      if (result !== 'cannotSound') presence.noteProof(personId, socketId, { at: clock.now(), result })
      // It says something else than before: that holds from now on.
      if (duty && known && JSON.stringify(known.duty) !== JSON.stringify(duty))
        presence
          .deviceReports(personId, socketId, duty)
          .catch((error: unknown) => log.error({ err: error }, 'what a device can do could not be kept'))
      this.listeners.tell()
    }
    const cancel = clock.after(ANSWER_MS, () => end('noAnswer'))
    this.askDevice(socketId, (duty) => end(canSound(duty) ? 'proven' : 'cannotSound', duty))
  }

  private today(): Day {
    const { clock, directory } = this.deps
    return localTime(clock.now(), directory.now.office.timeZone).day
  }
}
