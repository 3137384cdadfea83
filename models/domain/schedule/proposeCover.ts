import type { Instant } from '../clock.ts'
import type { Directory, PersonId } from '../directory/directory.ts'
import { awayChangesAfter, whyAwayAt } from './away.ts'
import { type Cover, coverStanding, isAbout } from './cover.ts'
import type { Gap, PlanOf } from './gaps.ts'

/** Why somebody is proposed. Who has stood in before knows the work; then who sits beside it; then who answers for it. */
export const PROPOSED_BECAUSE = ['before', 'sameUnit', 'manager'] as const
export type ProposedBecause = (typeof PROPOSED_BECAUSE)[number]

export interface Proposal {
  readonly personId: PersonId
  readonly because: ProposedBecause
}

export type Hole = Pick<Gap, 'from' | 'to' | 'away'>

interface Around {
  readonly directory: Directory
  readonly planOf: PlanOf
  readonly covers: readonly Cover[]
  readonly now: Instant
}

/** Who could be asked to close this hole, the best first: there by plan for all of it, and not asked about it yet. */
export function proposalsFor(hole: Hole, { directory, planOf, covers, now }: Around): readonly Proposal[] {
  const asked = new Set(coversOf(hole, covers).map(({ personId }) => personId))
  const before = timesBefore(hole, planOf, covers)
  const unitIds = new Set(hole.away.map((id) => directory.employees.get(id)?.unitId))
  const managerIds = new Set(
    [...directory.units.values()].flatMap(({ id, managerId }) => (unitIds.has(id) ? managerId : [])),
  )
  const agreed = (personId: PersonId): number =>
    covers.filter((cover) => cover.personId === personId && cover.state === 'agreed' && cover.to > now).length

  return [...directory.employees.values()]
    .flatMap(({ id, unitId }) => {
      const because = reasonOf(id, unitId)
      return because === undefined ? [] : [{ personId: id, because }]
    })
    .filter(({ personId }) => !hole.away.includes(personId) && !asked.has(personId) && isThere(personId))
    .sort(
      (a, b) =>
        PROPOSED_BECAUSE.indexOf(a.because) - PROPOSED_BECAUSE.indexOf(b.because) ||
        (before.get(b.personId) ?? 0) - (before.get(a.personId) ?? 0) ||
        // Whoever stands in often already is asked after the others.
        agreed(a.personId) - agreed(b.personId),
    )

  function reasonOf(id: PersonId, unitId: string): ProposedBecause | undefined {
    if (before.has(id)) return 'before'
    if (managerIds.has(id)) return 'manager'
    return unitIds.has(unitId) ? 'sameUnit' : undefined
  }

  function isThere(personId: PersonId): boolean {
    const plan = planOf(personId)
    for (let at = hole.from; at < hole.to; at = awayChangesAfter(plan, directory.office, at))
      if (whyAwayAt(plan, directory.office, at)) return false
    return true
  }
}

/** What was asked about this hole, the last one last. */
export const coversOf = ({ away, from, to }: Hole, covers: readonly Cover[]): readonly Cover[] =>
  covers.filter((cover) => isAbout(cover, { awayIds: away, from, to })).toSorted((a, b) => a.askedAt - b.askedAt)

/** Whose answer is still awaited. */
export const awaitedFor = (hole: Hole, covers: readonly Cover[], now: Instant): Cover | undefined =>
  coversOf(hole, covers).findLast((cover) => coverStanding(cover, now) === 'asked')

/** How often each has stood in, or was named to, for somebody who is away now. */
function timesBefore({ away }: Hole, planOf: PlanOf, covers: readonly Cover[]): ReadonlyMap<PersonId, number> {
  const named = away.flatMap((id) => planOf(id).absences.flatMap(({ substituteIds }) => substituteIds))
  const agreed = covers
    .filter(({ state, awayIds }) => state === 'agreed' && awayIds.some((id) => away.includes(id)))
    .map(({ personId }) => personId)
  const times = new Map<PersonId, number>()
  for (const id of [...named, ...agreed]) times.set(id, (times.get(id) ?? 0) + 1)
  return times
}
