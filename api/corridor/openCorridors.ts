import type { Logger } from 'pino'
import type { DeviceConnections } from '../devices/deviceConnections.ts'
import type { PairedDevices } from '../devices/pairedDevices.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { BoardSnapshots } from '../paging/boardSnapshots.ts'
import type { ParterServer } from '../platform/web/sockets.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import { announceOnCorridors } from './announceOnCorridors.ts'
import { broadcastHeard } from './broadcastHeard.ts'

interface OpenCorridorsDeps {
  readonly io: ParterServer
  readonly log: Logger
  readonly boards: BoardSnapshots
  readonly directory: OfficeDirectory
  readonly repository: RequestRepository
  readonly pairedDevices: PairedDevices
  readonly connections: DeviceConnections
}

/** Everything by which the corridors hear: to be opened behind the people's announcer, whose screens come first. */
export function openCorridors(deps: OpenCorridorsDeps): void {
  deps.repository.onSaved(announceOnCorridors(deps))
  broadcastHeard(deps)
}
