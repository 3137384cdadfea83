import { io, type Socket } from 'socket.io-client'
import type { CallView } from '../../models/wire/views.ts'
import { say } from '../api/support/say.ts'
import { authOf } from '../support/personOf.ts'
import { Haproxy, hasHaproxy } from './support/haproxy.ts'
import { SeveralServers } from './support/severalServers.ts'

/* The way out where a network blocks WebSocket, behind a balancer of Debian with the settings that are documented. */

const onHaproxy = hasHaproxy && process.env.MONGODB_URI !== undefined ? test : test.skip
/** As the settings call them. */
const SERVERS = ['one', 'two', 'three']
const BACK_WITHIN_MS = 5_000
const PATIENCE_MS = 120_000

let ends: (() => unknown)[] = []

afterEach(async () => {
  for (const end of ends.reverse()) await end()
  ends = []
}, 30_000)

interface CookieJar {
  readonly cookies: Iterable<[string, { readonly value: string }]>
}

/** As a browser without WebSocket: it brings the cookie by which HAProxy keeps it at its server. */
class PollingScreen {
  readonly rang = new Set<string>()
  private readonly socket: Socket
  private readonly waiting = new Set<() => void>()

  constructor(url: string, session: string) {
    this.socket = io(url, {
      forceNew: true,
      transports: ['polling'],
      reconnectionDelay: 200,
      reconnectionDelayMax: 1_000,
      auth: authOf(url, session),
      // Brings back the cookie that each line was given.
      withCredentials: true,
      extraHeaders: { cookie: session, origin: url },
    })
    this.socket.on('connect', () => {
      const report = { onDuty: true, sound: 'proven', notifications: 'granted' }
      this.socket.emit('duty:report', report, () => this.tell())
    })
    this.socket.on('disconnect', () => this.tell())
    const hear = ({ requestId, ringing }: CallView): void => {
      if (ringing) this.rang.add(requestId)
      this.tell()
    }
    this.socket.on('call:changed', hear)
    this.socket.on('calls:all', (calls: readonly CallView[]) => {
      for (const call of calls) hear(call)
    })
  }

  /** At which it stays, as HAProxy's cookie says. */
  get server(): number {
    const { _cookieJar: jar } = this.socket.io.engine as unknown as { _cookieJar?: CookieJar }
    return SERVERS.indexOf(new Map(jar?.cookies ?? []).get('parter_server')?.value ?? '')
  }

  get isConnected(): boolean {
    return this.socket.connected
  }

  async until(fact: () => boolean): Promise<void> {
    while (!fact()) await new Promise<void>((done) => void this.waiting.add(done))
  }

  close(): void {
    this.socket.disconnect()
  }

  private tell(): void {
    const waiting = [...this.waiting]
    this.waiting.clear()
    for (const done of waiting) done()
  }
}

onHaproxy(
  'long polling rings behind HAProxy, at the server where it stays, and within seconds at another when that one is killed',
  async () => {
    const office = await SeveralServers.start({ servers: 3 })
    ends.push(() => office.stop())
    const haproxy = await Haproxy.before(office.servers.map(({ url }) => url))
    ends.push(() => haproxy.stop())
    const { url } = haproxy
    const [session, clerk] = [await office.at(0).cookieOf('ewa'), await office.at(0).cookieOf('clerk')]
    const ewa = new PollingScreen(url, session)
    ends.push(() => ewa.close())
    await ewa.until(() => ewa.isConnected)
    const first = await office.raise(clerk, { url, matterId: 'pin' })
    await ewa.until(() => ewa.rang.has(first))

    const killedAt = performance.now()
    const { server } = ewa
    expect(SERVERS[server]).toBeDefined()
    office.at(server).signal('SIGKILL')
    // Whoever orders something meanwhile notices nothing.
    const second = await office.raise(clerk, { url, matterId: 'pin' })
    await ewa.until(() => ewa.rang.has(second))
    expect(performance.now() - killedAt).toBeLessThan(BACK_WITHIN_MS)
    expect(ewa.isConnected).toBe(true)
    expect(ewa.server).not.toBe(server)
    const others = await Promise.all([0, 1, 2].map(() => say(url, 'GET', '/readyz')))
    expect(others.map(({ status }) => status)).toEqual([200, 200, 200])
  },
  PATIENCE_MS,
)
