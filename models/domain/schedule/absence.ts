import type { Instant } from '../clock.ts'
import type { OpeningHours, PersonId } from '../directory/directory.ts'
import { type Day, dayAfter, instantOf } from './workingTime.ts'

export type AbsenceId = string

/**
 * A moment by the clock on the office's wall. It becomes an instant only when it is asked about, so that an absence
 * planned in summer for a morning in winter still begins in the morning.
 */
export interface LocalMoment {
  readonly day: Day
  /** Minutes after local midnight; 1440 is the end of the day. */
  readonly minute: number
}

/** Somebody will be out. Why is nobody's business here: it may be about their health. */
export interface Absence {
  readonly id: AbsenceId
  readonly version: number
  readonly personId: PersonId
  readonly from: LocalMoment
  /** The first moment after it. */
  readonly to: LocalMoment
  /** Who answers during this absence, before the person's usual substitutes. */
  readonly substituteIds: readonly PersonId[]
  readonly setBy: PersonId
  readonly setAt: Instant
}

/** When somebody works, Monday first; null is a day off. Who has none works while the office is open. */
export type WorkingWeek = readonly (OpeningHours | null)[]

export interface WorkingHours {
  readonly personId: PersonId
  readonly version: number
  readonly week: WorkingWeek
  readonly setBy: PersonId
  readonly setAt: Instant
}

/** An absence of which nobody knows the end ends here; it is shortened when somebody knows. */
export const UNTIL_FURTHER_NOTICE: LocalMoment = { day: '2099-12-31', minute: 1440 }

/** Nobody plans so far ahead: whoever is back then is back at some time. */
export const isFurtherNotice = (until: Instant): boolean => until >= Date.parse(`${UNTIL_FURTHER_NOTICE.day}T00:00:00Z`)

export const isOpenEnded = ({ to }: Pick<Absence, 'to'>): boolean => to.day === UNTIL_FURTHER_NOTICE.day

/** From the first of two equal clock times to the second, in the night in which the clocks are set back. */
export const startsAt = ({ from }: Pick<Absence, 'from'>, timeZone: string): Instant =>
  instantOf(from.day, from.minute, timeZone)

export const endsAt = ({ to }: Pick<Absence, 'to'>, timeZone: string): Instant =>
  instantOf(to.day, to.minute, timeZone, 'later')

/** Its last day; midnight still belongs to the day before. */
export const lastDayOf = ({ to }: Pick<Absence, 'to'>): Day => (to.minute === 0 ? dayAfter(to.day, -1) : to.day)

export const overlaps = (a: Pick<Absence, 'from' | 'to'>, b: Pick<Absence, 'from' | 'to'>): boolean =>
  isBefore(a.from, b.to) && isBefore(b.from, a.to)

/** Lists of a thousand rows are compared row by row: a day is read only where the end of one meets the next. */
export function isBefore(a: LocalMoment, b: LocalMoment): boolean {
  if (a.day === b.day) return a.minute < b.minute
  if (a.day > b.day) return false
  return a.minute < 1440 || b.minute > 0 || minuteOf(a) < minuteOf(b)
}

/** Minutes on the wall since 1970: for comparing moments of which one may be the end of the day before. */
const minuteOf = ({ day, minute }: LocalMoment): number => Date.parse(`${day}T00:00:00Z`) / 60_000 + minute
