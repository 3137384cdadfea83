import type { Store } from '../../models/store/store.ts'
import { SecurityLog } from './audit/securityLog.ts'
import { ClockSteps } from './clockSteps.ts'
import { StoreHealth } from './health/storeHealth.ts'
import { SyntheticPage } from './health/syntheticPage.ts'
import type { Parts } from './parts.ts'
import { ownHosts } from './web/host.ts'
import type { Platform } from './writeBehind.ts'

interface PlatformServicesDeps extends Platform {
  readonly store: Store
  readonly parts: Parts
  readonly publicOrigin?: string | undefined
  readonly machineNames?: readonly string[]
  newId(): string
}

/** The clock's steps come first: by them is told what the times of all other documents mean. */
export function platformServices({
  store,
  parts,
  clock,
  log,
  newId,
  publicOrigin,
  machineNames = [],
}: PlatformServicesDeps) {
  parts.add(new ClockSteps({ clock, log }, store.clockSteps))
  return {
    securityLog: parts.add(new SecurityLog(clock, store.securityLog)),
    storeHealth: new StoreHealth(store.backend),
    syntheticPage: parts.add(new SyntheticPage({ clock, log, newId, store: store.syntheticPages })),
    isOwnHost: ownHosts({ publicOrigin, machine: machineNames }),
  }
}
