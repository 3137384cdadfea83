import type { Actor } from '../../models/domain/lifecycle.ts'
import type { CallView } from '../../models/wire/views.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import { callView } from './callView.ts'

export type CallsOf = (actor: Actor) => readonly CallView[]

/** Everything that is open for somebody, the client who waits longest first. */
export function callsOf(open: OpenRequests, directory: OfficeDirectory): CallsOf {
  return (actor) =>
    open
      .engaging(actor.personId)
      .flatMap((request) => callView(request, actor, { open, directory }) ?? [])
      .sort((a, b) => a.waitsFrom - b.waitsFrom)
}
