import { type Clock, type Instant, seconds } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { dutyOn } from '../../models/domain/readiness/obstacles.ts'
import { canSound, type DeviceProof } from '../../models/domain/readiness/proof.ts'
import { type Day, localTime } from '../../models/domain/schedule/workingTime.ts'
import type { Duty } from '../../models/wire/events.ts'

/** A page reload or a short break of the link is not an absence. */
const BREAK_MS = seconds(2)

export interface Device {
  readonly duty: Duty
  /** The office's day on which it was said. */
  readonly saidOn: Day
  /** Its person has said nothing about a duty here: it shows calls, and rings for nobody. */
  readonly isSilent?: true
  /** "Firefox, Windows", as it names itself. */
  readonly browser?: string
  /** What has come of the silent call to it; absent: it was not asked since it came, or since it could sound. */
  readonly proof?: DeviceProof
}

/** The open pages on other servers of this store. */
export interface DevicesElsewhere {
  of(personId: PersonId): readonly Device[]
  people(): readonly PersonId[]
  /** What this server has of somebody's, from now on. */
  say(personId: PersonId, devices: readonly Device[]): void
}

const NONE: ReadonlyMap<string, Device> = new Map()

export const NO_DEVICES_ELSEWHERE: DevicesElsewhere = { of: () => [], people: () => [], say: () => undefined }

/** Everybody's open pages, and what each has said about sound, notifications and duty. */
export class Devices {
  private readonly ofPeople = new Map<PersonId, Map<string, Device>>()

  constructor(
    private readonly clock: Clock,
    private readonly timeZone: string,
    private readonly elsewhere: DevicesElsewhere = NO_DEVICES_ELSEWHERE,
  ) {}

  has(personId: PersonId): boolean {
    return (this.ofPeople.get(personId)?.size ?? 0) > 0 || this.elsewhere.of(personId).length > 0
  }

  /** Those whose person is on duty there, with what they can do today. */
  onDuty(personId: PersonId): readonly Device[] {
    const all = [...(this.ofPeople.get(personId)?.values() ?? []), ...this.elsewhere.of(personId)]
    // Of most people, and asked of all of them for every request: which day it is takes longest.
    if (all.length === 0) return all
    const today = this.dayOf(this.clock.now())
    return all.filter(({ duty }) => duty.onDuty).map((device) => ({ ...device, duty: dutyOn(today, device) }))
  }

  /** Whoever has, or had, a page open since the start. */
  people(): readonly PersonId[] {
    return [...this.ofPeople.keys(), ...this.elsewhere.people()]
  }

  /** All of them, as they are today, on duty or not. */
  of(personId: PersonId): readonly Device[] {
    const today = this.dayOf(this.clock.now())
    return [...(this.ofPeople.get(personId)?.values() ?? []), ...this.elsewhere.of(personId)].map(
      ({ proof, ...device }) => ({
        ...device,
        duty: dutyOn(today, device),
        ...(proof && this.isOfToday(proof) ? { proof } : {}),
      }),
    )
  }

  arrived(personId: PersonId, socketId: string, browser?: string): void {
    const devices = this.ofPeople.get(personId) ?? new Map<string, Device>()
    this.ofPeople.set(personId, devices)
    const duty: Duty = { onDuty: true, sound: 'unknown', notifications: 'default' }
    devices.set(socketId, {
      duty,
      saidOn: this.dayOf(this.clock.now()),
      isSilent: true,
      ...(browser ? { browser } : {}),
    })
    this.say(personId)
  }

  /** False: it has left meanwhile, and says nothing any more. */
  reports(personId: PersonId, socketId: string, duty: Duty): boolean {
    const devices = this.ofPeople.get(personId)
    if (!devices?.has(socketId)) return false
    const { proof, browser } = devices.get(socketId) ?? {}
    const stands = proof && canSound(duty) ? { proof } : {}
    devices.set(socketId, { duty, saidOn: this.dayOf(this.clock.now()), ...(browser ? { browser } : {}), ...stands })
    this.say(personId)
    return true
  }

  /** Those that hang on this server, with their sockets. */
  own(personId: PersonId): ReadonlyMap<string, Device> {
    return this.ofPeople.get(personId) ?? NONE
  }

  /** What has come of a silent call. False: it has left meanwhile. */
  noteProof(personId: PersonId, socketId: string, proof: DeviceProof): boolean {
    const devices = this.ofPeople.get(personId)
    const device = devices?.get(socketId)
    if (!devices || !device) return false
    devices.set(socketId, { ...device, proof })
    this.say(personId)
    return true
  }

  /** A proof of yesterday proves nothing today. */
  isOfToday({ at }: DeviceProof): boolean {
    return this.dayOf(at) === this.dayOf(this.clock.now())
  }

  /** `silent`: it has not answered for ten seconds already, and that is long enough. */
  left(personId: PersonId, socketId: string, { silent, gone }: { silent: boolean; gone: () => void }): void {
    const devices = this.ofPeople.get(personId)
    if (!devices?.has(socketId)) return
    this.clock.after(silent ? 0 : BREAK_MS, () => {
      devices.delete(socketId)
      this.say(personId)
      gone()
    })
  }

  forget(personId: PersonId): void {
    this.ofPeople.get(personId)?.clear()
    this.say(personId)
  }

  private say(personId: PersonId): void {
    this.elsewhere.say(personId, [...(this.ofPeople.get(personId)?.values() ?? [])])
  }

  private dayOf(at: Instant): Day {
    return localTime(at, this.timeZone).day
  }
}
