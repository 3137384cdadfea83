import type { AccessBody, AccessListView, AccessView } from '../../models/wire/accessRequests.ts'
import type { ErrorView } from '../../models/wire/views.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice } from '../support/startOffice.ts'

const BODY: AccessBody = { receivedOn: '2026-11-20', kind: 'architectural' }

const newKey = (): string => `key-of-a-test-${crypto.randomUUID()}`
const enter = (by: OfficePerson, body: AccessBody = BODY, key = newKey()) =>
  by.send<AccessView & ErrorView>('POST', '/api/access-requests', body, { 'idempotency-key': key })
const move = (by: OfficePerson, id: string, what: string) =>
  by.send<AccessView & ErrorView>('POST', `/api/access-requests/${id}/${what}`, {}, {})
const list = async (by: OfficePerson) => (await by.get<AccessListView>('/api/access-requests')).body.requests

test('a clerk enters what came, and everybody who may sees the days of the law and nothing of a visit', async () => {
  const office = await startOffice()
  const [clerk, auditor] = [await office.visitor('clerk'), await office.visitor('auditor')]
  const entered = await enter(clerk)
  expect(entered.body).toMatchObject({
    id: '2026-1',
    state: 'open',
    answerBy: '2026-12-04',
    urgency: 'calm',
    moves: [],
  })
  await enter(clerk, { receivedOn: '2026-11-23', kind: 'digital' })
  expect((await list(auditor)).map(({ id }) => id)).toEqual(['2026-2', '2026-1'])
  const [stored] = await office.memory.accessRequests.all()
  expect(Object.keys(stored ?? {}).sort()).toEqual(
    ['digest', 'enteredAt', 'enteredBy', 'id', 'key', 'kind', 'receivedOn', 'state', 'steps', 'version'].sort(),
  )
  expect((await list(await office.visitor('admin')))[0]?.moves).toEqual(['extend', 'answer', 'withdraw'])
})

test('a double click is one entry, the same key with another body is refused, and fifty clerks get fifty numbers', async () => {
  const office = await startOffice()
  const clerk = await office.visitor('clerk')
  const twice = await Promise.all([enter(clerk, BODY, 'the-same-key'), enter(clerk, BODY, 'the-same-key')])
  expect(twice.map(({ body }) => body.id)).toEqual(['2026-1', '2026-1'])
  expect((await enter(clerk, { ...BODY, kind: 'digital' }, 'the-same-key')).status).toBe(422)
  const { accessRequests } = office.memory
  const { all } = accessRequests
  let reads = 0
  accessRequests.all = () => {
    reads += 1
    return all()
  }
  await Promise.all(Array.from({ length: 50 }, (_, n) => enter(clerk, BODY, `another-key-${n}`)))
  // Nobody finds a number taken: the register is not read anew for each.
  expect(reads).toBe(0)
  expect(new Set((await list(clerk)).map(({ id }) => id)).size).toBe(51)
})

test('an entry is opened again until its history is full, and then it stays answered', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const { id } = (await enter(await office.visitor('clerk'))).body
  for (let n = 0; n < 50; n += 1) {
    expect((await move(admin, id, 'answer')).status).toBe(200)
    expect((await move(admin, id, 'reopen')).status).toBe(200)
  }
  expect((await move(admin, id, 'answer')).status).toBe(200)
  expect((await move(admin, id, 'reopen')).body).toMatchObject({ code: 'stepsFull' })
})

test('a notice gives two months, an answer ends it, and a slip is taken back', async () => {
  const office = await startOffice()
  const [clerk, admin] = [await office.visitor('clerk'), await office.visitor('admin')]
  const { id } = (await enter(clerk)).body
  expect((await move(clerk, id, 'answer')).status).toBe(403)
  expect((await move(admin, id, 'extend')).body).toMatchObject({ state: 'extended', answerBy: '2027-01-20' })
  expect((await move(admin, id, 'extend')).body).toMatchObject({ code: 'moveNotPossible', detail: { by: 'admin' } })
  expect((await move(admin, id, 'answer')).body).toMatchObject({ state: 'answered', moves: ['reopen'] })
  expect((await move(admin, id, 'reopen')).body).toMatchObject({ state: 'extended', answerBy: '2027-01-20' })
  const both = await Promise.all([move(admin, id, 'withdraw'), move(admin, id, 'answer')])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const noted = (await office.memory.securityLog.since(0)).map(({ what, object }) => `${what} ${object}`)
  expect(noted).toEqual(expect.arrayContaining(['enterAccessRequest 2026-1', 'moveAccessRequest 2026-1']))
})

test.each([
  ['tomorrow', { ...BODY, receivedOn: '2026-11-24' }],
  ['another year', { ...BODY, receivedOn: '2025-11-20' }],
])('refuses what came %s', async (_when, body) => {
  const office = await startOffice()
  expect(await enter(await office.visitor('clerk'), body)).toMatchObject({ status: 400, body: { code: 'badInput' } })
})

test('the register is a list for a spreadsheet', async () => {
  const office = await startOffice()
  const [clerk, admin] = [await office.visitor('clerk'), await office.visitor('admin')]
  const { id } = (await enter(clerk)).body
  await move(admin, id, 'answer')
  const { body } = await admin.get<string>('/api/access-requests/export/register?format=csv')
  const lines = String(body).replace('\uFEFF', '').trim().split('\r\n')
  expect(lines).toEqual([
    'Numer;Data wpływu;Dostępność;Odpowiedź do;Stan;Data zakończenia',
    '2026-1;2026-11-20;architektoniczna;2026-12-04;odpowiedziano;2026-11-23',
  ])
  const noted = await office.memory.securityLog.since(0)
  expect(noted).toContainEqual(expect.objectContaining({ what: 'exportAccessRequests', personId: 'admin' }))
})
