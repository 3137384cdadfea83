import type { Logger } from 'pino'
import type { Identity } from '../accounts/routes.ts'
import type { BoardTeller } from '../paging/boardTeller.ts'
import type { ParterServer } from '../platform/web/sockets.ts'
import type { Ledger } from '../requests/ledger.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import { announceOnCorridors, screenMaker } from './announceOnCorridors.ts'
import { CorridorLines } from './corridorLines.ts'
import { tellOfCorridors } from './tellOfCorridors.ts'

interface Needed extends Identity {
  readonly io: ParterServer
  readonly boards: BoardTeller
  readonly log: Logger
  readonly ledger: Ledger
  readonly open: OpenRequests
}

/** Everything by which the corridors hear: to be opened behind the people's announcer, whose screens come first. */
export function openCorridors(needed: Needed): CorridorLines {
  const { ledger, open, directory } = needed
  const lines = new CorridorLines({ ...needed, screenOf: screenMaker(open, directory) })
  ledger.onSaved(announceOnCorridors({ ...needed, lines }))
  tellOfCorridors(needed)
  return lines
}
