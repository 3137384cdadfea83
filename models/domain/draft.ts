import type { Instant } from './clock.ts'
import type { Directory, PersonId } from './directory.ts'
import { DEFAULT_POLICY, type EscalationPolicy, PUSH_RECEIPT_MS, RECEIPT_MS } from './escalation.ts'
import type { Status } from './lifecycle.ts'
import { type Course, type Entry, isOpen, type Page, type Request, type StepState, type Target } from './request.ts'
import { type Candidate, type Presence, unitOf } from './responders.ts'

/** Everything a decision looks at besides the request itself. Randomness comes in from outside, like time. */
export interface Scene {
  readonly now: Instant
  readonly directory: Directory
  readonly presence: Presence
  newId(): string
  /** After a restart devices need a moment to come back: nobody counts as unreached before this. */
  readonly noReceiptBefore?: Instant
}

/** The next version of a request while a decision writes it. Its pages and steps are replaced, never changed. */
export type Draft = { -readonly [Key in keyof Request]: Request[Key] }

export function draftOf(request: Request): Draft {
  return { ...request, version: request.version + 1 }
}

export function record(draft: Draft, scene: Scene, entry: Omit<Entry, 'version' | 'at' | 'status'>): void {
  draft.history = [...draft.history, { version: draft.version, at: scene.now, status: draft.status, ...entry }]
}

export const freshSteps = (policy: EscalationPolicy): readonly StepState[] =>
  policy.map(() => ({ times: 0, called: [] }))

/** Points the request at somebody else: the steps begin anew, by the policy of the unit that now answers. */
export function aimAt(draft: Draft, scene: Scene, target: Target): void {
  const { directory } = scene
  draft.target = target
  const unitId = unitOf(directory, target)
  if (unitId === undefined) delete draft.unitId
  else draft.unitId = unitId
  const unit = unitId === undefined ? undefined : directory.units.get(unitId)
  draft.policy =
    target.kind === 'unknown'
      ? directory.office.routingPolicy
      : (unit?.policy ?? directory.office.policy ?? DEFAULT_POLICY)
  draft.steps = freshSteps(draft.policy)
  draft.skipped = []
}

/** Enters `calling` (or `routing`): this is the origin of every step "unless accepted". */
export function enterCalling(draft: Draft, scene: Scene): void {
  draft.status = draft.target.kind === 'unknown' ? 'routing' : 'calling'
  draft.callingSince = scene.now
  draft.steps = draft.steps.map((state, index) =>
    draft.policy[index]?.unless === 'accepted' ? { times: 0, called: [] } : state,
  )
  delete draft.responder
  delete draft.claim
}

/** Rings somebody: a new page, or the same page anew if theirs is still open. */
export function ring(draft: Draft, scene: Scene, { personId, as }: Candidate, step: number): void {
  const { now } = scene
  const receiptMs = scene.presence.reachOf(personId) === 'push' ? PUSH_RECEIPT_MS : RECEIPT_MS
  const deliverBy = Math.max(now + receiptMs, scene.noReceiptBefore ?? 0)
  delete draft.nobodySince
  const open = draft.pages.find((page) => page.personId === personId && isOpen(page))
  if (!open) {
    const page: Page = {
      id: scene.newId(),
      personId,
      as,
      step,
      firstRungAt: now,
      rungAt: now,
      rings: 1,
      deliverBy,
      openedIn: draft.version,
    }
    draft.pages = [...draft.pages, page]
    return
  }
  // Several steps that fell due in one moment ring a person once.
  if (open.rungAt === now) return
  const { notedAt: _quiet, undeliveredAt: _missed, ...page } = open
  replacePage(draft, { ...page, as, step, rungAt: now, rings: page.rings + 1, deliverBy })
}

export function replacePage(draft: Draft, page: Page): void {
  draft.pages = draft.pages.map((each) => (each.id === page.id ? page : each))
}

/** Silences the open pages of everybody, or of one person. */
export function closePages(draft: Draft, scene: Scene, whose?: PersonId): void {
  draft.pages = draft.pages.map((page) =>
    isOpen(page) && (whose === undefined || page.personId === whose)
      ? { ...page, closedAt: scene.now, closedIn: draft.version }
      : page,
  )
}

/** The request is over, or nobody may be paged any more. */
export function settle(draft: Draft, scene: Scene, status: Status): void {
  closePages(draft, scene)
  draft.status = status
  delete draft.claim
  delete draft.nobodySince
}

const COURSE_KEYS: readonly (keyof Course)[] = [
  'status',
  'target',
  'unitId',
  'policy',
  'callingSince',
  'steps',
  'responder',
  'extendedMs',
  'claim',
  'arrivedAt',
  'arrivedId',
  'arrivalUnconfirmed',
  'leavingAt',
  'checkFrom',
  'askedAt',
  'endedAt',
  'ending',
  'followUp',
  'nobodySince',
  'skipped',
  'leftoverSince',
]

export function courseOf(request: Request): Course {
  return Object.fromEntries(
    COURSE_KEYS.filter((key) => request[key] !== undefined).map((key) => [key, request[key]]),
  ) as unknown as Course
}

/** Puts a course back; what it did not have goes. */
export function restoreCourse(draft: Draft, course: Course): void {
  for (const key of COURSE_KEYS) delete (draft as Partial<Draft>)[key]
  Object.assign(draft, course)
}
