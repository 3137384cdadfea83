// `npm run faults` and `npm run abuse`: rows of a table, or paths of tests, and at the end what became of each row.
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { root } from './setup.mjs'

/** Runs what was named, or everything, and prints the table when the process ends, whatever became of it. */
export async function runRows(rows, options = []) {
  const named = process.argv.slice(2)
  const unknown = named.filter((name) => !(name in rows) && !name.includes('/'))
  if (unknown.length > 0) {
    console.error(`There is no row ${unknown.join(', ')}. There are: ${Object.keys(rows).join(' ')}.`)
    process.exit(1)
  }
  const chosen = named.length === 0 ? Object.keys(rows) : named.filter((name) => name in rows)
  const paths = [
    ...new Set([...chosen.flatMap((name) => rows[name].tests), ...named.filter((name) => !(name in rows))]),
  ]
  const report = join(tmpdir(), `parter-rows-${process.pid}.json`)
  process.on('exit', () => {
    for (const line of tableOf(rows, chosen, resultsIn(report))) console.log(line)
    rmSync(report, { force: true })
  })
  if (paths.length === 0) return
  process.argv.splice(2, named.length, ...options, '--json', `--outputFile=${report}`, ...paths)
  await import('./test.mjs')
}

/** A line for each row: how many of its tests held, which were left out on this machine, and what none of them shows. */
export function tableOf(rows, chosen, results) {
  const width = Math.max(6, ...chosen.map((name) => name.length + 1))
  return chosen.map((name) => {
    const { what, tests, left, needs } = rows[name]
    const filesOf = (test) => results.filter(({ path }) => path.startsWith(test))
    const files = new Set(tests.flatMap(filesOf))
    const sum = (key) => [...files].reduce((total, file) => total + file[key], 0)
    const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
    const absent = passed > 0 ? tests.filter((test) => filesOf(test).length === 0) : []
    const leftOut = [...(skipped > 0 ? [skipped] : []), ...absent]
    const verdict = failed > 0 ? 'FAILED' : passed === 0 ? 'not run' : leftOut.length > 0 ? 'in part' : 'holds'
    const count = failed > 0 ? `${failed} of ${failed + passed}` : `${passed}`
    const why = needs === undefined ? '' : `: needs ${needs}`
    const said = [
      ...(leftOut.length > 0 ? [`${leftOut.join(', ')} left out${why}`] : []),
      ...(left === undefined ? [] : [left]),
    ]
    const aside = said.length > 0 ? ` (${said.join('; ')})` : ''
    return [name.padEnd(width), verdict.padEnd(8), count.padStart(8), `  ${what}`, aside].join('')
  })
}

function resultsIn(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults.map(({ name, status, assertionResults }) => {
      const count = (wanted) => assertionResults.filter((test) => test.status === wanted).length
      // A file that could not even be loaded has no tests to count.
      const failed = count('failed') + (status === 'failed' && assertionResults.length === 0 ? 1 : 0)
      const path = relative(root, name).split(sep).join('/')
      return { path, passed: count('passed'), failed, skipped: count('pending') + count('todo') }
    })
  } catch {
    return []
  }
}
