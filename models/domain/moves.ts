import { minutes } from './clock.ts'
import type { PersonId } from './directory.ts'
import {
  aimAt,
  closePages,
  courseOf,
  type Draft,
  draftOf,
  enterCalling,
  record,
  reopenPages,
  replacePage,
  restoreCourse,
  ring,
  ringAnew,
  type Scene,
  settle,
} from './draft.ts'
import { Refusal } from './errors.ts'
import { CLAIM_MS, MAX_EXTENSION_MS, UNDO_MS } from './escalation.ts'
import {
  type Actor,
  type Capacity,
  capacitiesOf,
  type EntryKind,
  isTooLateFor,
  MOVE_TABLE,
  type Move,
} from './lifecycle.ts'
import type { Order, OrderOf } from './orders.ts'
import { openPageOf } from './pages.ts'
import { checkTarget } from './raise.ts'
import { type Entry, isOpen, type Outcome, type Request, type Target, type Undoable } from './request.ts'
import { isReachable } from './responders.ts'
import { arriveNow, callNext, callSomebodyElse, scheduled } from './steps.ts'

/** What a decision is about: who asks, in which capacities, and the scene around it. */
interface Case {
  readonly scene: Scene
  readonly actor: Actor
  readonly capacities: ReadonlySet<Capacity>
  readonly undoable: Undoable | undefined
}

/** What the history says about a move besides who and when. */
type Remark = Pick<Entry, 'personId' | 'reason' | 'minutes' | 'undoes'>

type Decide<M extends Move> = (draft: Draft, order: OrderOf<M>, about: Case) => Remark | undefined

/**
 * Decides one move: the request as it is after it, or a `Refusal` that says who was first and when.
 * Pure: writing and paging come after.
 */
export function decide(
  request: Request,
  actor: Actor,
  order: Order,
  scene: Scene,
  repeat: { key: string; digest: string },
): Request {
  const capacities = capacitiesOf(request, actor)
  const rule = MOVE_TABLE[order.move]
  // Who stands in no capacity to the request is not told how it stands either.
  if (capacities.size === 0) throw notYours(request, actor)
  if (!rule.from.includes(request.status)) throw notPossible(request)
  if (!rule.by.some((capacity) => capacities.has(capacity))) throw notYours(request, actor)
  if (isTooLateFor(request, order.move)) throw new Refusal('officeClosed')
  const draft = draftOf(request)
  delete draft.undoable
  const before = courseOf(request)
  // In the history before the calls it causes: the rules look there for who has said no.
  record(draft, scene, { kind: order.move, by: actor.personId, ...repeat, ...freed(request, order.move) })
  const decideMove = DECISIONS[order.move] as Decide<Move>
  const said = decideMove(draft, order, { scene, actor, capacities, undoable: request.undoable })
  draft.history = draft.history.map((entry, index) =>
    index === request.history.length ? { ...entry, ...said, status: draft.status } : entry,
  )
  if (!NOT_TAKEN_BACK.includes(order.move))
    draft.undoable = { version: draft.version, by: actor.personId, at: scene.now, before }
  return scheduled(draft)
}

const DECISIONS: { readonly [M in Move]: Decide<M> } = {
  amend(draft, { needs, note, placeId, kind }, { scene }) {
    if (placeId !== undefined && !scene.directory.places.has(placeId)) throw new Refusal('notFound', { where: 'place' })
    if (needs) draft.needs = needs
    if (placeId !== undefined) draft.placeId = placeId
    if (kind) draft.kind = kind
    if (note === '') delete draft.note
    else if (note !== undefined) draft.note = note
    return undefined
  },

  start(draft, _order, { scene }) {
    draft.waitsFrom = scene.now
    enterCalling(draft, scene)
    callNext(draft, scene, 0, { due: true })
    return undefined
  },

  assign: (draft, { target }, { scene }) => redirect(draft, scene, known(target)),

  accept(draft, { minutes: inMinutes, personId }, { scene, actor, capacities }) {
    const page = openPageOf(draft, personId ?? actor.personId)
    if (draft.status === 'accepted' && page?.as !== 'colleague') throw notPossible(draft)
    const who = onBehalf(personId, actor, capacities)
    mustKnow(scene, who)
    takeUp(draft, scene, { personId: who, byPhone: who !== actor.personId, minutes: inMinutes })
    return remark({ personId: who, minutes: inMinutes })
  },

  decline(draft, { reason }, { scene, actor }) {
    const page = openPageOf(draft, actor.personId)
    if (draft.status === 'accepted' && page?.as !== 'colleague') throw notPossible(draft)
    closePages(draft, scene, actor.personId)
    if (draft.status === 'calling') callSomebodyElse(draft, scene)
    return { reason }
  },

  notMine: (draft, { target }, { scene }) => redirect(draft, scene, target),

  handOver(draft, { personId, reason }, { scene, actor }) {
    mustBeReachable(scene, personId)
    if (personId === actor.personId) throw new Refusal('personNotAvailable')
    if (draft.status === 'calling') closePages(draft, scene, actor.personId)
    ring(draft, scene, { personId, as: 'colleague' }, -1)
    return { personId, reason }
  },

  release(draft, { reason }, { scene }) {
    closePages(draft, scene)
    enterCalling(draft, scene)
    callNext(draft, scene, 0, { due: true })
    return { reason }
  },

  extend(draft, { minutes: more, reason }) {
    if (draft.extendedMs > 0) throw new Refusal('alreadyExtended')
    draft.extendedMs = Math.min(minutes(more), MAX_EXTENSION_MS)
    return { minutes: more, reason }
  },

  takeOver(draft, { minutes: inMinutes }, { scene, actor }) {
    if (draft.responder?.personId === actor.personId) throw notPossible(draft)
    const freed = draft.responder?.personId
    takeUp(draft, scene, { personId: actor.personId, byPhone: false, minutes: inMinutes })
    return remark({ personId: freed, minutes: inMinutes })
  },

  reassign: (draft, { target }, { scene }) => redirect(draft, scene, known(target)),

  noted(draft, _order, { scene, actor }) {
    const page = openPageOf(draft, actor.personId)
    if (page) replacePage(draft, { ...page, notedAt: scene.now })
    return undefined
  },

  phoned(_draft, { personId }, { scene }) {
    mustKnow(scene, personId)
    return { personId }
  },

  arrive(draft, { personId }, { scene, actor, capacities }) {
    if (!capacities.has('clerk')) {
      if (draft.claim) throw notPossible(draft)
      closePages(draft, scene, actor.personId)
      draft.claim = { personId: actor.personId, at: scene.now, until: scene.now + CLAIM_MS }
      return { personId: actor.personId }
    }
    if (personId !== undefined) mustKnow(scene, personId)
    const who = personId ?? draft.claim?.personId ?? draft.responder?.personId
    arriveNow(draft, scene, who, draft.claim?.at ?? scene.now)
    return remark({ personId: who })
  },

  confirmArrival(draft, { here }, { scene }) {
    const claim = draft.claim
    if (!claim) throw notPossible(draft)
    if (here) arriveNow(draft, scene, claim.personId, claim.at)
    else unclaim(draft, scene, claim.personId)
    return { personId: claim.personId, reason: here ? 'yes' : 'no' }
  },

  stillGoing(draft, _order, { scene }) {
    draft.checkFrom = scene.now
    delete draft.askedAt
    return undefined
  },

  passOn(draft, { target }, { scene, actor }) {
    checkTarget(scene, target)
    // The next one could not be called any more; the client is still with this one, who ends it otherwise.
    if (scene.now >= draft.closesAt) throw new Refusal('officeClosed')
    end(draft, scene, { outcome: 'passedOn' })
    draft.followUp = { kind: 'raiseNext', target, by: actor.personId }
    return undefined
  },

  finish(draft, { outcome, dueAt, wayOut }, { scene }) {
    const arrived = draft.status === 'arrived' || draft.status === 'leaving'
    if (!arrived && !BEFORE_ARRIVAL.includes(outcome)) throw notPossible(draft)
    const ending = dueAt === undefined ? { outcome } : { outcome, dueAt }
    if (wayOut && draft.status === 'arrived' && outcome !== 'clientLeft') {
      settle(draft, scene, 'leaving')
      draft.ending = ending
      draft.leavingAt = scene.now
      draft.checkFrom = scene.now
      delete draft.askedAt
    } else {
      end(draft, scene, ending)
    }
    return { reason: outcome }
  },

  left(draft, _order, { scene }) {
    end(draft, scene, draft.ending ?? { outcome: 'settled' })
    return undefined
  },

  undo(draft, _order, { scene, undoable }) {
    // What follows an end is being done at this moment: it may have started somebody already.
    const isFollowed = draft.followUp !== undefined
    if (!undoable || isFollowed || scene.now - undoable.at > UNDO_MS) throw new Refusal('tooLate')
    restoreCourse(draft, undoable.before)
    for (const page of draft.pages) {
      if (!isOpen(page)) continue
      if (page.openedIn === undoable.version)
        replacePage(draft, { ...page, closedAt: scene.now, closedIn: draft.version })
      else if (page.personId === undoable.by && page.notedAt === undoable.at) ringAnew(draft, scene, page)
    }
    reopenPages(draft, scene, (page) => page.closedIn === undoable.version && page.openedIn !== undoable.version)
    return { undoes: undoable.version }
  },
}

/** Nothing to put back: they change no course, or are an undo themselves. */
const NOT_TAKEN_BACK: readonly Move[] = ['amend', 'phoned', 'undo']

/** What can end a request to which nobody has come. */
export const BEFORE_ARRIVAL: readonly Outcome[] = ['byPhone', 'message', 'redirected', 'clientLeft', 'mistake']

/** Whoever assigns knows whom: "I don't know" is an answer only of those who are called. */
function known(target: Target): Target {
  if (target.kind === 'unknown')
    throw new Refusal('badInput', { problems: [{ path: 'target', expected: 'matter, unit, person' }] })
  return target
}

function redirect(draft: Draft, scene: Scene, target: Target): Remark | undefined {
  checkTarget(scene, target)
  closePages(draft, scene)
  aimAt(draft, scene, target)
  enterCalling(draft, scene)
  callNext(draft, scene, 0, { due: true })
  return target.kind === 'person' ? { personId: target.personId } : undefined
}

/** They were not there after all: their call rings again, as if they had never said so. */
function unclaim(draft: Draft, scene: Scene, personId: PersonId): void {
  const claimed = draft.history.findLast((entry) => entry.kind === 'arrive' && entry.by === personId)
  delete draft.claim
  reopenPages(draft, scene, (page) => page.personId === personId && page.closedIn === claimed?.version)
}

function takeUp(
  draft: Draft,
  scene: Scene,
  who: { personId: PersonId; byPhone: boolean; minutes: number | undefined },
): void {
  closePages(draft, scene)
  draft.status = 'accepted'
  delete draft.nobodySince
  delete draft.claim
  draft.responder = {
    personId: who.personId,
    acceptedAt: scene.now,
    byPhone: who.byPhone,
    ...(who.minutes === undefined ? {} : { minutes: who.minutes }),
  }
}

function end(draft: Draft, scene: Scene, ending: NonNullable<Request['ending']>): void {
  const hadItsTurn = draft.status !== 'waiting'
  settle(draft, scene, 'ended')
  draft.ending = ending
  draft.endedAt = scene.now
  delete draft.checkFrom
  delete draft.askedAt
  delete draft.leftoverSince
  if (!draft.inTurn) return
  if (ending.outcome === 'clientLeft') draft.followUp = { kind: 'endWaiting' }
  else if (hadItsTurn) draft.followUp = { kind: 'startNext' }
}

/** A clerk or a supervisor may say who answered the telephone; everybody else speaks for themselves. */
function onBehalf(personId: PersonId | undefined, actor: Actor, capacities: ReadonlySet<Capacity>): PersonId {
  if (personId === undefined || personId === actor.personId) {
    if (!capacities.has('called'))
      throw new Refusal('badInput', { problems: [{ path: 'personId', expected: 'person' }] })
    return actor.personId
  }
  if (!capacities.has('clerk') && !capacities.has('supervisor')) throw new Refusal('notAllowed')
  return personId
}

function mustKnow({ directory }: Scene, personId: PersonId): void {
  if (!directory.employees.has(personId)) throw new Refusal('notFound', { where: 'person' })
}

function mustBeReachable(scene: Scene, personId: PersonId): void {
  mustKnow(scene, personId)
  if (!isReachable(scene.presence.reachOf(personId))) throw new Refusal('personNotAvailable')
}

function notPossible(request: Request): Refusal {
  const last = request.history.findLast((entry) => entry.by !== undefined && !BESIDE_THE_POINT.includes(entry.kind))
  return new Refusal('moveNotPossible', {
    status: request.status,
    ...(last?.by === undefined ? {} : { by: whoCame(last) ?? last.by, at: last.at, move: last.kind }),
  })
}

/** Moves that make no other one impossible: whoever lost a race did not lose it to one of these. */
const BESIDE_THE_POINT: readonly EntryKind[] = ['amend', 'phoned', 'noted', 'stillGoing']

/** The one on whose behalf it was recorded, where that is who now answers; elsewhere `personId` is somebody freed or asked. */
const whoCame = ({ kind, personId }: Entry): PersonId | undefined =>
  kind === 'accept' || kind === 'arrive' ? personId : undefined

/** Somebody who was called and lost a race is told who was first; anybody else has no business here. */
function notYours(request: Request, actor: Actor): Refusal {
  const wasCalled = request.pages.some((page) => page.personId === actor.personId)
  return wasCalled ? notPossible(request) : new Refusal('notAllowed')
}

/** Whom a release frees, whoever records it. */
function freed(request: Request, move: Move): Remark {
  return move === 'release' ? remark({ personId: request.responder?.personId }) : {}
}

function remark(of: { personId?: PersonId | undefined; minutes?: number | undefined }): Remark {
  return {
    ...(of.personId === undefined ? {} : { personId: of.personId }),
    ...(of.minutes === undefined ? {} : { minutes: of.minutes }),
  }
}
