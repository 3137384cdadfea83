// What the reports of jest say. `failed FILE`: which test files failed. `sum FOLDER OTHERS`: the last line of a run.
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const [command, where, others] = process.argv.slice(2)
if (command === 'failed') for (const name of failedIn(read(where))) console.log(name)
else sum()

function read(file) {
  if (!existsSync(file)) return []
  return JSON.parse(readFileSync(file, 'utf8')).testResults
}

function failedIn(suites) {
  return suites.filter(({ status }) => status === 'failed').map(({ name }) => relative('.', name))
}

function sum() {
  const [all, again, mongo] = ['all', 'again', 'mongo'].map((name) => read(join(where, `${name}.json`)))
  const repeated = new Map(again.map((suite) => [suite.name, suite]))
  const suites = [...all.map((suite) => repeated.get(suite.name) ?? suite), ...mongo]
  const tests = suites.flatMap(({ assertionResults }) => assertionResults)
  const count = (status) => tests.filter((test) => test.status === status).length
  // A file that could not even be loaded has no tests to count.
  const unreadable = suites.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = count('failed') + unreadable.length + (all.length === 0 ? 1 : 0) + Number(others)
  const failedAgain = failedIn(again)
  for (const name of failedIn(all).filter((each) => !failedAgain.includes(each) && again.length > 0))
    console.log(`Failed beside others and passed alone: ${name}`)
  console.log(`${count('passed')} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
