import { corridorCalls } from '../../models/domain/channels/corridor.ts'
import type { PairedDevice } from '../../models/domain/devices/device.ts'
import { codeOf, type Request } from '../../models/domain/request/request.ts'
import type { CorridorRequest, CorridorScreen } from '../../models/wire/corridor.ts'
import type { DeviceConnections } from '../devices/deviceConnections.ts'
import type { PairedDevices } from '../devices/pairedDevices.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { RequestSaved } from '../requests/requestRepository.ts'

type CorridorDevice = PairedDevice<'corridor'>

interface AnnounceOnCorridorsDeps {
  readonly connections: DeviceConnections
  readonly pairedDevices: PairedDevices
  readonly directory: OfficeDirectory
}

/**
 * Tells the corridors what was just written: what rings there of this request, or that nothing does any more. Telling
 * is a hint; every connect brings all that rings. What a tablet has heard is nobody's receipt, so nothing comes back.
 */
export function announceOnCorridors({ connections, pairedDevices, directory }: AnnounceOnCorridorsDeps): RequestSaved {
  return (after, before) => {
    for (const device of pairedDevices.ofKind('corridor')) {
      if (!pairedDevices.presence.isConnected(device.id)) continue
      const here = requestOn(device, after, directory)
      const rang = before !== undefined && requestOn(device, before, directory).calls.length > 0
      if (rang || here.calls.length > 0) connections.tell(device.id, 'corridor:changed', here)
    }
  }
}

interface CorridorScreenDeps {
  readonly open: OpenRequests
  readonly directory: OfficeDirectory
}

/** Everything a tablet on a corridor shows: its own name, and what rings there now. */
export function corridorScreen({ open, directory }: CorridorScreenDeps) {
  return (device: CorridorDevice): CorridorScreen => ({
    kind: 'corridor',
    name: device.name,
    language: device.language,
    requests: open
      .all()
      .map((request) => requestOn(device, request, directory))
      .filter(({ calls }) => calls.length > 0),
  })
}

function requestOn({ scope }: CorridorDevice, request: Request, directory: OfficeDirectory): CorridorRequest {
  const { day, version } = request
  return { day, code: codeOf(request), version, calls: corridorCalls(request, scope, directory.now) }
}
