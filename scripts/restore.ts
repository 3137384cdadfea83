/** `npm run restore -- FILE [--force]`: puts a backup into the store that is set, embedded or MongoDB. */
import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { readConfig } from '../api/config.ts'
import { foldersIn, type StorePlace } from '../api/office/officeFolders.ts'
import { copyBackup, lookIntoBackup, putInPlace, restoreBeside } from '../models/store/restoreBackup.ts'
import { type BackendAddress, openBackend, type StoreBackend } from '../models/store/storeBackend.ts'
import { StoreDamaged } from '../models/store/unavailable.ts'
import { fileCommand } from './lib/fileCommand.ts'

const PROGRESS_EVERY = 10_000

/** A line now and then, not one for every batch. */
function progress(): (copied: number) => void {
  let told = 0
  return (copied) => {
    if (copied - told < PROGRESS_EVERY) return
    told = copied
    console.log(`  ${copied} documents …`)
  }
}

async function intoDirectory(dataDir: string, path: string, force: boolean): Promise<string> {
  const target = resolve(dataDir)
  const occupied = existsSync(target) && readdirSync(target).length > 0
  if (occupied && !force)
    throw new Error(`${target} is not empty. Restore over it with --force; what is there now will be kept beside it.`)
  if (occupied) await assertNobodyWrites(target)
  const aside = await putInPlace(await restoreBeside(target, path, progress()), target)
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
  const insert = async (name: string, documents: object[]): Promise<void> => {
    filled.add(name)
    await db.collection(ASIDE + name).insertMany(documents)
  }
  await copyBackup(path, insert, progress())
  for (const name of filled) await db.collection(ASIDE + name).rename(name, { dropTarget: true })
  for (const name of present.filter((each) => !filled.has(each) && !each.startsWith(ASIDE)))
    await db.collection(name).drop()
}

/** Resolves with what to tell: how much was restored, and where the former store is. */
export async function restore(place: StorePlace, path: string, force: boolean): Promise<string> {
  const { documents, office } = await lookIntoBackup(path)
  // The sample has a folder of its own.
  const address: BackendAddress =
    'home' in place ? { dataDir: foldersIn(place.home)[office?.sample ? 'sample' : 'office'] } : place
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
