import type { Instant } from '../clock.ts'
import type { Directory, PersonId } from '../directory/directory.ts'
import { Refusal } from '../errors.ts'
import { type Absence, endsAt, isBefore, overlaps, startsAt } from './absence.ts'
import { awayAt, type Plan } from './away.ts'
import { MOST_ABSENCES } from './limits.ts'
import { dayAfter, hoursOn } from './workingTime.ts'

export type Period = Pick<Absence, 'from' | 'to' | 'substituteIds'>

export type Warning =
  | { readonly kind: 'substituteAway'; readonly personId: PersonId }
  | { readonly kind: 'noSubstitute' }
  | { readonly kind: 'officeClosed' }

interface Planned {
  readonly now: Instant
  readonly directory: Directory
  readonly personId: PersonId
  readonly period: Period
  /** What else is planned for this person; without the absence that is being changed. */
  readonly others: readonly Absence[]
}

/** Refuses what cannot be planned. The reason is never asked. */
export function mustBePossible({ now, directory, personId, period, others }: Planned): void {
  const { from, to, substituteIds } = period
  for (const id of [personId, ...substituteIds])
    if (!directory.employees.has(id)) throw new Refusal('notFound', { where: 'person' })
  if (substituteIds.includes(personId)) throw new Refusal('substituteIsThemself')
  if (!isBefore(from, to)) throw new Refusal('endsBeforeItBegins')
  const { timeZone } = directory.office
  if (endsAt(period, timeZone) <= now) throw new Refusal('absenceOver')
  if (others.filter((each) => endsAt(each, timeZone) > now).length >= MOST_ABSENCES) throw new Refusal('tooManyKept')
  const other = others.find((each) => overlaps(each, period))
  if (other)
    throw new Refusal('absenceOverlaps', {
      by: directory.employees.get(other.setBy)?.name ?? '',
      at: startsAt(other, timeZone),
    })
}

/** What is good to know, and no reason to refuse: an office may know better. */
export function warningsAbout(
  { directory, personId, period }: Omit<Planned, 'others'>,
  planOf: (personId: PersonId) => Plan,
): readonly Warning[] {
  const { office, employees } = directory
  const substituteIds = new Set([...period.substituteIds, ...(employees.get(personId)?.substituteIds ?? [])])
  const away = [...substituteIds].filter((id) => isAwayDuring(planOf(id), directory, period))
  const warnings: Warning[] = away.map((id) => ({ kind: 'substituteAway', personId: id }))
  if (substituteIds.size === 0) warnings.push({ kind: 'noSubstitute' })
  if (!daysOf(period).some((day) => hoursOn(office, day))) warnings.push({ kind: 'officeClosed' })
  return warnings
}

/** Out at its beginning, or from some moment of it: hours are looked at on its first day, absences all along. */
function isAwayDuring(plan: Plan, { office }: Directory, period: Period): boolean {
  return (
    plan.absences.some((absence) => overlaps(absence, period)) ||
    awayAt(plan, office, startsAt(period, office.timeZone)) !== undefined
  )
}

/** A year is more than anybody looks at. */
const MOST_DAYS = 366

function daysOf({ from, to }: Period): readonly string[] {
  const days: string[] = []
  for (let day = from.day; days.length < MOST_DAYS && isBefore({ day, minute: 0 }, to); day = dayAfter(day))
    days.push(day)
  return days
}

/** The same words for the same thing: a repeat of an order is told by them. */
export const isSamePeriod = (a: Period, b: Period): boolean =>
  a.from.day === b.from.day &&
  a.from.minute === b.from.minute &&
  a.to.day === b.to.day &&
  a.to.minute === b.to.minute &&
  a.substituteIds.join(' ') === b.substituteIds.join(' ')
