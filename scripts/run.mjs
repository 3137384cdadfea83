// `npm run backup -- FILE` and the like: builds what is stale and runs one of the scripts.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { readSettingsFile } from './settingsFile.mjs'
import { root } from './setup.mjs'

const [name, ...rest] = process.argv.slice(2)
ensureBuilt()
readSettingsFile()
const script = name === 'bench' ? `bench-${benchNamed()}` : name
const path = join(root, `.build/server/${script}.mjs`)
if (!existsSync(path)) {
  console.error(`There is no script "${script}".`)
  process.exit(1)
}
process.argv = [process.argv[0] ?? 'node', path, ...rest]
await import(pathToFileURL(path).href)

/** Without a name every bench there is. */
function benchNamed() {
  return rest[0] === undefined || rest[0].startsWith('--') ? 'all' : rest.shift()
}
