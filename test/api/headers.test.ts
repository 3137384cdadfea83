import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { PASSWORD, TestOffice } from '../support/startOffice.ts'
import { cookieOf, type Said, say } from './support/say.ts'

let clientDir = ''
let plain: TestOffice
let secure: TestOffice

beforeAll(async () => {
  clientDir = await mkdtemp(join(tmpdir(), 'parter-client-'))
  await mkdir(join(clientDir, 'assets'))
  await writeFile(join(clientDir, 'index.html'), '<!doctype html><title>Parter</title>')
  await writeFile(join(clientDir, 'assets/app-1234.js'), 'export {}')
  await writeFile(join(clientDir, 'assets/app-1234.js.gz'), gzipSync('export {}'))
  await writeFile(join(clientDir, 'assets/app-1234.js.br'), brotliCompressSync('export {}'))
  plain = await TestOffice.start({ clientDir })
  secure = await TestOffice.start({ clientDir, secure: true })
})

afterAll(async () => {
  await plain.stop()
  await secure.stop()
  await rm(clientDir, { recursive: true, force: true })
})

interface Kind {
  readonly what: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly origin?: string
  readonly isBig?: true
  /** As a page of ours asks. */
  readonly isOwn?: true
}

const POLLING = '/socket.io/?EIO=4&transport='

/** One of every kind of answer. */
const ANSWERS: readonly Kind[] = [
  { what: 'the page', method: 'GET', path: '/', status: 200 },
  { what: 'a page of the screens', method: 'GET', path: '/counter', status: 200 },
  { what: 'a script', method: 'GET', path: '/assets/app-1234.js', status: 200 },
  { what: 'an answer', method: 'GET', path: '/api/office', status: 200 },
  { what: 'the sign of life', method: 'GET', path: '/healthz', status: 200 },
  { what: 'the state of readiness', method: 'GET', path: '/readyz', status: 200 },
  { what: 'a refusal for want of a session', method: 'GET', path: '/api/requests', status: 401 },
  {
    what: 'a refusal of a foreign page',
    method: 'POST',
    path: '/api/session',
    status: 403,
    origin: 'https://evil.example',
  },
  { what: 'an unknown address', method: 'GET', path: '/api/nothing', status: 404 },
  { what: 'an unknown order', method: 'POST', path: '/nothing', status: 404 },
  { what: 'a script that is not there', method: 'GET', path: '/assets/app-9999.js', status: 404 },
  { what: 'a file of the build that is not there', method: 'GET', path: '/assets/nothing', status: 404 },
  { what: 'the folder of the build', method: 'GET', path: '/assets/', status: 404 },
  { what: 'a hidden file', method: 'GET', path: '/.env', status: 404 },
  { what: 'a hidden folder', method: 'GET', path: '/.git/config', status: 404 },
  { what: 'a hidden name, written otherwise', method: 'GET', path: '/%2egit/config', status: 404 },
  { what: 'a first word by polling', method: 'GET', path: `${POLLING}polling`, status: 200, isOwn: true },
  { what: 'a refusal by polling', method: 'GET', path: `${POLLING}polling`, status: 403 },
  { what: 'a line of an unknown kind', method: 'GET', path: `${POLLING}pigeon`, status: 400 },
  { what: 'an address that cannot be read', method: 'GET', path: '/api/requests/%ff', status: 400 },
  { what: 'too much', method: 'POST', path: '/api/session', status: 413, isBig: true },
]

const answer = (office: TestOffice, { method, path, origin, isBig, isOwn }: Kind): Promise<Said> =>
  say(office.baseUrl, method, path, {
    ...(method === 'GET' ? {} : { body: isBig ? { login: 'x'.repeat(50_000) } : {} }),
    ...(origin === undefined ? {} : { headers: { origin } }),
    ...(isOwn ? { headers: { 'sec-fetch-site': 'same-origin' } } : {}),
  })

describe.each(ANSWERS)('$what', (kind) => {
  const { path, status } = kind

  test('carries every header of protection, and no word about what serves it', async () => {
    const reply = await answer(plain, kind)
    expect(reply.status).toBe(status)
    const { headers } = reply
    const policy = headers.get('content-security-policy') ?? ''
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(policy.split(';')).toContain(rule)
    expect(policy).not.toMatch(/unsafe|\*|upgrade-insecure-requests/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('server')).toBeNull()
  })

  test('behind TLS keeps browsers there for a year', async () => {
    const { headers } = await answer(secure, kind)
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests')
  })

  test('is kept in no cache when it is an answer of the server', async () => {
    const { headers } = await answer(plain, kind)
    if (path.startsWith('/api') || path.startsWith('/socket.io') || status >= 400)
      expect(headers.get('cache-control')).toBe('no-store')
    else expect(headers.get('cache-control')).not.toBe('public')
  })
})

test('names with a hash never change, the page is always asked for anew', async () => {
  const script = await say(plain.baseUrl, 'GET', '/assets/app-1234.js')
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await say(plain.baseUrl, 'GET', '/')).headers.get('cache-control')).toBe('no-cache')
})

test.each([
  ['gzip, deflate', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['identity', null],
])('a script travels packed as the browser can open it: %s', async (accepted, packed) => {
  // As browsers do: this unpacks what it is given.
  const reply = await fetch(`${plain.baseUrl}/assets/app-1234.js`, { headers: { 'accept-encoding': accepted } })
  const { headers } = reply
  expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([packed, 'Accept-Encoding'])
  expect(headers.get('content-type')).toBe('text/javascript')
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(await reply.text()).toBe('export {}')
})

test('files outside the screens are not served', async () => {
  for (const path of [
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%2f..%2f..%2fetc/passwd',
    '/.git/config',
    '/.env',
  ]) {
    const reply = await say(plain.baseUrl, 'GET', path)
    expect(reply.text).not.toMatch(/root:|\[core\]|DATA_DIR/)
    expect(reply.status).toBeLessThan(500)
  }
})

test('what only somebody signed in may read is in no cache either', async () => {
  const cookie = await cookieOf(plain.baseUrl, 'ewa', PASSWORD)
  for (const path of ['/api/session', '/api/calls', '/api/directory'])
    expect((await say(plain.baseUrl, 'GET', path, { cookie })).headers.get('cache-control')).toBe('no-store')
})
