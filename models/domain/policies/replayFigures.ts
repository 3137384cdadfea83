import { LEFT_OUT, type LeftOut, type Replayed } from './replay.ts'

/** How often, or how long, then and under the other rules. */
export interface WasAndNow {
  readonly was: number
  readonly now: number
}

/** A month under other rules, in counts: nothing of a person and nothing of one request. */
export interface ReplayFigures {
  readonly requests: number
  readonly leftOut: Readonly<Record<LeftOut, number>>
  /** Of those that were replayed: who answered then would not have been called. */
  readonly uncertain: number
  /** Requests for which somebody above was called. */
  readonly superiors: WasAndNow
  /** People called in all. */
  readonly people: WasAndNow
  /** How much later the first answer comes, on average, where it is known; earlier is negative. Absent: too few. */
  readonly answerLaterMs?: number
}

/** An average of fewer would be about persons. */
const ENOUGH_TO_SAY = 5

export function figuresOf(replayed: readonly Replayed[]): ReplayFigures {
  const done = replayed.flatMap((each) => ('leftOut' in each ? [] : [each]))
  const later = done.flatMap(({ was, now }) =>
    was.firstAnswerMs === undefined || now.firstAnswerMs === undefined ? [] : [now.firstAnswerMs - was.firstAnswerMs],
  )
  const count = (of: (each: (typeof done)[number]) => number): number => done.reduce((sum, each) => sum + of(each), 0)
  return {
    requests: replayed.length,
    leftOut: Object.fromEntries(
      LEFT_OUT.map((why) => [why, replayed.filter((each) => 'leftOut' in each && each.leftOut === why).length]),
    ) as Record<LeftOut, number>,
    uncertain: done.filter(({ isUncertain }) => isUncertain).length,
    superiors: {
      was: count(({ was }) => Number(was.hasReachedSuperior)),
      now: count(({ now }) => Number(now.hasReachedSuperior)),
    },
    people: { was: count(({ was }) => was.people), now: count(({ now }) => now.people) },
    ...(later.length < ENOUGH_TO_SAY
      ? {}
      : { answerLaterMs: Math.round(later.reduce((sum, each) => sum + each, 0) / later.length) }),
  }
}
