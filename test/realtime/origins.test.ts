import { request } from 'node:http'
import { cookieOf, say, withToken } from '../api/support/say.ts'
import { OFFICE_HOST, PASSWORD, TestOffice } from '../support/startOffice.ts'
import { Connection, refused } from './support/connection.ts'

const PUBLIC = 'https://parter.office.example'
let office: TestOffice
let cookie = ''

beforeAll(async () => {
  office = await TestOffice.start({ publicOrigin: PUBLIC })
  cookie = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
})

afterAll(() => office.stop())

const host = () => office.baseUrl.slice('http://'.length)

/** Pages that are not ours, some of which look like it. */
const FOREIGN: readonly (readonly [what: string, origin: () => string])[] = [
  ['another site', () => 'https://evil.example'],
  ['a sandboxed frame or a file', () => 'null'],
  ['our name as the start of another', () => `${office.baseUrl}.evil.example`],
  ['our public name as the start of another', () => `${PUBLIC}.evil.example`],
  ['our name as the end of another', () => 'https://evil-parter.office.example'],
  ['our name as a user', () => `${PUBLIC}@evil.example`],
  ['another port', () => 'http://127.0.0.1:1'],
  ['our public name without TLS', () => 'http://parter.office.example'],
  ['our public name in other letters', () => 'https://PARTER.office.example'],
  ['our name with a path', () => `${office.baseUrl}/x`],
  ['two at once', () => `${office.baseUrl} https://evil.example`],
  ['nothing at all', () => ''],
]

describe.each(FOREIGN)('%s', (_what, origin) => {
  test.each(['websocket', 'polling'] as const)('opens no connection by %s', async (transport) => {
    await refused(office.baseUrl, { cookie, transport, headers: { origin: origin() } })
  })

  test('changes nothing over HTTP', async () => {
    const headers = { origin: origin() }
    for (const [method, path, body] of [
      ['PUT', '/api/availability', { availability: 'absent' }],
      ['DELETE', '/api/session', undefined],
      ['POST', '/api/session', { login: 'ewa', password: PASSWORD }],
      ['POST', '/api/requests', {}],
    ] as const) {
      const reply = await say(office.baseUrl, method, path, { cookie, headers, body })
      expect({ path, status: reply.status, code: reply.body.code }).toEqual({
        path,
        status: 403,
        code: 'foreignOrigin',
      })
      expect(reply.headers.get('access-control-allow-origin')).toBeNull()
    }
    expect((await say(office.baseUrl, 'GET', '/api/session', { cookie })).status).toBe(200)
  })
})

test.each(['websocket', 'polling'] as const)(
  'a connection by %s that does not say where it is from is refused',
  async (transport) => {
    await refused(office.baseUrl, { cookie, transport, withoutOrigin: true })
    const headers = { 'sec-fetch-site': 'none' }
    await refused(office.baseUrl, { cookie, transport, headers, withoutOrigin: true })
  },
)

test('a browser that names no origin for a question to its own page is believed when it says so', async () => {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const connection = await Connection.open(office.baseUrl, {
    cookie,
    transport: 'polling',
    headers,
    withoutOrigin: true,
  })
  expect(connection.isOpen).toBe(true)
  connection.close()
})

test('over plain HTTP a browser names nothing of a question to its own page: the page says itself that it is ours', async () => {
  const headers = { 'x-requested-with': 'Parter' }
  const connection = await Connection.open(office.baseUrl, {
    cookie,
    transport: 'polling',
    headers,
    withoutOrigin: true,
  })
  expect(connection.isOpen).toBe(true)
  connection.close()
  const foreign = { ...headers, origin: 'https://evil.example' }
  await refused(office.baseUrl, { cookie, transport: 'polling', headers: foreign })
})

test('our own pages open connections and give orders, here and by the public name', async () => {
  for (const origin of [office.baseUrl, PUBLIC]) {
    for (const transport of ['websocket', 'polling'] as const) {
      const connection = await Connection.open(office.baseUrl, { cookie, transport, headers: { origin } })
      expect(connection.isOpen).toBe(true)
      connection.close()
    }
    const body = { availability: 'here' }
    const reply = await say(office.baseUrl, 'PUT', '/api/availability', { cookie, body, headers: { origin } })
    expect(reply.status).toBe(200)
  }
})

test.each(['cross-site', 'same-site'])('a browser that says the page is %s is believed', async (site) => {
  const headers = { 'sec-fetch-site': site, origin: office.baseUrl }
  expect((await say(office.baseUrl, 'DELETE', '/api/session', { cookie, headers })).status).toBe(403)
  await refused(office.baseUrl, { cookie, headers })
})

test('what a form of another site can send is refused, also without an origin', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const headers = { 'content-type': type }
    const body = '{"availability":"absent"}'
    expect((await say(office.baseUrl, 'PUT', '/api/availability', { cookie, headers, body })).status).toBe(400)
    expect(await inPieces('/api/availability', type, body)).toBe(400)
  }
})

test('a question changes nothing: orders do not travel by GET', async () => {
  for (const path of ['/api/requests/x/finish', '/api/password', '/api/first-administrator'])
    expect((await say(office.baseUrl, 'GET', path, { cookie })).status).toBe(404)
})

test('a connection needs a session', async () => {
  for (const none of ['', withToken(cookie, ''), withToken(cookie)])
    expect(await refused(office.baseUrl, { cookie: none })).toBe('notSignedIn')
})

test('foreign pages stand in the security log', async () => {
  const events = await office.memory.securityLog.since(0)
  expect(events.filter(({ what, result }) => what === 'foreignOrigin' && result === 'refused').length).toBeGreaterThan(
    10,
  )
})

describe.each([
  'evil.example',
  '127.0.0.1.evil.example',
  'localhost.evil.example',
  'notlocalhost',
  `${OFFICE_HOST}.evil.example`,
  'evil.example@127.0.0.1',
])('a foreign name that leads to this machine: %s', (name) => {
  test('is answered nothing', async () => {
    for (const path of ['/', '/counter', '/api/office', '/healthz', '/socket.io/?EIO=4&transport=polling'])
      expect({ path, status: await askedAs(name, path) }).toEqual({
        path,
        status: path.startsWith('/socket.io') ? 403 : 421,
      })
  })

  test.each(['websocket', 'polling'] as const)('opens no connection by %s', async (transport) => {
    await refused(office.baseUrl, { cookie, transport, headers: { host: name, origin: `http://${name}` } })
  })
})

test.each([
  ['an address', () => host()],
  ['another address of the machine', () => '192.0.2.7:3000'],
  ['an address of six', () => '[2001:db8::7]:3000'],
  ['this machine', () => 'LocalHost:3000'],
  ['the machine’s name', () => OFFICE_HOST],
  ['the machine’s name in its network', () => 'parter'],
  ['the public name, in other letters', () => 'PARTER.Office.Example.'],
])('%s is answered', async (_what, name) => {
  expect(await askedAs(name(), '/api/office')).toBe(200)
})

/** As a browser asks to which that name has led. */
function askedAs(name: string, path: string): Promise<number> {
  const [hostname, port] = host().split(':')
  return new Promise((done, failed) => {
    const headers = { host: name, 'sec-fetch-site': 'same-origin' }
    const sent = request({ hostname, port, path, headers }, (response) => {
      response.resume()
      done(response.statusCode ?? 0)
    })
    sent.once('error', failed)
    sent.end()
  })
}

/** Without a length, as a client sends what it makes up on the way. */
function inPieces(path: string, type: string, body: string): Promise<number> {
  return new Promise((done, failed) => {
    const [hostname, port] = host().split(':')
    const sent = request(
      {
        hostname,
        port,
        path,
        method: 'PUT',
        headers: { cookie, 'content-type': type, 'transfer-encoding': 'chunked' },
      },
      (response) => {
        response.resume()
        done(response.statusCode ?? 0)
      },
    )
    sent.once('error', failed)
    sent.end(body)
  })
}
