import { hours, type Instant } from '../../models/domain/clock.ts'
import { itemOrFormer } from '../../models/domain/directory/change.ts'
import type { Directory } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { monthBefore, monthOf, monthsBetween } from '../../models/domain/months.ts'
import type { Selection } from '../../models/domain/reports/selection.ts'
import { dayAfter, instantOf, localTime } from '../../models/domain/schedule/workingTime.ts'
import type { ReportQuery } from '../../models/wire/reports.ts'

/**
 * Which requests a question is about, in the office's own time. Units and matters that are there no more can be asked
 * about. `forgottenTo`: the last day whose visits are no longer kept; of those only whole months are known.
 */
export function selectionOf(
  query: ReportQuery,
  directory: Directory,
  { now, forgottenTo = '' }: { readonly now: Instant; readonly forgottenTo?: string | undefined },
): Selection {
  const { unit, matter, need, place, building, weekday, hourFrom = 0, hourTo = 24 } = query
  if (unit !== undefined && !itemOrFormer(directory, 'unit', unit)) throw new Refusal('notFound', { where: 'unit' })
  if (matter !== undefined && !itemOrFormer(directory, 'matter', matter))
    throw new Refusal('notFound', { where: 'matter' })
  if (place !== undefined && !itemOrFormer(directory, 'place', place)) throw new Refusal('notFound', { where: 'place' })
  const isEveryHour = hourFrom === 0 && hourTo === 24
  const placeIds = placesOf(directory, place, building)
  return {
    ...wholeMonths(periodOf(query, directory, now), directory, forgottenTo),
    ...(unit === undefined ? {} : { unitIds: unitsWithin(directory, unit) }),
    ...(matter === undefined ? {} : { matterId: matter }),
    ...(need === undefined ? {} : { need }),
    ...(placeIds ? { placeIds } : {}),
    ...(weekday === undefined ? {} : { weekday }),
    ...(isEveryHour ? {} : { hours: [hourFrom, hourTo] }),
  }
}

/** A request raised in this very millisecond belongs to the report as well. */
function periodOf(
  { days = 0, from, to }: ReportQuery,
  { office: { timeZone } }: Directory,
  now: Instant,
): Pick<Selection, 'from' | 'to'> {
  if (from === undefined || to === undefined) return { from: now + 1 - days * hours(24), to: now + 1 }
  return { from: instantOf(from, 0, timeZone), to: instantOf(dayAfter(to), 0, timeZone) }
}

/**
 * Begins and ends with a month where it begins or ends in one of which nothing else is known. Where that is so of the
 * time before, whole months are compared with as many; anything else would be with a time that is longer or has a hole.
 */
function wholeMonths(
  asked: Pick<Selection, 'from' | 'to'>,
  { office: { timeZone } }: Directory,
  forgottenTo: string,
): Pick<Selection, 'from' | 'to' | 'previousFrom'> {
  const dayOf = (at: Instant): string => localTime(at, timeZone).day
  const [first, last] = [dayOf(asked.from), dayOf(asked.to - 1)]
  const months = monthsBetween(monthOf(first), monthOf(last)) + 1
  const startOf = (after: number): Instant => instantOf(`${monthBefore(monthOf(first), -after)}-01`, 0, timeZone)
  const from = first > forgottenTo ? asked.from : startOf(0)
  const to = last > forgottenTo ? asked.to : startOf(months)
  if (dayOf(from - (to - from)) > forgottenTo) return { from, to }
  const isWhole = from === startOf(0) && to === startOf(months)
  return { from, to, previousFrom: isWhole ? startOf(-months) : from }
}

/** The unit and those inside it: whoever manages it answers for all of them. */
export function unitsWithin({ units }: Directory, unitId: string): readonly string[] {
  const within = new Set([unitId])
  for (let before = 0; before !== within.size; ) {
    before = within.size
    for (const { id, parentId } of units.values()) if (parentId !== undefined && within.has(parentId)) within.add(id)
  }
  return [...within]
}

function placesOf(
  { places, former }: Directory,
  placeId: string | undefined,
  building: string | undefined,
): readonly string[] | undefined {
  if (placeId !== undefined) return [placeId]
  if (building === undefined) return undefined
  const gone = [...former.values()].flatMap((each) => (each.kind === 'place' ? [each.item] : []))
  return [...places.values(), ...gone].filter((place) => place.building === building).map(({ id }) => id)
}
