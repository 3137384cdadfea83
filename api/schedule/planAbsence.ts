import type { Clock } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Absence } from '../../models/domain/schedule/absence.ts'
import { mayPlanFor } from '../../models/domain/schedule/mayPlan.ts'
import { isSamePeriod, mustBePossible } from '../../models/domain/schedule/planAbsence.ts'
import type { AbsenceBody, ChangeAbsenceBody } from '../../models/wire/schedule.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Schedule } from './schedule.ts'

export interface Planning {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly schedule: Schedule
  readonly securityLog: SecurityLog
  newId(): string
}

/** Plans an absence. A repeat of the same order finds it there, and makes no second one. */
export function planAbsence(deps: Planning, actor: Actor, { personId, ...period }: AbsenceBody) {
  const { clock, directory, schedule, securityLog, newId } = deps
  return schedule.inTurn(async (): Promise<{ absence: Absence; isNew: boolean }> => {
    mustBeAllowed(deps, actor, personId)
    const others = schedule.planOf(personId).absences
    const same = others.find((each) => isSamePeriod(each, period))
    if (same) return { absence: same, isNew: false }
    mustBePossible({ now: clock.now(), directory: directory.now, personId, period, others })
    const absence: Absence = {
      id: newId(),
      version: 1,
      personId,
      ...period,
      setBy: actor.personId,
      setAt: clock.now(),
    }
    await securityLog.note({ what: 'planAbsence', result: 'done', personId: actor.personId, object: personId })
    await schedule.add([absence])
    return { absence, isNew: true }
  })
}

/** Changes an absence as it was seen. Whoever was slower is told who was first, and nothing of theirs is taken. */
export function changeAbsence(deps: Planning, actor: Actor, id: string, order: ChangeAbsenceBody) {
  const { version, personId: whose, ...period } = order
  const { clock, directory, schedule, securityLog } = deps
  return schedule.inTurn(async (): Promise<Absence> => {
    const known = schedule.absence(id)
    if (!known) throw new Refusal('notFound', { where: 'absence' })
    mustBeAllowed(deps, actor, known.personId)
    if (whose !== undefined && whose !== known.personId) throw new Refusal('notAllowed')
    // The same change a second time has been made already.
    if (isSamePeriod(known, period) && known.setBy === actor.personId) return known
    if (known.version !== version) throw changedMeanwhile(deps, known)
    const others = schedule.planOf(known.personId).absences.filter((each) => each.id !== id)
    const { personId } = known
    mustBePossible({ now: clock.now(), directory: directory.now, personId, period, others })
    const next = { ...known, ...period, version: version + 1, setBy: actor.personId, setAt: clock.now() }
    await securityLog.note({ what: 'changeAbsence', result: 'done', personId: actor.personId, object: personId })
    if (!(await schedule.replace(next))) throw changedMeanwhile(deps, known)
    return next
  })
}

/** Takes an absence back; one that goes on ends now. A repeat finds nothing to do. */
export function cancelAbsence(deps: Planning, actor: Actor, id: string): Promise<void> {
  const { schedule, securityLog } = deps
  return schedule.inTurn(async () => {
    const known = schedule.absence(id)
    if (!known) throw new Refusal('notFound', { where: 'absence' })
    mustBeAllowed(deps, actor, known.personId)
    await securityLog.note({
      what: 'cancelAbsence',
      result: 'done',
      personId: actor.personId,
      object: known.personId,
    })
    await schedule.remove(known)
  })
}

export function mustBeAllowed({ directory }: Pick<Planning, 'directory'>, actor: Actor, personId: string): void {
  if (!directory.now.employees.has(personId)) throw new Refusal('notFound', { where: 'person' })
  if (!mayPlanFor(directory.now, actor, personId)) throw new Refusal('notAllowed')
}

export function changedMeanwhile({ directory }: Pick<Planning, 'directory'>, first: { setBy: string; setAt: number }) {
  return new Refusal('changedMeanwhile', { by: directory.person(first.setBy).name, at: first.setAt })
}
