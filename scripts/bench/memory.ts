/**
 * `npm run bench memory [-- REQUESTS ...]`: the memory of the whole server with so many ended requests behind it, after
 * its start and after somebody has asked for the response times of the longest period. Linux only.
 */
import { openStore } from '../../models/store/store.ts'
import { operands, post, rssKib, startProgram, withFolder } from './bench.ts'
import { pastRequests } from './pastRequests.ts'

const SIZES = [1_000, 100_000, 1_000_000]
const BATCH = 200
const RESTED_MS = 5_000

const rssMb = (pid: number): number => rssKib({ pid }) / 1_024

const rest = (): Promise<void> => new Promise((done) => setTimeout(done, RESTED_MS))

async function fill(dataDir: string, count: number): Promise<void> {
  await (await startProgram('office', [dataDir])).stop()
  const store = await openStore({ dataDir })
  const supervisor = (await store.accounts.all()).find(({ personId }) => personId === 'p0')
  if (!supervisor) throw new Error('The office of the benches has its people')
  await store.accounts.replace({ ...supervisor, version: supervisor.version + 1, roles: ['supervisor'] })
  for (const requests of pastRequests(count, Date.now()))
    for (let at = 0; at < requests.length; at += BATCH) await store.requests.insertMany(requests.slice(at, at + BATCH))
  await store.close()
}

for (const count of operands().length > 0 ? operands().map(Number) : SIZES)
  await withFolder(async (dataDir) => {
    await fill(dataDir, count)
    const office = await startProgram('office', [dataDir])
    await rest()
    const started = rssMb(office.pid)
    const { cookie } = await post(`${office.url}/api/session`, { login: 'p0', password: 'bench' })
    const answer = await fetch(`${office.url}/api/reports/response-times?days=366`, { headers: { cookie } })
    if (!answer.ok) throw new Error(`The report was refused: ${answer.status} ${await answer.text()}`)
    await rest()
    const asked = rssMb(office.pid)
    console.log(
      `  ${count.toLocaleString('en').padStart(9)} ended requests: ${started.toFixed(0)} MB after the start, ${asked.toFixed(0)} MB after the reports`,
    )
    await office.stop()
  })
