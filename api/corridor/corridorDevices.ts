import { type CorridorDevice, type DeviceId, isForgotten } from '../../models/domain/channels/corridor.ts'
import { type Clock, minutes } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { CorridorDeviceStore } from '../../models/store/corridorDeviceStore.ts'
import { CorridorPresence } from './corridorPresence.ts'
import { hashOf } from './secrets.ts'

/** Told after a change was durably written; `after` is absent when the device was removed. */
export type DeviceChanged = (after: CorridorDevice | undefined, before: CorridorDevice | undefined) => void

const TOUCH_EVERY_MS = minutes(1)

/** Every corridor device of the office, held in memory: whatever rings asks here. */
export class CorridorDevices {
  readonly presence = new CorridorPresence()
  private readonly known = new Map<DeviceId, CorridorDevice>()
  private readonly touchedAt = new Map<DeviceId, number>()
  private readonly listeners: DeviceChanged[] = []

  constructor(
    private readonly clock: Clock,
    private readonly store: CorridorDeviceStore,
  ) {}

  async load(): Promise<void> {
    for (const device of await this.store.all()) this.known.set(device.id, device)
  }

  onChanged(listener: DeviceChanged): void {
    this.listeners.push(listener)
  }

  all(): readonly CorridorDevice[] {
    return [...this.known.values()]
  }

  get(id: DeviceId): CorridorDevice | undefined {
    return this.known.get(id)
  }

  /** The device whose tablet this is, unless it was switched off for so long that it must be paired again. */
  ofToken(token: string): CorridorDevice | undefined {
    const tokenHash = hashOf(token)
    const device = this.all().find(({ session }) => session?.tokenHash === tokenHash)
    return device && !isForgotten(device, this.clock.now()) ? device : undefined
  }

  async add(device: CorridorDevice): Promise<void> {
    await this.store.insert(device)
    this.known.set(device.id, device)
    this.tell(device, undefined)
  }

  /** Changes a device by a pure decision, which decides anew when somebody else was faster. */
  async change(id: DeviceId, decide: (current: CorridorDevice) => CorridorDevice): Promise<CorridorDevice> {
    const before = this.known.get(id)
    const after = await this.write(before, decide)
    this.tell(after, before)
    return after
  }

  async remove(id: DeviceId): Promise<void> {
    const before = this.known.get(id)
    if (!before) throw new Refusal('notFound', { where: 'corridor' })
    await this.store.remove(id)
    this.known.delete(id)
    this.touchedAt.delete(id)
    this.tell(undefined, before)
  }

  /** The tablet is here: remembered at most once a minute, and no news to anybody. */
  async touch(id: DeviceId): Promise<void> {
    const now = this.clock.now()
    if (now - (this.touchedAt.get(id) ?? 0) < TOUCH_EVERY_MS) return
    this.touchedAt.set(id, now)
    try {
      await this.write(this.known.get(id), (device) =>
        device.session ? { ...device, session: { ...device.session, lastSeenAt: now } } : device,
      )
    } catch (error) {
      // Taken off the wall meanwhile: nobody's fault.
      if (!(error instanceof Refusal)) throw error
      this.touchedAt.delete(id)
    }
  }

  private async write(
    known: CorridorDevice | undefined,
    decide: (current: CorridorDevice) => CorridorDevice,
  ): Promise<CorridorDevice> {
    let current = known
    for (;;) {
      if (!current) throw new Refusal('notFound', { where: 'corridor' })
      const decided = decide(current)
      if (decided === current) return current
      const next = { ...decided, version: current.version + 1 }
      if (await this.store.replace(next)) {
        this.keep(next)
        return next
      }
      current = await this.store.find(current.id)
    }
  }

  /** Answers of the store may overtake each other: the newest stays, and what was removed meanwhile stays removed. */
  private keep(written: CorridorDevice): void {
    const known = this.known.get(written.id)
    if (!known) throw new Refusal('notFound', { where: 'corridor' })
    if (known.version < written.version) this.known.set(written.id, written)
  }

  private tell(after: CorridorDevice | undefined, before: CorridorDevice | undefined): void {
    for (const listener of this.listeners) listener(after, before)
  }
}
