import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { minutes, seconds } from '../../models/domain/clock.ts'
import type { RaiseReceipt } from '../../models/wire/orders.ts'
import { say } from '../api/support/say.ts'
import { slopeOf } from '../support/slopeOf.ts'
import { Device } from './support/device.ts'
import { COLLECTING, keptBytes } from './support/heldMemory.ts'
import { builtServer, newOfficeFolder, removeFolder, ServerProcess } from './support/serverProcess.ts'

/*
 * R19: a day's work of a large office in twenty minutes, on the real server: twenty requests a second, each raised, rung
 * on five screens, accepted, attended and finished, while five hundred screens hold their lines, one a second comes anew,
 * and a supervisor asks for the figures once a minute. What the server holds is looked at once a minute; from the warm-up on it must not grow, but for what is stored.
 * `SOAK_MINUTES=5 npm run faults -- R19` is a shorter one. Only Linux tells what another process holds.
 */
const FULL = process.env.FAULTS === 'full' && process.platform === 'linux'
const MINUTES = Number(process.env.SOAK_MINUTES ?? 20)
const WARM_UP = Math.min(5, MINUTES / 2)
const A_SECOND = Number(process.env.SOAK_RATE ?? 20)
const SCREENS_EACH = 5
/** Beside those of the small office. */
const PEOPLE = Number(process.env.SOAK_SCREENS ?? 500) / SCREENS_EACH - 3
const SUPERVISOR = 'mayor'
const CLERKS = ['clerk', 'otherClerk', 'secretariat']
/** More than that are not under way: a machine that is too slow is measured at the pace that it holds. */
const MOST_AT_ONCE = 200
/** Beside whatever else the machine does: how soon a call rings is measured elsewhere. */
const PATIENCE_MS = minutes(2)
const KEPT_MIB_A_MINUTE = 0.5
const HANDLES_A_MINUTE = 0.5
/** Written ahead, as far as the store lags behind where others use the machine; never shorter again, and never longer. */
const MOST_BESIDE_MIB = 64

interface Held {
  readonly minute: number
  readonly memoryMiB: number
  /** Of that, what it cannot let go. */
  readonly keptMiB: number
  /** Files and the like. */
  readonly handles: number
  /** As many as there are screens and orders under way. */
  readonly sockets: number
  readonly threads: number
  /** What is written ahead of the store, and whatever else lies beside it. */
  readonly besideMiB: number
  readonly storeMiB: number
  readonly requests: number
}

const MIB = 1_024 * 1_024

const testOfRelease = FULL ? test : test.skip

testOfRelease(
  `${MINUTES} minutes at ${A_SECOND} requests a second: what the server holds does not grow`,
  async () => {
    const dataDir = await newOfficeFolder({ colleagues: PEOPLE })
    const server = await ServerProcess.start(builtServer(), { DATA_DIR: dataDir, NODE_OPTIONS: COLLECTING })
    const load = new Load(server)
    try {
      await load.opens()
      const held: Held[] = []
      for (let minute = 1; minute <= MINUTES; minute += 1) {
        await load.goesOnFor(minutes(1))
        held.push({ minute, ...(await heldBy(server, dataDir)), requests: load.done })
        console.info(JSON.stringify(held.at(-1)))
      }
      await load.ends()
      const after = held.filter(({ minute }) => minute >= WARM_UP)
      const slope = (of: keyof Held): number => slopeOf(after.map((each) => [each.minute, each[of]]))
      console.info(
        `R19: ${load.done} requests in ${MINUTES} minutes; a minute: memory ${slope('memoryMiB').toFixed(2)} MiB, ` +
          `of it kept ${slope('keptMiB').toFixed(2)} MiB, ` +
          `handles ${slope('handles').toFixed(2)}, threads ${slope('threads').toFixed(2)}, ` +
          `beside the store ${slope('besideMiB').toFixed(2)} MiB; ` +
          `stored ${((slope('storeMiB') / slope('requests')) * 1_024).toFixed(1)} KiB a request`,
      )
      expect(load.missed).toEqual([])
      // What the system counts goes up and down with the work of the collector: it is told, and what is kept is judged.
      expect(slope('keptMiB')).toBeLessThan(KEPT_MIB_A_MINUTE)
      expect(slope('handles')).toBeLessThan(HANDLES_A_MINUTE)
      expect(slope('threads')).toBeLessThan(HANDLES_A_MINUTE)
      for (const { sockets, besideMiB } of held) {
        expect(sockets).toBeLessThan(2 * SCREENS_EACH * (PEOPLE + CLERKS.length) + MOST_AT_ONCE)
        expect(besideMiB).toBeLessThan(MOST_BESIDE_MIB)
      }
    } finally {
      load.closes()
      await server.stop()
      removeFolder(dataDir)
    }
  },
  minutes(MINUTES + 10),
)

/** Everybody who works in this office, and what they have done. */
class Load {
  done = 0
  readonly missed: string[] = []
  private readonly cookies = new Map<string, string>()
  private readonly screens = new Map<string, Device[]>()
  private readonly underWay = new Set<Promise<void>>()
  private next = 0
  private nextScreen = 0

  constructor(private readonly server: ServerProcess) {}

  async opens(): Promise<void> {
    this.cookies.set(SUPERVISOR, await this.server.cookieOf(SUPERVISOR))
    for (const name of [...CLERKS, ...Array.from({ length: PEOPLE }, (_, index) => `p${index}`)]) {
      this.cookies.set(name, await this.server.cookieOf(name))
      const screens = Array.from({ length: SCREENS_EACH }, () => this.screenOf(name))
      this.screens.set(name, screens)
      await Promise.all(screens.map((screen) => screen.ready()))
    }
  }

  async goesOnFor(ms: number): Promise<void> {
    const end = performance.now() + ms
    await this.asksForFigures()
    for (let tick = 0; performance.now() < end; tick += 1) {
      if (this.underWay.size < MOST_AT_ONCE) this.begins()
      if (tick % A_SECOND === 0) this.comesAnew()
      const dueAt = end - ms + (tick + 1) * (seconds(1) / A_SECOND)
      await wait(Math.max(0, dueAt - performance.now()))
    }
  }

  /** Nothing is under way any more, and every screen is connected. */
  async ends(): Promise<void> {
    await Promise.all(this.underWay)
    await Promise.all([...this.screens.values()].flat().map((screen) => screen.ready()))
  }

  closes(): void {
    for (const screen of [...this.screens.values()].flat()) screen.close()
  }

  private begins(): void {
    this.next += 1
    const clerk = CLERKS[this.next % CLERKS.length] ?? ''
    const person = `p${this.next % PEOPLE}`
    const visit = this.visit(clerk, person).then(
      () => {
        this.done += 1
      },
      (error: unknown) => void this.missed.push(String(error)),
    )
    this.underWay.add(visit)
    void visit.finally(() => this.underWay.delete(visit))
  }

  private async visit(clerk: string, person: string): Promise<void> {
    const target = { kind: 'person', personId: person }
    const raised = await this.orders<RaiseReceipt>(clerk, '/api/requests', {
      placeId: 'desk',
      kind: 'serve',
      needs: ['noStairs'],
      targets: [target],
    })
    const id = raised.requests[0]?.requestId ?? ''
    await this.screens.get(person)?.[0]?.hears([id])
    await this.orders(person, `/api/requests/${id}/accept`, {})
    await this.orders(clerk, `/api/requests/${id}/arrive`, {})
    await this.orders(clerk, `/api/requests/${id}/finish`, { outcome: 'settled', wayOut: false })
    for (const screen of this.screens.get(person) ?? []) screen.forgets(id)
  }

  private async orders<Body>(who: string, path: string, body: object): Promise<Body> {
    const reply = await say(this.server.url, 'POST', path, { cookie: this.cookies.get(who) ?? '', body })
    if (reply.status !== 200 && reply.status !== 201) throw new Error(`${path}: ${reply.status} ${reply.text}`)
    return reply.body as Body
  }

  private async asksForFigures(): Promise<void> {
    const cookie = this.cookies.get(SUPERVISOR) ?? ''
    const { status } = await say(this.server.url, 'GET', '/api/reports/response-times?days=30', { cookie })
    if (status !== 200) this.missed.push(`The figures of today: ${status}`)
  }

  /** Somebody loads their page anew: the last of their screens, since the first hears the calls. */
  private comesAnew(): void {
    this.nextScreen += 1
    const name = `p${this.nextScreen % PEOPLE}`
    const screens = this.screens.get(name) ?? []
    screens.pop()?.close()
    screens.push(this.screenOf(name))
  }

  private screenOf(name: string): Device {
    return new Device(this.server.url, this.cookies.get(name) ?? '', {
      board: CLERKS.includes(name),
      patienceMs: PATIENCE_MS,
    })
  }
}

/** What it is; closed meanwhile, nothing. */
function handleAt(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return 'socket: closed'
  }
}

/** What the server holds, as the system counts it, its garbage left out. */
async function heldBy(server: ServerProcess, dataDir: string): Promise<Omit<Held, 'minute' | 'requests'>> {
  const kept = await keptBytes(server)
  const proc = `/proc/${server.pid}`
  const pages = Number(readFileSync(`${proc}/statm`, 'utf8').split(' ')[1])
  const open = readdirSync(`${proc}/fd`).map((fd) => handleAt(`${proc}/fd/${fd}`))
  const sockets = open.filter((handle) => handle.startsWith('socket:'))
  const sizes = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => ({ name, bytes: statSync(join(parentPath, name)).size }))
  const largest = Math.max(...sizes.filter(({ name }) => !name.endsWith('-wal')).map(({ bytes }) => bytes))
  const all = sizes.reduce((total, { bytes }) => total + bytes, 0)
  return {
    memoryMiB: (pages * 4_096) / MIB,
    keptMiB: kept / MIB,
    handles: open.length - sockets.length,
    sockets: sockets.length,
    threads: readdirSync(`${proc}/task`).length,
    besideMiB: (all - largest) / MIB,
    storeMiB: largest / MIB,
  }
}
