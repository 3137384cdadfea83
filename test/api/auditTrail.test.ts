import { logRows, momentWithOffset } from '../../api/audit/exportLog.ts'
import { isRecorded, ROUTES, type RouteName } from '../../api/platform/web/authorize.ts'
import { LANGUAGES } from '../../models/domain/directory/directory.ts'
import type { SecurityEvent } from '../../models/store/auditChain.ts'
import type { FoundEvent } from '../../models/store/securityLogStore.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { LogStateView, SecurityLogView } from '../../models/wire/securityLog.ts'
import { audit } from '../../scripts/audit.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'
import { goodOrders, needsMore } from './support/orders.ts'
import { ownEntries } from './support/ownEntries.ts'
import { cookieOf, say } from './support/say.ts'

const NAMES = (Object.keys(ROUTES) as RouteName[]).filter(isRecorded)

const entries = async (office: TestOffice) => office.memory.securityLog.since(0)

test('every order that is carried out leaves exactly one entry, which says who did it from where, and nothing it said', async () => {
  const office = await startOffice({ timePasses: true })
  const clerk = await office.visitor('clerk')
  const { id: requestId, visitId } = await clerk.raise({ matter: 'idCard' })
  const left: Record<string, number> = {}
  const done: string[] = []
  for (const name of NAMES) {
    const order = goodOrders({ requestId, visitId, sessionId: 'a-session' })[name]
    const { method } = ROUTES[name]
    const cookie = order.by === 'nobody' ? '' : await cookieOf(office.baseUrl, order.by, PASSWORD)
    await office.settle()
    const before = (await entries(office)).length
    // A password once changed would be wrong for the next one.
    if (name === 'changePassword') continue
    const body = 'body' in order ? order.body : undefined
    const { status } = await say(office.baseUrl, method, `/api${order.path}`, { cookie, body })
    // Nobody waits for anything else: the entry is there when the answer is.
    const all = (await entries(office)).slice(before)
    const own = name === 'signIn' || name === 'signOut' ? all : ownEntries(all)
    if (status >= 400) continue
    done.push(name)
    left[name] = own.length
    for (const entry of own) {
      expect([name, entry.address]).toEqual([name, '127.0.0.1'])
      if (order.by !== 'nobody') expect([name, entry.personId]).toEqual([name, order.by])
    }
  }
  // It says two things in one order: other roles, and that the account may be used.
  expect(left).toEqual({ ...Object.fromEntries(done.map((name) => [name, 1])), changeAccount: 2 })
  // The others are carried out by `everyOrder`.
  expect(NAMES.filter((name) => !done.includes(name) && !needsMore(name))).toEqual([])
  const check = await audit(addressOf(office))
  expect(check.broken).toBeUndefined()
})

const addressOf = (office: TestOffice) => {
  const { connection, kind } = office.memory.backend
  return kind === 'embedded' ? { dataDir: connection.host } : { mongodbUri: process.env.MONGODB_URI ?? '' }
}

test('a call has its entry with the step, is read by whoever sees it, and a hand that edits the log is found at night', async () => {
  const office = await startOffice({ expectErrors: true })
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code, visitId } = await clerk.raise({ matter: 'idCard', note: 'prosi o ciszę' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, { minutes: 3 })
  await office.settle()
  const told = (await entries(office)).map(({ what, move, personId, object }) => ({ what, move, personId, object }))
  expect(told).toEqual(
    expect.arrayContaining([
      { what: 'raise', move: undefined, personId: 'clerk', object: visitId },
      { what: 'move', move: 'accept', personId: 'ewa', object: id },
    ]),
  )
  expect(JSON.stringify(await entries(office))).not.toContain('prosi')
  const auditor = await office.visitor('auditor')
  const state = async () => (await auditor.get<LogStateView>('/api/security-log/state')).body.checked
  expect(await state()).toBeUndefined()
  await office.advance(10 * 60_000)
  expect(await state()).toMatchObject({ entries: expect.any(Number), at: office.clock.now() })
  expect(await state()).not.toHaveProperty('broken')

  const collection = office.memory.backend.connection.collection<{ _id: string; [field: string]: unknown }>(
    'securityEvents',
  )
  const third = await collection.findOne({ seq: 3 })
  await collection.replaceOne({ _id: third?._id ?? '' }, { ...third, personId: 'piotr' })
  await office.restart({ downMs: 18 * 3_600_000 })
  await office.advance(10 * 60_000)
  expect(await state()).toMatchObject({ broken: { seq: 3, how: 'changed' } })
  expect(office.errorsLogged().join()).toContain('first place')
})

test('a repeat of an order that was carried out has no second entry', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const cookie = await cookieOf(office.baseUrl, 'clerk', PASSWORD)
  const order = (path: string, key: string, body: unknown) =>
    say(office.baseUrl, 'POST', path, { cookie, headers: { 'idempotency-key': key }, body })
  const { id } = await clerk.raise({ matter: 'pin' })
  const before = (await entries(office)).length
  const targets = [{ kind: 'matter', matterId: 'tax' }]
  const raised = { placeId: 'desk', kind: 'serve', needs: ['noStairs'], targets }
  for (let time = 0; time < 2; time += 1) {
    expect((await order('/api/requests', 'once-raised', raised)).status).toBeLessThan(300)
    expect((await order(`/api/requests/${id}/finish`, 'once-ended', { outcome: 'clientLeft' })).status).toBe(200)
  }
  const told = ownEntries((await entries(office)).slice(before))
  const wanted = ['raise', 'move finish']
  // On MongoDB an entry may be lost with a server that dies between the two: there the repeat says it once more.
  const twice = office.memory.backend.kind === 'mongodb' ? wanted : []
  expect(told.map(({ what, move }) => [what, move].filter(Boolean).join(' '))).toEqual([...wanted, ...twice])
})

test('an auditor has the log checked at once, and that stands in it', async () => {
  const office = await startOffice()
  const auditor = await office.visitor('auditor')
  const { status, body } = await auditor.post<LogStateView>('/api/security-log/check', {})
  expect([status, body.checking]).toEqual([200, { done: 0, of: 0 }])
  await office.settle()
  const { checked, checking } = (await auditor.get<LogStateView>('/api/security-log/state')).body
  expect(checking).toBeUndefined()
  expect(checked).toMatchObject({ at: office.clock.now(), entries: expect.any(Number) })
  expect(checked?.broken).toBeUndefined()
  expect((await entries(office)).at(-1)).toMatchObject({ what: 'checkLog', personId: 'auditor' })
})

test('the log is narrowed by who, what, object and day, page after page, and downloaded as it is narrowed', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const at = office.clock.now()
  const many: SecurityEvent[] = Array.from({ length: 60 }, (_, index) => ({
    at: at - index * 1_000,
    aheadMinutes: 60,
    what: index % 2 === 0 ? 'move' : 'raise',
    personId: 'ewa',
    object: index % 3 === 0 ? 'a-request' : 'another',
    result: 'done',
    address: '10.0.0.7',
  }))
  await office.memory.securityLog.append(...many, { ...(many[0] as SecurityEvent), at: at - 48 * 3_600_000 })
  const read = async (question: string) =>
    (await admin.get<SecurityLogView>(`/api/security-log?${question}`)).body.events
  expect(await read('person=ewa&what=move&object=a-request&from=2026-11-23&to=2026-11-23')).toHaveLength(10)
  expect(await read('person=ewa&to=2026-11-22')).toHaveLength(1)
  const first = await read('person=ewa&from=2026-11-23')
  const last = first.at(-1)
  expect(first).toHaveLength(50)
  expect(await read(`person=ewa&from=2026-11-23&before=${last?.at}&id=${last?.id}`)).toHaveLength(10)
  const cookie = await cookieOf(office.baseUrl, 'admin', PASSWORD)
  const file = await fetch(`${office.baseUrl}/api/security-log/export?format=csv&person=ewa&what=move`, {
    headers: { cookie },
  })
  const lines = (await file.text()).trim().split('\n')
  expect(lines).toHaveLength(1 + 31)
  expect(lines[1]).toContain('2026-11-23T10:00:00+01:00')
  expect((await entries(office)).at(-1)).toMatchObject({ what: 'exportLog', personId: 'admin' })
})

test('a selection that no file holds is refused by its limit before anything is sent, and never cut off', async () => {
  const oneOf = (left: number): FoundEvent => ({ id: String(left), at: left, what: 'raise', result: 'done' })
  const logOf = (wanted: number, entries = wanted) => ({
    head: async () => ({ seq: entries, hash: '' }),
    async newest(count: number, before?: { readonly at: number }) {
      const left = before?.at ?? wanted
      return Array.from({ length: Math.min(count, left) }, (_, at) => oneOf(left - 1 - at))
    },
  })
  const reader = { nameOf: (id: string) => id, withAddresses: false, words: textsFor('pl').administration }
  const [heading] = (await logRows(logOf(1_000_000), {}, reader).next()).value ?? []
  expect(heading).toContain(reader.words.columns.hash)
  await expect(logRows(logOf(1_000_001), {}, reader).next()).rejects.toThrow('exportTooLong')
  // Of a longer log a part is one file.
  let rows = 0
  for await (const some of logRows(logOf(1_200, 2_000_000), {}, reader)) rows += some.length
  expect(rows).toBe(1 + 1_200)
  for (const language of LANGUAGES) expect(textsFor(language).errors.exportTooLong).toMatch(/1\D000\D000/)
})

test('an event is one line, whatever is in it', async () => {
  const office = await startOffice()
  const cookie = await cookieOf(office.baseUrl, 'otherClerk', PASSWORD)
  const object = encodeURIComponent('a\r\nb\u001b[2J\u2028\u202ec')
  await say(office.baseUrl, 'DELETE', `/api/accounts/${object}/sessions`, { cookie })
  const noted = (await entries(office)).find(({ result }) => result === 'refused')
  expect(noted?.object).toBe('a\\u000d\\u000ab\\u001b[2J\\u2028\\u202ec')
})

test.each([
  [0, '1970-01-01T00:00:00+00:00'],
  [60, '1970-01-01T01:00:00+01:00'],
  [-210, '1969-12-31T20:30:00-03:30'],
])('a moment %i minutes ahead of UTC', (ahead, written) => {
  expect(momentWithOffset(0, ahead)).toBe(written)
})
