import type { Instant } from '../clock.ts'
import { AFTER_CLOSING_MS, type Day, dayAfter, hoursOn, instantOf, localTime } from '../schedule/workingTime.ts'
import { type Change, withChanges } from './change.ts'
import type { Directory, Employee, Leaving, Office } from './directory.ts'
import { type ByPieces, finished, newProblemsByPieces, type Problem, problemKey, problemsByPieces } from './problems.ts'
import { removalOfPeople } from './removal.ts'

type Surroundings = Pick<Office, 'timeZone' | 'week' | 'closedDays'>

/**
 * When somebody is taken out of the directory: once nobody is called any more on their last day, or with its end where
 * the office is closed on it.
 */
export function leavesAt({ lastDay }: Leaving, office: Surroundings): Instant {
  const open = hoursOn(office, lastDay)
  if (!open) return instantOf(dayAfter(lastDay), 0, office.timeZone)
  return instantOf(lastDay, open.to, office.timeZone) + AFTER_CLOSING_MS
}

export const isOver = (leaving: Leaving, office: Surroundings, now: Instant): boolean =>
  leavesAt(leaving, office) <= now

/** Further ahead it is a year that was typed wrongly. */
const MOST_DAYS_AHEAD = 731

export function mayBeLastDay(day: Day, { timeZone }: Surroundings, now: Instant): boolean {
  const today = localTime(now, timeZone).day
  return day >= today && day <= dayAfter(today, MOST_DAYS_AHEAD)
}

/** Whose last day is over. */
export const peopleWhoLeave = ({ employees, office }: Directory, now: Instant): readonly Employee[] =>
  [...employees.values()].filter(({ leaving }) => leaving && isOver(leaving, office, now))

/** The directory as it will be on this day, when everybody has left whose last day is before it. */
export function directoryOn(directory: Directory, day: Day): Directory {
  const gone = [...directory.employees.values()].filter(({ leaving }) => leaving && leaving.lastDay < day)
  if (gone.length === 0) return directory
  return withChanges(directory, removalOfPeople(directory, new Set(gone.map(({ id }) => id))), 0)
}

export const directoryAt = (directory: Directory, at: Instant): Directory =>
  directoryOn(directory, localTime(at, directory.office.timeZone).day)

/** Days are looked at one by one, and each is as much work as a change: of more the last one says it all. */
const MOST_DAYS = 10

/** Days after which somebody will not be there, the next one first. */
export function lastDaysOf({ employees }: Directory): readonly Day[] {
  const days = [...new Set([...employees.values()].flatMap(({ leaving }) => leaving?.lastDay ?? []))].sort()
  return days.length <= MOST_DAYS ? days : [...days.slice(0, MOST_DAYS - 1), ...days.slice(-1)]
}

/**
 * What will be wrong once those have left who are going to, and comes of these changes: somebody else can still be named
 * by then, so that none of it stops anything today.
 */
export const problemsAhead = (before: Directory, after: Directory): readonly Problem[] =>
  finished(problemsAheadByPieces(before, after))

/** The same in pieces, for whoever lets others have their turn between them. */
export function* problemsAheadByPieces(before: Directory, after: Directory): ByPieces<readonly Problem[]> {
  const days = lastDaysOf(after)
  const last = days.at(-1)
  if (last === undefined) return []
  const known = new Set<string>()
  for (const piece of problemsByPieces(directoryOn(before, dayAfter(last)))) {
    for (const problem of piece) known.add(problemKey(problem))
    yield
  }
  const found = new Map<string, Problem>()
  for (const day of days)
    for (const problem of yield* newProblemsByPieces(after, directoryOn(after, dayAfter(day)), NO_CHANGES)) {
      const key = problemKey(problem)
      if (!known.has(key) && !found.has(key)) found.set(key, { ...problem, afterDay: day })
    }
  return [...found.values()]
}

const NO_CHANGES: readonly Change[] = []

/** Whoever comes back after their last day has come to stay. */
export function withoutOldLeaving(change: Change, office: Surroundings, now: Instant): Change {
  if (change.kind !== 'employee' || !change.after?.leaving || !isOver(change.after.leaving, office, now)) return change
  const { leaving: _over, ...after } = change.after
  return { ...change, after }
}
