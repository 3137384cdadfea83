/** `npm run office:link`: a new one-time link for the first administrator; the one before is of no use any more. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { type Config, readConfig } from '../api/config.ts'
import { newFirstSecret } from '../api/office/firstAdministrator.ts'
import { addressHere } from '../api/office/greeting.ts'
import { askedFileOf, ifThere, linkFileIn, linkText, readLinkFile } from '../api/office/linkFile.ts'
import { foldersIn } from '../api/office/officeFolders.ts'
import { FIRST_PORT } from '../api/platform/web/listen.ts'
import { openStore } from '../models/store/store.ts'
import { holdsStore, isRunning } from '../models/store/storeFolder.ts'

const LOOK_EVERY_MS = 100
const PATIENCE_MS = 15_000

const NOT_NEEDED = 'This office has its administrator already: no link is needed.'

type Address = Pick<Config, 'port' | 'tls' | 'publicOrigin'>

/** Resolves with what to tell. On an embedded store only the running Parter can make it, and is asked by its file. */
export async function officeLink(config: Address & Pick<Config, 'store'>): Promise<string> {
  const { store: place } = config
  if ('mongodbUri' in place) return onMongodb(config, place.mongodbUri)
  const dataDir = 'home' in place ? foldersIn(place.home).office : place.dataDir
  if (!holdsStore(dataDir)) throw new Error(`There is no office in ${dataDir} yet: npm run office:new begins one.`)
  if (!isRunning(dataDir))
    throw new Error(
      'Parter is not running. Start it, npm start: it prints a new link as long as there is no administrator.',
    )
  const file = linkFileIn(dataDir)
  const asked = askedFileOf(file)
  // Gone: there is no link, or somebody else has just asked for another and is answered in a moment, as we are.
  ifThere(() => renameSync(file, asked))
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    await wait(LOOK_EVERY_MS)
    const isAnswered = !existsSync(asked)
    const text = readLinkFile(file)
    if (text !== undefined) return text.trimEnd()
    // The link was used a moment ago.
    if (isAnswered) return NOT_NEEDED
  }
  rmSync(asked, { force: true })
  throw new Error('The running Parter has made no new link. Restart it: every start prints one.')
}

async function onMongodb({ port, tls, publicOrigin }: Address, mongodbUri: string): Promise<string> {
  const store = await openStore({ mongodbUri })
  try {
    const secret = await newFirstSecret(store, { now: () => Date.now() })
    if (secret === undefined) return NOT_NEEDED
    const here = publicOrigin ?? addressHere({ tls }, port ?? FIRST_PORT)
    return `${linkText(here, secret)}\nOpen it once, within 24 hours.`
  } finally {
    await store.close()
  }
}

if (/[\\/]officeLink\.m?js$/.test(process.argv[1] ?? '')) {
  try {
    console.log(await officeLink(readConfig(process.env)))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
