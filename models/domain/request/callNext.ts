import type { Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import { type DecisionContext, type Draft, record, ring } from './draft.ts'
import { eligible, question } from './eligible.ts'
import type { CallWhom } from './escalation.ts'
import { callsClerks, type Entry, isOpen, type Request, type Skip, type StepState } from './request.ts'
import { type Candidate, candidatesFor, isReachable, passedOver } from './responders.ts'
import { applies } from './steps.ts'
import { isSuperior } from './superiors.ts'

/** Why steps are looked at now: one fell due, or somebody new is wanted. */
interface Turn {
  readonly due?: boolean
  readonly somebodyNew?: boolean
  readonly lateMs?: number
}

/**
 * Calls whoever comes next: the first step from `from` on that finds somebody. A step with nobody in it takes no
 * time; later ones keep their times. Where all of them are empty, the managers above and the secretary are tried.
 */
export function callNext(draft: Draft, context: DecisionContext, from: number, turn: Turn = {}): void {
  const skipped: Skip[] = []
  const late = turn.lateMs === undefined ? {} : { lateMs: turn.lateMs }
  for (let index = from; index < draft.policy.length; index += 1) {
    const step = draft.policy[index]
    const state = draft.steps[index]
    if (!step || !state || !applies(draft, step)) continue
    if (index > from && state.doneAt !== undefined && step.repeatEveryMs === undefined) continue
    // Ringing the same people again finds nobody new: looking for somebody leaves that step for its own time.
    if (step.call === 'again' && (turn.somebodyNew || index > from)) continue
    const called = runStep(draft, context, { index, newTurn: index > from || turn.due === true, skipped })
    if (called.length === 0) continue
    noteSkipped(draft, skipped)
    record(draft, context, { kind: 'step', step: index, called, ...withSkipped(skipped), ...late })
    return
  }
  const above = eligible(draft, candidatesFor('manager', question(draft, context)).inOrder, true)[0]
  noteSkipped(draft, skipped)
  if (above && draft.status !== 'routing') {
    ring(draft, context, above, draft.policy.length - 1)
    record(draft, context, { kind: 'step', called: [above.personId], ...withSkipped(skipped), ...late })
    return
  }
  if (!somebodyRings(draft)) draft.nobodySince ??= context.now
  record(draft, context, { kind: 'step', called: [], ...withSkipped(skipped), ...late })
}

/** After somebody said no: the next step that finds somebody else happens now. */
export function callSomebodyElse(draft: Draft, context: DecisionContext): void {
  const undone = draft.policy.findIndex((step, index) => {
    return draft.steps[index]?.doneAt === undefined && step.call !== 'again' && applies(draft, step)
  })
  callNext(draft, context, undone === -1 ? draft.policy.length - 1 : undone, { somebodyNew: true })
}

function runStep(
  draft: Draft,
  context: DecisionContext,
  { index, newTurn, skipped }: { index: number; newTurn: boolean; skipped: Skip[] },
): readonly PersonId[] {
  const step = draft.policy[index]
  const state = draft.steps[index]
  if (!step || !state) return []
  const before = newTurn ? { ...state, called: [] } : state
  const chosen = step.call === 'again' ? ringingNow(draft, context) : choose(draft, context, step.call, before, skipped)
  for (const candidate of chosen) ring(draft, context, candidate, index)
  const called = chosen.map(({ personId }) => personId)
  markCalled(draft, index, before, called, context.now)
  return called
}

function choose(
  draft: Draft,
  context: DecisionContext,
  whom: Exclude<CallWhom, 'again'>,
  state: StepState,
  skipped: Skip[],
): readonly Candidate[] {
  const { chosen, passed } = wantedBy(draft, context, whom, state.called)
  for (const skip of passed) passOver(skipped, skip)
  return chosen
}

/** Whom such a step would call now, those left out whom its turn has called, and who would be passed over for them. */
export function wantedBy(
  draft: Draft,
  context: DecisionContext,
  whom: Exclude<CallWhom, 'again'>,
  called: readonly PersonId[] = [],
): { readonly chosen: readonly Candidate[]; readonly passed: readonly Skip[] } {
  const candidates = candidatesFor(whom, question(draft, context))
  const mayRingAgain = whom === 'manager' || whom === 'secretary'
  const free = eligible(draft, candidates.inOrder, mayRingAgain).filter(({ personId }) => !called.includes(personId))
  // Whoever of the secretariat or the clerks knows, or is free to open a door: all of them are asked at once.
  const everybody = whom === 'secretariat' || whom === 'otherClerks' || (whom === 'first' && callsClerks(draft))
  if (everybody) return { chosen: free, passed: candidates.skipped }
  return { chosen: free.slice(0, 1), passed: passedOver(candidates, free[0]?.personId) }
}

/** One line for each person; whoever is wanted as a superior as well is passed over as one. */
function passOver(skipped: Skip[], skip: Skip): void {
  const known = skipped.findIndex(({ personId }) => personId === skip.personId)
  if (known === -1) skipped.push(skip)
  else if (isSuperior(skip.as)) skipped[known] = skip
}

function ringingNow(draft: Draft, context: DecisionContext): readonly Candidate[] {
  return draft.pages
    .filter((page) => isOpen(page) && isReachable(context.presence.reachOf(page.personId)))
    .map(({ personId, as }) => ({ personId, as }))
}

const somebodyRings = (request: Request): boolean =>
  request.pages.some((page) => isOpen(page) && page.undeliveredAt === undefined)

export function markCalled(
  draft: Draft,
  index: number,
  state: StepState,
  called: readonly PersonId[],
  doneAt: Instant,
): void {
  const next: StepState = { ...state, doneAt, times: state.times + 1, called: [...state.called, ...called] }
  draft.steps = draft.steps.map((each, position) => (position === index ? next : each))
}

export function noteSkipped(draft: Draft, skipped: readonly Skip[]): void {
  const known = new Set(draft.skipped.map((skip) => skip.personId))
  draft.skipped = [...draft.skipped, ...skipped.filter((skip) => !known.has(skip.personId))]
}

export const withSkipped = (skipped: readonly Skip[]): Partial<Entry> =>
  skipped.length === 0 ? {} : { skipped: [...skipped] }
