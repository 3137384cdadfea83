import type { Directory, Matter, MatterId, PersonId, Unit } from '../directory/directory.ts'
import type { CalledAs, Target } from '../request/request.ts'
import {
  type Candidates,
  candidatesFor,
  competentFor,
  isReachable,
  type Presence,
  type Reach,
} from '../request/responders.ts'
import { askedOnce } from './askedOnce.ts'

/*
 * Whom the office could call at this moment, before anybody has to. `nobody`: a call would go to the manager at once.
 * `substitute`: no competent person hears it, but whoever stands in for one does. `lastOne`: one step from that.
 */
export const READINESS_LEVELS = ['nobody', 'substitute', 'lastOne', 'ready'] as const
export type ReadinessLevel = (typeof READINESS_LEVELS)[number]

export interface PersonReach {
  readonly personId: PersonId
  readonly reach: Reach
}

/** A unit, or one of its matters where that stands better or worse than the unit. */
export interface ReadinessRow {
  readonly target: Target
  readonly level: ReadinessLevel
  /** Competent people in the office's order. */
  readonly people: readonly PersonReach[]
  /** Who would answer instead of them, in the order in which they would be called. */
  readonly substitutes: readonly PersonReach[]
}

/** What becomes of a matter when its last reachable person goes. */
export interface Consequence {
  readonly matterId: MatterId
  /** Who is called then: a substitute, or a manager; absent: nobody can be. */
  readonly instead?: { readonly personId: PersonId; readonly as: CalledAs }
}

type Reaches = Pick<Presence, 'reachOf' | 'standInsOf'>

/** The whole office, what is worst first; within a level in the office's own order. */
export function readinessOf(directory: Directory, reaches: Reaches): readonly ReadinessRow[] {
  const presence = knownOnce(reaches)
  const matters = [...directory.matters.values()].filter(isServedHere)
  const rows = [...directory.units.values()].flatMap((unit) => {
    const ofUnit = unitRow(directory, presence, unit)
    const differing = matters
      .filter((matter) => matter.unitId === unit.id)
      .map((matter) => matterRow(directory, presence, matter))
      .filter((row) => row.level !== ofUnit.level)
    return [ofUnit, ...differing]
  })
  const ofNoUnit = matters.filter(({ unitId }) => unitId === undefined)
  return [...rows, ...ofNoUnit.map((matter) => matterRow(directory, presence, matter))].sort(
    (a, b) => READINESS_LEVELS.indexOf(a.level) - READINESS_LEVELS.indexOf(b.level),
  )
}

/** The matters for which this person is the last who can be reached, and who would be called once they are not. */
export function consequencesOfLeaving(
  directory: Directory,
  reaches: Reaches,
  personId: PersonId,
): readonly Consequence[] {
  const presence = knownOnce(reaches)
  if (!isReachable(presence.reachOf(personId))) return []
  const without: Reaches = { ...presence, reachOf: (each) => (each === personId ? 'out' : presence.reachOf(each)) }
  return [...directory.matters.values()].filter(isServedHere).flatMap((matter) => {
    const target: Target = { kind: 'matter', matterId: matter.id }
    const now = callable(directory, presence, target).inOrder.find((each) => each.personId === personId)
    if (!now) return []
    const left = callable(directory, without, target).inOrder
    // One substitute of several goes unnoticed; the last competent person does not, whoever stands in for them.
    if (now.as === 'competent' ? left.some(({ as }) => as === 'competent') : left.length > 0) return []
    const instead = left[0] ?? candidatesFor('manager', { directory, presence: ranked(without), target }).inOrder[0]
    return [{ matterId: matter.id, ...(instead === undefined ? {} : { instead }) }]
  })
}

const knownOnce = (presence: Reaches): Reaches => ({
  ...presence,
  reachOf: askedOnce((personId) => presence.reachOf(personId)),
})

const isServedHere = (matter: Matter): boolean => matter.competentIds.length > 0

/** Where a unit is its manager alone, the manager is who comes. */
function unitRow(directory: Directory, presence: Reaches, unit: Unit): ReadinessRow {
  const target: Target = { kind: 'unit', unitId: unit.id }
  if (competentFor(directory, target).length > 0) return rowOf(directory, presence, target, target)
  return rowOf(directory, presence, target, { kind: 'person', personId: unit.managerId })
}

function matterRow(directory: Directory, presence: Reaches, { id }: Matter): ReadinessRow {
  const target: Target = { kind: 'matter', matterId: id }
  return rowOf(directory, presence, target, target)
}

function rowOf(directory: Directory, presence: Reaches, target: Target, asked: Target): ReadinessRow {
  const withReach = (personId: PersonId): PersonReach => ({ personId, reach: presence.reachOf(personId) })
  const people = competentFor(directory, asked).map(withReach)
  const { inOrder, skipped } = callable(directory, presence, asked)
  const competent = new Set(people.map(({ personId }) => personId))
  const standIns = [...inOrder, ...skipped].filter(({ personId }) => !competent.has(personId))
  const substitutes = standIns.map(({ personId }) => withReach(personId))
  return { target, level: levelOf(people, substitutes), people, substitutes }
}

function levelOf(people: readonly PersonReach[], substitutes: readonly PersonReach[]): ReadinessLevel {
  const count = people.filter(({ reach }) => isReachable(reach)).length
  if (count > 1) return 'ready'
  if (count === 1) return 'lastOne'
  return substitutes.some(({ reach }) => isReachable(reach)) ? 'substitute' : 'nobody'
}

const callable = (directory: Directory, presence: Reaches, target: Target): Candidates =>
  candidatesFor('first', { directory, presence: ranked(presence), target })

/** Who was paged how often decides whom to ask first, not whether somebody can be asked. */
const ranked = (reaches: Reaches): Presence => ({ ...reaches, pagedToday: () => 0 })
