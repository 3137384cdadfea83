import { rmSync } from 'node:fs'
import { openHome } from '../../models/store/home.ts'
import { bundle } from './support/bundle.ts'
import { newDirectory } from './support/homes.ts'
import { expectNothingLost, runWriters } from './support/writers.ts'

/** Each round kills the writers at a random number of acknowledged writes. */
const ROUNDS = process.env.FAULTS === 'full' ? 100 : 5
const READY_MS = 1_000

test(
  `writers killed in mid-flight lose nothing that was acknowledged, ${ROUNDS} times over`,
  async () => {
    const program = bundle('test/store/support/crashWriter.ts')
    const dataDir = newDirectory()
    const all: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const killAt = 20 + Math.floor(Math.random() * 2_000)
      const said = await runWriters([process.execPath, program, dataDir, String(round)], killAt)
      expect([...new Set(said.map((line) => line.split(' ')[0]))].toSorted()).toEqual(['entry', 'ready', 'version'])
      all.push(...said.filter((line) => line.startsWith('entry')))
      expect(await expectNothingLost(dataDir, [...all, ...said])).toBeLessThan(READY_MS)
    }
    rmSync(dataDir, { recursive: true })
  },
  60_000 + ROUNDS * 4_000,
)

test('a second process is refused while the first one holds the directory, and admitted after it', async () => {
  const dataDir = newDirectory()
  const first = await openHome({ dataDir })
  await expect(openHome({ dataDir })).rejects.toThrow(/Another Parter already uses .* Stop it first/)
  await first.close()
  const second = await openHome({ dataDir })
  await second.erase()
})
