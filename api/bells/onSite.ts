import type { Bell } from '../../models/domain/bell/bell.ts'
import type { DeviceId } from '../../models/domain/devices/device.ts'
import type { PairedDevices } from '../devices/pairedDevices.ts'

/** From where a call came, beside the addresses of phones. */
export const tabletOf = (id: DeviceId): string => `tablet ${id}`

/**
 * Whether a phone has to say the code of the moment: only while a tablet at that place shows one. Where the tablet has
 * no connection or no power nobody could read it, and the limits that hold everywhere have to do.
 */
export const needsCode = ({ id }: Bell, devices: OnSite): boolean =>
  devices.ofKind('bell').some((tablet) => tablet.scope.placeId === id && devices.presence.isConnected(tablet.id))

type OnSite = Pick<PairedDevices, 'ofKind' | 'presence'>
