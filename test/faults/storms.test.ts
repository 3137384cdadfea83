import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { RaiseReceipt } from '../../models/wire/orders.ts'
import { say } from '../api/support/say.ts'
import { Connection } from '../realtime/support/connection.ts'
import { CuttingProxy } from '../support/cuttingProxy.ts'
import { PEOPLE, type PersonName } from '../support/smallOffice.ts'
import { Device } from './support/device.ts'
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
const BACK_WITHIN_MS = 5_000
const PATIENCE_MS = 240_000

/** Garbage that the engine has not come to yet is held for nobody, and half a flood of it is more than the mark. */
const COLLECTING = `--expose-gc --import ${pathToFileURL(join(import.meta.dirname, 'support/collectGarbage.mjs'))}`

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

async function raiseTo(personId: PersonName): Promise<string> {
  const cookie = await server.cookieOf('secretariat')
  const body = { placeId: 'desk', kind: 'serve', needs: [], targets: [{ kind: 'person', personId }] }
  const reply = await say(server.url, 'POST', '/api/requests', { cookie, body })
  expect(reply.status).toBe(201)
  return (reply.body as unknown as RaiseReceipt).requests[0]?.requestId ?? ''
}

/** What the server holds in memory, as the system counts it; undefined where it does not say. */
async function residentMiB(): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined
  const { length } = server.said
  server.signal('SIGUSR2')
  while (!server.said.includes('garbage collected', length)) await wait(10)
  const pages = Number(readFileSync(`/proc/${server.pid}/statm`, 'utf8').split(' ')[1])
  return (pages * 4) / 1_024
}

/** Everybody else says their duty over and over: every word of it goes to the board that the slow device follows. */
async function flood(count: number): Promise<void> {
  const others = NAMES.filter((name) => name !== 'otherClerk')
  await Promise.all(others.map((name) => talk(name, Math.ceil(count / others.length))))
}

async function talk(name: PersonName, count: number): Promise<void> {
  const cookie = await server.cookieOf(name)
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
    const slow = new Device(proxy.url, await server.cookieOf('otherClerk'), { board: true })
    leaving.push(
      () => slow.close(),
      () => proxy.stop(),
    )
    await slow.ready()
    // The server has warmed up: what it holds from here on, it holds for the slow one.
    await flood(EVENTS_BEFORE)
    const before = (await residentMiB()) ?? 0
    proxy.fallSilent('towards the device')
    const missed = await raiseTo('otherClerk')
    await flood(EVENTS)
    expect(((await residentMiB()) ?? 0) - before).toBeLessThan(MOST_GROWTH_MIB)
    const cookie = await server.cookieOf('otherClerk')
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
      const cookie = await server.cookieOf(name)
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
