import type { Actor, Move } from '../../models/domain/lifecycle.ts'
import { allowedMoves, attending } from '../../models/domain/request/allowedMoves.ts'
import { deniedAt } from '../../models/domain/request/arrival.ts'
import { UNDO_MS } from '../../models/domain/request/escalation.ts'
import { superiorsCalledAt } from '../../models/domain/request/nextCall.ts'
import { openPageOf, rings } from '../../models/domain/request/pages.ts'
import { codeOf, isOpen, type Request } from '../../models/domain/request/request.ts'
import type { CallView } from '../../models/wire/views.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import { participants } from '../requests/participants.ts'
import { expectedAt, optional } from '../requests/requestView.ts'
import { visitMates } from './visitMates.ts'

/** What somebody who is called, on the way, or with the client, sees of a request; nothing for anybody else. */
export function callView(
  request: Request,
  actor: Actor,
  { open, directory }: { readonly open: Pick<OpenRequests, 'ofVisit'>; readonly directory: OfficeDirectory },
): CallView | undefined {
  if (!participants(request).has(actor.personId)) return undefined
  const page = openPageOf(request, actor.personId)
  const responds = attending(request) === actor.personId
  const last = page ?? request.pages.findLast((each) => each.personId === actor.personId)
  const { responder, claim, undoable } = request
  const undone = undoable && request.history.find((entry) => entry.version === undoable.version)
  return {
    requestId: request.id,
    code: codeOf(request),
    visitId: request.visitId,
    status: request.status,
    my: responds || !page ? 'responder' : 'called',
    as: last?.as ?? 'competent',
    kind: request.kind,
    wanted: directory.wantedIn(request),
    place: directory.place(request.placeId),
    needs: request.needs,
    ...visitMates(request, open.ofVisit(request.visitId), directory),
    waitsFrom: request.waitsFrom,
    rings: last?.rings ?? 0,
    rungAt: last?.rungAt ?? request.raisedAt,
    ringing: page !== undefined && rings(page),
    alsoCalled: request.pages
      .filter((each) => isOpen(each) && each.personId !== actor.personId)
      .map((each) => directory.person(each.personId)),
    extendedMs: request.extendedMs,
    moves: allowedMoves(request, actor),
    ...optional('pageId', page?.id),
    ...optional('note', request.note),
    ...optional('nearlyDone', request.nearlyDone),
    ...optional('claim', claim && { person: directory.person(claim.personId), until: claim.until }),
    ...optional('claimDeniedAt', request.arrivedAt === undefined ? deniedAt(request, actor.personId) : undefined),
    ...optional('arrivedAt', request.arrivedAt),
    ...optional('askedAt', request.askedAt),
    ...optional('managerKnowsAt', superiorsCalledAt(request)),
    ...optional(
      'responder',
      responder && {
        person: directory.person(responder.personId),
        acceptedAt: responder.acceptedAt,
        ...optional('expectedAt', expectedAt(request)),
      },
    ),
    ...optional(
      'undo',
      undoable && undone && undoable.by === actor.personId
        ? { until: undoable.at + UNDO_MS, move: undone.kind as Move }
        : undefined,
    ),
  }
}
