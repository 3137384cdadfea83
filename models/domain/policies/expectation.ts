import { hours, type Instant, minutes } from '../clock.ts'
import type { Directory, PersonId } from '../directory/directory.ts'
import { Refusal } from '../errors.ts'
import type { CalledAs, Target } from '../request/request.ts'
import type { Plan } from '../schedule/away.ts'
import { dayAfter, instantOf, localTime } from '../schedule/workingTime.ts'
import { forecast } from './forecast.ts'
import { plannedPresence } from './plannedPresence.ts'

export type ExpectationId = string

/** What can be expected: somebody in this capacity is called. */
export const EXPECTED_AS = [
  'competent',
  'substitute',
  'manager',
  'secretary',
  'secretariat',
  'clerk',
] as const satisfies readonly CalledAs[]
export type ExpectedAs = (typeof EXPECTED_AS)[number]

/** What the office relies on, whatever is changed: "on Tuesday at 10:15, with these two absent, the manager after 120 s". */
export interface ExpectationWish {
  readonly target: Target
  /** 0 is Monday. */
  readonly weekday: number
  readonly minuteOfDay: number
  readonly absentIds: readonly PersonId[]
  readonly as: ExpectedAs
  /** At the latest, after the client has come. */
  readonly withinMs: number
}

export interface Expectation extends ExpectationWish {
  readonly id: ExpectationId
  readonly version: number
  readonly by: PersonId
  readonly savedAt: Instant
}

/** `later`: called after the time. `never`: nobody in this capacity is. `closed`: the office is. `gone`: what it is about is. */
export type Verdict =
  | { readonly holds: true; readonly afterMs: number }
  | { readonly holds: false; readonly why: 'later' | 'never' | 'closed' | 'gone'; readonly afterMs?: number }

/** More are a system of rules of their own. */
export const MOST_EXPECTATIONS = 50

/** By the rules and people of this directory. Weekly hours count, single absences do not: they are not what is expected. */
export function verdictOn(
  { target, weekday, minuteOfDay, absentIds, as, withinMs }: ExpectationWish,
  directory: Directory,
  weekOf: (personId: PersonId) => Plan['week'],
  from: Instant,
): Verdict {
  const at = nextMoment(weekday, minuteOfDay, directory.office.timeZone, from)
  const planOf = (personId: PersonId): Plan => {
    const week = weekOf(personId)
    return week ? { absences: [], week } : { absences: [] }
  }
  // A holiday next week says nothing about the rules.
  const { closedDays: _holidays, ...office } = directory.office
  const ordinary = { ...directory, office }
  try {
    const presenceAt = plannedPresence(ordinary, planOf, absentIds)
    const { moments } = forecast({ directory: ordinary, target, at, presenceAt, answers: 'nobody' })
    const found = moments.find(({ called }) => called.some((each) => each.as === as))
    if (!found) return { holds: false, why: 'never' }
    const { afterMs } = found
    return afterMs <= withinMs ? { holds: true, afterMs } : { holds: false, why: 'later', afterMs }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { holds: false, why: error.code === 'officeClosed' ? 'closed' : 'gone' }
  }
}

function nextMoment(weekday: number, minuteOfDay: number, timeZone: string, from: Instant): Instant {
  const today = localTime(from, timeZone)
  const ahead = (weekday - today.weekday + 7) % 7
  const at = instantOf(dayAfter(today.day, ahead), minuteOfDay, timeZone)
  return at >= from - minutes(1) ? at : at + hours(7 * 24)
}
