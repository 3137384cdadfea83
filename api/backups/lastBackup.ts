import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../../models/domain/clock.ts'
import type { BackendAddress } from '../../models/store/storeBackend.ts'
import type { LastBackup } from '../setup/findings.ts'
import type { BackupFolder } from './backupFolder.ts'
import type { NightlyBackups } from './nightlyBackups.ts'

/** Beside an embedded store: the copying is done by a process that may not write into the store. */
const fileIn = (dataDir: string): string => join(dataDir, 'last-backup.txt')

/** Noted by whoever has copied the store whole. A note that cannot be written spoils no backup. */
export function noteBackup(address: BackendAddress, at: Date): void {
  if (!('dataDir' in address)) return
  try {
    // It may have been another user, as root, who made the backup: in this folder nobody else looks.
    writeFileSync(fileIn(address.dataDir), `${at.toISOString()}\n`, { mode: 0o644 })
  } catch {
    // The check then says that there was none, which is on the safe side.
  }
}

/** On MongoDB the office copies its databases by its own means, of which Parter knows nothing. */
export function lastBackupOf(address: BackendAddress): LastBackup {
  if (!('dataDir' in address)) return () => 'elsewhere'
  return () => {
    const at = Date.parse(read(fileIn(address.dataDir)))
    return Number.isNaN(at) ? 'never' : { at }
  }
}

interface OwnBackups {
  readonly address: BackendAddress
  readonly clock: Pick<Clock, 'now'>
  readonly folder: BackupFolder
  readonly nightly: NightlyBackups
}

/** Where Parter makes them itself, it knows those, whatever the store. */
export function lastOwnBackupOf({ address, clock, folder, nightly }: OwnBackups): LastBackup {
  const noted = lastBackupOf(address)
  return () => {
    const failedAt = nightly.failedAt()
    if (failedAt !== undefined) return { at: failedAt, hasFailed: true }
    const newest = folder.newest(clock.now())
    if (newest !== undefined) return { at: newest, isBeside: folder.isBeside(address) }
    const other = noted()
    return other === 'elsewhere' ? 'never' : other
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}
