import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tellJson, withFolder } from './bench.ts'

/*
 * npm run bench [-- --json FILE]: every bench, one after the other, as each is by itself. It takes an hour, and a
 * machine that does nothing else.
 */
const NAMES = [
  'page',
  'broadcast',
  'connections',
  'timers',
  'start',
  'growth',
  'reports',
  'search',
  'screen',
  'store',
  'memory',
  'directory',
  'import',
  'export',
  'servers',
]

const figures: Record<string, unknown> = {}
const failed: string[] = []
await withFolder(async (folder) => {
  for (const name of NAMES) {
    console.log(`\nbench ${name}`)
    const file = join(folder, `${name}.json`)
    const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `bench-${name}.mjs`), '--json', file], {
      stdio: 'inherit',
    })
    if (status !== 0) failed.push(name)
    if (existsSync(file)) figures[name] = JSON.parse(readFileSync(file, 'utf8'))
  }
})
tellJson(figures)
if (failed.length > 0) {
  console.error(`\nNot measured, for the reasons above: ${failed.join(', ')}`)
  process.exitCode = 1
}
