import type { Clock } from '../../models/domain/clock.ts'
import type { Concern } from '../../models/domain/policies/concerns.ts'
import type { Moment } from '../../models/domain/policies/moments.ts'
import type { Target } from '../../models/domain/request/request.ts'
import type { ConcernView, MomentView, TargetsView } from '../../models/wire/policies.ts'
import type { DirectoryRevisions } from '../directory/directoryRevisions.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { optional } from '../requests/requestView.ts'
import type { Schedule } from '../schedule/schedule.ts'

export interface PolicySources {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly revisions: DirectoryRevisions
  readonly schedule: Schedule
}

/** Everybody of a large unit would be a list to scroll. */
const OTHERS_SHOWN = 12

export function concernView(concern: Concern, directory: OfficeDirectory): ConcernView {
  if (concern.kind !== 'emptyStep') return { ...concern, target: directory.target(concern.target) }
  const { targets, count, ...rest } = concern
  return { ...rest, targets: { named: targets.map((target) => directory.target(target)), count } }
}

export const targetsView = (directory: OfficeDirectory, targets: readonly Target[], most: number): TargetsView => ({
  named: targets.slice(0, most).map((target) => directory.target(target)),
  count: targets.length,
})

export function momentView({ called, others, ...moment }: Moment, directory: OfficeDirectory): MomentView {
  return {
    ...moment,
    called: called.map(({ personId, standsInFor, ...rest }) => ({
      person: directory.person(personId),
      ...rest,
      ...optional('standsInFor', standsInFor === undefined ? undefined : directory.person(standsInFor)),
    })),
    others: others.slice(0, OTHERS_SHOWN).map(({ personId, why }) => ({ person: directory.person(personId), why })),
    more: Math.max(0, others.length - OTHERS_SHOWN),
  }
}
