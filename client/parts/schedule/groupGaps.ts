import type { Bilingual } from '../../../models/domain/directory/directory.ts'
import type { GapView, RemedyView } from '../../../models/wire/schedule.ts'

/** What the same people leave empty in the same hours. */
export interface GapGroup {
  readonly key: string
  readonly hours: Pick<GapView, 'day' | 'from' | 'fromMinute' | 'toMinute'>
  readonly kind: 'unit' | 'matters'
  readonly names: readonly Bilingual[]
  /** Absent where the matters are of several units. */
  readonly unitName?: Bilingual
  readonly away: GapView['away']
  readonly remedy?: RemedyView
}

/** One absence of one person can leave ten matters without anybody: whoever reads it has one thing to mend, not ten. */
export function groupGaps(gaps: readonly GapView[]): readonly GapGroup[] {
  const groups = new Map<string, GapView[]>()
  for (const gap of gaps) {
    const sign = signOf(gap)
    groups.set(sign, [...(groups.get(sign) ?? []), gap])
  }
  return [...groups.values()].flatMap((same) => (same[0] ? [groupOf(same[0], same)] : []))
}

function groupOf(first: GapView, same: readonly GapView[]): GapGroup {
  const { unitName, remedy } = first
  const isOneUnit = same.every((gap) => gap.unitName?.pl === unitName?.pl)
  return {
    key: signOf(first),
    hours: first,
    kind: first.target.kind === 'unit' ? 'unit' : 'matters',
    names: same.map(({ name }) => name),
    away: first.away,
    ...(remedy ? { remedy } : {}),
    ...(unitName && isOneUnit ? { unitName } : {}),
  }
}

/** A unit stays a line of its own: it is more than its matters. */
const signOf = ({ target, from, to, away }: GapView): string =>
  JSON.stringify([from, to, target.kind === 'unit' ? target.unitId : '', away.map(({ id }) => id).toSorted()])
