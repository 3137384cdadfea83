import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import mongoose from 'mongoose'
import { openHome } from '../../models/store/home.ts'
import { bundle } from './support/bundle.ts'
import { newDirectory } from './support/homes.ts'

/** `CRASH_ROUNDS=100` is the full test; each round kills the writers at a random number of acknowledged writes. */
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 5)
const READY_MS = 1_000

interface Round {
  readonly said: readonly string[]
}

/** Starts the writers, kills them -9 once they have had `acknowledged` writes confirmed, and returns all they said. */
function runUntilKilled(program: string, dataDir: string, round: number, acknowledged: number): Promise<Round> {
  return new Promise((resolve) => {
    const writers = spawn(process.execPath, [program, dataDir, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] })
    const said: string[] = []
    createInterface(writers.stdout)
      .on('line', (line) => {
        said.push(line)
        if (said.length === acknowledged) writers.kill('SIGKILL')
      })
      .on('close', () => resolve({ said }))
  })
}

const Entry = new mongoose.Schema({ key: String, text: String }, { versionKey: false })
const Counter = new mongoose.Schema({ _id: String, version: Number }, { versionKey: false })

test(
  `writers killed in mid-flight lose nothing that was acknowledged, ${ROUNDS} times over`,
  async () => {
    const program = bundle('test/store/support/crashWriter.ts')
    const dataDir = newDirectory()
    const keys = new Set<string>()
    let slowest = 0
    for (let round = 0; round < ROUNDS; round++) {
      const { said } = await runUntilKilled(program, dataDir, round, 20 + Math.floor(Math.random() * 2_000))
      const versions = new Map<string, number>()
      for (const [what = '', first = '', second = ''] of said.map((line) => line.split(' '))) {
        expect(['ready', 'entry', 'version']).toContain(what)
        if (what === 'entry') keys.add(first)
        if (what === 'version') versions.set(`counter ${round} ${first}`, Number(second))
      }
      const started = performance.now()
      const home = await openHome({ dataDir })
      const entries = home.connection.model('Entry', Entry)
      const counters = home.connection.model('Counter', Counter)
      await home.ready()
      slowest = Math.max(slowest, performance.now() - started)
      const stored = (await entries.find({}, { key: 1 }).lean()).map(({ key }) => key ?? '')
      expect([...keys].filter((key) => !stored.includes(key))).toEqual([])
      expect(new Set(stored).size).toBe(stored.length)
      for (const { _id, version } of await counters.find({ _id: { $in: [...versions.keys()] } }).lean()) {
        const said = versions.get(String(_id)) ?? 0
        // At most one further write of each writer may have been on its way to being acknowledged.
        expect([said, said + 1]).toContain(version)
        versions.delete(String(_id))
      }
      expect([...versions]).toEqual([])
      await home.close()
    }
    expect(keys.size).toBeGreaterThan(0)
    expect(slowest).toBeLessThan(READY_MS)
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
