import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleOffice } from '../../api/sample/sampleOffice.ts'
import { minutes } from '../../models/domain/clock.ts'
import { openStore } from '../../models/store/store.ts'
import { PendingRequests } from '../../scripts/bench/pendingRequests.ts'
import { builtServer, removeFolder, ServerProcess } from '../faults/support/serverProcess.ts'

/*
 * R16: a start with tens of thousands of open requests, half of which have been due for a minute. How long it takes is told,
 * and judged by `npm run bench start`.
 */
const PATIENCE_MS = minutes(8)
const CALLED = 20

async function fill(dataDir: string, pending: number): Promise<ReadonlySet<string>> {
  const { directory } = sampleOffice()
  const store = await openStore({ dataDir })
  await store.directory.write(directory)
  const now = Date.now()
  const people = [...directory.employees.keys()].slice(0, CALLED)
  const overdue = pending / 2
  const moments = Array.from({ length: pending }, (_, at) => now + (at < overdue ? -minutes(1) : minutes(60)) + at)
  const due = await new PendingRequests(directory, people).fill(store, moments)
  await store.close()
  return new Set([...due].filter(([, at]) => at < now).map(([id]) => id))
}

/** Of each that was overdue: how often it was caught up with, and when. */
async function caughtUp(dataDir: string, overdue: ReadonlySet<string>) {
  const store = await openStore({ dataDir })
  const open = (await store.requests.open()).filter(({ id }) => overdue.has(id))
  await store.close()
  return open.map(({ raisedAt, history }) => {
    const late = history.filter(({ kind, lateMs }) => kind === 'step' && lateMs !== undefined)
    return { raisedAt, times: late.length, at: late.at(-1)?.at ?? 0 }
  })
}

test.each([10_000, 100_000])(
  'R16: with %i open requests, half of them overdue, the server catches up with each once and in turn, before it says that it is ready',
  async (pending) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'parter-overdue-'))
    const overdue = await fill(dataDir, pending)
    const began = performance.now()
    const server = await ServerProcess.start(builtServer(), { DATA_DIR: dataDir })
    const readyMs = server.readyAt - began
    await server.stop()
    const all = await caughtUp(dataDir, overdue)
    removeFolder(dataDir)
    console.info(`R16: ${pending} open, ${overdue.size} overdue: ready in ${readyMs.toFixed(0)} ms`)
    expect([all.length, new Set(all.map(({ times }) => times))]).toEqual([pending / 2, new Set([1])])
    const inTurn = all.toSorted((a, b) => a.raisedAt - b.raisedAt).map(({ at }) => at)
    expect(inTurn).toEqual(inTurn.toSorted((a, b) => a - b))
  },
  PATIENCE_MS,
)
