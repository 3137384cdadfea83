import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sampleOffice } from '../../api/sample/sampleOffice.ts'
import { minutes, seconds } from '../../models/domain/clock.ts'
import { openStore } from '../../models/store/store.ts'
import { type Figures, option, round, summary, tellJson, withFolder } from './bench.ts'
import { PendingRequests } from './pendingRequests.ts'

/*
 * npm run bench start [-- --open 5000 --runs 5 --json FILE]
 * How soon the server is ready again after a kill -9 with so many open requests: once with nothing due, once with all of
 * them due for a minute, which are escalated and stored before it says so. Its processor time is printed beside, because
 * on a busy machine only that says what the program needs; and what Node itself takes to start. Linux only.
 */
const OPEN = Number(option('open') ?? 5_000)
const RUNS = Number(option('runs') ?? 5)
const MARK_MS = 1_000
const TICK_MS = 10

const folderToFill = option('fill')
if (folderToFill === undefined) await bench()
else await fillAndDie(folderToFill, Number(option('due')))

async function bench(): Promise<void> {
  const bare = Array.from({ length: RUNS }, () => {
    const startedAt = performance.now()
    spawnSync(process.execPath, ['-e', ''])
    return { wall: performance.now() - startedAt }
  })
  console.log(`Node alone takes ${summary(bare, 'wall').text} ms. Median (minimum to maximum) of ${RUNS} starts:`)
  const starts: Record<string, readonly Figures[]> = {}
  for (const due of [0, OPEN]) {
    const runs: Figures[] = []
    for (let run = 0; run < RUNS; run += 1)
      runs.push(
        await withFolder(async (folder) => {
          spawnSync(
            process.execPath,
            [import.meta.filename, '--fill', folder, '--open', String(OPEN), '--due', String(due)],
            {
              stdio: 'inherit',
            },
          )
          return readyAgain(folder)
        }),
      )
    const [wall, cpu] = ['wall', 'cpu'].map((figure) => summary(runs, figure).text)
    const mark = due === 0 ? ` (mark ${round(MARK_MS)})` : ''
    console.log(`${OPEN} open, ${due} due: ready in ${wall} ms${mark}, CPU ${cpu} ms`)
    starts[`${due} due`] = runs
  }
  tellJson({ bench: 'start', open: OPEN, starts })
}

/** What was stored last lies in the log, as a killed server leaves it. */
async function fillAndDie(folder: string, due: number): Promise<void> {
  const { directory } = sampleOffice()
  const store = await openStore({ dataDir: folder })
  await store.directory.write(directory)
  const now = Date.now()
  const people = [...directory.employees.keys()].slice(0, 20)
  const moments = Array.from({ length: OPEN }, (_, index) => now + (index < due ? -minutes(1) : seconds(3_600)) + index)
  await new PendingRequests(directory, people).fill(store, moments)
  process.kill(process.pid, 'SIGKILL')
}

/** From the start of the process to the moment when it says that it is ready. */
async function readyAgain(folder: string): Promise<Figures> {
  const startedAt = performance.now()
  const server = spawn(process.execPath, [join(import.meta.dirname, 'main.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: folder,
      MONGODB_URI: undefined,
    },
  })
  const ended = new Promise<void>((done) => void server.once('exit', () => done()))
  await new Promise<void>((done, failed) => {
    server.stdout.setEncoding('utf8').on('data', (text: string) => text.includes('is ready') && done())
    server.once('exit', () => failed(new Error('The server ended before it was ready')))
  })
  const wall = performance.now() - startedAt
  const [, , , , , , , , , , , , , user, system] = readFileSync(`/proc/${server.pid}/stat`, 'utf8')
    .split(' ')
    .map(Number)
  server.kill('SIGKILL')
  await ended
  return { wall, cpu: ((user ?? 0) + (system ?? 0)) * TICK_MS }
}
