import { connect } from 'node:net'
import { io } from 'socket.io-client'
import { cookieOf, say } from '../api/support/say.ts'
import { authOf } from '../support/personOf.ts'
import { PASSWORD, TestOffice } from '../support/startOffice.ts'
import { Connection } from './support/connection.ts'

let office: TestOffice
let cookie = ''
let witness: Connection

beforeAll(async () => {
  office = await TestOffice.start({})
  cookie = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  witness = await Connection.open(office.baseUrl, { cookie })
})

afterEach(async () => {
  expect(await witness.say('page:seen', 'still there?')).toEqual({ ok: false, code: 'badInput' })
  expect((await say(office.baseUrl, 'GET', '/healthz')).status).toBe(200)
})

afterAll(async () => {
  witness.close()
  await office.stop()
})

/** What a device of ours would never send: each has ended a server somewhere. */
const PACKETS: readonly string[] = [
  '2["error"]',
  '2["error",{"message":"x"}]',
  '2["disconnect"]',
  '2["disconnecting"]',
  '2["connect"]',
  '2["newListener","x"]',
  '2["removeListener"]',
  '442["page:seen"]',
  '2[null]',
  '2[{}]',
  '2[[]]',
  '2[1]',
  '2[]',
  '2',
  '2{"length":1}',
  '2"text"',
  '2["page:seen"',
  '21["page:seen"]',
  '2999999999999999999999["page:seen",{}]',
  '31[{"ok":true}]',
  '399["never asked"]',
  '4{"message":"x"}',
  '9',
  '',
  '0{"token":"x"}',
  '0/other,{"token":"x"}',
  '2/other,["page:seen"]',
  '51-["page:seen",{"_placeholder":true,"num":0}]',
  '51-["page:seen",{"_placeholder":true,"num":9999}]',
  '5999999999-["page:seen"]',
  '5-1-["page:seen"]',
  '61-3[{"_placeholder":true,"num":0}]',
  `2["page:seen",${'['.repeat(5_000)}${']'.repeat(5_000)}]`,
  '2["__proto__",{"__proto__":{"x":1}}]',
  '2["page:seen",{"requestId":"\\ud800","pageId":"\\u0000","rings":1}]',
]

test.each(PACKETS)('the packet %.60s harms nobody but its sender', async (packet) => {
  const socket = io(office.baseUrl, {
    forceNew: true,
    reconnection: false,
    transports: ['websocket'],
    auth: authOf(office.baseUrl, cookie),
    extraHeaders: { cookie, origin: office.baseUrl },
  })
  await new Promise<void>((done) => socket.once('connect', () => done()))
  socket.io.engine.write(packet)
  // An answer to what was said afterwards, or a closed connection: either way the packet has been read.
  await Promise.race([
    socket.emitWithAck('page:seen', 'a barrier'),
    new Promise<void>((done) => socket.once('disconnect', () => done())),
  ])
  socket.disconnect()
})

const upgrade = (rest: string): string =>
  `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nConnection: Upgrade\r\n${rest}\r\n\r\n`
const HANDSHAKE = 'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=='

const TALK: readonly (readonly [what: string, text: string])[] = [
  ['an upgrade to another protocol', upgrade('Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__')],
  ['an upgrade without a key', upgrade('Upgrade: websocket\r\nSec-WebSocket-Version: 13')],
  ['an upgrade of an old version', upgrade('Upgrade: websocket\r\nSec-WebSocket-Version: 1\r\nSec-WebSocket-Key: x')],
  ['an upgrade elsewhere', upgrade(HANDSHAKE).replace('/socket.io/', '/elsewhere/')],
  ['an unknown connection', upgrade(HANDSHAKE).replace('EIO=4', 'EIO=4&sid=unknown')],
  ['a frame without a mask', `${upgrade(HANDSHAKE)}\x81\x05hello`],
  ['a frame of a reserved kind', `${upgrade(HANDSHAKE)}\xf3\x85aaaahello`],
  ['a frame of nine exabytes', `${upgrade(HANDSHAKE)}\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xffaaaahello`],
  ['bad UTF-8', `${upgrade(HANDSHAKE)}\x81\x82\x00\x00\x00\x00\xc3\x28`],
  ['two lengths', 'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello'],
  [
    'a length and pieces',
    'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['a piece of no size', 'POST /api/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
  ['no host', 'GET /api/office HTTP/1.1\r\n\r\n'],
  [
    'too many headers',
    `GET /api/office HTTP/1.1\r\nHost: x\r\n${'X-A: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n'.repeat(2_000)}\r\n`,
  ],
  ['an echo of itself', 'TRACE /api/office HTTP/1.1\r\nHost: x\r\nCookie: parter=x\r\nConnection: close\r\n\r\n'],
  ['a tunnel', 'CONNECT elsewhere:443 HTTP/1.1\r\nHost: elsewhere\r\n\r\n'],
  ['no HTTP at all', 'EHLO mail.example\r\n\r\n'],
]

test.each(TALK)('%s gets no answer that helps, and harms nobody', async (_what, text) => {
  const { hostname, port } = new URL(office.baseUrl)
  const answer = await new Promise<string>((done) => {
    const socket = connect(Number(port), hostname, () => void socket.end(Buffer.from(text, 'latin1')))
    let heard = ''
    socket.on('data', (data) => {
      heard += data.toString('latin1')
    })
    socket.once('error', () => done(heard))
    socket.once('close', () => done(heard))
  })
  expect(answer).not.toMatch(/^HTTP\/1\.1 (200|5\d\d)/)
  expect(answer).not.toMatch(/Cookie: parter|node_modules/)
})
