import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { FailPoint } from '../../api/failPoints.ts'
import { seconds } from '../../models/domain/clock.ts'
import type { EscalationPolicy } from '../../models/domain/request/escalation.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { openStore } from '../../models/store/store.ts'
import type { RaiseReceipt } from '../../models/wire/orders.ts'
import { audit } from '../../scripts/audit.ts'
import { say } from '../api/support/say.ts'
import { Device } from './support/device.ts'
import { builtServer, newOfficeFolder, removeFolder, ServerProcess } from './support/serverProcess.ts'

/* R2 and R3: the real server dies, or stands still, at the worst moment. */
const BACK_WITHIN_MS = 2_000
const RESUMED_WITHIN_MS = 1_000
/** These machines do other work meanwhile. */
const BUSY_MS = 500

const QUICK: EscalationPolicy = [
  { afterMs: 0, unless: 'accepted', call: 'first' },
  { afterMs: seconds(2), unless: 'accepted', call: 'next' },
  { afterMs: seconds(600), unless: 'arrived', call: 'manager' },
]
const NEXT = 1

let program = ''
let dataDir = ''
let server: ServerProcess
let clerk = ''
let ewa: Device
let olek: Device

beforeAll(() => {
  program = builtServer()
})

afterEach(async () => {
  ewa?.close()
  olek?.close()
  await server?.stop()
  removeFolder(dataDir)
})

async function open(failPoint?: FailPoint): Promise<void> {
  dataDir = await newOfficeFolder({ policy: QUICK })
  server = await ServerProcess.start(program, { DATA_DIR: dataDir, ...(failPoint ? { FAIL_POINT: failPoint } : {}) })
  clerk = await server.cookieOf('clerk')
  ewa = new Device(server.url, await server.cookieOf('ewa'))
  olek = new Device(server.url, await server.cookieOf('olek'))
  await ewa.ready()
  await olek.ready()
}

/** The next process on the same address, as a service manager starts it. */
async function restart(): Promise<void> {
  await server.exited
  server = await ServerProcess.start(program, { DATA_DIR: dataDir, PORT: server.port })
}

const raise = (key: string) =>
  say(server.url, 'POST', '/api/requests', {
    cookie: clerk,
    headers: { 'idempotency-key': key },
    body: { placeId: 'desk', kind: 'serve', needs: ['noStairs'], targets: [{ kind: 'matter', matterId: 'idCard' }] },
  })

const idOf = ({ body }: Awaited<ReturnType<typeof raise>>): string =>
  (body as unknown as RaiseReceipt).requests[0]?.requestId ?? ''

/** What the store holds in the end; the server has to be gone for it. */
async function stored(): Promise<readonly Request[]> {
  await server.stop()
  const store = await openStore({ dataDir })
  try {
    return await store.requests.open()
  } finally {
    await store.close()
  }
}

/** Of what the log tells, which has to hold. */
async function noted(what: string): Promise<readonly (string | undefined)[]> {
  const { broken } = await audit({ dataDir })
  expect(broken).toBeUndefined()
  const store = await openStore({ dataDir })
  try {
    const events = await store.securityLog.since(0)
    return events.filter((event) => event.what === what).map(({ object }) => object)
  } finally {
    await store.close()
  }
}

const timesOf = (request: Request | undefined, step: number): number =>
  request?.history.filter((entry) => entry.step === step).length ?? 0

test('killed after a page was stored and before it was sent: it rings after the start, once', async () => {
  await open('raised')
  const key = randomUUID()
  await expect(raise(key)).rejects.toThrow()
  await restart()
  await ewa.until(() => ewa.rangAt.size > 0, 'the page never rang')
  const [rangAt = 0] = ewa.rangAt.values()
  expect(rangAt - server.readyAt).toBeLessThan(BACK_WITHIN_MS + BUSY_MS)
  // The clerk, who was never answered, presses again.
  const repeated = await raise(key)
  expect([200, 201]).toContain(repeated.status)
  expect([...ewa.rangAt.keys()]).toEqual([idOf(repeated)])
  expect(ewa.rings.get(idOf(repeated))).toBe(1)
  const [request, ...others] = await stored()
  expect([request?.id, others]).toEqual([idOf(repeated), []])
  // In the sync with the page, though nobody was answered; the repeat of it did nothing more.
  expect(await noted('raise')).toEqual([request?.visitId])
})

test.each(['due', 'escalated'] as const)(
  'killed when a step is %s: it is made after the start, recorded and rung once',
  async (failPoint) => {
    await open(failPoint)
    const id = idOf(await raise(randomUUID()))
    await ewa.hears([id])
    await restart()
    expect((await olek.hears([id])) - server.readyAt).toBeLessThan(BACK_WITHIN_MS + BUSY_MS)
    expect([ewa.rings.get(id), olek.rings.get(id)]).toEqual([1, 1])
    const [request] = await stored()
    expect(timesOf(request, NEXT)).toBe(1)
  },
)

test('stopped for five seconds and resumed: what fell due happens at once, and once', async () => {
  await open()
  const id = idOf(await raise(randomUUID()))
  await ewa.hears([id])
  server.signal('SIGSTOP')
  await wait(5_000)
  expect(olek.rangAt.size).toBe(0)
  server.signal('SIGCONT')
  const resumedAt = performance.now()
  expect((await olek.hears([id])) - resumedAt).toBeLessThan(RESUMED_WITHIN_MS + BUSY_MS)
  const during = await raise(randomUUID())
  expect(during.status).toBe(201)
  await ewa.hears([idOf(during)])
  expect([ewa.rings.get(id), olek.rings.get(id)]).toEqual([1, 1])
  const request = (await stored()).find((each) => each.id === id)
  expect(timesOf(request, NEXT)).toBe(1)
})
