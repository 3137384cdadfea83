import { type Instant, seconds } from './clock.ts'
import type { PersonId } from './directory.ts'
import { closePages, type Draft, draftOf, record, replacePage, ring, type Scene, settle } from './draft.ts'
import {
  AFTER_CLOSING_MS,
  type CallWhom,
  type EscalationStep,
  STILL_GOING_MS,
  STILL_LEAVING_MS,
  UNDO_MS,
} from './escalation.ts'
import { type CalledAs, type Entry, isOpen, type Page, type Request, type Skip, type StepState } from './request.ts'
import { type Candidate, candidatesFor, isReachable, passedOver } from './responders.ts'
import { whoSaidNo } from './saidNo.ts'

/** Something that falls due: the moment, and what happens then. */
interface Due {
  readonly at: Instant
  happen(draft: Draft, scene: Scene): void
}

/** Why steps are looked at now: one fell due, or somebody new is wanted. */
interface Turn {
  readonly due?: boolean
  readonly somebodyNew?: boolean
  readonly lateMs?: number
}

/** After so long the runner completes what should have followed the end of a request at once. */
const FOLLOW_UP_MS = seconds(1)

/** The next moment at which the timer has something to do with this request; undefined: never. */
export function nextDueAt(request: Request): Instant | undefined {
  if (request.followUp && request.endedAt !== undefined) return request.endedAt + FOLLOW_UP_MS
  const moments = duesOf(request).map((due) => due.at)
  return moments.length === 0 ? undefined : Math.min(...moments)
}

/**
 * Does everything that is due, in the order in which it fell due, each person called once. A timer that wakes early
 * finds nothing to do and gets the same request back; one that wakes late, after a restart say, finds all of it.
 */
export function catchUp(request: Request, scene: Scene): Request {
  let draft: Draft | undefined
  for (;;) {
    const due = earliest(duesOf(draft ?? request))
    if (!due || due.at > scene.now) break
    draft ??= draftOf(request)
    due.happen(draft, scene)
  }
  if (!draft) return request
  // A step that has run cannot be taken back with the move before it.
  delete draft.undoable
  return scheduled(draft)
}

/** Writes the next deadline into the request: the deadline is data, a timer only wakes the runner. */
export function scheduled(draft: Draft): Request {
  const dueAt = nextDueAt(draft)
  if (dueAt === undefined) delete draft.dueAt
  else draft.dueAt = dueAt
  return draft
}

/** When step `index` is due; undefined: never again in this state. */
export function stepDueAt(request: Request, index: number): Instant | undefined {
  const step = request.policy[index]
  const state = request.steps[index]
  if (!step || !state || !applies(request, step)) return undefined
  const origin = step.unless === 'accepted' ? request.callingSince : request.waitsFrom + request.extendedMs
  if (origin === undefined) return undefined
  const first = origin + step.afterMs
  if (state.doneAt === undefined) return first
  // Brought forward because nobody else was left, or the time was extended since: its own time still comes.
  if (step.unless === 'arrived' && state.doneAt < first) return first
  if (step.repeatEveryMs === undefined) return undefined
  if (state.doneAt < first) return first
  return first + (Math.floor((state.doneAt - first) / step.repeatEveryMs) + 1) * step.repeatEveryMs
}

/**
 * Calls whoever comes next: the first step from `from` on that finds somebody. A step with nobody in it takes no
 * time; later ones keep their times. Where all of them are empty, the managers above and the secretary are tried.
 */
export function callNext(draft: Draft, scene: Scene, from: number, turn: Turn = {}): void {
  const skipped: Skip[] = []
  const late = turn.lateMs === undefined ? {} : { lateMs: turn.lateMs }
  for (let index = from; index < draft.policy.length; index += 1) {
    const step = draft.policy[index]
    const state = draft.steps[index]
    if (!step || !state || !applies(draft, step)) continue
    if (index > from && state.doneAt !== undefined && step.repeatEveryMs === undefined) continue
    // Ringing the same people again finds nobody new: looking for somebody leaves that step for its own time.
    if (step.call === 'again' && (turn.somebodyNew || index > from)) continue
    const called = runStep(draft, scene, { index, newTurn: index > from || turn.due === true, skipped })
    if (called.length === 0) continue
    noteSkipped(draft, skipped)
    record(draft, scene, { kind: 'step', step: index, called, ...withSkipped(skipped), ...late })
    return
  }
  const above = eligible(draft, candidatesFor('manager', question(draft, scene)).inOrder, true)[0]
  noteSkipped(draft, skipped)
  if (above && draft.status !== 'routing') {
    ring(draft, scene, above, draft.policy.length - 1)
    record(draft, scene, { kind: 'step', called: [above.personId], ...withSkipped(skipped), ...late })
    return
  }
  if (!somebodyRings(draft)) draft.nobodySince ??= scene.now
  record(draft, scene, { kind: 'step', called: [], ...withSkipped(skipped), ...late })
}

/** After somebody said no: the next step that finds somebody else happens now. */
export function callSomebodyElse(draft: Draft, scene: Scene): void {
  const undone = draft.policy.findIndex((step, index) => {
    return draft.steps[index]?.doneAt === undefined && step.call !== 'again' && applies(draft, step)
  })
  callNext(draft, scene, undone === -1 ? draft.policy.length - 1 : undone, { somebodyNew: true })
}

/** Somebody who was passed over can be reached again: if a step that has run would call them, they are called now. */
export function lookAgain(request: Request, scene: Scene, personId: PersonId): Request {
  if (request.leftoverSince !== undefined || request.claim) return request
  if (!request.skipped.some((skip) => skip.personId === personId)) return request
  if (!isReachable(scene.presence.reachOf(personId))) return request
  const draft = draftOf(request)
  for (const [index, step] of draft.policy.entries()) {
    const state = draft.steps[index]
    if (step.call === 'again' || state?.doneAt === undefined || !applies(draft, step)) continue
    const candidates = candidatesFor(step.call, question(draft, scene)).inOrder
    const candidate = eligible(draft, candidates, false).find((each) => each.personId === personId)
    if (!candidate) continue
    ring(draft, scene, candidate, index)
    markCalled(draft, index, state, [personId], state.doneAt)
    draft.skipped = draft.skipped.filter((skip) => skip.personId !== personId)
    record(draft, scene, { kind: 'reachableAgain', personId, called: [personId] })
    delete draft.undoable
    return scheduled(draft)
  }
  return request
}

/** No clerk is at the counter any more: a superior is called to whoever waits there. Once in an absence. */
export function callToEmptyCounter(request: Request, scene: Scene, emptySince: Instant): Request {
  if (!wantsSomebody(request) || request.leftoverSince !== undefined || request.claim) return request
  if (request.history.some((entry) => entry.kind === 'counterEmpty' && entry.at >= emptySince)) return request
  const draft = draftOf(request)
  const candidates = candidatesFor('manager', question(draft, scene))
  const above = eligible(draft, candidates.inOrder, true)[0]
  const skipped = passedOver(candidates, above?.personId)
  if (above) ring(draft, scene, above, -1)
  noteSkipped(draft, skipped)
  record(draft, scene, { kind: 'counterEmpty', called: above ? [above.personId] : [], ...withSkipped(skipped) })
  return scheduled(draft)
}

function duesOf(request: Request): readonly Due[] {
  if (request.status === 'ended') return tidyingDues(request)
  if (request.leftoverSince !== undefined) return []
  const closing: Due = { at: request.closesAt, happen: close }
  if (request.claim) return [{ at: request.claim.until, happen: lapse }, closing]
  return [...stepDues(request), ...receiptDues(request), ...checkDues(request), closing]
}

/** When the end can no longer be taken back, the note about the client goes, and what an undo would have needed. */
function tidyingDues(request: Request): readonly Due[] {
  if (request.endedAt === undefined || (request.note === undefined && request.undoable === undefined)) return []
  return [{ at: request.endedAt + UNDO_MS + 1, happen: tidy }]
}

function tidy(draft: Draft): void {
  delete draft.note
  delete draft.undoable
}

function stepDues(request: Request): readonly Due[] {
  return request.policy.flatMap((_, index) => {
    const at = stepDueAt(request, index)
    if (at === undefined) return []
    return [
      {
        at,
        happen: (draft: Draft, scene: Scene) =>
          callNext(draft, scene, index, { due: true, lateMs: Math.max(0, scene.now - at) }),
      },
    ]
  })
}

function receiptDues(request: Request): readonly Due[] {
  return request.pages
    .filter((page) => isOpen(page) && page.deliveredAt === undefined && page.undeliveredAt === undefined)
    .map((page) => ({ at: page.deliverBy, happen: (draft: Draft, scene: Scene) => giveUpWaiting(draft, scene, page) }))
}

function checkDues(request: Request): readonly Due[] {
  if (request.checkFrom === undefined || request.askedAt !== undefined) return []
  const patience = request.status === 'leaving' ? STILL_LEAVING_MS : STILL_GOING_MS
  return [
    {
      at: request.checkFrom + patience,
      happen: (draft, scene) => {
        draft.askedAt = scene.now
        record(draft, scene, { kind: 'askStillGoing' })
      },
    },
  ]
}

/** No receipt from any device: not delivered, and the next person is called, on until one is delivered. */
function giveUpWaiting(draft: Draft, scene: Scene, page: Page): void {
  const comesBackBy = scene.presence.comingBackUntil?.(page.personId) ?? 0
  if (scene.now < comesBackBy) {
    replacePage(draft, { ...page, deliverBy: comesBackBy })
    return
  }
  replacePage(draft, { ...page, undeliveredAt: scene.now })
  draft.skipped = [...draft.skipped.filter((skip) => skip.personId !== page.personId), missed(page)]
  record(draft, scene, { kind: 'undelivered', personId: page.personId })
  const reached = draft.pages.some(
    (each) =>
      each.step === page.step && each.rungAt === page.rungAt && isOpen(each) && each.undeliveredAt === undefined,
  )
  if (reached) return
  // A hand-over that does not arrive leaves the request with the one who has it.
  if (page.as === 'colleague' && draft.status === 'accepted') return
  callNext(draft, scene, Math.max(0, page.step), { somebodyNew: true })
}

const missed = (page: Page): Skip => ({ personId: page.personId, why: 'undelivered' })

function lapse(draft: Draft, scene: Scene): void {
  const claim = draft.claim
  if (!claim) return
  arriveNow(draft, scene, claim.personId, claim.at)
  draft.arrivalUnconfirmed = true
  record(draft, scene, { kind: 'claimLapsed', personId: claim.personId })
}

/** Somebody is with the client: the only thing that stops the clock. */
export function arriveNow(draft: Draft, scene: Scene, personId: PersonId | undefined, at: Instant): void {
  settle(draft, scene, 'arrived')
  draft.arrivedAt = at
  draft.checkFrom = at
  if (personId !== undefined) draft.arrivedId = personId
}

function close(draft: Draft, scene: Scene): void {
  closePages(draft, scene)
  delete draft.claim
  delete draft.nobodySince
  draft.leftoverSince = scene.now
  record(draft, scene, { kind: 'closed', minutes: AFTER_CLOSING_MS / 60_000 })
}

function runStep(
  draft: Draft,
  scene: Scene,
  { index, newTurn, skipped }: { index: number; newTurn: boolean; skipped: Skip[] },
): readonly PersonId[] {
  const step = draft.policy[index]
  const state = draft.steps[index]
  if (!step || !state) return []
  const before = newTurn ? { ...state, called: [] } : state
  const chosen = step.call === 'again' ? ringingNow(draft, scene) : choose(draft, scene, step.call, before, skipped)
  for (const candidate of chosen) ring(draft, scene, candidate, index)
  const called = chosen.map(({ personId }) => personId)
  markCalled(draft, index, before, called, scene.now)
  return called
}

function choose(
  draft: Draft,
  scene: Scene,
  whom: Exclude<CallWhom, 'again'>,
  state: StepState,
  skipped: Skip[],
): readonly Candidate[] {
  const candidates = candidatesFor(whom, question(draft, scene))
  const mayRingAgain = whom === 'manager' || whom === 'secretary'
  const free = eligible(draft, candidates.inOrder, mayRingAgain).filter(
    ({ personId }) => !state.called.includes(personId),
  )
  // Whoever of the secretariat or the clerks knows: all of them are asked at once.
  const everybody = whom === 'secretariat' || whom === 'otherClerks'
  const passed = everybody ? candidates.skipped : passedOver(candidates, free[0]?.personId)
  skipped.push(...passed.filter((skip) => !skipped.some((each) => each.personId === skip.personId)))
  return everybody ? free : free.slice(0, 1)
}

/** Who rings in this capacity hears a step that wants a superior as one more ring. */
const RUNG_AGAIN: readonly CalledAs[] = ['manager', 'secretary', 'colleague']

/** Never called: who has accepted, declined or released this request; nor, by a step that wants somebody new, who rings. */
function eligible(draft: Draft, candidates: readonly Candidate[], mayRingAgain: boolean): readonly Candidate[] {
  const refused = new Set(whoSaidNo(draft).map(({ personId }) => personId))
  return candidates.filter(({ personId }) => {
    if (refused.has(personId) || draft.responder?.personId === personId) return false
    const open = draft.pages.find((page) => page.personId === personId && isOpen(page))
    if (!open) return true
    return mayRingAgain && RUNG_AGAIN.includes(open.as)
  })
}

function ringingNow(draft: Draft, scene: Scene): readonly Candidate[] {
  return draft.pages
    .filter((page) => isOpen(page) && isReachable(scene.presence.reachOf(page.personId)))
    .map(({ personId, as }) => ({ personId, as }))
}

const applies = (request: Request, step: EscalationStep): boolean =>
  step.unless === 'accepted' ? isCalling(request) : wantsSomebody(request)

/** Somebody is wanted and nobody is there yet. */
const wantsSomebody = (request: Request): boolean => isCalling(request) || request.status === 'accepted'

const isCalling = (request: Request): boolean => request.status === 'calling' || request.status === 'routing'

const somebodyRings = (request: Request): boolean =>
  request.pages.some((page) => isOpen(page) && page.undeliveredAt === undefined)

const question = (draft: Draft, scene: Scene) => ({
  directory: scene.directory,
  presence: scene.presence,
  target: draft.target,
  unitId: draft.unitId,
  raisedBy: draft.raisedBy,
  responderId: draft.responder?.personId,
})

function markCalled(draft: Draft, index: number, state: StepState, called: readonly PersonId[], doneAt: Instant): void {
  const next: StepState = { doneAt, times: state.times + 1, called: [...state.called, ...called] }
  draft.steps = draft.steps.map((each, position) => (position === index ? next : each))
}

function noteSkipped(draft: Draft, skipped: readonly Skip[]): void {
  const known = new Set(draft.skipped.map((skip) => skip.personId))
  draft.skipped = [...draft.skipped, ...skipped.filter((skip) => !known.has(skip.personId))]
}

const withSkipped = (skipped: readonly Skip[]): Partial<Entry> =>
  skipped.length === 0 ? {} : { skipped: [...skipped] }

const earliest = (dues: readonly Due[]): Due | undefined =>
  dues.reduce<Due | undefined>((first, due) => (first && first.at <= due.at ? first : due), undefined)
