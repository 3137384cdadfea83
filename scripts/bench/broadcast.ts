import type { Socket } from 'socket.io-client'
import { type Figures, option, post, rssKib, summary, tellJson, withFolder } from './bench.ts'
import { startPagedFloor } from './pagedFloor.ts'
import { connect, signIn, startPagedOffice } from './pagedOffice.ts'

/*
 * npm run bench broadcast [-- --sockets 5000 --runs 3 --json FILE]
 * T7: one event to so many sockets, from the POST until the last has it: with Parter, the boards of clerks hear of a
 * request. T8: what an idle socket takes of the server's memory. Beside both the bare program that stores nothing, told
 * an event of the same length. Linux only.
 */
const SOCKETS = Number(option('sockets') ?? 5_000)
const RUNS = Number(option('runs') ?? 3)
/** Of each run the first ones warm the program up. */
const EVENTS = 8
const WARM_UP = 3
/** As many screens as one person may have. */
const OF_ONE = 5
const CLERKS = Math.ceil(SOCKETS / OF_ONE)
const AT_ONCE = 50

const results: Record<'parter' | 'sio', Figures[]> = { parter: [], sio: [] }
let eventBytes = 0
for (let run = 0; run < RUNS; run += 1) {
  process.stderr.write(`run ${run + 1} of ${RUNS}\n`)
  results.parter.push(await withFolder(parter))
  results.sio.push(await withFolder(floor))
}
const of = (name: 'parter' | 'sio', figure: string) => summary(results[name], figure)
console.log(`${SOCKETS} sockets, an event of ${eventBytes} bytes, ${RUNS} runs, median (minimum to maximum)`)
for (const name of ['sio', 'parter'] as const)
  console.log(
    `${name.padEnd(7)} the last has it after ${of(name, 'lastMs').text} ms, an idle one ${of(name, 'kib').text} KiB`,
  )
for (const [mark, figure, most] of [
  ['T7', 'lastMs', 1.15],
  ['T8', 'kib', 1.3],
] as const)
  console.log(
    `${mark} ${(of('parter', figure).median / of('sio', figure).median).toFixed(2)} x sio   (mark: at most ${most})`,
  )
tellJson({ bench: 'broadcast', sockets: SOCKETS, eventBytes, runs: results })

async function parter(folder: string): Promise<Figures> {
  const office = await startPagedOffice(folder, 1, { BENCH_CLERKS: String(CLERKS) })
  const cookies: string[] = []
  for (let clerk = 0; clerk < CLERKS; clerk += 1) cookies.push(await signIn(office.program, `clerk${clerk}`))
  const before = rssKib(office.program)
  const sockets = await inTurns(SOCKETS, (index) => {
    const clerk = index % CLERKS
    return connect(office.program, `clerk${clerk}`, cookies[clerk] ?? '')
  })
  const kib = (rssKib(office.program) - before) / SOCKETS
  await inTurns(SOCKETS, (index) => sockets[index]?.emitWithAck('board:follow', 'clerk'))
  sockets[0]?.on('request:changed', (request) => {
    eventBytes ||= JSON.stringify(request).length
  })
  const lastMs = await untilTheLast(sockets, 'request:changed', () => office.raise(0))
  for (const socket of sockets) socket.close()
  await office.close()
  return { lastMs, kib }
}

async function floor(folder: string): Promise<Figures> {
  const bare = await startPagedFloor('sio', folder, 0)
  const before = rssKib(bare.program)
  const sockets = await inTurns(SOCKETS, () => bare.listen('all'))
  const kib = (rssKib(bare.program) - before) / SOCKETS
  const event = { id: 'r', to: 'all', matter: 'x'.repeat(eventBytes) }
  const lastMs = await untilTheLast(sockets, 'page', () => post(`${bare.program.url}/raise`, event))
  for (const socket of sockets) socket.close()
  await bare.close()
  return { lastMs, kib }
}

/** Milliseconds, the median of several events; what else one of them makes the server tell is waited for in between. */
async function untilTheLast(sockets: readonly Socket[], event: string, raise: () => Promise<unknown>): Promise<number> {
  const took: Figures[] = []
  for (let count = 0; count < EVENTS; count += 1) {
    const sentAt = performance.now()
    const all = Promise.all(sockets.map((socket) => new Promise<void>((done) => void socket.once(event, () => done()))))
    await raise()
    await all
    if (count >= WARM_UP) took.push({ ms: performance.now() - sentAt })
    await new Promise((done) => setTimeout(done, 2_000))
  }
  return summary(took, 'ms').median
}

/** A few at a time, so that none is refused for want of an answer. */
async function inTurns<T>(count: number, act: (index: number) => Promise<T> | undefined): Promise<T[]> {
  const done: T[] = []
  for (let at = 0; at < count; at += AT_ONCE) {
    const length = Math.min(AT_ONCE, count - at)
    const some = await Promise.all(Array.from({ length }, (_, index) => act(at + index)))
    done.push(...(some as T[]))
  }
  return done
}
