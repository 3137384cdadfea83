import { setTimeout as wait } from 'node:timers/promises'
import type { RaiseReceipt } from '../../models/wire/orders.ts'
import { say } from '../api/support/say.ts'
import { CuttingProxy } from '../support/cuttingProxy.ts'
import type { PersonName } from '../support/smallOffice.ts'
import { Device } from './support/device.ts'
import { builtServer, newOfficeFolder, removeFolder, ServerProcess } from './support/serverProcess.ts'

/*
 * R6 and R10 in their quick version: one receiver's link is in trouble, by the real clock, while everybody else's is
 * well. The waits are the faults themselves; what is asserted is what arrived.
 */
const SHOWN_WITHIN_MS = 10_000
/** A second after the link is back, and half of one because these machines do other work meanwhile. */
const HEARD_WITHIN_MS = 1_500

let dataDir = ''
let server: ServerProcess
let clerk = ''
let board: Device
const leaving: (() => Promise<void> | void)[] = []

beforeAll(async () => {
  const program = builtServer()
  dataDir = await newOfficeFolder()
  server = await ServerProcess.start(program, { DATA_DIR: dataDir })
  clerk = await server.cookieOf('clerk')
  board = new Device(server.url, clerk, { board: true })
  await board.ready()
})

afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave()
})

afterAll(async () => {
  board?.close()
  await server?.stop()
  removeFolder(dataDir)
})

async function deviceBehindProxy(name: PersonName) {
  const proxy = await CuttingProxy.before(server.url)
  const device = new Device(proxy.url, await server.cookieOf(name))
  leaving.push(
    () => device.close(),
    () => proxy.stop(),
  )
  await device.ready()
  return { proxy, device }
}

/** Raises and has it acknowledged: from here on this page must not be lost. */
async function raiseTo(personId: PersonName): Promise<string> {
  const body = { placeId: 'desk', kind: 'serve', needs: ['noStairs'], targets: [{ kind: 'person', personId }] }
  const reply = await say(server.url, 'POST', '/api/requests', { cookie: clerk, body })
  expect(reply.status).toBe(201)
  const [first] = (reply.body as unknown as RaiseReceipt).requests
  return first?.requestId ?? ''
}

/** Until the clerk's board says that somebody cannot be reached; how long it took. */
async function shownUnreachable(personId: PersonName, since: number): Promise<number> {
  const found = () =>
    board.presence.find((each) => each.personId === personId && each.heardAt > since && each.reach === 'unreachable')
  await board.until(() => found() !== undefined, `${personId} was never shown as unreachable`)
  return (found()?.heardAt ?? 0) - since
}

test('a link that is reset every second loses no page', async () => {
  const { proxy, device } = await deviceBehindProxy('ewa')
  const raised: string[] = []
  let cuts = 0
  const cutting = setInterval(() => {
    proxy.cut()
    cuts += 1
  }, 1_000)
  for (; cuts < 4; await wait(100)) raised.push(await raiseTo('ewa'))
  clearInterval(cutting)
  await device.until(() => device.isConnected, 'the device should come back')
  const backAt = performance.now()
  expect((await device.hears(raised)) - backAt).toBeLessThan(HEARD_WITHIN_MS)
  expect(raised.length).toBeGreaterThan(4)
})

test.each([
  ['a second', 1_000, 'olek'],
  ['five seconds', 5_000, 'piotr'],
] as const)('a link that is silent for %s and then reset loses no page', async (_what, silentMs, name) => {
  const { proxy, device } = await deviceBehindProxy(name)
  proxy.fallSilent()
  const raised = [await raiseTo(name), await raiseTo(name)]
  await wait(silentMs)
  expect(raised.filter((id) => device.rangAt.has(id))).toEqual([])
  proxy.comeBack()
  const backAt = performance.now()
  expect((await device.hears(raised)) - backAt).toBeLessThan(HEARD_WITHIN_MS)
})

test('a link that is half-open for good: shown unreachable, and nothing is lost when the device finds another', async () => {
  const { proxy, device } = await deviceBehindProxy('manager')
  proxy.fallSilent()
  const since = performance.now()
  const raised = [await raiseTo('manager'), await raiseTo('manager')]
  expect(await shownUnreachable('manager', since)).toBeLessThan(SHOWN_WITHIN_MS)
  // The old connection stays as it is, open and dead, for good.
  proxy.heal()
  await device.until(() => device.isConnected, 'the device should come back by itself')
  const backAt = performance.now()
  expect((await device.hears(raised)) - backAt).toBeLessThan(HEARD_WITHIN_MS)
})

test('a device that stops reading is given up, and everybody else is served meanwhile', async () => {
  const { proxy, device } = await deviceBehindProxy('deputy')
  const witness = new Device(server.url, await server.cookieOf('zofia'))
  leaving.push(() => witness.close())
  await witness.ready()
  proxy.fallSilent('towards the device')
  const since = performance.now()
  const raised: string[] = []
  const shown = shownUnreachable('deputy', since)
  for (let count = 0; count < 20; count += 1) {
    raised.push(await raiseTo('deputy'))
    const toWitness = await raiseTo('zofia')
    const sentAt = performance.now()
    expect((await witness.hears([toWitness])) - sentAt).toBeLessThan(1_000)
  }
  expect(await shown).toBeLessThan(SHOWN_WITHIN_MS)
  expect(raised.filter((id) => device.rangAt.has(id))).toEqual([])
  proxy.comeBack()
  await device.hears(raised)
})
