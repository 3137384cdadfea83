import { type Instant, minutes } from '../clock.ts'
import type { Directory, Office } from '../directory/directory.ts'
import { NOTICE_DAYS } from '../interpreters/interpreter.ts'
import type { Reach } from '../request/responders.ts'
import { type Day, dayAfter, hoursOn, instantOf, isOpenAt, localTime } from '../schedule/workingTime.ts'
import { type Agreement, isOver, over, startsAt } from './agreement.ts'
import { answerableFor } from './answerable.ts'

/** Long enough to put one's papers together and go down. */
export const SOON_MS = minutes(15)
/** An answer so many days late is talked about, and not reminded of any more. */
const LATE_DAYS = 14

interface Surroundings {
  readonly now: Instant
  /** The clock has just been set, or started: nothing is over by it. */
  readonly isTimeSure: boolean
  readonly directory: Directory
  reachOf(personId: string): Reach
}

/**
 * What is due by the clock: the employee is reminded, and what nobody came to is over. The same agreement comes back
 * when nothing is.
 */
export function advanceAgreement(agreement: Agreement, around: Surroundings): Agreement {
  const { now, isTimeSure, directory, reachOf } = around
  const { office } = directory
  if (isOver(agreement)) return agreement
  const today = localTime(now, office.timeZone).day
  const lastDay = agreement.kind === 'meeting' ? agreement.day : dayAfter(agreement.day, LATE_DAYS)
  if (today > lastDay) return isTimeSure ? over(agreement, 'missed', now) : agreement
  const isLate = agreement.kind === 'meeting' && now >= startsAt(agreement, office)
  const isAnybodyIn = answerableFor(agreement, directory).some((personId) => !isOut(reachOf(personId)))
  if (isLate || !isOpenAt(office, now) || !isAnybodyIn) return agreement
  const known = agreement.remindedAt ?? agreement.agreedAt
  // Several that fell due while nobody was there are one.
  const isDue = remindersOf(agreement, office, today).some((at) => at > known && at <= now)
  return isDue ? { ...agreement, remindedAt: now } : agreement
}

const isOut = (reach: Reach): boolean => ['out', 'absent', 'planned', 'offHours'].includes(reach)

/**
 * Of a meeting: when the office opens that day, and shortly before; and on the last day on which an interpreter can be told.
 * Of an answer: the working day before, and each day from then on.
 */
function remindersOf(agreement: Agreement, office: Office, today: Day): readonly Instant[] {
  const opens = (day: Day): readonly Instant[] => {
    const hours = hoursOn(office, day)
    return hours ? [instantOf(day, hours.from, office.timeZone)] : []
  }
  const isInterpreted = agreement.interpreter !== undefined
  const told = isInterpreted ? opens(workingDaysBefore(office, agreement.day, NOTICE_DAYS)) : []
  if (agreement.kind === 'meeting') return [...told, ...opens(agreement.day), startsAt(agreement, office) - SOON_MS]
  const first = workingDaysBefore(office, agreement.day, 1)
  return today >= first ? opens(today) : []
}

function workingDaysBefore(office: Office, day: Day, days: number): Day {
  let left = days
  for (let back = 1; back <= LATE_DAYS; back += 1) {
    const before = dayAfter(day, -back)
    if (hoursOn(office, before)) left -= 1
    if (left === 0) return before
  }
  return dayAfter(day, -days)
}
