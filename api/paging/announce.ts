import type { PersonId } from '../../models/domain/directory/directory.ts'
import { attending } from '../../models/domain/request/allowedMoves.ts'
import { isOnlyReceived } from '../../models/domain/request/pages.ts'
import { codeOf, isBell, isEnded, type Request } from '../../models/domain/request/request.ts'
import type { CallGone } from '../../models/wire/events.ts'
import type { CallView } from '../../models/wire/views.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { type ParterServer, personRoom } from '../platform/web/sockets.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import { participants } from '../requests/participants.ts'
import { optional } from '../requests/requestView.ts'
import { callView } from './callView.ts'

interface AnnounceSources {
  readonly io: ParterServer
  readonly open: OpenRequests
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
}

/**
 * Tells the people who are called what was just written. Telling is a hint; every connect fetches what is open, so that
 * a lost event loses nobody.
 */
export function announcePages({ io, open, directory, accounts }: AnnounceSources) {
  const sources = { open, directory }
  return (after: Request, before: Request | undefined): void => {
    // Before any view of it is made: of everything that is written about requests, every other time it is a receipt.
    if (before && isOnlyReceived(after, before)) return
    const people = new Set([...(before ? participants(before) : []), ...participants(after)])
    for (const personId of people) {
      const actor = accounts.actor(personId)
      const call = callView(after, actor, sources)
      // What they have heard already is not said again.
      if (call && before && saysTheSame(call, callView(before, actor, sources))) continue
      if (call) io.to(personRoom(personId)).emit('call:changed', call)
      else
        io.to(personRoom(personId)).emit('call:gone', {
          ...goneFrom(after, directory),
          ...comingFrom(after, before, personId),
        })
    }
  }
}

const saysTheSame = (view: CallView, before: CallView | undefined): boolean =>
  JSON.stringify(view) === JSON.stringify(before)

/** Why a call is no longer somebody's: who answered it, as far as that is known. */
export function goneFrom(request: Request, directory: OfficeDirectory): CallGone {
  const last = request.history.findLast((entry) => entry.by !== undefined)
  const who = attending(request)
  return {
    requestId: request.id,
    code: codeOf(request),
    why: whyGone(request, last?.kind),
    ...optional('byName', who === undefined ? undefined : directory.person(who).name),
  }
}

/** Whoever was on the way and did not turn back by themselves must hear of it at once. */
export function comingFrom(
  after: Request,
  before: Request | undefined,
  personId: PersonId,
): Pick<CallGone, 'wasComing'> {
  if (!before || isComing(after, personId) || attendsNow(after, personId) || isPassedOn(after)) return {}
  const isOwn = after.history.some((entry) => entry.version > before.version && entry.by === personId)
  return isComing(before, personId) && !isOwn ? { wasComing: true } : {}
}

/** A clerk at the door has called somebody competent: that clerk has not been stopped on the way. */
const isPassedOn = (request: Request): boolean => isBell(request) && request.ending?.outcome === 'passedOn'

/** On the way; whoever says that they have arrived is still looking for the client until the clerk sees them. */
const isComing = ({ status, responder, claim, leftoverSince }: Request, personId: PersonId): boolean =>
  leftoverSince === undefined &&
  ((status === 'accepted' && responder?.personId === personId) || claim?.personId === personId)

const attendsNow = (request: Request, personId: PersonId): boolean =>
  !isEnded(request) && request.leftoverSince === undefined && request.arrivedId === personId

function whyGone(request: Request, last: string | undefined): CallGone['why'] {
  if (isEnded(request)) return 'ended'
  if (request.leftoverSince !== undefined) return 'closed'
  if (request.status === 'waiting') return 'notYet'
  if (request.status === 'arrived' || request.status === 'leaving') return 'arrived'
  const wentAway = request.history.some((entry) => entry.version === request.version && entry.kind === 'wentAway')
  if (wentAway) return 'away'
  if (last === 'accept' || last === 'takeOver') return 'accepted'
  if (last === 'release') return 'released'
  return last === 'reassign' || last === 'assign' ? 'reassigned' : 'answered'
}
