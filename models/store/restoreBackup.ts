import { existsSync, renameSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Bilingual } from '../domain/directory/directory.ts'
import { readBackup } from './backup/backupFile.ts'
import { travels } from './backup/signIns.ts'
import { decodeDocument, type StoredDocument } from './embedded/codec.ts'
import { openBackend } from './storeBackend.ts'
import { StoreDamaged } from './unavailable.ts'
import { removeUnfinishedRestores, restoringFolder } from './unfinishedRestores.ts'

const BATCH = 500

/** What a backup holds, known when it was read to its end: one that is not whole must not replace anything. */
export interface BackupContents {
  readonly madeAt: string
  readonly documents: number
  readonly office?: { readonly name: Bilingual; readonly sample: boolean }
}

/** Beside its text. */
const ROW_SIZE = 100

/** Throws unless the file is a whole backup, and no more than this when it is unpacked. */
export async function lookIntoBackup(path: string, mostBytes = Number.POSITIVE_INFINITY): Promise<BackupContents> {
  const lines = readBackup(path)
  let documents = 0
  let bytes = 0
  let office: BackupContents['office']
  for (;;) {
    const next = await lines.next()
    if (next.done) return { madeAt: next.value.madeAt, documents, ...(office ? { office } : {}) }
    const [collection, ...row] = next.value
    bytes += ROW_SIZE + row[1].length
    if (bytes > mostBytes) throw new StoreDamaged(`${path} holds more than is taken`)
    if (travels(collection)) documents++
    if (collection === 'directory') office = decodeDocument(row, collection).office as BackupContents['office']
  }
}

/** Takes the documents of one collection, a few hundred at a time. */
export type Insert = (collection: string, documents: StoredDocument[]) => Promise<void>

/** `tell` hears how many were taken so far. */
export async function copyBackup(path: string, insert: Insert, tell: (copied: number) => void): Promise<void> {
  const waiting = new Map<string, StoredDocument[]>()
  let copied = 0
  for await (const [collection, ...row] of readBackup(path)) {
    // An older backup has them.
    if (!travels(collection)) continue
    const batch = waiting.get(collection) ?? []
    waiting.set(collection, batch)
    batch.push(decodeDocument(row, collection))
    copied++
    if (batch.length < BATCH) continue
    await insert(collection, batch.splice(0))
    tell(copied)
  }
  for (const [collection, batch] of waiting) if (batch.length > 0) await insert(collection, batch)
  tell(copied)
}

/** Fills a new store beside this folder, whatever is in it; resolves with where. When it fails, nothing is left of it. */
export async function restoreBeside(dataDir: string, path: string, tell: (copied: number) => void): Promise<string> {
  removeUnfinishedRestores(dataDir)
  const fresh = await openBackend({ dataDir: restoringFolder(dataDir) })
  const { connection } = fresh
  try {
    await copyBackup(path, async (name, batch) => void (await connection.collection(name).insertMany(batch)), tell)
  } catch (error) {
    await fresh.erase()
    throw error
  }
  await fresh.close()
  return connection.host
}

/** The new store takes the folder, and what was there steps aside: nothing is ever half replaced. Resolves with where. */
export async function putInPlace(fresh: string, dataDir: string): Promise<string | undefined> {
  const aside = existsSync(dataDir) ? `${dataDir}.before-restore-${Date.now()}` : undefined
  if (aside !== undefined) await renamePatiently(dataDir, aside)
  try {
    await renamePatiently(fresh, dataDir)
  } catch (error) {
    if (aside !== undefined) await renamePatiently(aside, dataDir)
    throw error
  }
  return aside
}

const TRIES = 20
const AGAIN_MS = 100

/** Windows frees the files of a closed store a moment later, and does not rename a folder before. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return renameSync(from, to)
    } catch (error) {
      const isHeld = ['EPERM', 'EBUSY', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')
      if (!isHeld || tries === TRIES) throw error
      await wait(AGAIN_MS)
    }
  }
}
