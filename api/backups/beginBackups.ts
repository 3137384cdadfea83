import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Clock } from '../../models/domain/clock.ts'
import type { BackendAddress } from '../../models/store/storeBackend.ts'
import type { Config } from '../config.ts'
import type { LastBackup } from '../setup/findings.ts'
import { BackupFolder } from './backupFolder.ts'
import { lastOwnBackupOf } from './lastBackup.ts'
import { nightlyBackups } from './nightlyBackups.ts'
import { storeCopier } from './storeCopier.ts'

interface BeginBackups {
  readonly config: Pick<Config, 'backupDir'>
  readonly clock: Clock
  readonly log: Logger
  readonly address: BackendAddress
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly timeZone: string
}

export interface Backups {
  readonly folder: BackupFolder
  readonly last: LastBackup
  stop(): Promise<void>
}

/** The copy, and the store that it is restored into to be tried out; and some room for the store to grow. */
const TIMES_THE_STORE = 3
const ROOM_LEFT = 256 * 2 ** 20

/** The backups that Parter makes by itself; undefined: the office has named no folder for them. */
export function beginBackups({
  config,
  clock,
  log,
  address,
  environment,
  timeZone,
}: BeginBackups): Backups | undefined {
  if (config.backupDir === undefined) return undefined
  const folder = new BackupFolder(config.backupDir, timeZone)
  const nightly = nightlyBackups({
    clock,
    log,
    folder,
    // The commands are built beside this one.
    copier: storeCopier({ address, programs: import.meta.dirname, environment }),
    neededBytes: () => TIMES_THE_STORE * storeBytes(address) + ROOM_LEFT,
    timeZone,
  })
  return {
    folder,
    last: lastOwnBackupOf({ address, clock, folder, nightly }),
    async stop() {
      nightly.stop()
      await nightly.idle()
    },
  }
}

/** 0 for a database elsewhere: how large it is, nobody here knows. */
function storeBytes(address: BackendAddress): number {
  if (!('dataDir' in address)) return 0
  return statSync(join(address.dataDir, 'store.db'), { throwIfNoEntry: false })?.size ?? 0
}
