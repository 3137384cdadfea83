import { type ParterServer, roomOf } from '../platform/web/sockets.ts'
import type { PairedDevices } from './pairedDevices.ts'

interface BroadcastDevicesDeps {
  readonly io: ParterServer
  readonly pairedDevices: PairedDevices
}

/** Those who look after the devices hear that the list has changed. */
export function broadcastDevices({ io, pairedDevices }: BroadcastDevicesDeps): void {
  pairedDevices.onChanged(tell)
  pairedDevices.presence.onChanged(tell)

  function tell(): void {
    io.to(roomOf('devices')).emit('devices:changed')
  }
}
