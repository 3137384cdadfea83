import { BOARDS } from '../../models/wire/boards.ts'
import { boardRoom, type ParterServer, personRoom } from '../platform/web/sockets.ts'
import type { Presence } from '../presence/presence.ts'

/** Somebody can be reached, or no longer: the boards and their own screens see it. */
export function broadcastPresence(io: ParterServer, presence: Presence): void {
  presence.onChanged((personId) => {
    io.to([...BOARDS.map(boardRoom), personRoom(personId)]).emit('presence:changed', presence.viewOf(personId))
  })
}
