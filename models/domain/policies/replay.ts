import type { Instant } from '../clock.ts'
import { hours, seconds } from '../clock.ts'
import type { Directory } from '../directory/directory.ts'
import { Refusal } from '../errors.ts'
import type { EntryKind } from '../lifecycle.ts'
import type { DecisionContext } from '../request/draft.ts'
import type { EscalationPolicy } from '../request/escalation.ts'
import { type Happening, play } from '../request/play.ts'
import { raise } from '../request/raise.ts'
import type { Entry, Request, Target } from '../request/request.ts'
import { isSuperior } from '../request/superiors.ts'
import { nextOf, type PastCourse, pastCourseOf } from './pastCourse.ts'
import { pastPresence, pastRinging } from './pastPresence.ts'
import { type PolicyScope, withPolicy } from './scope.ts'

/** What came of one request. */
export interface ReplayOutcome {
  readonly hasReachedSuperior: boolean
  readonly people: number
  readonly firstAnswerMs?: number
}

/** Why a request says nothing about other rules: it went another way on its way, or is not what it was any more. */
export const LEFT_OUT = ['turned', 'otherwise', 'open'] as const
export type LeftOut = (typeof LEFT_OUT)[number]

export type Replayed =
  | { readonly leftOut: LeftOut }
  | {
      readonly was: ReplayOutcome
      readonly now: ReplayOutcome
      /** Who answered then would not have been called: what others would have done nobody knows. */
      readonly isUncertain: boolean
    }

/** Moves after which the rules do not say any more whom to call, and calls that no rule has made. */
const TURNS: readonly EntryKind[] = [
  'undo',
  'reassign',
  'notMine',
  'handOver',
  'release',
  'takeOver',
  'counterEmpty',
  'confirmArrival',
  'claimLapsed',
]

const LONGEST_MS = hours(1)
/** Nearer than this is the same. */
const SAME_MS = seconds(1)

/**
 * A past request under other rules: everybody answers as long after their call as they did then, and comes as fast. It
 * is played under its own rules first: what does not come out as it was cannot be trusted with others.
 */
export function replay(request: Request, directory: Directory, scope: PolicyScope, policy: EscalationPolicy): Replayed {
  if (request.status !== 'ended' && request.arrivedAt === undefined) return { leftOut: 'open' }
  if (request.history.some(({ kind }) => TURNS.includes(kind))) return { leftOut: 'turned' }
  const past = pastCourseOf(request)
  const own = withPolicy(directory, ownScope(request), request.policy)
  const before = played(request, past, own)
  const was = outcomeOf(request, request.waitsFrom)
  if (!before || !isSame(outcomeOf(before, request.waitsFrom), was)) return { leftOut: 'otherwise' }
  const after = played(request, past, withPolicy(own, ownScope(request, scope), policy))
  if (!after) return { leftOut: 'otherwise' }
  const now = outcomeOf(after, request.waitsFrom, past.settledMs)
  return { was, now, isUncertain: was.firstAnswerMs !== undefined && now.firstAnswerMs === undefined }
}

/** The rules by which it was called: they are put where it finds them, its unit's own or the office's. */
function ownScope({ target, unitId }: Request, asked?: PolicyScope): PolicyScope {
  if (asked?.kind === 'routing' || target.kind === 'unknown') return { kind: 'routing' }
  return unitId === undefined ? { kind: 'office' } : { kind: 'unit', unitId }
}

function played(request: Request, past: PastCourse, directory: Directory): Request | undefined {
  let ids = 0
  const presenceAt = pastPresence(request)
  const contextAt = (now: Instant): DecisionContext => ({
    now,
    directory,
    presence: presenceAt(now),
    newId: () => `${++ids}`,
  })
  const { waitsFrom, raisedBy: clerk, closesAt } = request
  const looks = request.history.filter(isLook)
  const done = new Set<unknown>()
  let since = waitsFrom
  const next = (current: Request): Happening | undefined => {
    since = Math.max(since, current.history.at(-1)?.at ?? since)
    const deed = nextOf(past, current, { done, clerk, since })
    const look = looks[0]
    if (!look || (deed && deed.at <= look.at)) return deed
    return { at: Math.max(look.at, since), happen: looksAgain }
  }
  const looksAgain = (current: Request): Request => {
    looks.shift()
    return current
  }
  try {
    const raised = raise(contextAt(waitsFrom), orderOf(request))
    const until = Math.min(closesAt, waitsFrom + (past.settledMs ?? 0) + LONGEST_MS)
    let last = raised
    for (const each of play(raised, { contextAt, ringing: pastRinging(request), next, until })) {
      last = each
      if (each.arrivedAt !== undefined || each.status === 'ended') break
    }
    return last
  } catch (error) {
    // What it was about is not there any more, or is handled elsewhere.
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Somebody came or went: the request was looked at. */
const isLook = ({ kind }: Entry): boolean => kind === 'wentAway' || kind === 'reachableAgain'

function orderOf(request: Request) {
  const { kind, placeId, raisedBy, closesAt } = request
  const visit = { visitId: 'replay', turn: 0, inTurn: false, waits: false, untilAt: closesAt }
  return {
    key: 'replay',
    digest: '',
    by: raisedBy,
    ...visit,
    target: raisedFor(request),
    kind,
    needs: [],
    placeId,
    number: 1,
  }
}

/** At first nobody knew who is competent: then somebody said so. */
function raisedFor({ history, target }: Request): Target {
  return history.some(({ kind }) => kind === 'assign') ? { kind: 'unknown' } : target
}

function outcomeOf({ pages, history }: Request, waitsFrom: Instant, untilMs = Number.POSITIVE_INFINITY): ReplayOutcome {
  const rung = pages.filter(({ firstRungAt }) => firstRungAt - waitsFrom <= untilMs)
  const answer = history.find(({ kind }) => kind === 'accept')
  return {
    hasReachedSuperior: rung.some(({ as }) => isSuperior(as)),
    people: new Set(rung.map(({ personId }) => personId)).size,
    ...(answer ? { firstAnswerMs: answer.at - waitsFrom } : {}),
  }
}

const isSame = (a: ReplayOutcome, b: ReplayOutcome): boolean =>
  a.hasReachedSuperior === b.hasReachedSuperior &&
  a.people === b.people &&
  Math.abs((a.firstAnswerMs ?? -1) - (b.firstAnswerMs ?? -1)) < SAME_MS
