import { hours, type Instant, minutes } from '../clock.ts'
import type { Directory, PersonId } from '../directory/directory.ts'
import type { Presence } from '../request/responders.ts'
import { awayChangesAfter, isPlanned, type Plan, whyAwayAt } from '../schedule/away.ts'
import { isOpenAt } from '../schedule/workingTime.ts'

type PlanOf = (personId: PersonId) => Plan

/**
 * Who is there at a moment as far as anybody knows today: whoever is away by plan is not, `absentIds` are not, everybody
 * else is on duty with a device that rings.
 */
export function plannedPresence(
  { office }: Pick<Directory, 'office'>,
  planOf: PlanOf,
  absentIds: readonly PersonId[] = [],
): (now: Instant) => Presence {
  const absent = new Set(absentIds)
  return (now) => {
    const awayOf = (personId: PersonId) => whyAwayAt(planOf(personId), office, now)
    return {
      reachOf: (personId) => (absent.has(personId) ? 'absent' : (awayOf(personId)?.why ?? 'proven')),
      pagedToday: () => 0,
      standInsOf: (personId) => awayOf(personId)?.substituteIds ?? [],
    }
  }
}

const LOOK_AHEAD_MS = hours(7 * 24)
/** Opening hours are looked at in steps of this, and at the moments at which somebody comes or goes. */
const EVERY_MS = minutes(30)

/**
 * Moments of the opening hours of the next seven days, one for each different set of people who are away: what holds at
 * one of them holds whenever the same people are away.
 */
export function differentMoments(
  directory: Directory,
  planOf: PlanOf,
  from: Instant,
  most: number,
): readonly Instant[] {
  const { office, employees } = directory
  const people = [...employees.keys()].filter((id) => isPlanned(planOf(id)))
  const plans = people.map((id) => [id, planOf(id)] as const)
  const found = new Map<string, Instant>()
  const first = from - (from % EVERY_MS) + EVERY_MS
  const boundaries = new Set<Instant>([from])
  for (let at = first; at < from + LOOK_AHEAD_MS; at += EVERY_MS) boundaries.add(at)
  for (const [, plan] of plans) boundaries.add(awayChangesAfter(plan, office, from))
  for (const at of [...boundaries].sort((a, b) => a - b)) {
    if (!isOpenAt(office, at) || found.size >= most) continue
    const away = plans.filter(([, plan]) => whyAwayAt(plan, office, at)).map(([id]) => id)
    const key = away.join(' ')
    if (!found.has(key)) found.set(key, at)
  }
  return [...found.values()]
}
