import { awayAt, awayChangesAfter, type Plan } from './away.ts'
import { type Instant, minutes } from './clock.ts'
import type { Directory, PersonId } from './directory.ts'
import type { Target } from './request.ts'
import { candidatesFor, competentFor, type Presence } from './responders.ts'
import { type Day, dayAfter, hoursOn, instantOf, localTime } from './workingTime.ts'

/** A time at which, by plan, nobody competent for a matter or a unit is there, and no substitute either. */
export interface Hole {
  readonly target: Target
  readonly day: Day
  readonly from: Instant
  readonly to: Instant
  /** Who would be there otherwise, in the office's order. */
  readonly away: readonly PersonId[]
}

export type PlanOf = (personId: PersonId) => Plan

/** A stretch of a day in which nobody comes or goes. */
interface Stretch {
  readonly from: Instant
  readonly to: Instant
  readonly presence: Presence
}

/** Today, and the next `ahead` days on which the office is open. */
export function daysAhead({ office }: Directory, now: Instant, ahead: number): readonly Day[] {
  const today = localTime(now, office.timeZone).day
  const days: Day[] = hoursOn(office, today) ? [today] : []
  const most = ahead + days.length
  for (let day = dayAfter(today), looked = 0; days.length < most && looked < 31; day = dayAfter(day), looked += 1)
    if (hoursOn(office, day)) days.push(day)
  return days
}

/**
 * The holes of these days, from `now` on, in the order of time. A matter is named where it stands worse than its unit:
 * what holds for all of a unit is said once.
 */
export function holesOn(
  directory: Directory,
  planOf: PlanOf,
  { now, days }: { now: Instant; days: readonly Day[] },
): readonly Hole[] {
  return days.flatMap((day) => {
    const stretches = stretchesOf(directory, planOf, day, now)
    const ofUnits = [...directory.units.values()].flatMap(({ id, managerId }) => {
      const target: Target = { kind: 'unit', unitId: id }
      // Where a unit is its manager alone, the manager is who comes.
      const isAlone = competentFor(directory, target).length === 0
      return holesOf(directory, day, stretches, target, isAlone ? { kind: 'person', personId: managerId } : target)
    })
    const ofMatters = [...directory.matters.values()]
      .filter(({ competentIds }) => competentIds.length > 0)
      .flatMap(({ id, unitId }) => {
        const target: Target = { kind: 'matter', matterId: id }
        return holesOf(directory, day, stretches, target, target).filter(
          (hole) =>
            !ofUnits.some((each) => isUnit(each.target, unitId) && each.from <= hole.from && hole.to <= each.to),
        )
      })
    return [...ofUnits, ...ofMatters].sort((a, b) => a.from - b.from)
  })
}

const isUnit = (target: Target, unitId: string | undefined): boolean =>
  target.kind === 'unit' && target.unitId === unitId

function stretchesOf(directory: Directory, planOf: PlanOf, day: Day, now: Instant): readonly Stretch[] {
  const { office } = directory
  const open = hoursOn(office, day)
  if (!open) return []
  const opens = instantOf(day, open.from, office.timeZone)
  const closes = instantOf(day, open.to, office.timeZone)
  const plans = [...directory.employees.keys()].map((personId) => ({ personId, plan: planOf(personId) }))
  const planned = plans.filter(({ plan }) => plan.week || plan.absences.length > 0)
  const boundaries = new Set([Math.max(opens, now - (now % minutes(1))), closes])
  for (const { plan } of planned)
    for (let at = awayChangesAfter(plan, office, opens); at < closes; at = awayChangesAfter(plan, office, at))
      boundaries.add(at)
  const moments = [...boundaries]
    .filter((at) => at >= opens && at <= closes && at >= now - minutes(1))
    .sort((a, b) => a - b)
  return moments.slice(0, -1).map((from, index) => {
    const away = new Map(planned.map(({ personId, plan }) => [personId, awayAt(plan, office, from)]))
    return {
      from,
      to: moments[index + 1] ?? closes,
      presence: {
        reachOf: (personId) => away.get(personId)?.why ?? 'proven',
        standInsOf: (personId) => away.get(personId)?.substituteIds ?? [],
        pagedToday: () => 0,
      },
    }
  })
}

/** Stretches that follow each other are one hole. */
function holesOf(
  directory: Directory,
  day: Day,
  stretches: readonly Stretch[],
  target: Target,
  asked: Target,
): readonly Hole[] {
  const holes: Hole[] = []
  for (const { from, to, presence } of stretches) {
    const { inOrder, skipped } = candidatesFor('first', { directory, presence, target: asked })
    if (inOrder.length > 0 || skipped.length === 0) continue
    const last = holes.at(-1)
    const away = competentFor(directory, asked)
    if (last?.to === from) holes[holes.length - 1] = { ...last, to }
    else holes.push({ target, day, from, to, away })
  }
  return holes
}
