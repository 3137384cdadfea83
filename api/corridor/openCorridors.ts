import type { Logger } from 'pino'
import type { Identity } from '../accounts/routes.ts'
import type { BoardSnapshots } from '../paging/boardSnapshots.ts'
import type { ParterServer } from '../platform/web/sockets.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import { announceOnCorridors, screenMaker } from './announceOnCorridors.ts'
import { broadcastCorridors } from './broadcastCorridors.ts'
import { CorridorConnections } from './corridorConnections.ts'

interface OpenCorridorsDeps extends Identity {
  readonly io: ParterServer
  readonly boards: BoardSnapshots
  readonly log: Logger
  readonly repository: RequestRepository
  readonly open: OpenRequests
}

/** Everything by which the corridors hear: to be opened behind the people's announcer, whose screens come first. */
export function openCorridors(deps: OpenCorridorsDeps): CorridorConnections {
  const { repository, open, directory } = deps
  const lines = new CorridorConnections({ ...deps, screenOf: screenMaker(open, directory) })
  repository.onSaved(announceOnCorridors({ ...deps, lines }))
  broadcastCorridors(deps)
  return lines
}
