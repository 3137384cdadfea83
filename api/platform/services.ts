import type { StoredDirectory } from '../../models/store/directoryStore.ts'
import type { PushKeys } from '../../models/store/pushKeyStore.ts'
import type { Store } from '../../models/store/store.ts'
import { LogChecks } from './audit/logChecks.ts'
import { SecurityLog } from './audit/securityLog.ts'
import { ClockSteps } from './clockSteps.ts'
import { StoreHealth } from './health/storeHealth.ts'
import { SyntheticPage } from './health/syntheticPage.ts'
import { TimerHealth } from './health/timerHealth.ts'
import type { Parts } from './parts.ts'
import { ConnectionsElsewhere } from './servers/connectionsElsewhere.ts'
import { OtherServers } from './servers/otherServers.ts'
import { Pokes } from './servers/pokes.ts'
import { Tallies } from './servers/tallies.ts'
import { ownHosts } from './web/host.ts'
import type { Platform } from './writeBehind.ts'

interface PlatformServicesDeps extends Platform {
  readonly store: Store
  readonly stored: StoredDirectory
  readonly keys: PushKeys
  readonly parts: Parts
  readonly publicOrigin?: string | undefined
  readonly redisUrl?: string | undefined
  readonly machineNames?: readonly string[]
  readonly serverName?: (() => string) | undefined
  newId(): string
}

/**
 * Before anything else is read, it is known which other servers may write it, and by how much the clock was set: without
 * that, nobody knows what the times in all other documents mean.
 */
export function platformServices({
  store,
  stored,
  keys,
  parts,
  clock,
  log,
  newId,
  publicOrigin,
  redisUrl,
  machineNames = [],
  serverName,
}: PlatformServicesDeps) {
  const timeZone = (): string => stored.directory.office.timeZone
  const platform = { clock, log }
  const servers = parts.add(
    new OtherServers({
      ...platform,
      shared: store.backend.shared,
      leases: store.servers?.leases,
      ...(serverName ? { name: serverName } : {}),
    }),
  )
  parts.add(new ClockSteps(platform, store.clockSteps))
  const connectionsElsewhere = parts.add(
    new ConnectionsElsewhere({ ...platform, servers, store: store.servers?.connections }),
  )
  const carrier =
    redisUrl === undefined ? undefined : async () => (await import('./servers/redisCarrier.ts')).redisCarrier(redisUrl)
  const pokes = parts.add(new Pokes({ ...platform, shared: store.backend.shared, servers, carrier }))
  const tallies = parts.add(
    new Tallies({ ...platform, servers, store: store.servers?.tallies, secret: keys.privateKey }),
  )
  return {
    servers,
    pokes,
    connectionsElsewhere,
    tallies,
    securityLog: parts.add(
      new SecurityLog({
        clock,
        store: store.securityLog,
        timeZone,
        isCarried: store.backend.chaining !== undefined,
      }),
    ),
    logChecks: parts.add(new LogChecks({ ...platform, store: store.securityLog, servers, tallies, timeZone })),
    storeHealth: new StoreHealth(store.backend),
    timerHealth: new TimerHealth(platform),
    syntheticPage: parts.add(new SyntheticPage({ clock, log, newId, store: store.syntheticPages })),
    isOwnHost: ownHosts({ publicOrigin, machine: machineNames }),
  }
}
