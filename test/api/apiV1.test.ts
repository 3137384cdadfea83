import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import supertest from 'supertest'
import { OPERATIONS, type Operation } from '../../api/v1/operations.ts'
import type { ApiScope } from '../../models/domain/apiTokens/apiToken.ts'
import { hours, seconds } from '../../models/domain/clock.ts'
import { LANGUAGES } from '../../models/domain/directory/directory.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { TokensView } from '../../models/wire/apiTokens.ts'
import { ProblemV1 } from '../../models/wire/apiV1.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'

const runs = promisify(execFile)
const OPERATION_LIST = Object.entries(OPERATIONS) as [string, Operation][]
const DESK = { placeId: 'desk', kind: 'serve', needs: ['noStairs'], targets: [{ kind: 'matter', matterId: 'idCard' }] }

let office: TestOffice
let admin: OfficePerson
beforeEach(async () => {
  office = await startOffice()
  admin = await office.visitor('admin')
})

async function newToken(personId: string, scopes: readonly ApiScope[], days = 30): Promise<string> {
  const { status, body } = await admin.post('/api/api-tokens', { name: `of ${personId}`, personId, scopes, days })
  expect(status).toBe(201)
  return (body as TokensView).secret ?? ''
}

function ask(
  token: string | undefined,
  method: 'get' | 'post',
  path: string,
  body?: object,
  key = 'a-key-of-a-program',
) {
  const asked = supertest(office.baseUrl)[method](`/api/v1${path}`)
  if (token !== undefined) asked.set('Authorization', `Bearer ${token}`)
  if (method === 'post') asked.set('Idempotency-Key', key)
  return body === undefined ? asked : asked.send(body)
}

test('a queue system calls somebody to a client, and reads how it stands', async () => {
  const [ewa] = await office.devices('ewa')
  const token = await newToken('clerk', ['raiseRequests', 'readBoard'])
  const known = OPERATIONS.office.answer.parse((await ask(token, 'get', '/office')).body)
  expect(known.matters.map(({ id }) => id)).toContain('idCard')
  const raised = await ask(token, 'post', '/requests', DESK)
  expect(raised.status).toBe(201)
  const { requests } = OPERATIONS.raise.answer.parse(raised.body)
  expect((await office.memory.securityLog.since(0)).filter(({ what }) => what === 'raise')).toMatchObject([
    { personId: 'clerk', address: expect.stringContaining('127.0.0.1') },
  ])
  await ewa.expectPage(requests[0]?.code ?? '')
  const board = OPERATIONS.board.answer.parse((await ask(token, 'get', '/requests')).body)
  expect(board.requests).toMatchObject([{ code: requests[0]?.code, status: 'calling', waitedSeconds: 0 }])
  // Neither what the client needs nor who was called is told to a program.
  expect(JSON.stringify(board)).not.toMatch(/noStairs|ewa/)
})

test('the program of the notes, as it is written there, calls somebody', async () => {
  const notes = readFileSync(join(import.meta.dirname, '../../.readme/operation.md'), 'utf8')
  const program = /^```js\n(\/\/ node queue\.mjs.*?)^```/ms.exec(notes)?.[1] ?? ''
  const folder = mkdtempSync(join(tmpdir(), 'parter-program-'))
  writeFileSync(join(folder, 'queue.mjs'), program)
  const [ewa] = await office.devices('ewa')
  const token = await newToken('clerk', ['raiseRequests'])
  const env = { ...process.env, NODE_OPTIONS: '', PARTER_TOKEN: token }
  try {
    const { stdout } = await runs(process.execPath, [join(folder, 'queue.mjs'), office.baseUrl, 'PIN'], { env })
    expect(stdout).toBe('Called: BOK-1\n')
    await ewa.expectPage('BOK-1')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('whoever comes second is waited for from when their turn has come, as on the boards', async () => {
  const [clerk, ewa, piotr] = await office.devices('clerk', 'ewa', 'piotr')
  const targets = ['ewa', 'piotr'].map((personId) => ({ kind: 'person', personId }))
  const token = await newToken('clerk', ['raiseRequests', 'readBoard'])
  const { body } = await ask(token, 'post', '/requests', { ...DESK, targets, inTurn: true })
  const [first, second] = OPERATIONS.raise.answer.parse(body).requests
  const waited = async () =>
    OPERATIONS.board.answer
      .parse((await ask(token, 'get', '/requests')).body)
      .requests.map((each) => each.waitedSeconds)
  await ewa.expectPage(first?.code ?? '')
  await office.advance(seconds(20))
  expect(await waited()).toEqual([20, 0])
  await clerk.makes('arrive', first?.requestId ?? '', { personId: 'ewa' })
  await clerk.makes('finish', first?.requestId ?? '', { outcome: 'settled' })
  await piotr.expectPage(second?.code ?? '')
  await office.advance(seconds(10))
  expect((await waited()).at(-1)).toBe(10)
})

test('an order that is repeated is done once; another one under its key is refused', async () => {
  const [ewa] = await office.devices('ewa')
  const token = await newToken('clerk', ['raiseRequests'])
  const answers = await Promise.all([1, 2, 3].map(() => ask(token, 'post', '/requests', DESK)))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  await ewa.expectPage('BOK-1')
  const other = await ask(token, 'post', '/requests', { ...DESK, needs: [] })
  expect([other.status, other.body.code]).toEqual([422, 'keyReused'])
})

test('counts tell nothing of fewer than five', async () => {
  const token = await newToken('auditor', ['readCounts'])
  const { status, body } = await ask(token, 'get', '/counts?days=30')
  expect(status).toBe(200)
  expect(OPERATIONS.counts.answer.parse(body)).toMatchObject({ raised: 0, untilArrived: { medianSeconds: null } })
  expect((await ask(token, 'get', '/counts')).status).toBe(400)
})

test.each(OPERATION_LIST)(
  '%s is closed without a token, with a wrong one, and with one for something else',
  async (_name, operation) => {
    const body = operation.body ? DESK : undefined
    for (const wrong of [undefined, 'parter_no', 'x'.repeat(4_000), '\u0105']) {
      const { status, headers } = await ask(wrong === '\u0105' ? 'a b' : wrong, operation.method, operation.path, body)
      expect(status).toBe(401)
      expect(headers['www-authenticate']).toBe('Bearer')
    }
    const other = operation.scope === 'readCounts' ? ['readBoard' as const] : ['readCounts' as const]
    if (operation.scope === undefined) return
    const refused = await ask(await newToken('taxManager', other), operation.method, operation.path, body)
    expect([refused.status, refused.body.code]).toEqual([403, 'notAllowed'])
  },
)

test('what a token is used for that it is not for stands in the security log: whose it is, which, from where', async () => {
  const token = await newToken('clerk', ['readBoard'])
  const { tokens } = (await admin.get('/api/api-tokens')).body as TokensView
  expect((await ask(token, 'post', '/requests', DESK)).status).toBe(403)
  expect((await ask('parter_no', 'get', '/office')).status).toBe(401)
  const noted = (await office.memory.securityLog.since(0)).filter(({ result }) => result === 'refused')
  const address = expect.stringContaining('127.0.0.1')
  expect(noted).toMatchObject([{ what: 'useApiToken', personId: 'clerk', object: tokens[0]?.id, address }])
})

test('a token gives nobody more than its person may, and ends with it, with its day and when it is removed', async () => {
  const body = { name: 'Screen', personId: 'ewa', scopes: ['readBoard'], days: 30 }
  expect((await admin.post('/api/api-tokens', body)).status).toBe(403)
  const token = await newToken('otherClerk', ['readBoard'])
  const status = async () => (await ask(token, 'get', '/requests')).status
  expect(await status()).toBe(200)
  expect((await admin.send('PATCH', '/api/accounts/otherClerk', { edition: 0, disabled: true }, {})).status).toBe(200)
  expect(await status()).toBe(401)
  expect((await admin.send('PATCH', '/api/accounts/otherClerk', { edition: 1, disabled: false }, {})).status).toBe(200)
  expect(await status()).toBe(200)
  const { tokens } = (await admin.get('/api/api-tokens')).body as TokensView
  expect(JSON.stringify(tokens)).not.toContain(token.slice(8))
  expect(tokens).toMatchObject([{ person: { id: 'otherClerk' }, isDead: false }])
  expect((await admin.send('DELETE', `/api/api-tokens/${tokens[0]?.id}`, undefined, {})).status).toBe(200)
  expect(await status()).toBe(401)
})

test('after its last day a token is dead', async () => {
  const token = await newToken('clerk', ['readBoard'], 30)
  await office.restart({ downMs: hours(24 * 30) })
  expect((await ask(token, 'get', '/requests')).status).toBe(401)
})

test('one program cannot slow the others: sixty at once, then one a second', async () => {
  const [one, other] = [await newToken('clerk', ['readBoard']), await newToken('clerk', ['readBoard'])]
  const first = await ask(one, 'get', '/office')
  expect(first.headers['ratelimit-policy']).toBe('"token";q=60;w=60')
  expect(first.headers.ratelimit).toBe('"token";r=59;t=1')
  for (let left = 59; left > 0; left -= 1) await ask(one, 'get', '/office')
  const refused = await ask(one, 'get', '/office')
  expect([refused.status, refused.headers['retry-after'], refused.body.code]).toEqual([429, '1', 'tooManyAttempts'])
  expect((await ask(other, 'get', '/office')).status).toBe(200)
})

test.each(LANGUAGES)(
  'a refusal is a problem as RFC 9457 has it, in the language of the reader (%s)',
  async (language) => {
    const token = await newToken('clerk', ['raiseRequests'])
    const { status, headers, body } = await ask(token, 'post', '/requests', { ...DESK, needs: [{ $ne: null }] }).set(
      'Accept-Language',
      language,
    )
    expect(status).toBe(400)
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(ProblemV1.parse(body)).toMatchObject({
      type: '/api/v1#badInput',
      title: textsFor(language).errors.badInput,
      code: 'badInput',
      problems: [{ path: 'needs.0' }],
    })
    expect((await ask(token, 'get', '/nothing')).body).toMatchObject({ code: 'notFound', status: 404 })
  },
)

test('no cookie opens this API, and no token the other one', async () => {
  const clerk = await office.visitor('clerk')
  expect((await clerk.get('/api/v1/requests')).status).toBe(401)
  const token = await newToken('clerk', ['readBoard'])
  const { status } = await supertest(office.baseUrl).get('/api/requests').set('Authorization', `Bearer ${token}`)
  expect(status).toBe(401)
})

test('every operation is described, every described one exists, and the page needs no script', async () => {
  const { body: described } = await ask(undefined, 'get', '/openapi.json')
  const inOpenApi = Object.entries(described.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  expect(inOpenApi.toSorted()).toEqual(OPERATION_LIST.map(([, { method, path }]) => `${method} ${path}`).toSorted())
  for (const operation of inOpenApi) {
    const [method = '', path = ''] = operation.split(' ')
    // There: it asks for a token. What is not there says so.
    expect((await ask(undefined, method as 'get', path)).status).toBe(401)
  }
  for (const language of LANGUAGES) {
    const { text, headers } = await ask(undefined, 'get', '/').set('Accept-Language', language)
    expect(headers['content-type']).toMatch(/^text\/html/)
    expect(text).not.toMatch(/<script/)
    for (const [, { path, method }] of OPERATION_LIST) expect(text).toContain(`${method.toUpperCase()} /api/v1${path}`)
  }
})
