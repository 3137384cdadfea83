import type { Logger } from 'pino'
import { onConnection, type ParterServer } from '../platform/web/sockets.ts'
import { mayManageDevices } from './manageDevices.ts'
import type { PairedDevices } from './pairedDevices.ts'

interface BroadcastDevicesDeps {
  readonly io: ParterServer
  readonly log: Logger
  readonly pairedDevices: PairedDevices
}

const MANAGERS = 'devices'

/** Those who look after the devices hear that the list has changed. */
export function broadcastDevices({ io, log, pairedDevices }: BroadcastDevicesDeps): void {
  onConnection(io, log, async (socket) => {
    if (mayManageDevices(socket.data.actor)) await socket.join(MANAGERS)
  })
  pairedDevices.onChanged(tell)
  pairedDevices.presence.onChanged(tell)

  function tell(): void {
    io.to(MANAGERS).emit('devices:changed')
  }
}
