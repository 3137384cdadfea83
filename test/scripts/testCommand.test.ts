import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '../..')
const NOWHERE = '/no/such/program'

/** The files that `npm test -- ...` would run. */
async function filesOf(asked: readonly string[], environment: Record<string, string>): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/test.mjs', ...asked, '--listTests'], {
    cwd: root,
    env: { ...process.env, BROWSER_TESTS: '', ...environment },
  })
  const files = stdout.split('\n').filter((line) => line.startsWith(root))
  return files.map((file) => file.slice(root.length + 1)).sort()
}

test.each([
  ['with Chromium', { CHROMIUM: process.execPath, XVFB: process.execPath }],
  ['without Xvfb', { CHROMIUM: process.execPath, XVFB: NOWHERE }],
  ['without Chromium', { CHROMIUM: NOWHERE, XVFB: NOWHERE }],
])('%s, the tests that are named run, and no others', async (_what, environment) => {
  expect(await filesOf(['test/domain/gaps', 'localMoments'], environment)).toEqual([
    'test/domain/gaps.test.ts',
    'test/domain/localMoments.test.ts',
  ])
})

test('what needs a program that is not there is left out', async () => {
  const asked = ['test/browser/hiddenTab', 'test/browser/focus']
  expect(await filesOf(asked, { CHROMIUM: process.execPath, XVFB: NOWHERE })).toEqual(['test/browser/focus.test.ts'])
  expect(await filesOf(asked, { CHROMIUM: NOWHERE, XVFB: NOWHERE })).toEqual([])
})
