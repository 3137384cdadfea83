import type { Logger } from 'pino'
import type { CorridorScope } from '../../models/domain/channels/corridor.ts'
import { BOARDS } from '../../models/wire/boards.ts'
import { boardRoom } from '../paging/boardBroadcaster.ts'
import type { BoardSnapshots } from '../paging/boardSnapshots.ts'
import { onConnection, type ParterServer } from '../platform/web/sockets.ts'
import type { CorridorDevices } from './corridorDevices.ts'
import { mayManageCorridors } from './manageDevices.ts'

interface BroadcastCorridorsDeps {
  readonly io: ParterServer
  readonly log: Logger
  readonly boards: BoardSnapshots
  readonly corridors: CorridorDevices
}

const MANAGERS = 'corridors'

/**
 * What people hear of the corridors: those who look after the devices, that the list has changed; the boards, where a
 * call would be heard on the corridor too. It is a comfort to the clerk and no receipt.
 */
export function broadcastCorridors({ io, log, boards, corridors }: BroadcastCorridorsDeps): void {
  onConnection(io, log, async (socket) => {
    const { actor } = socket.data
    if (mayManageCorridors(actor)) await socket.join(MANAGERS)
  })
  boards.onSent((screens) => io.to(screens).emit('corridors:heard', heard()))
  corridors.onChanged(tell)
  corridors.presence.onChanged(tell)

  function tell(): void {
    io.to(MANAGERS).emit('corridors:changed')
    io.to(BOARDS.map(boardRoom)).emit('corridors:heard', heard())
  }

  function heard(): readonly CorridorScope[] {
    return corridors
      .all()
      .filter(({ id }) => corridors.presence.reportOf(id)?.sound === 'armed')
      .map(({ scope }) => scope)
  }
}
