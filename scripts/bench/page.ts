import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { PERSON_HEADER } from '../../models/wire/person.ts'
import { type Figures, percentile, post, startProgram, summary, withFolder } from './bench.ts'

/*
 * npm run bench page [-- --clients 50 --runs 5 --raises 500]
 * T1, T2: from the POST to the event in the other browser's socket; T5: raises a second, 100 at once; T6: the server's
 * processor time for one of these (with Parter, its receipt included). Parter and its floors take turns in one run,
 * because machines differ and are noisy.
 */
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? otherwise : Number(process.argv[at + 1])
}
const CLIENTS = option('clients', 50)
const RUNS = option('runs', 5)
const RAISES = option('raises', 500)
const AT_ONCE = 100
const THROUGHPUT_RAISES = option('burst', 4_000)
/** As many as the office of the bench has. */
const CLERKS = 20

/** Something that can be raised to somebody, and heard there. */
interface Contestant {
  raise(to: number): Promise<unknown>
  /** Calls back when somebody's browser hears of a raise. */
  heard(to: number, listener: () => void): void
  tidy?(): Promise<void>
  cpuUs(): Promise<number>
  close(): Promise<void>
}

const results = new Map<string, Figures[]>()
const names = ['sio', 'fsync', 'parter', ...(process.env.MONGODB_URI ? ['mongo', 'parter on mongo'] : [])]
for (let run = 1; run <= RUNS; run += 1) {
  for (const name of names) {
    process.stderr.write(`run ${run} of ${RUNS}: ${name}\n`)
    const figures = await withFolder((folder) => measure(name, folder))
    results.set(name, [...(results.get(name) ?? []), figures])
  }
}
report()

async function measure(name: string, folder: string): Promise<Figures> {
  const contestant = name.startsWith('parter') ? await parter(name, folder) : await floor(name, folder)
  const latencies: number[] = []
  for (let count = 0; count < RAISES + 50; count += 1) {
    const to = count % CLIENTS
    const heard = new Promise<void>((done) => contestant.heard(to, done))
    const sentAt = performance.now()
    const answered = contestant.raise(to)
    await heard
    // The first ones warm the program up.
    if (count >= 50) latencies.push(performance.now() - sentAt)
    await answered
    await contestant.tidy?.()
  }
  const cpuBefore = await contestant.cpuUs()
  const startedAt = performance.now()
  let left = THROUGHPUT_RAISES
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, worker) => {
      while (left > 0) {
        left -= 1
        await contestant.raise(worker % CLIENTS)
      }
    }),
  )
  const raisesPerSecond = THROUGHPUT_RAISES / ((performance.now() - startedAt) / 1_000)
  const cpuUs = ((await contestant.cpuUs()) - cpuBefore) / THROUGHPUT_RAISES
  await contestant.close()
  return { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99), raisesPerSecond, cpuUs }
}

async function floor(name: string, folder: string): Promise<Contestant> {
  const program = await startProgram('floor', [name, folder])
  const sockets = await connectAll((index) => io(program.url, { ...SOCKET, query: { room: `p${index}` } }))
  return {
    raise: (to) => post(`${program.url}/raise`, { to: `p${to}`, matter: 'x', needs: ['noStairs'] }),
    heard: (to, listener) => void sockets[to]?.once('page', listener),
    cpuUs: program.cpuUs,
    close: () => closeAll(sockets, program),
  }
}

async function parter(name: string, folder: string): Promise<Contestant> {
  const uri = new URL(process.env.MONGODB_URI ?? 'mongodb://none')
  uri.pathname = `/bench_${randomUUID().slice(0, 8)}`
  const environment: Record<string, string> = name === 'parter' ? {} : { BENCH_MONGODB_URI: uri.href }
  const program = await startProgram('office', [folder, String(CLIENTS)], environment)
  const signIn = async (login: string): Promise<string> =>
    (await post(`${program.url}/api/session`, { login, password: 'bench' })).cookie
  const clerks: string[] = []
  for (let index = 0; index < CLERKS; index += 1) clerks.push(await signIn(`clerk${index}`))
  const cookies: string[] = []
  for (let index = 0; index < CLIENTS; index += 1) cookies.push(await signIn(`p${index}`))
  const sockets = await connectAll((index) =>
    io(program.url, {
      ...SOCKET,
      auth: { person: `p${index}` },
      extraHeaders: { cookie: cookies[index] ?? '', origin: program.url },
    }),
  )
  for (const socket of sockets) {
    await socket.emitWithAck('duty:report', { onDuty: true, sound: 'proven', notifications: 'granted' })
    socket.on('call:changed', ({ requestId, pageId, rings, ringing }) => {
      if (ringing) socket.emit('page:delivered', { requestId, pageId, rings }, () => undefined)
    })
  }
  let sent = 0
  const send = (path: string, body: unknown) => {
    const index = sent++ % CLERKS
    return post(`${program.url}/api/requests${path}`, body, {
      cookie: clerks[index] ?? '',
      [PERSON_HEADER]: `clerk${index}`,
      'idempotency-key': randomUUID(),
    })
  }
  let last = ''
  return {
    async raise(to) {
      const reply = await send('', {
        placeId: 'bok',
        kind: 'serve',
        needs: ['noStairs'],
        targets: [{ kind: 'person', personId: `p${to}` }],
      })
      if (reply.status !== 201) throw new Error(`refused: ${reply.text}`)
      last = JSON.parse(reply.text).requests[0].requestId
    },
    heard: (to, listener) => void sockets[to]?.once('call:changed', listener),
    async tidy() {
      await send(`/${last}/finish`, { outcome: 'mistake' })
    },
    cpuUs: program.cpuUs,
    close: () => closeAll(sockets, program),
  }
}

const SOCKET = { transports: ['websocket'], forceNew: true, reconnection: false }

async function connectAll(open: (index: number) => Socket): Promise<Socket[]> {
  const sockets: Socket[] = []
  for (let index = 0; index < CLIENTS; index += 1) {
    const socket = open(index)
    await new Promise<void>((done, failed) => {
      socket.once('connect', () => done())
      socket.once('connect_error', failed)
    })
    sockets.push(socket)
  }
  return sockets
}

async function closeAll(sockets: readonly Socket[], program: { stop(): Promise<void> }): Promise<void> {
  for (const socket of sockets) socket.close()
  await program.stop()
}

function report(): void {
  console.log(`\n${CLIENTS} clients, ${RUNS} runs, median (minimum to maximum)\n`)
  for (const [name, runs] of results) {
    const line = ['p50', 'p99'].map((figure) => `${figure} ${summary(runs, figure).text} ms`).join('   ')
    console.log(
      `${name.padEnd(16)} ${line}   ${summary(runs, 'raisesPerSecond').text} raises/s   CPU ${summary(runs, 'cpuUs').text} us`,
    )
  }
  const ratio = (name: string, to: string, figure: string): string => {
    const [of, base] = [results.get(name), results.get(to)]
    return of && base ? (summary(of, figure).median / summary(base, figure).median).toFixed(2) : '–'
  }
  console.log(`\nT1 page p50, embedded    ${ratio('parter', 'fsync', 'p50')} x fsync   (mark 1.25)`)
  console.log(`T2 page p99, embedded    ${ratio('parter', 'fsync', 'p99')} x fsync   (mark 1.3)`)
  console.log(`T5 raises/s, embedded    ${ratio('parter', 'fsync', 'raisesPerSecond')} x fsync   (mark 0.5)`)
  console.log(`T6 CPU a raise, embedded ${ratio('parter', 'sio', 'cpuUs')} x sio     (stretch 1.5)`)
  if (!results.has('mongo')) return
  console.log(`T6 CPU a raise, embedded ${ratio('parter', 'mongo', 'cpuUs')} x mongo   (mark 0.8)`)
  console.log(`T3 page p50, MongoDB     ${ratio('parter on mongo', 'mongo', 'p50')} x mongo   (mark 1.15)`)
  console.log(`T5 raises/s, MongoDB     ${ratio('parter on mongo', 'mongo', 'raisesPerSecond')} x mongo   (mark 0.9)`)
}
