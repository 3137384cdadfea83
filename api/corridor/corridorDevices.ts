import { type CorridorDevice, type DeviceId, isForgotten } from '../../models/domain/channels/corridor.ts'
import { minutes } from '../../models/domain/clock.ts'
import type { CorridorDeviceStore } from '../../models/store/corridorDeviceStore.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'
import { CorridorPresence } from './corridorPresence.ts'
import { hashOf } from './secrets.ts'

const TOUCH_EVERY_MS = minutes(1)

/** Every corridor device of the office: whatever rings asks here. */
export class CorridorDevices extends Collection<CorridorDevice> {
  readonly presence = new CorridorPresence()

  constructor(
    private readonly deps: Platform,
    store: CorridorDeviceStore,
  ) {
    super(deps, {
      noun: 'corridor',
      store,
      read: () => store.all(),
      shift: (device, deltaMs) => seenAt(device, (lastSeenAt) => lastSeenAt + deltaMs),
    })
  }

  /** The device whose tablet this is, unless it was switched off for so long that it must be paired again. */
  ofToken(token: string): CorridorDevice | undefined {
    const tokenHash = hashOf(token)
    const device = this.all().find(({ session }) => session?.tokenHash === tokenHash)
    return device && !isForgotten(device, this.deps.clock.now()) ? device : undefined
  }

  /** The tablet is here: remembered at most once a minute, and no news to anybody. */
  seen(id: DeviceId): void {
    const now = this.deps.clock.now()
    this.touch(id, (device) => seenAt(device, (lastSeenAt) => (now - lastSeenAt < TOUCH_EVERY_MS ? lastSeenAt : now)))
  }
}

function seenAt(device: CorridorDevice, next: (lastSeenAt: number) => number): CorridorDevice {
  const { session } = device
  const lastSeenAt = session && next(session.lastSeenAt)
  return !session || lastSeenAt === undefined || lastSeenAt === session.lastSeenAt
    ? device
    : { ...device, session: { ...session, lastSeenAt } }
}
