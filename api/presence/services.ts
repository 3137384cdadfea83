import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { Foundation } from '../appDeps.ts'
import type { ChannelWay } from '../channels/channelWay.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { ConnectionsElsewhere } from '../platform/servers/connectionsElsewhere.ts'
import type { PushSubscriptions } from '../push/pushSubscriptions.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { Device } from './devices.ts'
import { Presence } from './presence.ts'

interface PresenceServicesDeps extends Foundation {
  readonly subscriptions: PushSubscriptions
  readonly channelWay: ChannelWay
  readonly schedule: Schedule
  readonly directory: OfficeDirectory
  readonly connectionsElsewhere: ConnectionsElsewhere
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
  connectionsElsewhere,
}: PresenceServicesDeps) {
  const { timeZone } = directory.now.office
  const elsewhere = screensOf(connectionsElsewhere)
  return {
    presence: parts.add(
      new Presence({ clock, log }, store.duties, [subscriptions, channelWay], schedule, directory, timeZone, elsewhere),
    ),
  }
}

/** People's screens on other servers. */
const screensOf = (connections: ConnectionsElsewhere) => ({
  of: (personId: PersonId) => connections.of<Device>('person', personId),
  people: () => connections.whose('person'),
  say: (personId: PersonId, devices: readonly Device[]) => connections.say('person', personId, devices),
  onChanged: (listener: (personId: PersonId) => void) =>
    connections.onChanged((kind, whose) => (kind === 'person' ? listener(whose) : undefined)),
})
