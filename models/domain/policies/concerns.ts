import type { Instant } from '../clock.ts'
import type { Directory } from '../directory/directory.ts'
import type { EscalationPolicy } from '../request/escalation.ts'
import type { Target } from '../request/request.ts'
import { candidatesFor, type Presence } from '../request/responders.ts'
import { type Forecast, forecast } from './forecast.ts'
import { type PolicyScope, policyOf, targetsUnder } from './scope.ts'

/**
 * What is doubtful about rules that are in order as such. `emptyStep`: nobody stands behind the step, whoever is there.
 * The others end in silence, and whoever saves them has to say why. `stops` and `stopsOnceAccepted`: after the last
 * step. `endsInNobody`: at a moment of the opening hours at which nobody is planned to be there.
 */
export type Concern =
  | { readonly kind: 'emptyStep'; readonly step: number; readonly targets: readonly Target[]; readonly count: number }
  | { readonly kind: 'stops'; readonly target: Target; readonly afterMs: number }
  | { readonly kind: 'stopsOnceAccepted'; readonly target: Target; readonly afterMs: number }
  | { readonly kind: 'endsInNobody'; readonly target: Target; readonly at: Instant }

/** An end in silence is saved only with a reason. */
export const wantsReason = ({ kind }: Concern): boolean => kind !== 'emptyStep'

export interface ConcernsQuestion {
  /** With the rules that are asked about. */
  readonly directory: Directory
  readonly scope: PolicyScope
  /** Moments of the opening hours at which somebody comes or goes by plan. */
  readonly moments: readonly Instant[]
  presenceAt(now: Instant): Presence
}

/** Named, of all for which a step is empty. */
const MOST_NAMED = 5
/** More targets differ in nothing but who is competent: what is above them is the same in each unit. */
const MOST_TARGETS = 60
const MOST_FORECASTS = 300

/** In pieces: a large office has thousands of targets, and a forecast of each unit at each moment. */
export function* concernsByPieces(question: ConcernsQuestion): Generator<void, readonly Concern[]> {
  const { directory, scope } = question
  const policy = policyOf(directory, scope) ?? []
  const targets = targetsUnder(directory, scope)
  const ends = onePerUnit(directory, targets).slice(0, MOST_TARGETS)
  const empty = yield* emptySteps(policy, targets, directory)
  return [...empty, ...(yield* silences(question, ends))]
}

/** Steps behind which nobody stands even if everybody were there. */
function* emptySteps(
  policy: EscalationPolicy,
  targets: readonly Target[],
  directory: Directory,
): Generator<void, readonly Concern[]> {
  const found: Concern[] = []
  for (const step of policy.keys()) {
    const empty: Target[] = []
    for (const target of targets) {
      if (isEmpty(policy, step, target, directory)) empty.push(target)
      yield
    }
    if (empty.length > 0)
      found.push({ kind: 'emptyStep', step, targets: empty.slice(0, MOST_NAMED), count: empty.length })
  }
  return found
}

const EVERYBODY: Presence = { reachOf: () => 'proven', pagedToday: () => 0 }

/** "Again" is empty where nothing has rung before it. */
function isEmpty(policy: EscalationPolicy, index: number, target: Target, directory: Directory): boolean {
  const step = policy[index]
  if (!step) return false
  if (step.call === 'again') return !policy.some(({ call, afterMs }) => call !== 'again' && afterMs <= step.afterMs)
  const raisedBy = directory.office.clerkIds[0]
  const { inOrder } = candidatesFor(step.call, { directory, presence: EVERYBODY, target, raisedBy })
  return !inOrder.some(({ personId }) => directory.employees.has(personId))
}

/** How the chain ends: in silence after its last step, or with nobody at some moment. One of each kind is enough. */
function* silences(question: ConcernsQuestion, targets: readonly Target[]): Generator<void, readonly Concern[]> {
  const { moments } = question
  const found = new Map<Concern['kind'], Concern>()
  let forecasts = 0
  for (const at of moments) {
    for (const target of targets) {
      if (forecasts >= MOST_FORECASTS) return [...found.values()]
      forecasts += 2
      const concern = silenceOf(question, target, at)
      if (concern && !found.has(concern.kind)) found.set(concern.kind, concern)
      yield
    }
  }
  return [...found.values()]
}

function silenceOf(question: ConcernsQuestion, target: Target, at: Instant): Concern | undefined {
  const { directory, presenceAt } = question
  const told = forecast({ directory, target, at, presenceAt, answers: 'nobody' })
  if (told.end === 'stops') return { kind: 'stops', target, afterMs: lastMsOf(told) }
  if (told.end === 'repeats' && told.moments.at(-1)?.called.length === 0) return { kind: 'endsInNobody', target, at }
  const accepted = forecast({ directory, target, at, presenceAt, answers: 'firstAccepts' })
  return accepted.end === 'stops' && target.kind !== 'unknown'
    ? { kind: 'stopsOnceAccepted', target, afterMs: lastMsOf(accepted) }
    : undefined
}

const lastMsOf = ({ moments }: Forecast): number => moments.at(-1)?.afterMs ?? 0

function onePerUnit({ matters }: Directory, targets: readonly Target[]): readonly Target[] {
  const seen = new Set<string>()
  return targets.filter((target) => {
    const unitId = target.kind === 'matter' ? (matters.get(target.matterId)?.unitId ?? '') : target.kind
    const key = target.kind === 'unit' ? target.unitId : unitId
    return !seen.has(key) && Boolean(seen.add(key))
  })
}
