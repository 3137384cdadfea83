import type { Clock } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
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

/** An absence as an address names it: whose page it was on, and which of theirs. */
export interface NamedAbsence {
  readonly pageOf: PersonId
  readonly id: string
}

/** Plans an absence. A repeat of the same order finds it there, and makes no second one. */
export function planAbsence(deps: Planning, actor: Actor, pageOf: PersonId, { personId, ...period }: AbsenceBody) {
  const { clock, directory, schedule, securityLog, newId } = deps
  return schedule.inTurn(async (): Promise<{ absence: Absence; isNew: boolean }> => {
    mustBeAllowed(deps, actor, pageOf)
    mustBeAbout(pageOf, personId)
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
export function changeAbsence(deps: Planning, actor: Actor, named: NamedAbsence, order: ChangeAbsenceBody) {
  const { version, personId, ...period } = order
  const { clock, directory, schedule, securityLog } = deps
  return schedule.inTurn(async (): Promise<Absence> => {
    const known = foundIn(schedule, named)
    mustBeAllowed(deps, actor, known.personId)
    mustBeAbout(known.personId, personId)
    // The same change a second time has been made already.
    if (isSamePeriod(known, period) && known.setBy === actor.personId) return known
    if (known.version !== version) throw changedMeanwhile(deps, known)
    const others = schedule.planOf(personId).absences.filter((each) => each.id !== known.id)
    mustBePossible({ now: clock.now(), directory: directory.now, personId, period, others })
    const next = { ...known, ...period, version: version + 1, setBy: actor.personId, setAt: clock.now() }
    await securityLog.note({ what: 'changeAbsence', result: 'done', personId: actor.personId, object: personId })
    if (!(await schedule.replace(next))) throw changedMeanwhile(deps, known)
    return next
  })
}

/** Takes an absence back; one that goes on ends now. A repeat finds nothing to do. */
export function cancelAbsence(deps: Planning, actor: Actor, named: NamedAbsence): Promise<void> {
  const { schedule, securityLog } = deps
  return schedule.inTurn(async () => {
    const known = foundIn(schedule, named)
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

/** One of somebody else's is not there. */
function foundIn(schedule: Schedule, { pageOf, id }: NamedAbsence): Absence {
  const known = schedule.absence(id)
  if (known?.personId !== pageOf) throw new Refusal('notFound', { where: 'absence' })
  return known
}

/** What was typed about one person is not saved from the page of another. */
export function mustBeAbout(pageOf: PersonId, personId: PersonId): void {
  if (personId !== pageOf) throw new Refusal('otherPage')
}

export function mustBeAllowed({ directory }: Pick<Planning, 'directory'>, actor: Actor, personId: string): void {
  if (!directory.now.employees.has(personId)) throw new Refusal('notFound', { where: 'person' })
  if (!mayPlanFor(directory.now, actor, personId)) throw new Refusal('notAllowed')
}

export function changedMeanwhile({ directory }: Pick<Planning, 'directory'>, first: { setBy: string; setAt: number }) {
  return new Refusal('changedMeanwhile', { by: directory.person(first.setBy).name, at: first.setAt })
}
