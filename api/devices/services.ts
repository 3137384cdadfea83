import type { DeviceId } from '../../models/domain/devices/device.ts'
import type { DeviceReport } from '../../models/wire/device.ts'
import { SignInGuard } from '../accounts/signInGuard.ts'
import type { Foundation } from '../appDeps.ts'
import type { LinesElsewhere } from '../platform/servers/linesElsewhere.ts'
import type { Tallies } from '../platform/servers/tallies.ts'
import type { TabletsElsewhere } from './devicePresence.ts'
import { PairedDevices } from './pairedDevices.ts'

interface DeviceServicesDeps extends Foundation {
  readonly linesElsewhere: LinesElsewhere
  readonly tallies: Tallies
}

export function deviceServices({ store, parts, clock, log, linesElsewhere, tallies }: DeviceServicesDeps) {
  const platform = { clock, log }
  return {
    pairedDevices: parts.add(new PairedDevices(platform, store.pairedDevices, tabletsOf(linesElsewhere))),
    pairingGuard: new SignInGuard(platform, 'pairing codes', tallies),
  }
}

const tabletsOf = (lines: LinesElsewhere): TabletsElsewhere => ({
  of: (id: DeviceId) => lines.of<DeviceReport | null>('device', id),
  say: (id: DeviceId, reports) => lines.say('device', id, reports),
  onChanged: (listener) => lines.onChanged((kind) => (kind === 'device' ? listener() : undefined)),
})
