import { connect, type Socket } from 'node:net'
import express from 'express'
import { pino } from 'pino'
import { createHttpServer } from '../../api/platform/web/httpServer.ts'
import { seconds } from '../../models/domain/clock.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'
import { PASSWORD, TestOffice } from '../support/startOffice.ts'
import { TestClock } from '../support/testClock.ts'
import { cookieOf, say } from './support/say.ts'

/* S13 and S15: what is too large is refused, and hundreds who begin to speak and do not go on keep nobody out. */
const FULL = process.env.ABUSE === 'full'
const HALF_OPEN = FULL ? 500 : 200

let office: TestOffice
let cookie = ''
const sockets: Socket[] = []

beforeAll(async () => {
  office = await TestOffice.start({})
  cookie = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
})

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
})

afterAll(() => office.stop())

const asks = async () => (await say(office.baseUrl, 'GET', '/api/session', { cookie })).status

/** Somebody who says this and then nothing more. */
function begins(text: string): Promise<Socket> {
  const { host, hostname, port } = new URL(office.baseUrl)
  const said = text.replace('HOST', host)
  return new Promise((done, failed) => {
    const socket = connect(Number(port), hostname, () => socket.write(said, () => done(socket)))
    socket.once('error', failed)
    sockets.push(socket)
  })
}

const HALVES = {
  'half of their headers': 'GET /api/office HTTP/1.1\r\nHost: HOST\r\nX-More: ',
  'half of a body':
    'POST /api/session HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"login":',
  nothing: '',
}

test.each(Object.entries(HALVES))(
  'hundreds who say %s wait, and everybody else is answered meanwhile',
  async (_what, text) => {
    const waiting = await Promise.all(Array.from({ length: HALF_OPEN }, () => begins(text)))
    expect(await asks()).toBe(200)
    expect(waiting.filter((socket) => socket.closed)).toEqual([])
    if (!FULL || text === '') return
    // Real time: the server cuts off who takes too long.
    await Promise.all(
      waiting.map((socket) => new Promise<void>((done) => void socket.once('close', () => done()).resume())),
    )
    expect(await asks()).toBe(200)
  },
  90_000,
)

test('who is too slow is cut off soon after their time, and not when Node looks by itself, every half minute', () => {
  const platform = { clock: new TestClock(MONDAY_TEN), log: pino({ level: 'silent' }), tls: undefined }
  expect(createHttpServer(platform, express()).http).toMatchObject({
    headersTimeout: seconds(10),
    requestTimeout: seconds(30),
    connectionsCheckingInterval: seconds(5),
  })
})

test('headers without end are refused, and so are large bodies, fifty at once', async () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`x-header-${index}`, 'x'.repeat(500)]))
  expect((await say(office.baseUrl, 'GET', '/api/session', { cookie, headers: many })).status).toBe(431)
  const large = { login: 'ewa', password: 'x'.repeat(5_000_000) }
  const statuses = Promise.all(
    Array.from({ length: 50 }, async () => {
      // The server need not read to the end what it refuses.
      const reply = await say(office.baseUrl, 'POST', '/api/session', { body: large }).catch(() => ({ status: 413 }))
      return reply.status
    }),
  )
  expect(await asks()).toBe(200)
  expect(new Set(await statuses)).toEqual(new Set([413]))
})
