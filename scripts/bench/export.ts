/**
 * `npm run bench export [-- ENTRIES]`: the whole security log, so many entries, downloaded as CSV and as a workbook, while
 * somebody else asks for something small ten times a second: how long the slowest of those answers took, beside the slowest
 * without a download, and how much more memory the server had. Linux only.
 */
import { setTimeout as rest } from 'node:timers/promises'
import { openStore } from '../../models/store/store.ts'
import { operands, percentile, post, rssKib, startProgram, withFolder } from './bench.ts'

/** A few less than one file holds: signing in and downloading are entries too. */
const ENTRIES = Number(operands()[0] ?? 999_900)
const AT_ONCE = 2_000
const QUIET_MS = 5_000
const ASK_EVERY_MS = 100

const rssMb = (pid: number): number => rssKib({ pid }) / 1_024

async function fill(dataDir: string): Promise<void> {
  await (await startProgram('office', [dataDir])).stop()
  const store = await openStore({ dataDir })
  const auditor = (await store.accounts.all()).find(({ personId }) => personId === 'p0')
  if (!auditor) throw new Error('The office of the benches has its people')
  await store.accounts.replace({ ...auditor, version: auditor.version + 1, roles: ['auditor'] })
  const first = Date.now() - ENTRIES * 1_000
  for (let at = 0; at < ENTRIES; at += AT_ONCE)
    await store.securityLog.append(
      ...Array.from({ length: Math.min(AT_ONCE, ENTRIES - at) }, (_, each) => ({
        at: first + (at + each) * 1_000,
        aheadMinutes: 60,
        what: 'move',
        move: 'accept',
        personId: `p${(at + each) % 50}`,
        result: 'done' as const,
        object: `request-${at + each}`,
      })),
    )
  await store.close()
}

await withFolder(async (dataDir) => {
  await fill(dataDir)
  const office = await startProgram('office', [dataDir])
  const { cookie } = await post(`${office.url}/api/session`, { login: 'p0', password: 'bench' })
  const other = await post(`${office.url}/api/session`, { login: 'clerk1', password: 'bench' })

  /** How long the answers to somebody else took meanwhile; the most memory that the server had. */
  async function meanwhile(act: () => Promise<unknown>): Promise<{ took: readonly number[]; mostMb: number }> {
    const took: number[] = []
    let [mostMb, isDone] = [0, false]
    const asking = (async () => {
      while (!isDone) {
        const began = performance.now()
        await (await fetch(`${office.url}/api/session`, { headers: { cookie: other.cookie } })).text()
        took.push(performance.now() - began)
        mostMb = Math.max(mostMb, rssMb(office.pid))
        await rest(ASK_EVERY_MS)
      }
    })()
    await act()
    isDone = true
    await asking
    return { took, mostMb }
  }

  const quiet = await meanwhile(() => rest(QUIET_MS))
  const tell = (what: string, { took, mostMb }: Awaited<ReturnType<typeof meanwhile>>, more = '') =>
    console.log(
      `  ${what.padEnd(22)} others: p99 ${percentile(took, 0.99).toFixed(0)} ms, slowest ${Math.max(...took).toFixed(0)} ms; ${mostMb.toFixed(0)} MB${more}`,
    )
  console.log(`${ENTRIES.toLocaleString('en')} entries of the security log:`)
  tell('no download', quiet)
  for (const format of ['csv', 'xlsx']) {
    let bytes = 0
    const began = performance.now()
    const during = await meanwhile(async () => {
      const file = await fetch(`${office.url}/api/security-log/export?format=${format}`, { headers: { cookie } })
      if (!file.ok || !file.body) throw new Error(`The download was refused: ${file.status} ${await file.text()}`)
      for await (const chunk of file.body) bytes += (chunk as Uint8Array).byteLength
    })
    const seconds = (performance.now() - began) / 1_000
    tell(format, during, `; ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(0)} s`)
  }
  await office.stop()
})
