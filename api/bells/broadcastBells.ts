import type { MutedBell } from '../../models/wire/bells.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { BoardSnapshots } from '../paging/boardSnapshots.ts'
import { boardRoom, type ParterServer } from '../platform/web/sockets.ts'
import type { Bells } from './bells.ts'
import { mutedBell } from './bellViews.ts'

interface BroadcastBellsDeps {
  readonly io: ParterServer
  readonly boards: BoardSnapshots
  readonly directory: OfficeDirectory
  readonly bells: Bells
}

/** Clerks see at every moment which bells are silent: a client may be standing before one. */
export function broadcastBells({ io, boards, directory, bells }: BroadcastBellsDeps): void {
  const now = (): readonly MutedBell[] => bells.muted().map((bell) => mutedBell(bell, directory))
  boards.onSent('clerk', (screens) => io.to(screens).emit('bells:muted', now()))
  bells.onChanged(() => io.to(boardRoom('clerk')).emit('bells:muted', now()))
}
