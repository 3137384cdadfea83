import type { Bilingual } from '../../../models/domain/directory/directory.ts'
import type { HoleView } from '../../../models/wire/schedule.ts'

/** What the same people leave empty in the same hours. */
export interface HoleGroup {
  readonly key: string
  readonly hours: Pick<HoleView, 'day' | 'from' | 'fromMinute' | 'toMinute'>
  readonly kind: 'unit' | 'matters'
  readonly names: readonly Bilingual[]
  /** Absent where the matters are of several units. */
  readonly unitName?: Bilingual
  readonly away: HoleView['away']
}

/** One absence of one person can leave ten matters without anybody: whoever reads it has one thing to mend, not ten. */
export function groupHoles(holes: readonly HoleView[]): readonly HoleGroup[] {
  const groups = new Map<string, HoleView[]>()
  for (const hole of holes) {
    const sign = signOf(hole)
    groups.set(sign, [...(groups.get(sign) ?? []), hole])
  }
  return [...groups.values()].flatMap((same) => (same[0] ? [groupOf(same[0], same)] : []))
}

function groupOf(first: HoleView, same: readonly HoleView[]): HoleGroup {
  const { unitName } = first
  const isOneUnit = same.every((hole) => hole.unitName?.pl === unitName?.pl)
  return {
    key: signOf(first),
    hours: first,
    kind: first.target.kind === 'unit' ? 'unit' : 'matters',
    names: same.map(({ name }) => name),
    away: first.away,
    ...(unitName && isOneUnit ? { unitName } : {}),
  }
}

/** A unit stays a line of its own: it is more than its matters. */
const signOf = ({ target, from, to, away }: HoleView): string =>
  JSON.stringify([from, to, target.kind === 'unit' ? target.unitId : '', away.map(({ id }) => id).toSorted()])
