import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NEXT_RUN = `import { removeLeftovers } from './scripts/testFolder.mjs'; removeLeftovers(process.argv[1])`

test('the folder of a run that was killed goes at the next run, and that of one still running stays', () => {
  const parent = mkdtempSync(join(tmpdir(), 'parter-leftovers-'))
  const mine = `parter-tests-${process.pid}-b`
  // No system gives a process such a number.
  for (const name of ['parter-tests-99999999-a', mine, 'parter-tests-c']) mkdirSync(join(parent, name))
  execFileSync(process.execPath, ['--input-type=module', '-e', NEXT_RUN, parent])
  expect(readdirSync(parent).sort()).toEqual([mine, 'parter-tests-c'].sort())
  rmSync(parent, { recursive: true })
})
