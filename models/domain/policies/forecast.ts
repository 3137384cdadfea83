import { type Instant, seconds } from '../clock.ts'
import type { Directory, Place } from '../directory/directory.ts'
import { decide } from '../request/decide.ts'
import type { DecisionContext } from '../request/draft.ts'
import { afterMsOf, repeatMsOf } from '../request/escalation.ts'
import { earliestStep } from '../request/nextCall.ts'
import { type Happening, type PlayOptions, play, type Ringing } from '../request/play.ts'
import { type RaiseOrder, raise } from '../request/raise.ts'
import { isOpen, type Request, type Target } from '../request/request.ts'
import type { Presence } from '../request/responders.ts'
import { stepDueAt, stepOrigin } from '../request/steps.ts'
import { type Called, type Moment, momentsOf } from './moments.ts'

/** What people do with the call: nobody answers, or the first one says that they come, and does not. */
export const ANSWERS = ['nobody', 'firstAccepts'] as const
export type Answers = (typeof ANSWERS)[number]

export interface ForecastQuestion {
  /** With the rules that are asked about. */
  readonly directory: Directory
  readonly target: Target
  readonly at: Instant
  /** Who can be reached, as of each moment. */
  presenceAt(now: Instant): Presence
  readonly answers: Answers
}

/** What would happen, moment by moment, and how it goes on after the last one. */
export interface Forecast {
  readonly moments: readonly Moment[]
  /**
   * `repeats`: the last moment comes again and again. `stops`: nobody is called after it any more, though nobody has
   * come. `closes`: the office has closed before. `goesOn`: longer than was looked at.
   */
  readonly end: 'repeats' | 'stops' | 'closes' | 'goesOn'
  /** How often it repeats. */
  readonly everyMs?: number
  /** When the office has closed. */
  readonly closesAfterMs?: number
}

/** Every device rings, and nobody looks: the same that a request card assumes of its next call. */
const RINGING: Ringing = { deliveredAfterMs: () => 0, seenAfterMs: () => undefined }

/** Where the client waits decides nothing about whom to call. */
const SOMEWHERE: Place = {
  id: 'somewhere',
  name: { pl: '', en: '' },
  building: '',
  floor: 0,
  room: '',
  codePrefix: '',
}

/** A policy of seconds for a whole day would be much to read, and to work out. */
const MOST_LOOKS = 100

/**
 * What would happen if a client came at that moment: the request is raised and timed by the very rules of a real one.
 * Throws whatever raising refuses: a closed office, a matter that is handled elsewhere.
 */
export function forecast(question: ForecastQuestion): Forecast {
  const { directory, at, presenceAt } = question
  let ids = 0
  const contextAt = (now: Instant): DecisionContext => ({
    now,
    directory: { ...directory, places: new Map([[SOMEWHERE.id, SOMEWHERE]]) },
    presence: presenceAt(now),
    newId: () => `${++ids}`,
  })
  const raised = raise(contextAt(at), orderOf(question))
  const options: PlayOptions = {
    contextAt,
    ringing: RINGING,
    next: question.answers === 'firstAccepts' ? firstAccepts : () => undefined,
    until: raised.closesAt,
  }
  const moments: Moment[] = []
  /** The last moments, as far as they are the same again as some before them. */
  let again: Moment[] = []
  let looks = 0
  let before: Request | undefined
  for (const request of play(raised, options)) {
    const found = momentsOf(request, before, contextAt)
    // Once somebody has said yes, what comes is another matter.
    const isRepeated = request.status === before?.status && found.every((moment) => hasHappened(moments, moment))
    if (!isRepeated) moments.push(...again, ...found)
    again = isRepeated ? [...again, ...found] : []
    const nextAt = earliestStep(request)
    if (nextAt === undefined) return { moments: [...moments, ...again], end: 'stops' }
    const since = again[0]?.afterMs
    if (since !== undefined && areAllDone(request, at + since))
      return { moments, end: 'repeats', everyMs: paceOf(request) }
    if (nextAt >= request.closesAt)
      return { moments: [...moments, ...again], end: 'closes', closesAfterMs: request.closesAt - at }
    if (++looks > MOST_LOOKS) break
    before = request
  }
  return { moments: [...moments, ...again], end: 'goesOn' }
}

function orderOf({ directory, target }: ForecastQuestion): RaiseOrder {
  return {
    key: 'forecast',
    digest: '',
    // Whoever asks the other clerks is not asked: the first of them is taken for the one at the counter.
    by: directory.office.clerkIds[0] ?? '',
    visitId: 'forecast',
    turn: 0,
    inTurn: false,
    waits: false,
    target,
    kind: 'serve',
    needs: [],
    placeId: SOMEWHERE.id,
    number: 1,
  }
}

/** How long whoever says at once that they come takes to say so: other calls of the same moment ring first. */
export const AT_ONCE_MS = seconds(1)

/** Whoever rings first says that they come. */
function firstAccepts({ status, pages }: Request): Happening | undefined {
  const first = status === 'calling' ? pages.find(isOpen) : undefined
  return (
    first && {
      at: first.firstRungAt + AT_ONCE_MS,
      happen: (request, context) => {
        const actor = { personId: first.personId, roles: [] }
        return decide(request, actor, { move: 'accept' }, context, { key: 'accept', digest: '' })
      },
    }
  )
}

/**
 * Nothing new would come: whatever is still due has come at its own time, and has been the same again since. What it
 * finds depends on who rings, and nobody else rings since.
 */
const areAllDone = (request: Request, since: Instant): boolean =>
  request.policy.every((step, index) => {
    const dueAt = stepDueAt(request, index)
    const origin = stepOrigin(request, step)
    const doneAt = request.steps[index]?.doneAt ?? 0
    return dueAt === undefined || (origin !== undefined && dueAt > origin + afterMsOf(step) && doneAt >= since)
  })

/** How soon something comes again. */
const paceOf = (request: Request): number =>
  Math.min(
    ...request.policy.flatMap((step, index) =>
      stepDueAt(request, index) === undefined ? [] : (repeatMsOf(step) ?? Number.POSITIVE_INFINITY),
    ),
  )

/** At its own time: what was brought forward comes once more then. */
const hasHappened = (moments: readonly Moment[], moment: Moment): boolean =>
  moments.some(
    ({ afterMs, step, isBroughtForward, called }) =>
      afterMs < moment.afterMs && step === moment.step && !isBroughtForward && isSamePeople(called, moment.called),
  )

const isSamePeople = (some: readonly Called[], others: readonly Called[]): boolean =>
  some.length === others.length && some.every(({ personId }, index) => personId === others[index]?.personId)
