import { type Clock, type Instant, minutes } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { dayAfter, instantOf, localTime } from '../../models/domain/schedule/workingTime.ts'
import type { CarriedEntry } from '../../models/store/carriedEntry.ts'
import type { Availability } from '../../models/wire/views.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Presence } from './presence.ts'

interface SetOwnAvailabilityDeps {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly presence: Presence
}

export interface OwnAvailability {
  readonly availability: Availability
  readonly minutes?: number | undefined
}

/**
 * What somebody says about themselves. Being at their desk, with a client or not, overrules a plan by which they would
 * be away: until that ends, and no longer than today. It also takes back that somebody else has marked them out.
 */
export function setOwnAvailability({ clock, directory, presence }: SetOwnAvailabilityDeps) {
  return (personId: PersonId, { availability, minutes: forMinutes }: OwnAvailability, entry?: CarriedEntry) => {
    const now = clock.now()
    const until = forMinutes === undefined || availability === 'here' ? undefined : now + minutes(forMinutes)
    const isAtWork = availability === 'here' || availability === 'withClient'
    const overrules = isAtWork ? overrulesUntil(personId, now) : undefined
    return presence.setAvailability(personId, { availability, until, overrulesUntil: overrules }, entry)
  }

  function overrulesUntil(personId: PersonId, now: Instant): Instant | undefined {
    const planned = presence.plannedAwayOf(personId)
    return planned && Math.min(planned.until, endOfDay(now, directory.now.office.timeZone))
  }
}

/** The midnight that ends this day in the office. */
export const endOfDay = (at: Instant, timeZone: string): Instant =>
  instantOf(dayAfter(localTime(at, timeZone).day), 0, timeZone)
