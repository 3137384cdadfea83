import type { Instant } from '../clock.ts'
import type { Office, OpeningHours, PersonId } from '../directory/directory.ts'
import { type Absence, endsAt, startsAt, UNTIL_FURTHER_NOTICE, type WorkingWeek } from './absence.ts'
import { type Cover, coveringAt } from './cover.ts'
import { type Day, dayAfter, hoursOn, instantOf, type LocalTime, localTime, weekdayOf } from './workingTime.ts'

/** What is planned for one person. */
export interface Plan {
  readonly absences: readonly Absence[]
  /** Absent: works while the office is open. */
  readonly week?: WorkingWeek
  /** Agreed: who stands in for them, in which hours. */
  readonly covers?: readonly Cover[]
  /** They leave the office then: from the next day on they are not there. */
  readonly lastDay?: Day
}

/** Somebody for whom nothing is planned is there whenever the office is open. */
export const isPlanned = ({ absences, week, lastDay }: Plan): boolean =>
  absences.length > 0 || week !== undefined || lastDay !== undefined

/** Out by plan: not called, whatever their devices say, unless they say themselves that they have come. */
export interface Away {
  readonly why: 'planned' | 'offHours'
  /** When they are expected back: the end of this and of what follows it without a gap, closed days included. */
  readonly until: Instant
  /** Who answers during this absence, before the usual substitutes. */
  readonly substituteIds: readonly PersonId[]
  readonly absence?: Absence
}

type Surroundings = Pick<Office, 'timeZone' | 'week' | 'closedDays'>

/** Longer than anybody is planned to be away; a plan without an end is looked at again then. */
const FARTHEST_DAYS = 400

/** Why somebody is away at this moment by plan; undefined: they are expected at work, as far as the office is open. */
export function awayAt(plan: Plan, office: Surroundings, at: Instant): Away | undefined {
  const reason = whyAwayAt(plan, office, at)
  return reason && { ...reason, until: backFrom(plan, office, at) }
}

/** The same without the moment of the return, which is much to work out when many moments are looked at. */
export function whyAwayAt(plan: Plan, office: Surroundings, at: Instant): Omit<Away, 'until'> | undefined {
  // Who has agreed to these very hours is asked before who was named for all of the absence.
  const covering = coveringAt(plan.covers ?? [], at)
  if (hasLeft(plan, office, at)) return { why: 'planned', substituteIds: covering }
  const absence = absenceAt(plan, office, at)
  if (absence) return { why: 'planned', substituteIds: [...new Set([...covering, ...absence.substituteIds])], absence }
  if (!isOffHours(plan, office, localTime(at, office.timeZone))) return undefined
  return { why: 'offHours', substituteIds: covering }
}

/** The next moment after `at` at which the answer above may be another one. */
export function awayChangesAfter(plan: Plan, office: Surroundings, at: Instant): Instant {
  const { timeZone } = office
  const { day } = localTime(at, timeZone)
  const midnight = instantOf(dayAfter(day), 0, timeZone)
  const own = plan.week ? workedOn(plan.week, office, day) : undefined
  const boundaries = [
    midnight,
    ...plan.absences.flatMap((absence) => [startsAt(absence, timeZone), endsAt(absence, timeZone)]),
    ...(plan.covers ?? []).flatMap(({ from, to }) => [from, to]),
    ...(own ? [instantOf(day, own.from, timeZone), instantOf(day, own.to, timeZone)] : []),
  ]
  return Math.min(...boundaries.filter((boundary) => boundary > at))
}

const hasLeft = ({ lastDay }: Plan, { timeZone }: Surroundings, at: Instant): boolean =>
  lastDay !== undefined && localTime(at, timeZone).day > lastDay

function absenceAt({ absences }: Plan, { timeZone }: Surroundings, at: Instant): Absence | undefined {
  const { day } = localTime(at, timeZone)
  return absences.find((absence) => {
    // Between its first and its last day there is nothing to work out.
    if (day < absence.from.day || day > absence.to.day) return false
    if (day > absence.from.day && day < absence.to.day) return true
    return startsAt(absence, timeZone) <= at && at < endsAt(absence, timeZone)
  })
}

/** Hours only take away from the office's own: who works to its end is there for the client of the last minute too. */
function isOffHours({ week }: Plan, office: Surroundings, { day, minuteOfDay }: LocalTime): boolean {
  if (!week || !hoursOn(office, day)) return false
  const own = workedOn(week, office, day)
  return own === null || minuteOfDay < own.from || minuteOfDay >= own.to
}

/** Own hours of a day on which the office is open; from its beginning and to its end is all of the day. */
function workedOn(week: WorkingWeek, office: Surroundings, day: Day): OpeningHours | null {
  const open = hoursOn(office, day)
  const own = week[weekdayOf(day)] ?? null
  if (!open || !own) return own
  return { from: own.from <= open.from ? 0 : own.from, to: own.to >= open.to ? 1440 : own.to }
}

function backFrom(plan: Plan, office: Surroundings, at: Instant): Instant {
  const { timeZone } = office
  let back = at
  for (let passed = 0; passed < FARTHEST_DAYS; passed += 1) {
    if (hasLeft(plan, office, back)) return instantOf(UNTIL_FURTHER_NOTICE.day, 0, timeZone)
    const absence = absenceAt(plan, office, back)
    const next = absence ? endsAt(absence, timeZone) : atWorkFrom(plan, office, localTime(back, timeZone))
    if (next === undefined || next <= back) return back
    back = next
  }
  return back
}

/** When, on this day or at the next midnight, to look again for somebody who is not at work; undefined: they are. */
function atWorkFrom(plan: Plan, office: Surroundings, local: LocalTime): Instant | undefined {
  const { day, minuteOfDay } = local
  const open = hoursOn(office, day)
  const own = open && plan.week ? workedOn(plan.week, office, day) : open
  const from = Math.max(open?.from ?? 0, own?.from ?? 0)
  const to = Math.min(open?.to ?? 0, own?.to ?? 0)
  if (open && own && minuteOfDay >= from && minuteOfDay < to) return undefined
  const isLater = open && own && minuteOfDay < from && from < to
  return isLater ? instantOf(day, from, office.timeZone) : instantOf(dayAfter(day), 0, office.timeZone)
}
