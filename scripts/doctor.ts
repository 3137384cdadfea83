/**
 * `npm run doctor`: looks at the machine, at what Parter needs of others, and at every document and index of the store,
 * while Parter runs or not. Changes nothing.
 */
import { type Config, readConfig } from '../api/config.ts'
import { presentStore } from '../api/office/officeFolders.ts'
import type { Office } from '../models/domain/directory/directory.ts'
import { damagedPages, embeddedDocuments, type Inspected } from '../models/store/backup/embeddedDocuments.ts'
import { damagedCollections, mongodbDocuments } from '../models/store/backup/mongodbDocuments.ts'
import { type BackendAddress, openBackend } from '../models/store/storeBackend.ts'
import { holdsStore, officeIn } from '../models/store/storeFolder.ts'
import { findings, type Look, linesOf, reasonOf, well, wrong } from './doctor/finding.ts'
import { type Around, MACHINE } from './doctor/machine.ts'
import { OUTSIDE } from './doctor/outside.ts'

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

/** Looks at everything that Parter needs, the store last, and says what to do. Resolves with the exit code. */
async function act(): Promise<number> {
  let config: Config
  try {
    config = readConfig(process.env)
  } catch (error) {
    console.error(reasonOf(error))
    return 1
  }
  const address = presentStore(config.store)
  const found = await findings([...MACHINE, ...OUTSIDE, STORE], {
    config,
    address,
    now: Date.now(),
    ...(await officeOf(address)),
  })
  for (const line of found.flatMap(linesOf)) console.log(line)
  return found.some(({ state }) => state === 'wrong') ? 1 : 0
}

const STORE: Look<Around> = {
  what: 'Store',
  async look({ address }) {
    if ('dataDir' in address && !holdsStore(address.dataDir))
      return wrong(
        `there is none in ${address.dataDir}`,
        'The first npm start makes one; or DATA_DIR is another folder.',
      )
    const { documents, damages } = await diagnose(address)
    if (damages.length === 0) return well(`sound: ${documents} documents, and the indexes that lead to them`)
    for (const damage of damages) console.error(`  DAMAGED: ${damage}`)
    return wrong(
      `${documents} documents are sound, ${damages.length} places are damaged`,
      'Save what is sound (npm run backup -- FILE), then restore the last good backup (npm run restore -- FILE).',
    )
  },
}

interface Held {
  readonly _id: 'directory'
  readonly office?: Pick<Office, 'sample' | 'timeZone'>
}

/** A store that cannot be opened says why when it is looked at. */
async function officeOf(address: BackendAddress): Promise<Pick<Around, 'office' | 'storeAheadMs'>> {
  if ('dataDir' in address) {
    const office = holdsStore(address.dataDir) ? officeIn(address.dataDir) : undefined
    return { office: office === 'unreadable' ? undefined : office }
  }
  try {
    // Not as a start opens it: that would carry an older store over.
    const backend = await openBackend(address)
    try {
      const directory = await backend.connection.db?.collection<Held>('directory').findOne({ _id: 'directory' })
      const measured = await backend.measureClock(() => Date.now())
      return { office: directory?.office, storeAheadMs: measured?.aheadMs }
    } finally {
      await backend.close()
    }
  } catch {
    return { office: undefined }
  }
}

if (/[\\/]doctor\.m?js$/.test(process.argv[1] ?? '')) process.exitCode = await act()
