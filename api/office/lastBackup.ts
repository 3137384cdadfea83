import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BackendAddress } from '../../models/store/storeBackend.ts'
import type { LastBackup } from '../setup/findings.ts'

/** Beside an embedded store: the copying is done by a process that may not write into the store. */
const fileIn = (dataDir: string): string => join(dataDir, 'last-backup.txt')

/** Noted by whoever has copied the store whole. A note that cannot be written spoils no backup. */
export function noteBackup(address: BackendAddress, at: Date): void {
  if (!('dataDir' in address)) return
  try {
    writeFileSync(fileIn(address.dataDir), `${at.toISOString()}\n`, { mode: 0o600 })
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

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}
