import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { Foundation } from '../appDeps.ts'
import type { ChannelWay } from '../channels/channelWay.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { LinesElsewhere } from '../platform/servers/linesElsewhere.ts'
import type { PushSubscriptions } from '../push/pushSubscriptions.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { Device } from './devices.ts'
import { Presence } from './presence.ts'

interface PresenceServicesDeps extends Foundation {
  readonly subscriptions: PushSubscriptions
  readonly channelWay: ChannelWay
  readonly schedule: Schedule
  readonly directory: OfficeDirectory
  readonly linesElsewhere: LinesElsewhere
}

export function presenceServices({
  store,
  parts,
  clock,
  log,
  subscriptions,
  channelWay,
  schedule,
  directory,
  linesElsewhere,
}: PresenceServicesDeps) {
  const { timeZone } = directory.now.office
  const elsewhere = screensOf(linesElsewhere)
  return {
    presence: parts.add(
      new Presence({ clock, log }, store.duties, [subscriptions, channelWay], schedule, directory, timeZone, elsewhere),
    ),
  }
}

/** People's screens on other servers. */
const screensOf = (lines: LinesElsewhere) => ({
  of: (personId: PersonId) => lines.of<Device>('person', personId),
  people: () => lines.whose('person'),
  say: (personId: PersonId, devices: readonly Device[]) => lines.say('person', personId, devices),
  onChanged: (listener: (personId: PersonId) => void) =>
    lines.onChanged((kind, whose) => (kind === 'person' ? listener(whose) : undefined)),
})
