import { type Clock, minutes } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { mayPlanFor } from '../../models/domain/schedule/mayPlan.ts'
import type { MarkBody } from '../../models/wire/schedule.ts'
import type { PresenceView } from '../../models/wire/views.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Presence } from './presence.ts'
import { endOfDay } from './setOwnAvailability.ts'

interface MarkOutDeps {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly presence: Presence
  readonly securityLog: SecurityLog
}

/**
 * Somebody is marked out by another: who may plan for them may also say that they are not there. It ends with the day
 * at the latest, is shown to the person with the name of whoever did it, and one press of theirs takes it back.
 */
export function markOut({ clock, directory, presence, securityLog }: MarkOutDeps) {
  return async (
    actor: Actor,
    personId: PersonId,
    { availability, minutes: forMinutes }: MarkBody,
  ): Promise<PresenceView> => {
    if (!directory.now.employees.has(personId)) throw new Refusal('notFound', { where: 'person' })
    // What somebody says about themselves has a route of its own.
    if (actor.personId === personId || !mayPlanFor(directory.now, actor, personId)) throw new Refusal('notAllowed')
    const said = presence.viewOf(personId)
    const isTheirOwn = said.setBy === undefined
    // What the person has said themselves is not for others to take back,
    if (availability === 'here' && isTheirOwn) return said
    const now = clock.now()
    const endsToday = endOfDay(now, directory.now.office.timeZone)
    const until = forMinutes === undefined ? endsToday : Math.min(endsToday, now + minutes(forMinutes))
    // nor to cut short: at its end they would be called while they are still out.
    const saidOut = isTheirOwn && (said.availability === 'out' || said.availability === 'absent')
    if (availability !== 'here' && saidOut && (said.until ?? Number.POSITIVE_INFINITY) >= until) return said
    await securityLog.note({
      what: `marked:${availability}`,
      result: 'done',
      personId: actor.personId,
      object: personId,
    })
    // That they have come in spite of a plan holds on when the mark is over.
    const { overrulesUntil } = said
    if (availability === 'here') return presence.setAvailability(personId, { availability, overrulesUntil })
    return presence.setAvailability(personId, { availability, until, setBy: actor.personId, overrulesUntil })
  }
}
