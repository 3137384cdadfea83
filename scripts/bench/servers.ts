import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { PERSON_HEADER } from '../../models/wire/person.ts'
import {
  type Figures,
  option,
  type Program,
  percentile,
  post,
  startProgram,
  summary,
  tellJson,
  withFolder,
} from './bench.ts'
import { Ears } from './ears.ts'

/*
 * MONGODB_URI=... [REDIS_URL=...] npm run bench servers [-- --clients 60 --runs 5 --raises 200 --json FILE]
 * From the POST to the event in the called person's browser: with one server, and with three, where that browser hangs
 * on the server that was asked ("here") or on another ("there"); there the others find it by their look every second,
 * or are told by Redis. What a poke costs: processor time of all servers for a raise, its receipt and its end, beyond
 * what they use while nothing happens: that of one server is the work itself, the rest is that others hear of it.
 */
const CLIENTS = Number(option('clients') ?? 60)
const RUNS = Number(option('runs') ?? 5)
const RAISES = Number(option('raises') ?? 200)
const IDLE_MS = 5_000
const WARM_UP = 20
/** As many as the office of the bench has. */
const CLERKS = 20

const uri = process.env.MONGODB_URI
if (uri === undefined) throw new Error('MONGODB_URI is not set: only on MongoDB there are several servers.')
const redis = process.env.REDIS_URL
const ways: readonly { name: string; servers: number; redis?: string }[] = [
  { name: 'one server', servers: 1 },
  { name: 'three servers', servers: 3 },
  ...(redis === undefined ? [] : [{ name: 'three, with Redis', servers: 3, redis }]),
]
const results = new Map<string, Figures[]>()
for (let run = 0; run < RUNS; run += 1) {
  const turn = run % ways.length
  for (const way of [...ways.slice(turn), ...ways.slice(0, turn)]) {
    process.stderr.write(`run ${run + 1} of ${RUNS}: ${way.name}\n`)
    const figures = await withFolder((folder) => measure(way, folder))
    results.set(way.name, [...(results.get(way.name) ?? []), figures])
  }
}
report()
tellJson({ bench: 'servers', clients: CLIENTS, runs: Object.fromEntries(results) })

async function measure(way: (typeof ways)[number], folder: string): Promise<Figures> {
  const address = new URL(uri ?? '')
  address.pathname = `/bench_${randomUUID().slice(0, 8)}`
  const environment = {
    BENCH_MONGODB_URI: address.href,
    ...(way.redis === undefined ? {} : { BENCH_REDIS_URL: way.redis }),
  }
  const programs: Program[] = []
  for (let at = 0; at < way.servers; at += 1)
    programs.push(await startProgram('office', [folder, String(CLIENTS)], environment))
  const at = (index: number): Program => programs[index % programs.length] as Program
  const clerks: string[] = []
  for (let index = 0; index < CLERKS; index += 1) clerks.push(await signIn(at(0), `clerk${index}`))
  const ears = new Ears()
  const sockets: Socket[] = []
  for (let index = 0; index < CLIENTS; index += 1) sockets.push(await browser(index, at(index), ears))
  const idleBefore = await cpuOf(programs)
  await new Promise((done) => setTimeout(done, IDLE_MS))
  const idle = ((await cpuOf(programs)) - idleBefore) / (IDLE_MS * 10 * programs.length)
  const took = { here: [] as number[], there: [] as number[] }
  const cpuBefore = await cpuOf(programs)
  const begunAt = performance.now()
  for (let count = 0; count < RAISES + WARM_UP; count += 1) {
    const to = count % CLIENTS
    // Each server is asked in turn, for browsers of its own and of the others.
    const asked = Math.floor(count / CLIENTS) % programs.length
    const sentAt = performance.now()
    const id = await send(at(asked), count, '', {
      placeId: 'bok',
      kind: 'serve',
      needs: ['noStairs'],
      targets: [{ kind: 'person', personId: `p${to}` }],
    })
    const heardAt = await ears.heardAt(id)
    if (count >= WARM_UP) took[to % programs.length === asked ? 'here' : 'there'].push(heardAt - sentAt)
    await send(at(asked), count, `/${id}/finish`, { outcome: 'mistake' })
  }
  const idleUs = (performance.now() - begunAt) * idle * 10 * programs.length
  const cpuUs = ((await cpuOf(programs)) - cpuBefore - idleUs) / (RAISES + WARM_UP)
  for (const socket of sockets) socket.close()
  for (const program of programs) await program.stop()
  const [here, there] = [took.here, took.there].map((times) => [percentile(times, 0.5), percentile(times, 0.99)])
  return {
    hereP50: here?.[0] ?? Number.NaN,
    hereP99: here?.[1] ?? Number.NaN,
    thereP50: there?.[0] ?? Number.NaN,
    thereP99: there?.[1] ?? Number.NaN,
    cpuUs,
    idle,
  }

  async function send(program: Program, count: number, path: string, body: unknown): Promise<string> {
    const index = count % CLERKS
    const reply = await post(`${program.url}/api/requests${path}`, body, {
      cookie: clerks[index] ?? '',
      [PERSON_HEADER]: `clerk${index}`,
      'idempotency-key': randomUUID(),
    })
    if (reply.status >= 300) throw new Error(`refused: ${reply.text}`)
    return JSON.parse(reply.text).requests?.[0]?.requestId ?? ''
  }
}

async function signIn({ url }: Pick<Program, 'url'>, login: string): Promise<string> {
  return (await post(`${url}/api/session`, { login, password: 'bench' })).cookie
}

/** Of this person, at this server: on duty, and acknowledging. */
async function browser(index: number, { url }: Program, ears: Ears): Promise<Socket> {
  const cookie = await signIn({ url }, `p${index}`)
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { person: `p${index}` },
    extraHeaders: { cookie, origin: url },
  })
  await new Promise<void>((done, failed) => {
    socket.once('connect', () => done())
    socket.once('connect_error', failed)
  })
  socket.on('call:changed', ({ requestId, pageId, rings, ringing }) => {
    if (!ringing) return
    ears.hear(requestId)
    socket.emit('page:delivered', { requestId, pageId, rings }, () => undefined)
  })
  await socket.emitWithAck('duty:report', { onDuty: true, sound: 'proven', notifications: 'granted' })
  return socket
}

async function cpuOf(programs: readonly Program[]): Promise<number> {
  const used = await Promise.all(programs.map((program) => program.cpuUs()))
  return used.reduce((sum, each) => sum + each, 0)
}

function report(): void {
  console.log(`\n${CLIENTS} browsers, ${RUNS} runs, median (minimum to maximum)\n`)
  for (const [name, runs] of results) {
    const of = (figure: string): string => summary(runs, figure).text
    console.log(`${name.padEnd(18)} page at the server asked   p50 ${of('hereP50')} ms   p99 ${of('hereP99')} ms`)
    if (name !== 'one server')
      console.log(`${' '.repeat(18)} page at another server     p50 ${of('thereP50')} ms   p99 ${of('thereP99')} ms`)
    console.log(
      `${' '.repeat(18)} CPU of all, a raise and its end, beyond idle ${of('cpuUs')} us; of one, idle ${of('idle')} %`,
    )
  }
}
