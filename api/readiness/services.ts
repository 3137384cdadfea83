import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { OtherServers } from '../platform/servers/otherServers.ts'
import type { Presence } from '../presence/presence.ts'
import { MorningProof } from './morningProof.ts'

interface ReadinessServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly presence: Presence
  readonly servers: OtherServers
}

export function readinessServices({ store, parts, clock, log, directory, presence, servers }: ReadinessServicesDeps) {
  return {
    morningProof: parts.add(new MorningProof({ clock, log, store: store.provenDays, directory, presence, servers })),
  }
}
