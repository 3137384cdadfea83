import type { Instant } from '../clock.ts'
import type { Directory, MatterId, PersonId, UnitId } from '../directory/directory.ts'
import { type Candidate, candidatesFor, competentFor, type Presence } from '../request/responders.ts'
import { awayAt } from '../schedule/away.ts'
import type { PlanOf } from '../schedule/gaps.ts'
import { askedOnce } from './askedOnce.ts'

/** Whom BOK telephones when nothing else works: more would not be tried with a client in front of one. */
const MOST_CALLED = 4

/** Matters for which the same people are telephoned, in this order. */
export interface SheetLine {
  /** Absent: the matters of no unit. */
  readonly unitId?: UnitId
  readonly matterIds: readonly MatterId[]
  readonly call: readonly Candidate[]
  /** Competent, and away by plan now; until when. */
  readonly away: readonly { readonly personId: PersonId; readonly until: Instant }[]
}

/**
 * Who is to be telephoned for each matter today, by plan alone: whether a device is there does not matter to a telephone.
 * Matters that the same people answer stand in one line, so that it is a sheet and not a book.
 */
export function fallbackSheet(directory: Directory, planOf: PlanOf, now: Instant): readonly SheetLine[] {
  const awayOf = askedOnce((personId) => awayAt(planOf(personId), directory.office, now))
  const presence: Presence = {
    reachOf: (personId) => awayOf(personId)?.why ?? 'proven',
    standInsOf: (personId) => awayOf(personId)?.substituteIds ?? [],
    pagedToday: () => 0,
  }
  const lines = new Map<string, SheetLine>()
  for (const { id, unitId, competentIds } of directory.matters.values()) {
    if (competentIds.length === 0) continue
    const target = { kind: 'matter', matterId: id } as const
    const below = candidatesFor('first', { directory, presence, target }).inOrder
    const above = candidatesFor('manager', { directory, presence, target }).inOrder.slice(0, 1)
    const call = unique([...below.slice(0, MOST_CALLED - 1), ...above])
    const away = competentFor(directory, target).flatMap((personId) => {
      const until = awayOf(personId)?.until
      return until === undefined ? [] : [{ personId, until }]
    })
    const sign = JSON.stringify([unitId ?? '', call, away])
    const known = lines.get(sign)
    const matterIds = [...(known?.matterIds ?? []), id]
    lines.set(sign, { matterIds, call, away, ...(unitId === undefined ? {} : { unitId }) })
  }
  const units = [...directory.units.keys()]
  const placeOf = ({ unitId }: SheetLine) => (unitId === undefined ? units.length : units.indexOf(unitId))
  return [...lines.values()].toSorted((a, b) => placeOf(a) - placeOf(b))
}

const unique = (people: readonly Candidate[]): readonly Candidate[] =>
  people.filter(({ personId }, at) => people.findIndex((each) => each.personId === personId) === at)
