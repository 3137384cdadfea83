// `FOLDER OTHERS`: what the reports of jest in a folder say, and how many other steps failed. The last line of a run.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const LINES_OF_A_FAILURE = 60
const LINES_IN_SHORT = 4

const [folder, others] = process.argv.slice(2)
const all = read('all')
const suites = [...all, ...read('mongo'), ...read('servers')]
const failures = suites.filter(({ status }) => status === 'failed')
const tests = suites.flatMap(({ assertionResults }) => assertionResults)
const count = (status) => tests.filter((test) => test.status === status).length
// A file that could not even be loaded has no tests to count.
const unreadable = failures.filter(({ assertionResults }) => assertionResults.length === 0)
const failed = count('failed') + unreadable.length + (all.length === 0 ? 1 : 0) + Number(others)
// Once more at the end, where a log that was cut in its middle still has it.
for (const { name, message } of failures)
  console.log(`--- ${name}\n${message.split('\n').slice(0, LINES_OF_A_FAILURE).join('\n')}`)
for (const { name, assertionResults } of failures) {
  console.log(`FAILED FILE: ${name}`)
  for (const { status, fullName, failureMessages } of assertionResults)
    if (status === 'failed') inShort(fullName, failureMessages)
}
console.log(`${count('passed')} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

/** Which test, and where in it: what a log has room for however it is cut. */
function inShort(test, messages) {
  console.log(`FAILED TEST: ${test}`)
  for (const message of messages) {
    const lines = message.split('\n')
    const where = lines.find((line) => /\.test\.tsx?:\d/.test(line)) ?? ''
    console.log([...lines.slice(0, LINES_IN_SHORT), where].join('\n'))
  }
}

function read(name) {
  const file = join(folder, `${name}.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).testResults : []
}
