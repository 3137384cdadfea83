import { BOARDS } from '../../models/wire/boards.ts'
import type { MailHealthCheck } from '../mail/mailHealthCheck.ts'
import { boardRoom } from '../paging/boardBroadcaster.ts'
import type { ParterServer } from '../platform/web/sockets.ts'

/** Whether mail works is nobody's presence, and yet stands on the readiness board: told when it has changed. */
export function broadcastReadiness(io: ParterServer, mail: MailHealthCheck | undefined): void {
  mail?.onChanged(() => io.to(BOARDS.map(boardRoom)).emit('readiness:changed'))
}
