import type { ComponentType } from 'preact'
import type { DeviceKind } from '../../../models/domain/devices/device.ts'
import { loadChunk } from '../../state/loadChunk.ts'

/** What shows a device of each kind: loaded when it is known which one this is. */
const SCREENS: Readonly<Record<DeviceKind, () => Promise<ComponentType>>> = {
  corridor: async () => (await import('./corridor/CorridorScreen.tsx')).CorridorScreen,
  display: async () => (await import('./display/DisplayScreen.tsx')).DisplayScreen,
  bell: async () => (await import('./bell/BellScreen.tsx')).BellScreen,
}

export const loadScreen = (kind: DeviceKind): Promise<ComponentType> => loadChunk(SCREENS[kind])
