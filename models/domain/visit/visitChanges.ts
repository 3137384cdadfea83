import type { Instant } from '../clock.ts'
import type { Directory, PersonId } from '../directory/directory.ts'
import { type DecisionContext, draftOf, record } from '../request/draft.ts'
import { scheduled } from '../request/dues.ts'
import { isNearlyFull } from '../request/history.ts'
import { callsClerks, isEnded, type Request } from '../request/request.ts'
import { type Visit, type VisitFacts, visitOf } from './visit.ts'

/** The request as its visit says it now: everybody whom it calls hears of the correction. */
export function withVisitFacts(
  request: Request,
  visit: VisitFacts,
  context: Pick<DecisionContext, 'now'>,
  by?: PersonId,
): Request {
  if (isEnded(request) || saysTheSame(request, visit)) return request
  const draft = draftOf(request)
  delete draft.undoable
  draft.needs = visit.needs
  draft.placeId = visit.placeId
  if (visit.note === undefined) delete draft.note
  else draft.note = visit.note
  if (!isNearlyFull(draft)) record(draft, context, { kind: 'amend', ...(by === undefined ? {} : { by }) })
  return scheduled(draft)
}

export const saysTheSame = (one: VisitFacts, other: VisitFacts): boolean =>
  one.placeId === other.placeId &&
  one.note === other.note &&
  one.needs.length === other.needs.length &&
  one.needs.every((need, index) => need === other.needs[index])

/** The clerk who goes to the client who has rung, or who wants to leave: from now on it is their visit. */
export function clerkWhoTook(
  request: Request,
  before: Request | undefined,
  { office }: Directory,
): PersonId | undefined {
  const [taker, earlier] = [request, before].map((each) => each?.arrivedId ?? each?.responder?.personId)
  if (!callsClerks(request) || taker === undefined || taker === earlier) return undefined
  return [...office.clerkIds, ...office.secretariatIds].includes(taker) ? taker : undefined
}

/** Its requests have ended, and that can no longer be taken back: the note about the client goes, and what they need. */
export function endedVisit(
  { note: _note, said: _said, unattendedSince: _since, ...visit }: Visit,
  endedAt: Instant,
): Visit {
  return { ...visit, version: visit.version + 1, needs: [], endedAt }
}

/** Nobody has ended it, and the note about the client has been there for too long. */
export function withoutNote({ note: _note, said: _said, ...visit }: Visit): Visit {
  return { ...visit, version: visit.version + 1 }
}

/** One of its requests is open: the visit goes on, with what that request knows, if it was over or never written. */
export function goingOn(visit: Visit | undefined, request: Request): Visit {
  if (visit && visit.endedAt === undefined) return visit
  const { endedAt: _over, ...begun } = visit ?? visitOf([request])
  return {
    ...begun,
    ...(visit ? { version: visit.version + 1, needs: request.needs } : {}),
    ...(request.note === undefined ? {} : { note: request.note }),
  }
}
