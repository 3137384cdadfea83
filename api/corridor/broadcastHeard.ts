import type { CorridorScope } from '../../models/domain/devices/device.ts'
import { BOARDS } from '../../models/wire/boards.ts'
import type { PairedDevices } from '../devices/pairedDevices.ts'
import type { BoardSnapshots } from '../paging/boardSnapshots.ts'
import { boardRoom, type ParterServer } from '../platform/web/sockets.ts'

interface BroadcastHeardDeps {
  readonly io: ParterServer
  readonly boards: BoardSnapshots
  readonly pairedDevices: PairedDevices
}

/** The boards hear where a call would be heard on the corridor too. It is a comfort to the clerk and no receipt. */
export function broadcastHeard({ io, boards, pairedDevices }: BroadcastHeardDeps): void {
  for (const board of BOARDS) boards.onSent(board, (screens) => io.to(screens).emit('corridors:heard', heard()))
  pairedDevices.onChanged(tell)
  pairedDevices.presence.onChanged(tell)

  function tell(): void {
    io.to(BOARDS.map(boardRoom)).emit('corridors:heard', heard())
  }

  function heard(): readonly CorridorScope[] {
    return pairedDevices
      .ofKind('corridor')
      .filter(({ id }) => pairedDevices.presence.reportOf(id)?.sound === 'armed')
      .map(({ scope }) => scope)
  }
}
