import { setTimeout as wait } from 'node:timers/promises'
import type { RaiseReceipt } from '../../models/wire/orders.ts'
import { say } from '../api/support/say.ts'
import { Connection } from '../realtime/support/connection.ts'
import { CuttingProxy } from '../support/cuttingProxy.ts'
import { PEOPLE, type PersonName } from '../support/smallOffice.ts'
import { Device } from './support/device.ts'
import { COLLECTING, residentMiB } from './support/heldMemory.ts'
import { builtServer, newOfficeFolder, removeFolder, ServerProcess } from './support/serverProcess.ts'

/*
 * R10 and R18 in their quick version, on the real server: a device that stops reading while events go to its room, a
 * hundred thousand of them by `npm run faults`, and everybody coming back at once after a death. That what waits for a
 * device is bounded has its own test (`slowDevice`). The full storm of thousands belongs to the bench.
 */
const FULL = process.env.FAULTS === 'full'
const MOST_GROWTH_MIB = 50
const EVENTS = FULL ? 100_000 : 20_000
const EVENTS_BEFORE = FULL ? 60_000 : 12_000
const AT_ONCE = 50
const CALL_EVERY_MS = 100
const BACK_WITHIN_MS = 5_000
const PATIENCE_MS = 240_000

const NAMES = Object.keys(PEOPLE) as PersonName[]

let program = ''
let dataDir = ''
let server: ServerProcess
const leaving: (() => Promise<void> | void)[] = []

beforeAll(async () => {
  program = builtServer()
  dataDir = await newOfficeFolder()
  server = await ServerProcess.start(program, { DATA_DIR: dataDir, NODE_OPTIONS: COLLECTING })
})

afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave()
})

afterAll(async () => {
  await server?.stop()
  removeFolder(dataDir)
})

const cookies = new Map<PersonName, Promise<string>>()

/** Everybody signs in once: whoever does so again and again is signed out where they were first. */
function cookieOf(name: PersonName): Promise<string> {
  const cookie = cookies.get(name) ?? server.cookieOf(name)
  cookies.set(name, cookie)
  return cookie
}

async function raiseTo(personId: PersonName): Promise<string> {
  const cookie = await cookieOf('secretariat')
  const body = { placeId: 'desk', kind: 'serve', needs: [], targets: [{ kind: 'person', personId }] }
  const reply = await say(server.url, 'POST', '/api/requests', { cookie, body })
  expect(reply.status).toBe(201)
  return (reply.body as unknown as RaiseReceipt).requests[0]?.requestId ?? ''
}

const share = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? Number.NaN

/** How soon somebody else hears a call while this goes on: that is measured on a quiet machine. */
async function callsDuring(act: () => Promise<void>): Promise<readonly number[]> {
  if (!FULL) {
    await act()
    return []
  }
  const cookie = await cookieOf('secretariat')
  const other = new Device(server.url, await cookieOf('zofia'))
  await other.ready()
  const took: number[] = []
  let isOver = false
  const calls = async (): Promise<void> => {
    while (!isOver) {
      const sentAt = performance.now()
      const id = await raiseTo('zofia')
      took.push((await other.hears([id])) - sentAt)
      await say(server.url, 'POST', `/api/requests/${id}/finish`, { cookie, body: { outcome: 'mistake' } })
      // Not so many that the server holds more for them than for a slow device.
      await wait(CALL_EVERY_MS)
    }
  }
  const calling = calls()
  try {
    await act()
  } finally {
    isOver = true
    await calling.finally(() => other.close())
  }
  return took
}

/** Everybody else says their duty over and over: every word of it goes to the board that the slow device follows. */
async function flood(count: number): Promise<void> {
  const others = NAMES.filter((name) => name !== 'otherClerk')
  await Promise.all(others.map((name) => talk(name, Math.ceil(count / others.length))))
}

async function talk(name: PersonName, count: number): Promise<void> {
  const cookie = await cookieOf(name)
  const duty = { onDuty: true, sound: 'proven', notifications: 'granted' }
  let left = count
  while (left > 0) {
    const connection = await Connection.open(server.url, { cookie })
    try {
      for (; left > 0; left -= AT_ONCE) {
        for (let more = 1; more < AT_ONCE; more += 1) connection.mumble('duty:report', duty)
        await connection.say('duty:report', duty)
      }
    } catch {
      // On a machine that is too busy even these lose their connection: they come back and go on.
    } finally {
      connection.close()
    }
  }
}

test(
  `a device that stops reading while ${EVENTS} events go to it is given up, fills no memory, and has everything when it is back`,
  async () => {
    const proxy = await CuttingProxy.before(server.url)
    const slow = new Device(proxy.url, await cookieOf('otherClerk'), { board: true })
    leaving.push(
      () => slow.close(),
      () => proxy.stop(),
    )
    await slow.ready()
    // The server has warmed up: what it holds from here on, it holds for the slow one.
    const usual = await callsDuring(() => flood(EVENTS_BEFORE))
    const before = (await residentMiB(server)) ?? 0
    proxy.fallSilent('towards the device')
    const missed = await raiseTo('otherClerk')
    const beside = await callsDuring(() => flood(EVENTS))
    const growth = ((await residentMiB(server)) ?? 0) - before
    expect(growth).toBeLessThan(MOST_GROWTH_MIB)
    const [floor, p99] = [share(usual, 0.99), share(beside, 0.99)]
    if (FULL) {
      console.info(
        `R10: ${growth.toFixed(0)} MiB more; others’ calls p99 ${p99.toFixed(0)} ms, before ${floor.toFixed(0)}`,
      )
      expect(p99).toBeLessThan(2 * floor)
    }
    const cookie = await cookieOf('otherClerk')
    const asked = async () => (await say(server.url, 'GET', '/api/availability', { cookie })).body as { reach: string }
    let availability = await asked()
    // The server finds out when the next ping stays without an answer.
    while (availability.reach !== 'unreachable') availability = await asked()
    expect(availability).toMatchObject({ obstacles: ['disconnected'] })
    proxy.comeBack()
    await slow.hears([missed])
  },
  PATIENCE_MS,
)

test(
  'everybody comes back at once after a death: all are there in five seconds, nobody misses a call',
  async () => {
    const devices: Device[] = []
    leaving.push(() => {
      for (const device of devices) device.close()
    })
    for (const name of NAMES) {
      const cookie = await cookieOf(name)
      for (let screen = 0; screen < 5; screen += 1) devices.push(new Device(server.url, cookie))
    }
    await Promise.all(devices.map((device) => device.ready()))
    const called = await raiseTo('ewa')
    server.signal('SIGKILL')
    await server.exited
    server = await ServerProcess.start(program, { DATA_DIR: dataDir, PORT: server.port })
    const backAt = performance.now()
    await Promise.all(devices.map((device) => device.ready()))
    expect(performance.now() - backAt).toBeLessThan(BACK_WITHIN_MS)
    const [ewa] = devices.slice(5 * NAMES.indexOf('ewa'))
    const during = await raiseTo('ewa')
    await ewa?.hears([called, during])
  },
  PATIENCE_MS,
)
