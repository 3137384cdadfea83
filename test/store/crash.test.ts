import { rmSync } from 'node:fs'
import { openBackend } from '../../models/store/storeBackend.ts'
import { newDirectory } from './support/backends.ts'
import { bundle } from './support/bundle.ts'
import { expectNothingLost, runWriters } from './support/writers.ts'

/** Each round kills the writers at a random number of acknowledged writes. */
const FULL = process.env.FAULTS === 'full'
const ROUNDS = FULL ? 100 : 5
/** Then a new one is begun: everything that was ever acknowledged is compared after every round. */
const ROUNDS_OF_A_STORE = 10
/** In the median; a single start may meet whatever else a busy machine does. */
const READY_MS = FULL ? 1_000 : 3_000

test(
  `writers killed in mid-flight lose nothing that was acknowledged, ${ROUNDS} times over`,
  async () => {
    const program = bundle('test/store/support/crashWriter.ts')
    let dataDir = newDirectory()
    let all: string[] = []
    let acknowledged = 0
    const openMs: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      if (round > 0 && round % ROUNDS_OF_A_STORE === 0) {
        rmSync(dataDir, { recursive: true })
        dataDir = newDirectory()
        all = []
      }
      const killAt = 20 + Math.floor(Math.random() * 2_000)
      const said = await runWriters([process.execPath, program, dataDir, String(round)], killAt)
      expect([...new Set(said.map((line) => line.split(' ')[0]))].toSorted()).toEqual([
        'entry',
        'order',
        'ready',
        'version',
      ])
      const entries = said.filter((line) => line.startsWith('entry'))
      acknowledged += entries.length
      all.push(...entries)
      openMs.push(await expectNothingLost(dataDir, [...all, ...said]))
    }
    const [first = 0, ...others] = openMs.toSorted((a, b) => a - b)
    const [median = first, last = first] = [others[Math.floor(others.length / 2)], others.at(-1)]
    if (FULL)
      console.info(
        `R1: ${ROUNDS} kills, ${acknowledged} entries acknowledged, none lost or doubled; open in ${median.toFixed(0)} ms (${first.toFixed(0)} to ${last.toFixed(0)})`,
      )
    expect(median).toBeLessThan(READY_MS)
    rmSync(dataDir, { recursive: true })
  },
  60_000 + ROUNDS * 20_000,
)

test('a second process is refused while the first one holds the directory, and admitted after it', async () => {
  const dataDir = newDirectory()
  const first = await openBackend({ dataDir })
  await expect(openBackend({ dataDir })).rejects.toThrow(/Another Parter already uses .* Stop it first/)
  await first.close()
  const second = await openBackend({ dataDir })
  await second.erase()
})
