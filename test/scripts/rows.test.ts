import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

interface Row {
  readonly what: string
  readonly tests: readonly string[]
  readonly left?: string
  readonly needs?: string
}

const TABLES = `
  import { FAULT_ROWS } from './scripts/faultRows.mjs'
  import { ABUSE_ROWS } from './scripts/abuseRows.mjs'
  import { tableOf } from './scripts/rows.mjs'
  const results = [
    { path: 'test/api/signIn.test.ts', passed: 20, failed: 0, skipped: 0 },
    { path: 'test/realtime/connections.test.ts', passed: 30, failed: 1, skipped: 0 },
  ]
  const onOneMachine = [
    { path: 'test/store/outage.test.ts', passed: 0, failed: 0, skipped: 3 },
    { path: 'test/scenarios/meanwhile.test.ts', passed: 8, failed: 0, skipped: 0 },
    { path: 'test/store/syncError.test.ts', passed: 0, failed: 0, skipped: 2 },
    { path: 'test/store/backup.test.ts', passed: 9, failed: 0, skipped: 0 },
  ]
  const table = tableOf({ ...ABUSE_ROWS, S9: { what: 'who has an account', tests: ['test/api/signIn'], left: 'times' } }, ['S4', 'S5', 'S9', 'S2'], results)
  const inPart = tableOf(FAULT_ROWS, ['R11', 'R14', 'R21', 'STORE'], onOneMachine)
  console.log(JSON.stringify({ FAULT_ROWS, ABUSE_ROWS, table, inPart }))`

interface Tables {
  readonly FAULT_ROWS: Record<string, Row>
  readonly ABUSE_ROWS: Record<string, Row>
  readonly table: readonly string[]
  readonly inPart: readonly string[]
}

const { FAULT_ROWS, ABUSE_ROWS, table, inPart } = JSON.parse(
  execFileSync(process.execPath, ['--input-type=module', '-e', TABLES], { cwd: root, encoding: 'utf8' }),
) as Tables

const named = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)

test('every row of both tables is there', () => {
  expect(Object.keys(FAULT_ROWS)).toEqual(expect.arrayContaining(named('R', 25)))
  expect(Object.keys(ABUSE_ROWS)).toEqual(['ALLOWANCE', ...named('S', 27)])
})

test.each(Object.entries({ ...FAULT_ROWS, ...ABUSE_ROWS }))(
  'row %s is shown by tests that are there, or says what is left',
  (_name, row) => {
    for (const path of row.tests)
      expect([path, existsSync(join(root, path)) || existsSync(join(root, `${path}.test.ts`))]).toEqual([path, true])
    expect(row.tests.length > 0 || row.left !== undefined).toBe(true)
  },
)

test('the table says what held, what did not, and what was not run', () => {
  expect(table).toEqual([
    'S4    holds         20  a session that somebody else has chosen',
    'S5    FAILED   1 of 51  a session that has ended, its connections too',
    'S9    holds         20  who has an account (times)',
    'S2    not run        0  a line from a page that is not ours',
  ])
})

test('a row of which something was left out does not hold, and says what it needs', () => {
  expect(inPart).toEqual([
    'R11   in part        8  the store is away (3 left out: needs MONGODB_URI and its engine)',
    'R14   not run        0  a sync that fails (2 left out: needs strace and the right to trace)',
    'R21   holds          9  a backup under load',
    'STORE in part        9  whatever else may happen to a store (5 left out)',
  ])
})
