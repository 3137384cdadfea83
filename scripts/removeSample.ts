/** `npm run sample:remove`: removes the sample office and nothing else. A real office is never touched. */
import { readConfig } from '../api/config.ts'
import { foldersIn, type StorePlace } from '../api/office/officeFolders.ts'
import { holdsStore, kindOfStore, removeStore } from '../models/store/storeFolder.ts'

/** Resolves with what to tell. Throws a sentence where there is a real office, or a Parter that is running. */
export function removeSample(place: StorePlace): string {
  if ('mongodbUri' in place)
    throw new Error('On MongoDB the sample has a database of its own: drop that database with your MongoDB tools.')
  const folder = 'home' in place ? sampleIn(place.home) : place.dataDir
  if (!holdsStore(folder)) return `There is no sample office in ${folder}: nothing to remove.`
  if (!('home' in place) && kindOfStore(folder) !== 'sample')
    throw new Error(`${folder} holds no sample office. Nothing was removed.`)
  removeStore(folder)
  return `The sample office in ${folder} is removed. npm start makes a new one, unless there is a real office.`
}

/** An earlier version may have left it in the home itself. */
function sampleIn(home: string): string {
  const { sample } = foldersIn(home)
  return !holdsStore(sample) && holdsStore(home) && kindOfStore(home) === 'sample' ? home : sample
}

if (/[\\/]removeSample\.m?js$/.test(process.argv[1] ?? '')) {
  try {
    console.log(removeSample(readConfig(process.env).store))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
