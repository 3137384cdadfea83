import type { DeviceId } from '../../models/domain/devices/device.ts'
import type { DeviceReport } from '../../models/wire/device.ts'
import { SignInGuard } from '../accounts/signInGuard.ts'
import type { Foundation } from '../appDeps.ts'
import type { ConnectionsElsewhere } from '../platform/servers/connectionsElsewhere.ts'
import type { Tallies } from '../platform/servers/tallies.ts'
import type { TabletsElsewhere } from './devicePresence.ts'
import { PairedDevices } from './pairedDevices.ts'

interface DeviceServicesDeps extends Foundation {
  readonly connectionsElsewhere: ConnectionsElsewhere
  readonly tallies: Tallies
}

export function deviceServices({ store, parts, clock, log, connectionsElsewhere, tallies }: DeviceServicesDeps) {
  const platform = { clock, log }
  return {
    pairedDevices: parts.add(new PairedDevices(platform, store.pairedDevices, tabletsOf(connectionsElsewhere))),
    pairingGuard: new SignInGuard(platform, 'pairing codes', tallies),
  }
}

const tabletsOf = (connections: ConnectionsElsewhere): TabletsElsewhere => ({
  of: (id: DeviceId) => connections.of<DeviceReport | null>('device', id),
  say: (id: DeviceId, reports) => connections.say('device', id, reports),
  onChanged: (listener) => connections.onChanged((kind) => (kind === 'device' ? listener() : undefined)),
})
