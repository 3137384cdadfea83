import { hash, randomBytes } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { openStore } from '../../models/store/store.ts'
import { type Figures, percentile, post, startProgram, summary, withFolder } from './bench.ts'

/*
 * npm run bench connections [-- --clients 2000 --runs 3]
 * R18: everybody comes back in one instant, as after a restart. How long until each has what is open for them, the
 * longest that a page which somebody asks for meanwhile was waited for, and the server's processor time. The clients
 * have the machine's other processors, and no jitter: worse than an office, whose screens spread over a second.
 */
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? otherwise : Number(process.argv[at + 1])
}
const CLIENTS = option('clients', 2_000)
const RUNS = option('runs', 3)
const ASK_EVERY_MS = 50

const runs: Figures[] = []
for (let run = 0; run < RUNS; run += 1) runs.push(await withFolder(measure))
const [back, worst, typical, cpu] = ['back', 'worst', 'typical', 'cpu'].map((name) => summary(runs, name).text)
console.log(`${CLIENTS} lines at once: all back in ${back} ms (mark 5000), CPU ${cpu} ms`)
console.log(`An answer meanwhile: median ${typical} ms, the slowest ${worst} ms (mark 500)`)

async function measure(folder: string): Promise<Figures> {
  const cookies = await signedIn(folder)
  const program = await startProgram('office', [folder])
  const cpuBefore = await program.cpuUs()
  const answers = new Answers(program.url, cookies[0] ?? '')
  const startedAt = performance.now()
  const sockets = cookies.map((cookie, index) => lineOf(program.url, cookie, `p${index}`))
  await Promise.all(sockets.map(({ isBack }) => isBack))
  const back = performance.now() - startedAt
  const tookMs = await answers.end()
  const cpu = ((await program.cpuUs()) - cpuBefore) / 1_000
  for (const { socket } of sockets) socket.disconnect()
  await program.stop()
  return { back, worst: Math.max(...tookMs), typical: percentile(tookMs, 0.5), cpu }
}

/** An office of so many people, each with a sign-in: nobody could sign in so often from one address. */
async function signedIn(folder: string): Promise<readonly string[]> {
  const program = await startProgram('office', [folder, String(CLIENTS)])
  const { cookie } = await post(`${program.url}/api/session`, { login: 'clerk', password: 'bench' })
  await program.stop()
  const [name] = cookie.split('=')
  const tokens = Array.from({ length: CLIENTS }, () => randomBytes(32).toString('base64url'))
  const store = await openStore({ dataDir: folder })
  const now = Date.now()
  await store.sessions.insert(
    tokens.map((token, index) => ({
      tokenHash: hash('sha256', token, 'base64url'),
      version: 1,
      personId: `p${index}`,
      startedAt: now,
      lastSeenAt: now,
      device: 'bench',
    })),
  )
  await store.close()
  return tokens.map((token) => `${name}=${token}`)
}

function lineOf(url: string, cookie: string, person: string): { socket: Socket; isBack: Promise<void> } {
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    auth: { person },
    extraHeaders: { cookie, origin: url },
  })
  const duty = { onDuty: true, sound: 'proven', notifications: 'granted' }
  const isBack = new Promise<void>((done) => {
    // As a screen does on every connect: it has what is open, and has said what it can do.
    socket.on('connect', () => socket.emit('duty:report', duty, () => done()))
  })
  return { socket, isBack }
}

/** How long somebody waits who asks for a page, again and again. */
class Answers {
  private readonly tookMs: number[] = []
  private isOver = false
  private readonly asking: Promise<void>

  constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {
    this.asking = this.ask()
  }

  async end(): Promise<readonly number[]> {
    this.isOver = true
    await this.asking
    return this.tookMs
  }

  private async ask(): Promise<void> {
    while (!this.isOver) {
      const askedAt = performance.now()
      const answer = await fetch(`${this.url}/api/calls`, { headers: { cookie: this.cookie } })
      await answer.text()
      this.tookMs.push(performance.now() - askedAt)
      await new Promise((done) => setTimeout(done, ASK_EVERY_MS))
    }
  }
}
