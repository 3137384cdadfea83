import { type Instant, seconds } from '../clock.ts'
import type { Directory, PersonId, PlaceId, Unit } from '../directory/directory.ts'
import type { Status } from '../lifecycle.ts'
import { BELL_POLICY, DEFAULT_POLICY, type EscalationPolicy, PUSH_RECEIPT_MS, RECEIPT_MS } from './escalation.ts'
import { withEntry } from './history.ts'
import {
  type Entry,
  isOpen,
  type Page,
  type Request,
  type RequestState,
  type StepState,
  type Target,
} from './request.ts'
import { type Candidate, isByMessage, type Presence, unitOf } from './responders.ts'

/** Everything a decision looks at besides the request itself. Randomness comes in from outside, like time. */
export interface DecisionContext {
  readonly now: Instant
  readonly directory: Directory
  readonly presence: Presence
  /** The other open requests of the same visit; absent: there are none. */
  others?(request: Request): readonly Request[]
  /** Whether this is what is shown at the place now. */
  isArrivalCode?(placeId: PlaceId, code: string): boolean
  newId(): string
}

/** The next version of a request while a decision writes it. Its pages and steps are replaced, never changed. */
export type Draft = { -readonly [Key in keyof Request]: Request[Key] }

export function draftOf(request: Request): Draft {
  return { ...request, version: request.version + 1 }
}

export function record(
  draft: Draft,
  context: Pick<DecisionContext, 'now'>,
  entry: Omit<Entry, 'version' | 'at' | 'status'>,
): void {
  draft.history = withEntry(draft.history, { version: draft.version, at: context.now, status: draft.status, ...entry })
}

export const freshSteps = (policy: EscalationPolicy): readonly StepState[] =>
  policy.map(() => ({ times: 0, called: [] }))

/** Points the request at somebody else: the steps begin anew, by the policy of the unit that now answers. */
export function aimAt(draft: Draft, context: DecisionContext, target: Target): void {
  const { directory } = context
  draft.target = target
  const unitId = unitOf(directory, target)
  if (unitId === undefined) delete draft.unitId
  else draft.unitId = unitId
  const unit = unitId === undefined ? undefined : directory.units.get(unitId)
  draft.policy = policyFor(target, directory, unit)
  draft.steps = freshSteps(draft.policy)
  draft.skipped = []
}

function policyFor({ kind }: Target, { office }: Directory, unit: Unit | undefined): EscalationPolicy {
  if (kind === 'unknown') return office.routingPolicy
  return kind === 'clerks' ? BELL_POLICY : (unit?.policy ?? office.policy ?? DEFAULT_POLICY)
}

/** Enters `calling` (or `routing`): this is the origin of every step "unless accepted". */
export function enterCalling(draft: Draft, context: DecisionContext): void {
  draft.status = draft.target.kind === 'unknown' ? 'routing' : 'calling'
  draft.callingSince = context.now
  draft.steps = draft.steps.map((state, index) =>
    draft.policy[index]?.unless === 'accepted' ? { times: 0, called: [] } : state,
  )
  delete draft.responder
  delete draft.claim
}

/** Two reasons to ring somebody within this are one ring. */
const ONE_MOMENT_MS = seconds(1)

/** Rings somebody: a new page, or the same page anew if theirs is still open. */
export function ring(draft: Draft, context: DecisionContext, { personId, as }: Candidate, step: number): void {
  const { now } = context
  delete draft.nobodySince
  const open = draft.pages.find((page) => page.personId === personId && isOpen(page))
  if (!open) {
    const page: Page = {
      id: context.newId(),
      personId,
      as,
      step,
      firstRungAt: now,
      rungAt: now,
      rings: 1,
      deliverBy: deliverByFor(context, personId),
      openedIn: draft.version,
    }
    draft.pages = [...withRoom(draft.pages), page]
    return
  }
  // Several steps that fell due in one moment ring a person once.
  if (now - open.rungAt < ONE_MOMENT_MS) replacePage(draft, { ...open, as, step })
  else ringAnew(draft, context, { ...open, as, step })
}

/** Calls without end, of people who come and go say, must not make a request grow without limit. */
const MOST_PAGES = 500

function withRoom(pages: readonly Page[]): readonly Page[] {
  const oldest = pages.length < MOST_PAGES ? undefined : pages.find((page) => !isOpen(page))
  return pages.filter((page) => page !== oldest)
}

/** Rings an open page anew: a count, not a second page. The new ring waits for a receipt of its own. */
export function ringAnew(draft: Draft, context: DecisionContext, open: Page): void {
  const { notedAt: _quiet, deliveredAt: _had, undeliveredAt: _missed, ...page } = open
  const deliverBy = deliverByFor(context, page.personId)
  replacePage(draft, { ...page, rungAt: context.now, rings: page.rings + 1, deliverBy })
}

/** Takes back that pages were closed: they ring again. */
export function reopenPages(draft: Draft, context: DecisionContext, which: (page: Page) => boolean): void {
  for (const page of draft.pages.filter(which)) {
    const { closedAt: _at, closedIn: _in, ...open } = page
    ringAnew(draft, context, open)
  }
}

function deliverByFor({ now, presence }: DecisionContext, personId: PersonId): Instant {
  const isSlow = presence.isOnlyByMessage?.(personId) ?? isByMessage(presence.reachOf(personId))
  const receiptMs = isSlow ? PUSH_RECEIPT_MS : RECEIPT_MS
  return Math.max(now + receiptMs, presence.comingBackUntil?.(personId) ?? 0)
}

export function replacePage(draft: Draft, page: Page): void {
  draft.pages = draft.pages.map((each) => (each.id === page.id ? page : each))
}

/** Silences the open pages of everybody, or of one person. */
export function closePages(draft: Draft, context: DecisionContext, whose?: PersonId): void {
  draft.pages = draft.pages.map((page) =>
    isOpen(page) && (whose === undefined || page.personId === whose)
      ? { ...page, closedAt: context.now, closedIn: draft.version }
      : page,
  )
}

/** The request is over, or nobody may be paged any more. */
export function settle(draft: Draft, context: DecisionContext, status: Status): void {
  closePages(draft, context)
  draft.status = status
  delete draft.claim
  delete draft.nobodySince
}

const STATE_KEYS: readonly (keyof RequestState)[] = [
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
  'nearlyDone',
  'served',
  'leavingAt',
  'leadId',
  'checkFrom',
  'askedAt',
  'endedAt',
  'ending',
  'followUp',
  'nobodySince',
  'skipped',
  'leftoverSince',
]

export function requestStateOf(request: Request): RequestState {
  return Object.fromEntries(
    STATE_KEYS.filter((key) => request[key] !== undefined).map((key) => [key, request[key]]),
  ) as unknown as RequestState
}

/** Puts a state back; what it did not have goes. */
export function restoreState(draft: Draft, state: RequestState): void {
  for (const key of STATE_KEYS) delete (draft as Partial<Draft>)[key]
  Object.assign(draft, state)
}
