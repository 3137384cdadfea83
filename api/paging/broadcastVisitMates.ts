import { attending } from '../../models/domain/request/allowedMoves.ts'
import type { Request } from '../../models/domain/request/request.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { type ParterServer, personRoom } from '../platform/web/sockets.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import { participants } from '../requests/participants.ts'
import { callView } from './callView.ts'

interface MatesSources {
  readonly io: ParterServer
  readonly open: OpenRequests
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
}

/** Whoever is called to a client hears how the others stand who come before, after or with them. */
export function broadcastVisitMates({ io, open, directory, accounts }: MatesSources) {
  return (after: Request, before: Request | undefined): void => {
    if (before && saysTheSame(after, before)) return
    for (const mate of open.ofVisit(after.visitId)) {
      if (mate.id === after.id) continue
      for (const personId of participants(mate)) {
        const call = callView(mate, accounts.actor(personId), { open, directory })
        if (call) io.to(personRoom(personId)).emit('call:changed', call)
      }
    }
  }
}

const saysTheSame = (after: Request, before: Request): boolean =>
  after.status === before.status &&
  after.target === before.target &&
  after.aheadOf === before.aheadOf &&
  attending(after) === attending(before)
