import { randomUUID } from 'node:crypto'
import { io } from 'socket.io-client'
import { seconds } from '../../models/domain/clock.ts'
import type { EscalationPolicy } from '../../models/domain/request/escalation.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { DirectoryItems } from '../../models/wire/directory.ts'
import type { LogStateView } from '../../models/wire/securityLog.ts'
import type { StateView } from '../../models/wire/state.ts'
import { say } from '../api/support/say.ts'
import { Device } from '../faults/support/device.ts'
import { authOf } from '../support/personOf.ts'
import type { PersonName } from '../support/smallOffice.ts'
import { expectOnce } from './support/expectOnce.ts'
import { onMongodb, SeveralServers } from './support/severalServers.ts'

/* Several servers of one office on one MongoDB: whatever happens at one of them is true at all. */

/** Every second each server looks for what the others have written; these machines do other work meanwhile. */
const HEARD_WITHIN_MS = 2_000
const BACK_WITHIN_MS = 5_000
/** Up to four servers start in a test. */
const PATIENCE_MS = 180_000
/** A hundred come afterwards. */
const OPEN_WHEN_KILLED = process.env.FAULTS === 'full' ? 200 : 100

const policyOf = (nextAfterMs: number): EscalationPolicy => [
  { afterMs: 0, unless: 'accepted', call: 'first' },
  { afterMs: nextAfterMs, unless: 'accepted', call: 'next' },
  { afterMs: seconds(600), unless: 'arrived', call: 'manager' },
]
const NEXT = 1

let office: SeveralServers
let devices: Device[] = []

afterEach(async () => {
  for (const device of devices) device.close()
  devices = []
  await office?.stop()
}, 30_000)

async function deviceOf(name: PersonName, url: string, wishes = {}): Promise<Device> {
  const device = new Device(url, await office.at(0).cookieOf(name), wishes)
  devices.push(device)
  await device.ready()
  return device
}

/** Connects them, until each server knows that Ewa and Olek can be reached, wherever their screens hang. */
async function known<D extends readonly Promise<Device>[]>(connect: () => D): Promise<{ [I in keyof D]: Device }> {
  const boards: Device[] = []
  for (const { url } of office.servers) boards.push(await deviceOf('clerk', url, { board: true }))
  const people = (await Promise.all(connect())) as { [I in keyof D]: Device }
  for (const board of boards)
    for (const person of ['ewa', 'olek'])
      await board.until(
        () => board.presence.some(({ personId, reach }) => personId === person && reach === 'proven'),
        `${person} should be known to be reachable`,
      )
  return people
}

const timesOf = (request: Request | undefined, step: number): number =>
  request?.history.filter((entry) => entry.step === step).length ?? 0

onMongodb(
  'a request that one server takes rings at another, and its answer silences it',
  async () => {
    office = await SeveralServers.start({ servers: 2 })
    const [one, other] = [office.at(0), office.at(1)]
    // The first was up all the time.
    expect(other.said).not.toContain('Parter was down')
    const [ewa, olek] = await known(() => [deviceOf('ewa', other.url), deviceOf('olek', one.url)] as const)
    const clerk = await one.cookieOf('clerk')
    const raisedAt = performance.now()
    const id = await office.raise(clerk, { url: one.url, matterId: 'pin' })
    expect((await ewa.hears([id])) - raisedAt).toBeLessThan(HEARD_WITHIN_MS)
    await ewa.hasTold(id)
    // A session of one server is one of the other, at once.
    const cookie = await other.cookieOf('ewa')
    const accepted = await say(one.url, 'POST', `/api/requests/${id}/accept`, { cookie, body: {} })
    expect(accepted.status).toBe(200)
    const [request] = await office.stored([id])
    expect(request).toMatchObject({ status: 'accepted', responder: { personId: 'ewa' } })
    expect([ewa.rings.get(id), olek.rings.get(id)]).toEqual([1, undefined])
  },
  PATIENCE_MS,
)

/** Asked again and again, for as long as another server may take to hear of it. */
async function untilTrue(ask: () => Promise<boolean>): Promise<void> {
  const begunAt = performance.now()
  while (!(await ask())) expect(performance.now() - begunAt).toBeLessThan(HEARD_WITHIN_MS)
}

onMongodb(
  'what is changed at one server holds at the other: the directory, a statement, a sign-out, and what was guessed',
  async () => {
    const behindProxy = { TRUST_PROXY: '1' }
    office = await SeveralServers.start({ servers: 2, environments: [behindProxy, behindProxy] })
    const [one, other] = [office.at(0), office.at(1)]
    const admin = await one.cookieOf('admin')
    const asked = await say(one.url, 'GET', '/api/directory/items', { cookie: admin })
    const { places } = asked.body as unknown as DirectoryItems
    const place = places.find(({ item }) => item.id === 'desk')
    const { id, ...item } = place?.item ?? { id: '' }
    const edit = { kind: 'place', id, seen: place?.seen, item: { ...item, room: '17' } }
    const edited = await say(one.url, 'POST', '/api/directory/edits', {
      cookie: admin,
      body: { changes: [edit], confirmed: [] },
    })
    expect(edited.status).toBe(200)
    await untilTrue(async () =>
      (await say(other.url, 'GET', '/api/directory', { cookie: admin })).text.includes('"17"'),
    )
    const olek = await other.cookieOf('olek')
    const said = { availability: 'absent' }
    expect((await say(one.url, 'PUT', '/api/availability', { cookie: olek, body: said })).status).toBe(200)
    await untilTrue(
      async () => (await say(other.url, 'GET', '/api/availability', { cookie: olek })).body.availability === 'absent',
    )
    // Each knows the other by its machine and port, and tells its administrator; strangers hear that they are heard.
    for (const [asked, heard] of [
      [one, other],
      [other, one],
    ] as const)
      await untilTrue(async () => {
        const { servers } = (await say(asked.url, 'GET', '/api/state', { cookie: admin })).body as unknown as StateView
        const [first, ...more] = servers?.others ?? []
        return first?.name.endsWith(`:${heard.port}`) === true && more.length === 0 && servers?.looks === true
      })
    // What a check of the log finds that somebody asks for at one of them is known at the other.
    const stateAt = async (url: string): Promise<LogStateView> =>
      (await say(url, 'GET', '/api/security-log/state', { cookie: admin })).body as unknown as LogStateView
    expect((await say(one.url, 'POST', '/api/security-log/check', { cookie: admin, body: {} })).status).toBe(200)
    await untilTrue(async () => (await stateAt(other.url)).checked !== undefined)
    expect((await stateAt(other.url)).checked).toEqual((await stateAt(one.url)).checked)
    // Sixteen strangers, each at an address of their own: together they have ten tries a minute.
    const strangers = Array.from({ length: 16 }, (_, at) =>
      say((at % 2 ? one : other).url, 'POST', '/api/session', {
        headers: { 'x-forwarded-for': `10.0.0.${at}` },
        body: { login: 'ewa', password: 'wrong' },
      }),
    )
    const answers = (await Promise.all(strangers)).map(({ status }) => status).toSorted()
    expect(answers).toEqual([...Array(10).fill(401), ...Array(6).fill(429)])
    const { text } = await say(other.url, 'GET', '/health')
    expect([text.includes(textsFor('pl').health.parts.servers), text.includes(one.port)]).toEqual([true, false])
    await say(one.url, 'DELETE', '/api/session', { cookie: olek })
    await untilTrue(async () => (await say(other.url, 'GET', '/api/session', { cookie: olek })).status === 401)
  },
  PATIENCE_MS,
)

onMongodb(
  'what falls due is done by one of three servers, once',
  async () => {
    office = await SeveralServers.start({ servers: 3, policy: policyOf(seconds(4)) })
    const people = await known(() => [deviceOf('ewa', office.at(1).url), deviceOf('olek', office.at(2).url)] as const)
    const clerk = await office.at(0).cookieOf('clerk')
    const ids = await Promise.all(Array.from({ length: 20 }, () => office.raise(clerk)))
    await Promise.all(people.map((person) => person.hears(ids)))
    const requests = await office.stored(ids)
    expect(requests.map((request) => timesOf(request, NEXT))).toEqual(ids.map(() => 1))
    expectOnce(requests)
    expect(people.map((person) => ids.map((id) => person.rings.get(id)))).toEqual(people.map(() => ids.map(() => 1)))
  },
  PATIENCE_MS,
)

onMongodb(
  'one of three servers is killed while two hundred requests are open: nobody is forgotten',
  async () => {
    office = await SeveralServers.start({ servers: 3, policy: policyOf(seconds(12)) })
    const { url } = office.balancer
    const people = await known(() =>
      (['ewa', 'olek', 'ewa', 'olek', 'ewa', 'olek'] as const).map((name) => deviceOf(name, url)),
    )
    const clerk = await office.at(0).cookieOf('clerk')
    const ids: string[] = []
    let back: Promise<number> | undefined
    async function kill(): Promise<number> {
      const killedAt = performance.now()
      office.at(1).signal('SIGKILL')
      await Promise.any(people.map((each) => each.until(() => !each.isConnected, 'it lost its connection')))
      await Promise.all(people.map((each) => each.until(() => each.isConnected, 'it should be back')))
      return performance.now() - killedAt
    }
    /** As a screen does: the same key again, until somebody has answered. */
    async function raiseOne(key = randomUUID()): Promise<void> {
      const id = await office.raise(clerk, { key }).catch(() => undefined)
      if (id === undefined) return raiseOne(key)
      ids.push(id)
      if (ids.length === OPEN_WHEN_KILLED) back = kill()
    }
    const counter = async (): Promise<void> => {
      for (let count = 0; count < (OPEN_WHEN_KILLED + 100) / 4; count += 1) await raiseOne()
    }
    await Promise.all([counter(), counter(), counter(), counter()])
    expect(await back).toBeLessThan(BACK_WITHIN_MS)
    expect((await office.open()).map(({ id }) => id).toSorted()).toEqual([...new Set(ids)].toSorted())
    // Each rings at whoever was called first, and, the time being up, at the other too.
    for (const [ewa, olek] of [people.slice(0, 2), people.slice(2, 4), people.slice(4)])
      await Promise.all([ewa?.hears(ids), olek?.hears(ids)])
    expectOnce(await office.stored(ids))
  },
  PATIENCE_MS,
)

onMongodb(
  'two servers whose clocks differ by three seconds agree on when something is due',
  async () => {
    const program = 'const now = Date.now; Date.now = () => now() + 3000'
    const ahead = `--import=data:text/javascript,${encodeURIComponent(program)}`
    office = await SeveralServers.start({
      servers: 2,
      policy: policyOf(seconds(4)),
      environments: [{}, { NODE_OPTIONS: ahead }],
    })
    expect(office.at(1).said).toMatch(/clock of MongoDB differs/)
    const people = await known(() => [deviceOf('ewa', office.at(0).url), deviceOf('olek', office.at(1).url)] as const)
    const clerk = await office.at(0).cookieOf('clerk')
    const ids: string[] = []
    for (const { url } of [...office.servers, ...office.servers]) ids.push(await office.raise(clerk, { url }))
    await Promise.all(people.map((person) => person.hears(ids)))
    const requests = await office.stored(ids)
    expectOnce(requests)
    for (const { raisedAt, history } of requests) {
      const took = (history.find(({ step }) => step === NEXT)?.at ?? 0) - raisedAt
      expect(took).toBeGreaterThanOrEqual(seconds(4))
      expect(took).toBeLessThan(seconds(4) + HEARD_WITHIN_MS)
    }
  },
  PATIENCE_MS,
)

onMongodb(
  'servers are replaced one after the other, and nobody who comes meanwhile is turned away',
  async () => {
    office = await SeveralServers.start({ servers: 2, policy: policyOf(seconds(60)) })
    const { url } = office.balancer
    const [ewa] = await known(() => [deviceOf('ewa', url), deviceOf('olek', url)] as const)
    const clerk = await office.at(0).cookieOf('clerk')
    const ids: string[] = []
    for (const old of [office.at(0), office.at(1)]) {
      ids.push(await office.raise(clerk, { matterId: 'pin' }))
      old.signal('SIGTERM')
      await old.exited
      ids.push(await office.raise(clerk, { matterId: 'pin' }))
      await office.startServer({ PORT: old.port })
      ids.push(await office.raise(clerk, { matterId: 'pin' }))
    }
    await ewa.hears(ids)
    expectOnce(await office.stored(ids))
  },
  PATIENCE_MS,
)

onMongodb(
  'long polling works where the balancer keeps a browser at its server',
  async () => {
    office = await SeveralServers.start({ servers: 3, stickiness: 'byCookie' })
    const { url } = office.balancer
    const cookie = await office.at(0).cookieOf('ewa')
    const screen = io(url, {
      forceNew: true,
      transports: ['polling'],
      auth: authOf(url, cookie),
      extraHeaders: { cookie, origin: url },
    })
    try {
      const calls = new Promise<readonly unknown[]>((done, failed) => {
        screen.once('calls:all', done)
        screen.once('connect_error', failed)
      })
      expect(await calls).toEqual([])
      await screen.emitWithAck('duty:report', { onDuty: true, sound: 'proven', notifications: 'granted' })
      const rang = new Promise<string>((done) => {
        screen.once('call:changed', ({ requestId }: { requestId: string }) => done(requestId))
      })
      const id = await office.raise(await office.at(0).cookieOf('clerk'), { matterId: 'pin' })
      expect(await rang).toBe(id)
    } finally {
      screen.disconnect()
    }
  },
  PATIENCE_MS,
)
