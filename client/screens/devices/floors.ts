import type { DeviceScope } from '../../../models/domain/devices/device.ts'
import { directory } from '../../state/directory.ts'
import { texts } from '../../state/language.ts'

export type Floor = Extract<DeviceScope, { kind: 'floor' }>

/** "Ratusz, II piętro"; the building only where it has a name. */
export function floorName({ building, floor }: Floor): string {
  const name = texts.value.common.floor(floor)
  return building === '' ? name : `${building}, ${name}`
}

/** Every floor where somebody of the directory sits, house by house, from the ground up. */
export function floorsOfOffice(): readonly Floor[] {
  const floors = new Map<string, Floor>()
  for (const { building, floor } of directory.value?.people ?? [])
    floors.set(floorKey({ building, floor }), { kind: 'floor', building, floor })
  return [...floors.values()].sort((a, b) => a.building.localeCompare(b.building) || a.floor - b.floor)
}

export const floorKey = ({ building, floor }: Pick<Floor, 'building' | 'floor'>): string => `${floor} ${building}`
