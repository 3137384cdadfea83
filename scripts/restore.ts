/** `npm run restore -- FILE [--force]`: puts a backup into the store that is set, embedded or MongoDB. */
import { existsSync, readdirSync, renameSync } from 'node:fs'
import { resolve } from 'node:path'
import { readConfig } from '../api/config.ts'
import { foldersIn, type StorePlace } from '../api/office/officeFolders.ts'
import { readBackup } from '../models/store/backup/backupFile.ts'
import { travels } from '../models/store/backup/signIns.ts'
import { decodeDocument, type StoredDocument } from '../models/store/embedded/codec.ts'
import { type BackendAddress, openBackend, type StoreBackend } from '../models/store/storeBackend.ts'
import { StoreDamaged } from '../models/store/unavailable.ts'
import { fileCommand } from './lib/fileCommand.ts'

const BATCH = 500
const PROGRESS_EVERY = 10_000

type Insert = (collection: string, documents: StoredDocument[]) => Promise<void>

interface Verified {
  readonly documents: number
  /** Whose backup it is: the sample has a folder of its own. */
  readonly isSample: boolean
}

/** Reads the file to its end before anything is touched: a backup that is not whole must not replace anything. */
async function verify(path: string): Promise<Verified> {
  let documents = 0
  let isSample = false
  for await (const [collection, ...row] of readBackup(path)) {
    if (travels(collection)) documents++
    if (collection === 'directory') isSample = isOfSample(decodeDocument(row, collection))
  }
  return { documents, isSample }
}

const isOfSample = ({ office }: StoredDocument): boolean =>
  (office as { sample?: boolean } | undefined)?.sample === true

async function copyInto(insert: Insert, path: string): Promise<void> {
  const waiting = new Map<string, StoredDocument[]>()
  let copied = 0
  for await (const [collection, ...row] of readBackup(path)) {
    // An older backup has them.
    if (!travels(collection)) continue
    const batch = waiting.get(collection) ?? []
    waiting.set(collection, batch)
    batch.push(decodeDocument(row, collection))
    if (batch.length >= BATCH) await insert(collection, batch.splice(0))
    if (++copied % PROGRESS_EVERY === 0) console.log(`  ${copied} documents …`)
  }
  for (const [collection, batch] of waiting) if (batch.length > 0) await insert(collection, batch)
}

/** A directory is filled beside the old one, which then steps aside under another name: nothing is ever half replaced. */
async function intoDirectory(dataDir: string, path: string, force: boolean): Promise<string> {
  const target = resolve(dataDir)
  const occupied = existsSync(target) && readdirSync(target).length > 0
  if (occupied && !force)
    throw new Error(`${target} is not empty. Restore over it with --force; what is there now will be kept beside it.`)
  if (occupied) await assertNobodyWrites(target)
  const fresh = await openBackend({ dataDir: `${target}.restoring-${Date.now()}` })
  const { connection } = fresh
  try {
    await copyInto(async (name, documents) => void (await connection.collection(name).insertMany(documents)), path)
  } catch (error) {
    await fresh.erase()
    throw error
  }
  await fresh.close()
  const aside = `${target}.before-restore-${Date.now()}`
  if (existsSync(target)) renameSync(target, aside)
  renameSync(connection.host, target)
  return occupied ? ` What was there before is in ${aside}.` : ''
}

/** A damaged store may be replaced, that is what a restore is for; one that a running Parter owns may not. */
async function assertNobodyWrites(dataDir: string): Promise<void> {
  try {
    await (await openBackend({ dataDir })).close()
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error
  }
}

const ASIDE = 'restoring_'

/** Collections are filled under other names and take their own, one by one, when all are complete. */
async function intoMongodb(backend: StoreBackend, path: string, force: boolean): Promise<void> {
  const { connection } = backend
  const { db } = connection
  if (!db) throw new Error('MongoDB is not connected')
  const present = (await connection.listCollections())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('system.'))
  const counts = await Promise.all(present.map((name) => db.collection(name).estimatedDocumentCount()))
  if (counts.some((count) => count > 0) && !force)
    throw new Error(
      'The database is not empty. Restore over it with --force, after stopping every Parter that uses it.',
    )
  for (const name of present.filter((each) => each.startsWith(ASIDE))) await db.collection(name).drop()
  const filled = new Set<string>()
  await copyInto(async (name, documents) => {
    filled.add(name)
    await db.collection(ASIDE + name).insertMany(documents)
  }, path)
  for (const name of filled) await db.collection(ASIDE + name).rename(name, { dropTarget: true })
  for (const name of present.filter((each) => !filled.has(each) && !each.startsWith(ASIDE)))
    await db.collection(name).drop()
}

/** Resolves with what to tell: how much was restored, and where the former store is. */
export async function restore(place: StorePlace, path: string, force: boolean): Promise<string> {
  const { documents, isSample } = await verify(path)
  const address: BackendAddress =
    'home' in place ? { dataDir: foldersIn(place.home)[isSample ? 'sample' : 'office'] } : place
  if ('dataDir' in address) {
    const aside = await intoDirectory(address.dataDir, path, force)
    return `${documents} documents are restored into ${address.dataDir}.${aside}`
  }
  const backend = await openBackend(address)
  try {
    await intoMongodb(backend, path, force)
    return `${documents} documents are restored.`
  } finally {
    await backend.close()
  }
}

async function act(path: string, force: boolean): Promise<boolean> {
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`)
  console.log(await restore(readConfig(process.env).store, path, force))
  return true
}

if (/[\\/]restore\.m?js$/.test(process.argv[1] ?? '')) process.exitCode = await fileCommand({ name: 'restore', act })
