/** `npm run sample:remove`: removes the sample office and nothing else. A real office is never touched. */
import { readConfig } from '../api/config.ts'
import { foldersIn, type StorePlace } from '../api/office/officeFolders.ts'
import { openStore } from '../models/store/store.ts'
import { holdsStore, kindOfStore, removeStore } from '../models/store/storeFolder.ts'

const NEXT = 'npm start makes a new one, unless there is a real office.'

/** Resolves with what to tell. Rejects with a sentence where there is a real office, or a Parter that is running. */
export async function removeSample(place: StorePlace): Promise<string> {
  if ('mongodbUri' in place) return removeDatabase(place.mongodbUri)
  const folder = 'home' in place ? sampleIn(place.home) : place.dataDir
  if (!holdsStore(folder)) return `There is no sample office in ${folder}: nothing to remove.`
  if (!('home' in place) && kindOfStore(folder) !== 'sample')
    throw new Error(`${folder} holds no sample office. Nothing was removed.`)
  removeStore(folder)
  return `The sample office in ${folder} is removed. ${NEXT}`
}

/** Nobody owns a database: a Parter that still runs on it is the one thing that cannot be seen from here. */
async function removeDatabase(mongodbUri: string): Promise<string> {
  const store = await openStore({ mongodbUri })
  try {
    const office = (await store.directory.read())?.directory.office
    if (!office) return 'There is no office in this database: nothing to remove.'
    if (!office.sample) throw new Error('This database holds no sample office. Nothing was removed.')
    await store.backend.connection.dropDatabase()
    return `The sample office is removed, with its database. Stop every Parter that still uses it. ${NEXT}`
  } finally {
    await store.close()
  }
}

/** An earlier version may have left it in the home itself. */
function sampleIn(home: string): string {
  const { sample } = foldersIn(home)
  return !holdsStore(sample) && holdsStore(home) && kindOfStore(home) === 'sample' ? home : sample
}

if (/[\\/]removeSample\.m?js$/.test(process.argv[1] ?? '')) {
  try {
    console.log(await removeSample(readConfig(process.env).store))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
