import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { HoursBody } from '../../models/wire/schedule.ts'
import { changedMeanwhile, mustBeAbout, mustBeAllowed, type Planning } from './planAbsence.ts'

/** Sets somebody's weekly hours, or lets them work while the office is open again. */
export function setHours(deps: Planning, actor: Actor, pageOf: PersonId, order: HoursBody): Promise<void> {
  const { version, personId, week } = order
  const { clock, schedule, securityLog } = deps
  return schedule.inTurn(async () => {
    mustBeAllowed(deps, actor, pageOf)
    mustBeAbout(pageOf, personId)
    const known = schedule.hoursOf(personId)
    if (JSON.stringify(known?.week) === JSON.stringify(week)) return
    if ((known?.version ?? 0) !== version)
      throw changedMeanwhile(deps, known ?? { setBy: personId, setAt: clock.now() })
    await securityLog.note({ what: 'setHours', result: 'done', personId: actor.personId, object: personId })
    if (week === undefined) return schedule.removeHours(personId)
    await schedule.setHours({ personId, version: version + 1, week, setBy: actor.personId, setAt: clock.now() })
  })
}
