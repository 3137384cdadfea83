/** `npm run doctor`: looks at every document and every index of the store, while Parter runs or not. Changes nothing. */
import { readConfig } from '../api/config.ts'
import { presentStore } from '../api/office/officeFolders.ts'
import { damagedPages, embeddedDocuments, type Inspected } from '../models/store/backup/embeddedDocuments.ts'
import { damagedCollections, mongodbDocuments } from '../models/store/backup/mongodbDocuments.ts'
import { type BackendAddress, openBackend } from '../models/store/storeBackend.ts'

export interface Diagnosis {
  readonly documents: number
  /** A sentence for each. */
  readonly damages: readonly string[]
}

async function look(
  found: AsyncIterable<Inspected> | Iterable<Inspected>,
  others: () => Promise<readonly string[]> | readonly string[],
): Promise<Diagnosis> {
  const damages: string[] = []
  let documents = 0
  for await (const each of found) {
    if ('damage' in each) damages.push(each.damage.message)
    else documents++
  }
  damages.push(...(await others()))
  // A store holds an office from its first start on.
  if (documents === 0 && damages.length === 0) damages.push('There is no document at all: the store was emptied.')
  return { documents, damages }
}

export async function diagnose(address: BackendAddress): Promise<Diagnosis> {
  if ('dataDir' in address) return look(embeddedDocuments(address.dataDir), () => damagedPages(address.dataDir))
  const backend = await openBackend(address)
  try {
    return await look(mongodbDocuments(backend.connection), () => damagedCollections(backend.connection))
  } finally {
    await backend.close()
  }
}

async function act(): Promise<number> {
  try {
    const { documents, damages } = await diagnose(presentStore(readConfig(process.env).store))
    for (const damage of damages) console.error(`  DAMAGED: ${damage}`)
    if (damages.length === 0)
      console.log(`The store is sound: ${documents} documents, and the indexes that lead to them.`)
    else
      console.error(
        `${documents} documents are sound, ${damages.length} places are damaged. Save what is sound (npm run backup -- FILE), then restore the last good backup (npm run restore -- FILE).`,
      )
    return damages.length === 0 ? 0 : 1
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}

if (/[\\/]doctor\.m?js$/.test(process.argv[1] ?? '')) process.exitCode = await act()
