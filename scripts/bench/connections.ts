import { io, type Socket } from 'socket.io-client'
import { RECONNECTING } from '../../models/wire/reconnecting.ts'
import { type Figures, option, post, rssKib, startProgram, summary, tellJson, withFolder } from './bench.ts'

/*
 * npm run bench connections [-- --sockets 2000 --runs 5 --json FILE]
 * T8, T9: so many sockets come at once, each with its session checked and its open calls fetched, and then do nothing.
 * R18: the server is killed and started again; they come back by themselves, as screens do, while a clerk goes on
 * asking for the board. Linux only.
 */
const SOCKETS = Number(option('sockets') ?? 2_000)
const RUNS = Number(option('runs') ?? 5)
/** As many screens as one person may have. */
const OF_ONE = 5
const PEOPLE = Math.ceil(SOCKETS / OF_ONE)
const ASKED_EVERY_MS = 20
await bench()

async function bench(): Promise<void> {
  const runs: Figures[] = []
  for (let run = 0; run < RUNS; run += 1) {
    process.stderr.write(`run ${run + 1} of ${RUNS}\n`)
    runs.push(await withFolder(measure))
  }
  const of = (figure: string): string => summary(runs, figure).text
  console.log(`${SOCKETS} sockets, ${RUNS} runs, median (minimum to maximum)`)
  console.log(`T9  come at once: ${of('aSecond')} a second, session checked, calls fetched   (mark: at least 1,000)`)
  console.log(`T8  memory of an idle one: ${of('kibibytes')} KiB   (beside its floor: npm run bench broadcast)`)
  console.log(`R18 back after a kill: ${of('backMs')} ms after the server is ready   (mark: at most 5,000)`)
  console.log(`    worst answer meanwhile: ${of('worstMs')} ms   (mark: at most 500)`)
  tellJson({ bench: 'connections', sockets: SOCKETS, runs })
}

async function measure(folder: string): Promise<Figures> {
  const first = await startProgram('office', [folder, String(PEOPLE)])
  const signIn = async (login: string): Promise<string> =>
    (await post(`${first.url}/api/session`, { login, password: 'bench' })).cookie
  const cookies: string[] = []
  for (let index = 0; index < PEOPLE; index += 1) cookies.push(await signIn(`p${index}`))
  const clerk = await signIn('clerk0')
  const before = rssKib(first)
  const beganAt = performance.now()
  const sockets = Array.from({ length: SOCKETS }, (_, index) =>
    open(first.url, `p${index % PEOPLE}`, cookies[index % PEOPLE] ?? ''),
  )
  await Promise.all(sockets.map(told))
  const cameMs = performance.now() - beganAt
  const kibibytes = (rssKib(first) - before) / SOCKETS
  const back = Promise.all(sockets.map(told))
  await first.stop()
  const again = await startProgram('office', [folder], { BENCH_PORT: new URL(first.url).port })
  const readyAt = performance.now()
  const asking = askUntil(back, `${again.url}/api/requests`, clerk)
  await back
  const backMs = performance.now() - readyAt
  const worstMs = Math.max(...(await asking))
  for (const socket of sockets) socket.close()
  await again.stop()
  return { aSecond: SOCKETS / (cameMs / 1_000), kibibytes, backMs, worstMs }
}

function open(url: string, person: string, cookie: string): Socket {
  return io(url, {
    ...RECONNECTING,
    transports: ['websocket'],
    forceNew: true,
    auth: { person },
    extraHeaders: { cookie, origin: url },
  })
}

/** When it is told, for the next time, what is open for its person. */
function told(socket: Socket): Promise<void> {
  return new Promise((done) => void socket.once('calls:all', () => done()))
}

/** How long each answer took until then. */
async function askUntil(ended: Promise<unknown>, url: string, cookie: string): Promise<readonly number[]> {
  const took: number[] = []
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  while (!isOver) {
    const askedAt = performance.now()
    const answer = await fetch(url, { headers: { cookie } })
    await answer.text()
    if (!answer.ok) throw new Error(`The board was refused: ${answer.status}`)
    took.push(performance.now() - askedAt)
    await new Promise((done) => setTimeout(done, ASKED_EVERY_MS))
  }
  return took
}
