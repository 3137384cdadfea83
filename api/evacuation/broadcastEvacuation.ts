import { isInside } from '../../models/domain/evacuation/evacuation.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { type ParterServer, roomOf } from '../platform/web/sockets.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { HelpWantedList } from './helpWanted.ts'

interface BroadcastEvacuationDeps {
  readonly io: ParterServer
  readonly repository: RequestRepository
  readonly helpWanted: HelpWantedList
}

/** Whoever keeps the list hears that it has changed, and asks for it: so the copy in each browser is as new as its connection. */
export function broadcastEvacuation({ io, repository, helpWanted }: BroadcastEvacuationDeps): void {
  const tell = (): void => void io.to(roomOf('evacuation')).emit('evacuation:changed')
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
