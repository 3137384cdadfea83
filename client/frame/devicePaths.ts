import type { DeviceKind } from '../../models/domain/devices/device.ts'

/** Where a tablet opens its page; typed by hand once, so it is short. Whichever it is, the code says what the tablet is. */
export const DEVICE_PATHS: Readonly<Record<DeviceKind, string>> = {
  corridor: '/corridor',
  display: '/ekran',
  bell: '/przy-drzwiach',
}

export const ALL_DEVICE_PATHS: readonly string[] = [...Object.values(DEVICE_PATHS), '/display']
