import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { newDirectory } from './support/backends.ts'
import { bundle } from './support/bundle.ts'
import { expectNothingLost, runWriters } from './support/writers.ts'

/** The full test fails each of the first 200 syncs in turn. */
const WHICH = process.env.FAULTS === 'full' ? Array.from({ length: 200 }, (_, at) => at + 1) : [1, 3, 6, 10, 25, 60]
const WRITES = 400

const canInject = spawnSync('strace', ['-o', '/dev/null', '--', 'true']).status === 0
if (!canInject) console.warn('SKIPPED: the tests of failing and slow syncs need strace and the right to trace')
const run = canInject ? test : test.skip

const under = (inject: string, program: string, dataDir: string): readonly string[] => {
  const strace = [
    'strace',
    '-f',
    '-qq',
    '-o',
    '/dev/null',
    '-e',
    'trace=fsync,fdatasync',
    '-e',
    `inject=fsync,fdatasync:${inject}`,
  ]
  return [...strace, '--', process.execPath, program, dataDir, '0', String(WRITES)]
}

run(
  'a sync that fails is never acknowledged, and the store opens itself anew and goes on',
  async () => {
    const program = bundle('test/store/support/crashWriter.ts')
    let refusals = 0
    for (const which of WHICH) {
      const dataDir = newDirectory()
      const said = await runWriters(under(`error=EIO:when=${which}`, program, dataDir), Number.POSITIVE_INFINITY)
      const refused = said.filter((line) => line.startsWith('refused')).length
      refusals += refused
      // What ended it, where something did.
      expect(said.filter((line) => line.startsWith('failed'))).toEqual([])
      // It either could not start at all, or had its full number of writes after the refusal.
      if (said[0] === 'ready') expect(said).toHaveLength(WRITES)
      await expectNothingLost(dataDir, said)
      rmSync(dataDir, { recursive: true })
    }
    expect(refusals).toBeGreaterThan(0)
  },
  60_000 + WHICH.length * 15_000,
)
