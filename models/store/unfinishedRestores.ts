import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isRunning } from './storeFolder.ts'

const MARK = '.restoring-'
/** One that is being filled is owned; between its last write and its place it is not, for a moment. */
const ABANDONED_MS = 10 * 60_000

/** Where a restore fills a new store, beside the folder whose place it will take. */
export const restoringFolder = (dataDir: string): string => `${dataDir}${MARK}${Date.now()}`

/** A process that was killed in the middle of a restore has left a copy of everything: it is removed. Tells how many. */
export function removeUnfinishedRestores(dataDir: string): number {
  const home = dirname(dataDir)
  const begins = `${basename(dataDir)}${MARK}`
  const left = namesIn(home)
    .filter((name) => name.startsWith(begins) && /^\d+$/.test(name.slice(begins.length)))
    .map((name) => join(home, name))
    // To ask whether somebody owns it touches the folder.
    .filter((folder) => Date.now() - statSync(folder).mtimeMs > ABANDONED_MS && !isRunning(folder))
  for (const folder of left) rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  return left.length
}

/** Where a backup lies that a browser sends, until it is restored. */
export const uploadedBackup = (dataDir: string): string => `${dataDir}.uploaded`

/** One that a killed process has left: a copy of an office, of no use to anybody. */
export function removeAbandonedUpload(dataDir: string): void {
  const file = uploadedBackup(dataDir)
  const begun = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
  if (Date.now() - begun > ABANDONED_MS) rmSync(file, { force: true, maxRetries: 10 })
}

function namesIn(home: string): readonly string[] {
  try {
    return readdirSync(home)
  } catch {
    return []
  }
}
