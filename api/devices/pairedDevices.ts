import { minutes } from '../../models/domain/clock.ts'
import {
  type DeviceId,
  type DeviceKind,
  isForgotten,
  isOfKind,
  type PairedDevice,
} from '../../models/domain/devices/device.ts'
import type { PairedDeviceStore } from '../../models/store/pairedDeviceStore.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'
import { DevicePresence, type TabletsElsewhere } from './devicePresence.ts'
import { hashOf } from './secrets.ts'

const TOUCH_EVERY_MS = minutes(1)

/** Every paired device of the office: whatever is to be shown at a place asks here. */
export class PairedDevices extends Collection<PairedDevice> {
  readonly presence: DevicePresence

  constructor(
    private readonly deps: Platform,
    store: PairedDeviceStore,
    elsewhere?: TabletsElsewhere,
  ) {
    super(deps, {
      noun: 'device',
      store,
      read: () => store.all(),
      shift: (device, deltaMs) => seenAt(device, (lastSeenAt) => lastSeenAt + deltaMs),
    })
    this.presence = new DevicePresence(deps.log, elsewhere)
  }

  ofKind<K extends DeviceKind>(kind: K): readonly PairedDevice<K>[] {
    return this.all().filter((device) => isOfKind(device, kind))
  }

  /** The device whose tablet this is, unless it was switched off for so long that it must be paired again. */
  ofToken(token: string): PairedDevice | undefined {
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

function seenAt(device: PairedDevice, next: (lastSeenAt: number) => number): PairedDevice {
  const { session } = device
  const lastSeenAt = session && next(session.lastSeenAt)
  return !session || lastSeenAt === undefined || lastSeenAt === session.lastSeenAt
    ? device
    : { ...device, session: { ...session, lastSeenAt } }
}
