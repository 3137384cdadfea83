import { lastMailedAt } from '../../models/domain/channels/mail.ts'
import type { Instant } from '../../models/domain/clock.ts'
import type { Role } from '../../models/domain/directory/directory.ts'
import type { Move } from '../../models/domain/lifecycle.ts'
import { allowedMoves } from '../../models/domain/request/allowedMoves.ts'
import { declinedBy } from '../../models/domain/request/declinedBy.ts'
import { UNDO_MS } from '../../models/domain/request/escalation.ts'
import type { NextCall } from '../../models/domain/request/nextCall.ts'
import { callStateOf } from '../../models/domain/request/pages.ts'
import {
  codeOf,
  DECLINE_REASONS,
  isOpen,
  type Page,
  type Request,
  type Skip,
} from '../../models/domain/request/request.ts'
import type { WhoCanCome } from '../../models/domain/request/whoCanCome.ts'
import type { Visit } from '../../models/domain/visit/visit.ts'
import type { CallLine, CanComeView, HistoryLine, RequestView } from '../../models/wire/views.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'

/** What a view of a request is made with. */
export interface ViewSources {
  readonly directory: OfficeDirectory
  /** Its visit, while that goes on. */
  visitOf(request: Request): Visit | undefined
  /** What the timer does next, as things stand. */
  nextCall(request: Request): NextCall | undefined
  /** Who could come at once, and why nobody has. */
  whoCanCome(request: Request): WhoCanCome | undefined
  /** When the rules were changed by which it is called; undefined: they are still the same. */
  rulesChangedAt(request: Request): Instant | undefined
}

/** A request as somebody with this role sees it on their board. */
export function requestView(
  request: Request,
  { directory, visitOf, nextCall, rulesChangedAt, whoCanCome }: ViewSources,
  role: Role,
): RequestView {
  const { responder, claim, undoable, served } = request
  const visit = visitOf(request)
  const undone = undoable && request.history.find((entry) => entry.version === undoable.version)
  return {
    id: request.id,
    version: request.version,
    visitId: request.visitId,
    turn: request.turn,
    inTurn: request.inTurn,
    code: codeOf(request),
    status: request.status,
    kind: request.kind,
    needs: request.needs,
    place: directory.place(request.placeId),
    wanted: directory.wantedIn(request),
    raisedAt: request.raisedAt,
    waitsFrom: request.waitsFrom,
    raisedBy: request.raisedBy,
    calls: request.pages.map((page) => callLine(page, request, directory)),
    skipped: stillSkipped(request).map(({ personId, why }) => ({
      person: directory.person(personId),
      why,
      ...optional('mailedAt', lastMailedAt(request, personId)),
    })),
    declined: declinedBy(request).map(({ personId, reason }) => ({
      person: directory.person(personId),
      ...optional(
        'reason',
        DECLINE_REASONS.find((each) => each === reason),
      ),
    })),
    phoned: request.history.flatMap((entry) =>
      entry.kind === 'phoned' && entry.personId !== undefined ? [{ personId: entry.personId, at: entry.at }] : [],
    ),
    extendedMs: request.extendedMs,
    moves: allowedMoves(request, { personId: '', roles: [role] }),
    ...optional('note', request.note),
    ...optional('reason', request.reason),
    ...optional('nextCall', nextCall(request)),
    ...optional('rulesChangedAt', rulesChangedAt(request)),
    ...optional('canCome', role === 'supervisor' ? canComeView(whoCanCome(request), directory) : undefined),
    ...optional('lateSince', lateSinceOf(request)),
    ...optional('nobodySince', request.nobodySince),
    ...optional('leftoverSince', request.leftoverSince),
    ...optional('leavingAt', request.leavingAt),
    ...optional('leads', request.leadId === undefined ? undefined : directory.person(request.leadId)),
    ...optional('nearlyDone', request.nearlyDone),
    ...optional('helps', request.helps),
    ...optional('served', served && { at: served.at, person: directory.person(served.by) }),
    ...optional(
      'visit',
      visit && {
        clerk: directory.person(visit.clerkId),
        ...optional('unattendedSince', visit.unattendedSince),
        ...optional('said', visit.said),
      },
    ),
    ...optional('askedAt', request.askedAt),
    ...optional(
      'responder',
      responder && {
        person: directory.person(responder.personId),
        acceptedAt: responder.acceptedAt,
        byPhone: responder.byPhone,
        ...optional('expectedAt', expectedAt(request)),
      },
    ),
    ...optional('claim', claim && { person: directory.person(claim.personId), until: claim.until }),
    ...optional(
      'arrived',
      request.arrivedAt === undefined
        ? undefined
        : {
            at: request.arrivedAt,
            unconfirmed: request.arrivalUnconfirmed === true,
            ...optional('person', request.arrivedId === undefined ? undefined : directory.person(request.arrivedId)),
          },
    ),
    ...optional(
      'ended',
      request.endedAt === undefined || !request.ending
        ? undefined
        : { at: request.endedAt, outcome: request.ending.outcome, ...optional('dueAt', request.ending.dueAt) },
    ),
    ...optional(
      'undo',
      undoable && undone ? { by: undoable.by, until: undoable.at + UNDO_MS, move: undone.kind as Move } : undefined,
    ),
  }
}

/** Nothing is said where nobody has to come any more. */
function canComeView(found: WhoCanCome | undefined, directory: OfficeDirectory): CanComeView | undefined {
  if (!found) return undefined
  const { ready, holdUp } = found
  const people = ready.map(({ personId, as, reach }) => ({ person: directory.person(personId), as, reach }))
  return { ready: people, ...optional('holdUp', holdUp) }
}

export function historyOf(request: Request, directory: OfficeDirectory): readonly HistoryLine[] {
  return request.history.map((entry) => ({
    at: entry.at,
    kind: entry.kind,
    status: entry.status,
    ...optional('by', entry.by === undefined ? undefined : directory.person(entry.by)),
    ...optional('person', entry.personId === undefined ? undefined : directory.person(entry.personId)),
    ...optional('reason', entry.reason),
    ...optional('dueAt', entry.dueAt),
    ...optional('minutes', entry.minutes),
    ...optional('lateMs', entry.lateMs),
    ...optional('times', entry.times),
    ...optional(
      'called',
      entry.called?.map((personId) => directory.person(personId)),
    ),
    ...optional(
      'skipped',
      entry.skipped?.map(({ personId, why }) => ({ person: directory.person(personId), why })),
    ),
  }))
}

/** When the responder said they would be here. */
export function expectedAt({ responder }: Request): Instant | undefined {
  return responder?.minutes === undefined ? undefined : responder.acceptedAt + responder.minutes * 60_000
}

/** Passed over, and not called since: whoever rings now is no longer skipped. */
function stillSkipped({ skipped, pages }: Request): readonly Skip[] {
  const called = new Set(
    pages.filter((page) => isOpen(page) && page.undeliveredAt === undefined).map((page) => page.personId),
  )
  return skipped.filter(({ personId }) => !called.has(personId))
}

/** Since when somebody should have been here: the first step that wanted an arrival and had to run. */
function lateSinceOf(request: Request): Instant | undefined {
  if (!['calling', 'routing', 'accepted'].includes(request.status)) return undefined
  const index = request.policy.findIndex((step) => step.unless === 'arrived')
  const step = request.policy[index]
  const { doneAt, notBefore } = request.steps[index] ?? {}
  if (!step) return undefined
  const dueAt = request.waitsFrom + request.extendedMs + step.afterMs
  // Whoever is called since has a first turn; the client has waited as long all the same.
  if (notBefore !== undefined && dueAt <= (request.callingSince ?? 0)) return dueAt
  if (doneAt === undefined) return undefined
  // Brought forward because nobody else could be called: that is no lateness yet.
  return doneAt < dueAt ? undefined : dueAt
}

function callLine(page: Page, request: Request, directory: OfficeDirectory): CallLine {
  return {
    pageId: page.id,
    person: directory.person(page.personId),
    as: page.as,
    rings: page.rings,
    rungAt: page.rungAt,
    state: callStateOf(page),
    noted: page.notedAt !== undefined,
    ...optional('mailedAt', lastMailedAt(request, page.personId)),
  }
}

/** A property only when there is something to say. */
export function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value })
}
