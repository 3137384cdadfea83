import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** In the order in which a run that knows no times begins them. */
const ORDER = `
  import Sequencer from './scripts/testSequencer.mjs'
  const config = { id: 'tests', cacheDirectory: '/nowhere', haste: {} }
  const context = { config, hasteFS: { getSize: () => 1 } }
  const tests = process.argv.slice(1).map((path) => ({ path, context }))
  console.log(new Sequencer({ contexts: [], globalConfig: {} }).sort(tests).map(({ path }) => path).join())`

test('what takes longest is begun first, so that nobody waits for it alone in the end', () => {
  const asked = ['domain/gaps', 'store/damage', 'faults/storms', 'browser/hiddenTab', 'browser/push', 'api/moves']
  const paths = asked.map((name) => join(root, 'test', `${name}.test.ts`))
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', ORDER, ...paths], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(said.trim().split(',').slice(0, 4)).toEqual(
    ['browser/hiddenTab', 'browser/push', 'faults/storms', 'store/damage'].map((name) =>
      join(root, 'test', `${name}.test.ts`),
    ),
  )
})
