import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'))

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly dev?: boolean
  readonly optional?: boolean
  readonly link?: boolean
}

const packages = Object.entries(read('package-lock.json').packages as Record<string, Locked>).filter(
  ([path]) => path !== '',
)

test('every package is locked to one version, by what it contains', () => {
  const loose = packages.filter(([, { version, integrity }]) => version === undefined || integrity === undefined)
  expect(loose.map(([path]) => path)).toEqual([])
})

test('every package comes from the registry', () => {
  const elsewhere = packages.filter(([, { resolved }]) => resolved?.startsWith('https://registry.npmjs.org/') === false)
  expect(elsewhere.map(([path]) => path)).toEqual([])
})

test('no package of the server runs a program of its own when it is installed', () => {
  const runs = packages.filter(([, { hasInstallScript, dev }]) => hasInstallScript === true && dev !== true)
  expect(runs.map(([path]) => path)).toEqual([])
})

test('what matches addresses is not of the versions that can be made to go back and forth', () => {
  const found = packages.filter(([path]) => path.endsWith('node_modules/path-to-regexp'))
  const numbers = found.map(([, { version = '' }]) => version.split('.').map(Number))
  expect(numbers.length).toBeGreaterThan(0)
  for (const [major = 0, minor = 0] of numbers) expect(major > 8 || (major === 8 && minor >= 4)).toBe(true)
})

test('what npm has just installed is not installed once more; what it lacks is', () => {
  const asked = `
    import { isInstalled } from './scripts/setup.mjs'
    const lock = { '': {}, 'node_modules/a': { version: '2.0.0' }, 'node_modules/b': { version: '1.0.0', optional: true } }
    const installed = [{ 'node_modules/a': { version: '2.0.0' } }, { 'node_modules/a': { version: '1.9.0' } }, {}]
    console.log(JSON.stringify(installed.map((each) => isInstalled(lock, each))))`
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', asked], { cwd: root, encoding: 'utf8' })
  expect(JSON.parse(said)).toEqual([true, false, false])
})
