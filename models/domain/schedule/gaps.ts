import { type Instant, minutes } from '../clock.ts'
import type { Directory, PersonId } from '../directory/directory.ts'
import { directoryOn } from '../directory/leaving.ts'
import type { Target } from '../request/request.ts'
import { candidatesFor, competentFor, isReachable, type Presence } from '../request/responders.ts'
import { awayChangesAfter, isPlanned, type Plan, whyAwayAt } from './away.ts'
import { type Day, dayAfter, hoursOn, instantOf, localTime } from './workingTime.ts'

/** A time at which, by plan, nobody competent for a matter or a unit is there, and no substitute either. */
export interface Gap {
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

interface Looking {
  readonly now: Instant
  readonly days: readonly Day[]
  /** Units and matters that are looked at; absent: all. A matter is looked at together with its unit. */
  readonly isWanted?: (target: Target) => boolean
}

/**
 * The gaps of these days, from `now` on, in the order of time. A matter is named where it stands worse than its unit:
 * what holds for all of a unit is said once.
 */
export function gapsOn(
  directory: Directory,
  planOf: PlanOf,
  { now, days, isWanted = () => true }: Looking,
): readonly Gap[] {
  return days.flatMap((day) => {
    const then = directoryOn(directory, day)
    const stretches = stretchesOf(directory, planOf, day, now)
    const ofUnits = [...directory.units.values()].flatMap(({ id, managerId }) => {
      const target: Target = { kind: 'unit', unitId: id }
      if (!isWanted(target)) return []
      // Where a unit is its manager alone, the manager is who comes.
      const isAlone = competentFor(then, target).length === 0
      return gapsIn(stretches, {
        directory,
        then,
        day,
        target,
        asked: isAlone ? { kind: 'person', personId: managerId } : target,
      })
    })
    const ofMatters = [...directory.matters.values()]
      .filter(({ id, competentIds }) => competentIds.length > 0 && isWanted({ kind: 'matter', matterId: id }))
      .flatMap(({ id, unitId }) => {
        const ofUnit = ofUnits.filter(({ target }) => target.kind === 'unit' && target.unitId === unitId)
        const others = stretches.filter(({ from }) => !ofUnit.some((gap) => gap.from <= from && from < gap.to))
        const target: Target = { kind: 'matter', matterId: id }
        return gapsIn(others, { directory, then, day, target, asked: target })
      })
    return [...ofUnits, ...ofMatters].sort((a, b) => a.from - b.from)
  })
}

function stretchesOf(directory: Directory, planOf: PlanOf, day: Day, now: Instant): readonly Stretch[] {
  const { office } = directory
  const open = hoursOn(office, day)
  if (!open) return []
  const opens = instantOf(day, open.from, office.timeZone)
  const closes = instantOf(day, open.to, office.timeZone)
  const plans = [...directory.employees.keys()].map((personId) => ({ personId, plan: planOf(personId) }))
  const planned = plans.filter(({ plan }) => isPlanned(plan))
  const boundaries = new Set([Math.max(opens, now - (now % minutes(1))), closes])
  for (const { plan } of planned)
    for (let at = awayChangesAfter(plan, office, opens); at < closes; at = awayChangesAfter(plan, office, at))
      boundaries.add(at)
  const moments = [...boundaries]
    .filter((at) => at >= opens && at <= closes && at >= now - minutes(1))
    .sort((a, b) => a - b)
  return moments.slice(0, -1).map((from, index) => {
    const away = new Map(planned.map(({ personId, plan }) => [personId, whyAwayAt(plan, office, from)]))
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

interface Question {
  readonly directory: Directory
  /** As it will be on that day. */
  readonly then: Directory
  readonly day: Day
  readonly target: Target
  /** Who is asked for it: the target, or the manager of a unit without anybody else. */
  readonly asked: Target
}

/** Stretches that follow each other are one gap. */
function gapsIn(stretches: readonly Stretch[], { directory, then, day, target, asked }: Question): readonly Gap[] {
  const gaps: Gap[] = []
  const away = competentFor(directory, asked)
  for (const { from, to, presence } of stretches) {
    // Nearly always; who stands in need not be worked out then.
    if (away.some((personId) => isReachable(presence.reachOf(personId)))) continue
    if (candidatesFor('first', { directory: then, presence, target: asked }).inOrder.length > 0) continue
    const last = gaps.at(-1)
    if (last?.to === from) gaps[gaps.length - 1] = { ...last, to }
    else gaps.push({ target, day, from, to, away })
  }
  return gaps
}
