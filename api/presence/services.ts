import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { PushSubscriptions } from '../push/pushSubscriptions.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { Presence } from './presence.ts'

interface PresenceServicesDeps extends Foundation {
  readonly subscriptions: PushSubscriptions
  readonly schedule: Schedule
  readonly directory: OfficeDirectory
}

export function presenceServices({
  store,
  parts,
  clock,
  log,
  subscriptions,
  schedule,
  directory,
}: PresenceServicesDeps) {
  const { timeZone } = directory.now.office
  return {
    presence: parts.add(new Presence({ clock, log }, store.duties, subscriptions, schedule, directory, timeZone)),
  }
}
