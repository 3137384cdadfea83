import { randomUUID } from 'node:crypto'
import type { AddressInfo, Socket } from 'node:net'
import { hash } from '@node-rs/argon2'
import { pino } from 'pino'
import { type App, createApp } from '../../api/app.ts'
import { steadyClock } from '../../api/clock.ts'
import { inWords } from '../../api/escalation/startReport.ts'
import type { MailService } from '../../api/mail/mailService.ts'
import type { Metrics } from '../../api/metrics/metrics.ts'
import { PULSE_EVERY_MS } from '../../api/platform/health/pulse.ts'
import type { CertificateFiles } from '../../api/platform/web/certificate.ts'
import type { PushService } from '../../api/push/pushService.ts'
import type { WebhookService } from '../../api/webhooks/webhookService.ts'
import { type Instant, minutes, seconds } from '../../models/domain/clock.ts'
import type { Directory } from '../../models/domain/directory/directory.ts'
import type { EscalationPolicy } from '../../models/domain/request/escalation.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import type { Store } from '../../models/store/store.ts'
import { MONDAY_TEN } from './anyContext.ts'
import { endAll } from './endAll.ts'
import { knownDue } from './knownDue.ts'
import { LentStore } from './lentStore.ts'
import { OfficePerson } from './officePerson.ts'
import { PEOPLE, type PersonName, smallOffice } from './smallOffice.ts'
import { TestClock } from './testClock.ts'
import { unspoilt } from './unspoilt.ts'

export { MONDAY_TEN }

/** As other computers call the one that it runs on. */
export const OFFICE_HOST = 'parter.office.example'

export const PASSWORD = 'a password of a test'
/** Thrice before a screen takes it for silence. */
const SIGN_OF_LIFE_MS = seconds(3)
/** As the log numbers its levels. */
const ERROR = 50
// Cheap to check: the cost of real passwords has its own test.
const passwordHash = hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 })

interface Wishes {
  readonly policy?: EscalationPolicy
  readonly directory?: Directory
  readonly at?: Instant
  /** Errors in the log that this test provokes; any other fails it. */
  readonly expectErrors?: boolean
  readonly clientDir?: string
  /** Time runs on by itself, so that pages may come which the test is not about. */
  readonly timePasses?: boolean
  /** Whether all is said and heard is seen by the bytes on the lines, so that nobody is asked: for thousands of steps. */
  readonly countsBytes?: boolean
  /** As behind TLS. */
  readonly secure?: boolean
  readonly publicOrigin?: string
  /** How many proxies before it are believed about where somebody is. */
  readonly trustProxy?: number
  /** A certificate of its own: the office speaks HTTPS. */
  readonly tls?: CertificateFiles
  /** A store with a fault of the test's making. */
  readonly spoil?: (store: Store) => Store
  readonly pushService?: PushService
  readonly mail?: MailService
  readonly webhooks?: WebhookService
  readonly metrics?: Metrics
  readonly filmsDir?: string
}

/**
 * A real office: the real app over a real store with real sockets. Only the clock is the test's.
 * `stop` fails the test when a page came that nobody expected, or an error was logged.
 */
export class TestOffice {
  readonly clock: TestClock
  private app: App | undefined
  private store: Store | undefined
  private readonly people: OfficePerson[] = []
  private readonly errors: string[] = []
  private readonly warnings: string[] = []
  private readonly visitors: (() => Promise<void>)[] = []
  /** The server's ends of lines, by the port at the other end. */
  private readonly ends = new Map<number, Socket>()
  private pulse: NodeJS.Timeout | undefined
  private url = ''
  private hasWritten = false
  /** Of the server that runs; where a test has spoilt the store, each look asks it. */
  private known: ReturnType<typeof knownDue> | undefined
  private flush: (() => Promise<void>) | undefined
  /** When last a request was written or a device was told something, the pulse aside. */
  private lastEvent = Number.NEGATIVE_INFINITY
  /** What the last start had to report. */
  startedWith = ''

  private constructor(
    private readonly wishes: Wishes,
    private readonly lent: LentStore,
  ) {
    this.clock = new TestClock(wishes.at ?? MONDAY_TEN)
  }

  static async start(wishes: Wishes): Promise<TestOffice> {
    const lent = await LentStore.borrow(fillSmallOffice)
    const office = new TestOffice(wishes, lent)
    try {
      const store = lent.lease()
      if (wishes.directory || wishes.policy)
        await store.directory.write(wishes.directory ?? smallOffice({ policy: wishes.policy }))
      await office.run(store)
      return office
    } catch (error) {
      await endAll(
        () => office.stopServer(),
        () => lent.end(),
      )
      throw error
    }
  }

  get baseUrl(): string {
    return this.url
  }

  get requests() {
    return this.memory.requests
  }

  /** What the office remembers, for tests that look behind the wire. */
  get memory(): Store {
    if (!this.store) throw new Error('The office is not running.')
    return this.store
  }

  /** Signs people in; each opens a screen, is on duty with proven sound, and acknowledges what arrives. */
  async devices<Names extends readonly PersonName[]>(
    ...names: Names
  ): Promise<{ -readonly [Index in keyof Names]: OfficePerson }> {
    const people = []
    for (const name of names) people.push(await this.device(name))
    await this.settle()
    return people as { -readonly [Index in keyof Names]: OfficePerson }
  }

  async device(name: PersonName): Promise<OfficePerson> {
    const person = await this.visitor(name)
    await person.connect()
    return person
  }

  /** Signed in, without a screen that could ring. */
  async visitor(name: PersonName): Promise<OfficePerson> {
    const person = new OfficePerson(
      name,
      this.url,
      () => this.settle(),
      () => {
        this.lastEvent = this.clock.now()
      },
    )
    await person.signIn(PASSWORD)
    this.people.push(person)
    return person
  }

  /**
   * `hurried`: every round that only looks for work is walked past, until something is due that is stored. `inStrides`: those
   * of a minute too, for plays that last for days.
   */
  async advance(ms: number, { hurried = false, inStrides = false } = {}): Promise<void> {
    this.lastEvent = this.clock.now()
    this.known?.forget()
    // Seconds of a test are shorter than it takes to notice that somebody hangs up.
    await Promise.all(this.people.map((person) => person.hasLeft()))
    await this.clock.advanceTo(this.clock.now() + ms, () => this.settleWrites(), {
      lastEvent: () => (hurried ? Number.NEGATIVE_INFINITY : this.lastEvent),
      inStrides,
      nextDue: () => this.nextDue(),
    })
    await this.settle()
  }

  private async nextDue(): Promise<Instant> {
    const { requests } = this.known ?? this
    return (await requests.nextDueAt(this.clock.now())) ?? Number.POSITIVE_INFINITY
  }

  /** Until everything asked for is written, told, received and acknowledged. */
  async settle(): Promise<void> {
    this.hasWritten = true
    await this.settleWrites()
  }

  /** The same after a timer, of which most find nothing to do: devices are asked only when something was written. */
  private async settleWrites(): Promise<void> {
    await this.app?.idle()
    await new Promise(setImmediate)
    await this.app?.idle()
    while (this.hasWritten) {
      this.hasWritten = false
      if (this.wishes.countsBytes) await this.isHeard()
      else await Promise.all(this.people.map((person) => person.barrier()))
      await this.app?.idle()
    }
  }

  /** Until nothing is on its way on any line, for two turns: what has come in the first is dealt with in the second. */
  private async isHeard(): Promise<void> {
    await Promise.all(this.people.map((person) => person.hasLeft()))
    for (let quiet = 0; quiet < 2; ) {
      await new Promise(setImmediate)
      quiet = this.people.every((person) => person.hasHeardAll(this.ends)) ? quiet + 1 : 0
    }
  }

  /** Nobody's device rings who has not been named before. */
  async expectSilence(): Promise<void> {
    await this.settle()
    const heard = this.people.flatMap((person) => person.unexpectedPages())
    if (heard.length > 0) throw new Error(`Pages that nobody expected: ${heard.join(', ')}`)
  }

  /** The server goes down and comes up again; people's screens reconnect. */
  async restart({ downMs = 0, ofStoreToo = true, without = [] as readonly OfficePerson[] } = {}): Promise<void> {
    await this.settle()
    await this.stopServer()
    this.clock.forgetTimers()
    this.clock.set(this.clock.now() + downMs)
    if (ofStoreToo) await this.lent.reopen()
    else await this.lent.endLease()
    await this.run(this.lent.lease())
    for (const person of this.people) {
      person.moveTo(this.url)
      // Sessions run idle meanwhile.
      if (downMs >= minutes(30)) await person.signIn(PASSWORD)
      if (person.isConnected && !without.includes(person)) await person.connect()
    }
    await this.settle()
  }

  /** Somebody who has to leave before the office closes: a browser, say. */
  beforeStop(leave: () => Promise<void>): void {
    this.visitors.push(leave)
  }

  /** By a real screen, which counts silence by a clock of its own: by that one it hears from now on that the office lives. */
  isLookedAt(): void {
    this.pulse ??= setInterval(() => this.clock.bringForward(PULSE_EVERY_MS), SIGN_OF_LIFE_MS)
  }

  errorsLogged(): readonly string[] {
    return this.errors
  }

  /** Which limits have refused somebody, as the log says it, and whom. */
  limitsLogged(): readonly string[] {
    return this.warnings.flatMap((line) => {
      const { limit, caller } = JSON.parse(line) as { limit?: string; caller?: string }
      return limit === undefined ? [] : [`${limit}: ${caller}`]
    })
  }

  async stop(): Promise<void> {
    await endAll(
      ...this.visitors,
      () => clearInterval(this.pulse),
      () => this.wishes.timePasses || this.expectSilence(),
      () => {
        for (const person of this.people) person.disconnect()
      },
      () =>
        this.stopServer().then(
          () => this.lent.giveBack(),
          (error) => this.lent.end().finally(() => Promise.reject(error)),
        ),
      () => {
        if (!this.wishes.expectErrors && this.errors.length > 0)
          throw new Error(`Errors in the log:\n${this.errors.join('\n')}`)
      },
    )
  }

  private async run(store: Store): Promise<void> {
    const log = pino({ level: 'warn' }, { write: (line: string) => void this.linesLike(line).push(line) })
    const wrote = (): void => {
      this.hasWritten = true
      this.lastEvent = this.clock.now()
    }
    const spoilt = this.wishes.spoil?.(store)
    this.known = spoilt ? undefined : knownDue(store.requests)
    const quiet = spoilt ? undefined : unspoilt(store)
    const used = spoilt ?? quiet?.store ?? store
    const app = await createApp({
      store: { ...used, requests: tellingOfWrites(this.known?.requests ?? used.requests, wrote) },
      clock: steadyClock(this.clock),
      log,
      newId: randomUUID,
      secure: this.wishes.secure ?? false,
      publicOrigin: this.wishes.publicOrigin,
      machineNames: [OFFICE_HOST],
      trustProxy: this.wishes.trustProxy ?? 0,
      tls: this.wishes.tls,
      clientDir: this.wishes.clientDir,
      filmsDir: this.wishes.filmsDir,
      pushService: this.wishes.pushService,
      mailService: this.wishes.mail,
      webhookService: this.wishes.webhooks,
      metrics: this.wishes.metrics,
    })
    this.app = app
    this.startedWith = inWords(await app.start()) ?? ''
    app.http.on('connection', (end: Socket) => {
      const { remotePort = 0 } = end
      this.ends.set(remotePort, end)
      end.once('close', () => this.ends.get(remotePort) === end && this.ends.delete(remotePort))
    })
    await new Promise<void>((done) => void app.http.listen(0, '127.0.0.1', done))
    this.url = `${this.wishes.tls ? 'https' : 'http'}://127.0.0.1:${(app.http.address() as AddressInfo).port}`
    this.flush = quiet?.flush
    // Who looks behind the wire finds what the server has said.
    this.store = quiet ? { ...store, signOfLife: quiet.store.signOfLife } : store
  }

  private linesLike(line: string): string[] {
    return (JSON.parse(line) as { level: number }).level >= ERROR ? this.errors : this.warnings
  }

  private async stopServer(): Promise<void> {
    const { app, flush } = this
    this.app = undefined
    this.store = undefined
    this.flush = undefined
    await app?.stop()
    // As the server itself would: a store that takes no writes must not keep it from stopping.
    await flush?.().catch(() => undefined)
  }
}

function tellingOfWrites(requests: RequestStore, wrote: () => void): RequestStore {
  return {
    ...requests,
    insert: (request) => requests.insert(request).finally(wrote),
    replace: (next) => requests.replace(next).finally(wrote),
  }
}

async function fillSmallOffice(store: Store): Promise<void> {
  const hashed = await passwordHash
  await store.accounts.insert(
    Object.entries(PEOPLE).map(([personId, { roles }]) => ({
      personId,
      version: 1,
      login: personId.toLowerCase(),
      passwordHash: hashed,
      roles,
      disabled: false,
    })),
  )
  await store.directory.write(smallOffice())
}

const started: Promise<TestOffice>[] = []

/** Starts an office for one test; it is stopped, and checked for silence, when the test ends. */
export function startOffice(wishes: Wishes = {}): Promise<TestOffice> {
  const office = TestOffice.start(wishes)
  // Named before it runs: its test may be out of time by then.
  started.push(office)
  return office
}

async function stopAll(): Promise<void> {
  const offices = await Promise.allSettled(started.splice(0))
  const stops = offices.flatMap((office) => (office.status === 'fulfilled' ? [office.value.stop()] : []))
  for (const stop of await Promise.allSettled(stops)) if (stop.status === 'rejected') throw stop.reason
}
afterEach(stopAll)
