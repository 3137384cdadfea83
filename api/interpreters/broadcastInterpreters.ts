import { boardRoom, type ParterServer, personRoom } from '../platform/web/sockets.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import { participants } from '../requests/participants.ts'
import type { InterpreterCalls } from './interpreterCalls.ts'

interface BroadcastInterpretersDeps {
  readonly io: ParterServer
  readonly open: OpenRequests
  readonly interpreterCalls: InterpreterCalls
}

/** The counters, and whoever is with the client, hear that an interpreter is awaited, there, or gone. */
export function broadcastInterpreters({ io, open, interpreterCalls }: BroadcastInterpretersDeps): void {
  interpreterCalls.onChanged(({ after, before }) => {
    const visitId = after?.visitId ?? before?.visitId
    if (visitId === undefined) return
    const people = open.ofVisit(visitId).flatMap((request) => [...participants(request)])
    io.to([boardRoom('clerk'), ...people.map(personRoom)]).emit('interpreters:changed')
  })
}
