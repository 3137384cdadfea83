import { type Drill, type DrillCall, isRung } from '../../models/domain/drills/drill.ts'
import type { Target } from '../../models/domain/request/request.ts'
import type { DrillLine, DrillRing, DrillState, DrillView } from '../../models/wire/drills.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { optional } from '../requests/requestView.ts'

/** What a called person's devices show. */
export function drillRing({ id, by, planId, startedAt, endsAt }: Drill, directory: OfficeDirectory): DrillRing {
  return { drillId: id, byName: directory.person(by).name, isPlanned: planId !== undefined, startedAt, endsAt }
}

/** What whoever ran it reads: who was reached, in how many seconds, and who was not. */
export function drillView(drill: Drill, directory: OfficeDirectory): DrillView {
  const { id, version, by, planId, scope, startedAt, endsAt, endedAt, calls } = drill
  const target: Target | undefined = scope.kind === 'everybody' ? undefined : scope
  return {
    id,
    version,
    byName: directory.person(by).name,
    isPlanned: planId !== undefined,
    startedAt,
    endsAt,
    lines: calls.map((call) => lineOf(call, drill, directory)),
    ...optional('whom', target && directory.target(target).name),
    ...optional('endedAt', endedAt),
  }
}

function lineOf(call: DrillCall, { startedAt }: Drill, directory: OfficeDirectory): DrillLine {
  const { personId, reach, deliveredAt, answeredAt } = call
  // A clock that was set back makes nobody answer too early.
  const after = (at: number | undefined) => (at === undefined ? undefined : Math.max(0, at - startedAt))
  return {
    person: directory.person(personId),
    state: stateOf(call),
    reach,
    ...optional('channel', call.answeredBy ?? call.deliveredBy),
    ...optional('deliveredMs', after(deliveredAt)),
    ...optional('answeredMs', after(answeredAt)),
  }
}

function stateOf(call: DrillCall): DrillState {
  if (!isRung(call)) return 'notCalled'
  if (call.answeredAt !== undefined) return 'answered'
  if (call.displacedAt !== undefined) return 'displaced'
  if (call.seenAt !== undefined) return 'seen'
  return call.deliveredAt === undefined ? 'sent' : 'delivered'
}
