import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { EVENTS_OF_ONE } from '../../api/platform/web/limitEvents.ts'
import { seconds } from '../../models/domain/clock.ts'
import { say } from '../api/support/say.ts'
import { residentMiB } from '../faults/support/heldMemory.ts'
import { Connection } from '../realtime/support/connection.ts'
import { MeasuredOffice } from './support/measuredOffice.ts'

/*
 * S13 and S15, measured on the real server: while somebody sends what is too large, too deep or too much, or begins to speak
 * and does not go on, nobody waits longer than 250 ms; afterwards the server holds no more memory than before.
 */
const MEMORY_MIB = 20
const TEST_MS = seconds(240)

let office: MeasuredOffice
beforeAll(async () => {
  office = await MeasuredOffice.start()
}, 240_000)

afterAll(() => office?.stop('S13, S15'))

const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
})

/** Somebody who says this, and then nothing more. */
function begins(text: string): Promise<Socket> {
  const { hostname, port } = new URL(office.url)
  return new Promise((done, failed) => {
    const socket = connect(Number(port), hostname, () => socket.write(text, () => done(socket)))
    socket.once('error', failed)
    sockets.push(socket)
  })
}

/** The server need not read to the end what it refuses. */
const orders = (body: unknown, headers = {}): Promise<number> =>
  say(office.url, 'POST', '/api/session', { body, headers }).then(
    ({ status }) => status,
    () => 413,
  )

const times = async (count: number, act: () => Promise<unknown>): Promise<string> => {
  const came = new Map<string, number>()
  for (let begun = 0; begun < count; begun += 10) {
    const some = await Promise.all(Array.from({ length: Math.min(10, count - begun) }, act))
    for (const each of some.map(String)) came.set(each, (came.get(each) ?? 0) + 1)
  }
  return [...came].map(([what, many]) => `${many} times ${what}`).join(', ')
}

const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
const manyHeaders = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`x-header-${at}`, 'x'.repeat(500)]))

/** Says something on a connection of their own, and until when it is open. */
async function onALine(act: (line: Connection) => void): Promise<string> {
  const { cookie } = await office.insider()
  const line = await Connection.open(office.url, { cookie })
  act(line)
  const end = await line.say('page:seen', 'nothing').then(
    () => 'heard to the end',
    () => 'cut off',
  )
  line.close()
  return end
}

const TOO_MUCH: Readonly<Record<string, () => Promise<string>>> = {
  'bodies of 5 MB': () => times(100, () => orders({ login: 'ewa', password: 'x'.repeat(5_000_000) })),
  'fields of 100 kB': () => times(500, () => orders({ login: 'ewa', password: 'x'.repeat(100_000) })),
  '200 headers': () => times(500, () => orders({}, manyHeaders)),
  'JSON 20,000 deep': () => times(500, () => orders(deep)),
  'messages of 2 MB on a connection': () =>
    times(20, () => onALine((line) => line.mumble('page:seen', 'x'.repeat(2_000_000)))),
  'a message in 1,000 pieces': async () => inPieces((await office.insider()).cookie),
  '20,000 events in one breath': () =>
    onALine((line) => {
      for (let count = 0; count < 2 * EVENTS_OF_ONE.atOnce; count += 1)
        line.mumble('duty:report', { onDuty: true, sound: 'proven', notifications: 'granted' })
    }),
}

/** A websocket by hand: a message whose thousand pieces never come to an end. */
async function inPieces(cookie: string): Promise<string> {
  const { host } = new URL(office.url)
  const socket = await begins(
    [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
      `Host: ${host}`,
      `Origin: ${office.url}`,
      `Cookie: ${cookie}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      '\r\n',
    ].join('\r\n'),
  )
  const closed = new Promise<string>((done) => void socket.once('close', () => done('cut off')).resume())
  await new Promise((heard) => socket.once('data', heard))
  // A text that goes on, masked with nothing, of 100 signs a piece.
  const piece = (opcode: number): Buffer =>
    Buffer.concat([Buffer.from([opcode, 0x80 | 100, 0, 0, 0, 0]), Buffer.alloc(100, 'x')])
  socket.on('error', () => undefined)
  socket.write(piece(0x01))
  for (let count = 1; count < 1_000; count += 1) socket.write(piece(0x00))
  return Promise.race([closed, wait(seconds(15), 'still open')])
}

test(
  `S13: too large, too deep, too many: nobody waits, and memory comes back to ${MEMORY_MIB} MB`,
  async () => {
    // Once beforehand: what the server keeps from its first time is kept once.
    for (const act of Object.values(TOO_MUCH)) await act()
    const before = await residentMiB(office.server)
    for (const [what, act] of Object.entries(TOO_MUCH)) await office.nobodyWaits(what, act)
    let after = await residentMiB(office.server)
    // The system gets back some of it a little later.
    for (let look = 0; look < 10 && (after ?? 0) - (before ?? 0) > MEMORY_MIB; look += 1) {
      await wait(seconds(2))
      after = await residentMiB(office.server)
    }
    console.info(`S13: ${before?.toFixed(0)} MiB before, ${after?.toFixed(0)} MiB after`)
    if (before !== undefined && after !== undefined) expect(after - before).toBeLessThan(MEMORY_MIB)
  },
  TEST_MS,
)

const HALF_OPEN = 500
const HALVES = {
  'half of their headers': { text: 'GET /api/office HTTP/1.1\r\nHost: HOST\r\nX-More: ', cutOffMs: seconds(10) },
  'half of a body': {
    text: 'POST /api/session HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"login":',
    cutOffMs: seconds(30),
  },
}
/** The server looks for them every so often. */
const LOOKS_EVERY_MS = seconds(5)

test.each(Object.entries(HALVES))(
  'S15: 500 who say %s keep nobody waiting, and are cut off',
  async (what, { text, cutOffMs }) => {
    await office.nobodyWaits(what, async () => {
      const began = performance.now()
      const said = text.replace('HOST', new URL(office.url).host)
      const waiting = await Promise.all(Array.from({ length: HALF_OPEN }, () => begins(said)))
      const closed = waiting.map(
        (socket) =>
          new Promise<number>((done) => {
            socket.once('close', () => done(performance.now() - began)).resume()
            // One byte every eight seconds is no more than nothing.
            const drip = setInterval(() => socket.write('x'), seconds(8))
            socket.once('close', () => clearInterval(drip)).on('error', () => undefined)
          }),
      )
      const [first, last] = [Math.min(...(await Promise.all(closed))), Math.max(...(await Promise.all(closed)))]
      // Nobody was answered before: that would have been no wait.
      expect(first).toBeGreaterThan(cutOffMs - seconds(1))
      expect(last).toBeLessThan(cutOffMs + LOOKS_EVERY_MS + seconds(5))
      return `the last was cut off after ${(last / 1_000).toFixed(0)} s`
    })
  },
  TEST_MS,
)
