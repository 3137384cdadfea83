// `FOLDER OTHERS`: what the reports of jest in a folder say, and how many other steps failed. The last line of a run.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [folder, others] = process.argv.slice(2)
const all = read('all')
const suites = [...all, ...read('mongo'), ...read('servers')]
const tests = suites.flatMap(({ assertionResults }) => assertionResults)
const count = (status) => tests.filter((test) => test.status === status).length
// A file that could not even be loaded has no tests to count.
const unreadable = suites.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
const failed = count('failed') + unreadable.length + (all.length === 0 ? 1 : 0) + Number(others)
console.log(`${count('passed')} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

function read(name) {
  const file = join(folder, `${name}.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).testResults : []
}
