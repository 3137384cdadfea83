import type { Logger } from 'pino'
import { isInside } from '../../models/domain/evacuation/evacuation.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { onConnection, type ParterServer } from '../platform/web/sockets.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { HelpWantedList } from './helpWanted.ts'

interface BroadcastEvacuationDeps {
  readonly io: ParterServer
  readonly log: Logger
  readonly repository: RequestRepository
  readonly helpWanted: HelpWantedList
}

const READERS = 'evacuation'

/** Whoever keeps the list hears that it has changed, and asks for it: so the copy in each browser is as new as its line. */
export function broadcastEvacuation({ io, log, repository, helpWanted }: BroadcastEvacuationDeps): void {
  onConnection(io, log, async (socket) => {
    const { roles } = socket.data.actor
    if (roles.some((role) => role === 'clerk' || role === 'supervisor' || role === 'admin')) await socket.join(READERS)
  })
  const tell = (): void => void io.to(READERS).emit('evacuation:changed')
  helpWanted.onChanged(tell)
  repository.onSaved((after, before) => {
    if (standsThere(after) !== (before ? standsThere(before) : '')) tell()
  })
}

/** All that the list says of a request; nothing where it is not on it. A receipt changes none of it. */
function standsThere(request: Request): string {
  if (!isInside(request, request.day)) return ''
  const { needs, placeId, status, responder, arrivedId, leadId, served } = request
  return [needs, placeId, status, responder?.personId, arrivedId, leadId, served === undefined].join(' ')
}
