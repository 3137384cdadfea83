import type { DeviceId, DeviceKind, PairedDevice } from '../../models/domain/devices/device.ts'
import type { DeviceScreen } from '../../models/wire/device.ts'
import type { PairedDevices } from './pairedDevices.ts'

interface ScreenTellerDeps<K extends DeviceKind, S extends DeviceScreen> {
  readonly kind: K
  readonly pairedDevices: PairedDevices
  screenOf(device: PairedDevice<K>): S
  say(id: DeviceId, screen: S): void
}

/** Tells every connected device of a kind what it shows, when that is another thing than it was told last. */
export function screenTeller<K extends DeviceKind, S extends DeviceScreen>(deps: ScreenTellerDeps<K, S>): () => void {
  const { kind, pairedDevices, screenOf, say } = deps
  const { presence } = pairedDevices
  const lastTold = new Map<DeviceId, string>()
  // Whoever comes back is told everything, and then every change since.
  presence.onChanged(() => {
    for (const id of lastTold.keys()) if (!presence.isConnected(id)) lastTold.delete(id)
  })
  return () => {
    for (const device of pairedDevices.ofKind(kind)) {
      if (!presence.isConnected(device.id)) continue
      const screen = screenOf(device)
      const text = JSON.stringify(screen)
      if (lastTold.get(device.id) === text) continue
      lastTold.set(device.id, text)
      say(device.id, screen)
    }
  }
}
