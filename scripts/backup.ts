/** `npm run backup -- FILE [--force]`: copies the whole store into one file, while Parter runs. */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { noteBackup } from '../api/backups/lastBackup.ts'
import { readConfig } from '../api/config.ts'
import { presentStore } from '../api/office/officeFolders.ts'
import { BACKUP_FORMAT, BackupWriter } from '../models/store/backup/backupFile.ts'
import { embeddedDocuments, type Inspected } from '../models/store/backup/embeddedDocuments.ts'
import { mongodbDocuments } from '../models/store/backup/mongodbDocuments.ts'
import { travels } from '../models/store/backup/signIns.ts'
import { type BackendAddress, openBackend } from '../models/store/storeBackend.ts'
import { fileCommand } from './lib/fileCommand.ts'

const PROGRESS_EVERY = 10_000

async function* documentsOf(address: BackendAddress): AsyncGenerator<Inspected> {
  if ('dataDir' in address) {
    yield* embeddedDocuments(address.dataDir)
    return
  }
  const backend = await openBackend(address)
  try {
    yield* mongodbDocuments(backend.connection)
  } finally {
    await backend.close()
  }
}

/** Writes every sound document to the file; returns how many, and what was damaged. */
export async function backup(
  address: BackendAddress,
  path: string,
): Promise<{ documents: number; damages: readonly Error[] }> {
  const writer = new BackupWriter(path)
  const damages: Error[] = []
  let seen = 0
  try {
    await writer.head({
      parterBackup: BACKUP_FORMAT,
      madeAt: new Date().toISOString(),
      from: 'dataDir' in address ? 'embedded' : 'mongodb',
    })
    for await (const copied of documentsOf(address)) {
      if ('damage' in copied) damages.push(copied.damage)
      else if (travels(copied.collection)) await writer.document(copied.collection, copied.row)
      if (++seen % PROGRESS_EVERY === 0) console.log(`  ${seen} documents …`)
    }
    return { documents: await writer.finish(), damages }
  } catch (error) {
    await writer.abandon()
    throw error
  }
}

async function act(path: string, force: boolean): Promise<boolean> {
  if (!existsSync(dirname(resolve(path)))) throw new Error(`There is no folder ${dirname(resolve(path))}.`)
  if (existsSync(path) && !force)
    throw new Error(`${path} exists already. Choose another name, or overwrite it with --force.`)
  const address = presentStore(readConfig(process.env).store)
  const { documents, damages } = await backup(address, path)
  if (damages.length === 0) noteBackup(address, new Date())
  for (const damage of damages) console.error(`  LEFT OUT: ${damage.message}`)
  const left = damages.length > 0 ? `; ${damages.length} damaged ones are not` : ''
  console.log(`${documents} documents are in ${path}${left}.`)
  return damages.length === 0
}

if (/[\\/]backup\.m?js$/.test(process.argv[1] ?? '')) process.exitCode = await fileCommand({ name: 'backup', act })
