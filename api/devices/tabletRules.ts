import { DEVICE_KINDS, type DeviceKind } from '../../models/domain/devices/device.ts'
import type { DeviceToServer, ServerToDevice } from '../../models/wire/device.ts'

/** What a tablet may say, and of which kinds it has to be. A word that is not in this table is heard by nobody. */
export const TABLET_EVENTS = {
  'device:report': DEVICE_KINDS,
  'display:note': ['display'],
  'display:survey': ['display'],
  'bell:ring': ['bell'],
  'bell:takeBack': ['bell'],
} as const satisfies { readonly [E in keyof DeviceToServer]: readonly DeviceKind[] }

/** What is told to one tablet, and to which kinds. */
export const TABLET_FACTS = {
  'device:screen': DEVICE_KINDS,
  'corridor:changed': ['corridor'],
  'display:changed': ['display'],
  'bell:changed': ['bell'],
  pulse: DEVICE_KINDS,
  'device:revoked': DEVICE_KINDS,
} as const satisfies { readonly [E in keyof ServerToDevice]: readonly DeviceKind[] }

export const maySay = (event: keyof DeviceToServer, kind: DeviceKind): boolean => isOneOf(TABLET_EVENTS[event], kind)

export const mayHear = (fact: keyof ServerToDevice, kind: DeviceKind): boolean => isOneOf(TABLET_FACTS[fact], kind)

const isOneOf = (kinds: readonly DeviceKind[], kind: DeviceKind): boolean => kinds.includes(kind)
