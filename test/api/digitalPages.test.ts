import type { DigitalPagesBody, DigitalPagesView } from '../../models/wire/digitalPages.ts'
import type { ErrorView } from '../../models/wire/views.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice } from '../support/startOffice.ts'
import { say } from './support/say.ts'

const FACTS = {
  entityName: 'Urząd Gminy Przykładowo',
  contactEmail: 'dostepnosc@gmina.example',
  publishedOn: '2026-11-02',
  compliance: 'partial',
  notAccessible: { pl: 'Skany dawnych uchwał.', en: 'Scans of old resolutions.' },
} as const

const change = (by: OfficePerson, body: DigitalPagesBody) =>
  by.send<DigitalPagesView & ErrorView>('PUT', '/api/digital-pages', body, {})

test('what an administrator gives is read by everybody, also without signing in', async () => {
  const office = await startOffice()
  const read = async () => (await say(office.baseUrl, 'GET', '/api/digital-pages', {})).body
  expect(await read()).toEqual({ edition: 0, facts: {} })
  const admin = await office.visitor('admin')
  expect((await change(admin, { edition: 0, facts: FACTS })).status).toBe(200)
  expect(await read()).toEqual({ edition: 1, facts: FACTS, changedAt: office.clock.now() })
  const noted = await office.memory.securityLog.since(0)
  expect(noted).toContainEqual({
    at: office.clock.now(),
    aheadMinutes: 60,
    what: 'changeDigitalPages',
    result: 'done',
    personId: 'admin',
    address: '127.0.0.1',
  })
  // Absent is not given: what was wrong can be taken away again.
  await change(admin, { edition: 1, facts: { entityName: 'Urząd' } })
  expect(await read()).toMatchObject({ edition: 2, facts: { entityName: 'Urząd' } })
})

test('whoever has not seen what another administrator saved is told who it was, and overwrites nothing', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  await change(admin, { edition: 0, facts: FACTS })
  const slower = await change(admin, { edition: 0, facts: { entityName: 'Inny urząd' } })
  expect(slower).toMatchObject({ status: 409, body: { code: 'changedMeanwhile', detail: { by: 'admin' } } })
  expect((await admin.get<DigitalPagesView>('/api/digital-pages')).body).toMatchObject({ edition: 1, facts: FACTS })
  const both = await Promise.all([1, 1].map((edition) => change(admin, { edition, facts: FACTS })))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test.each([
  ['a line that is two', { entityName: 'Urząd\nGminy' }],
  ['an empty line', { entityName: ' ' }],
  ['a line without end', { seat: 'x'.repeat(201) }],
  ['no address of e-mail', { contactEmail: 'dostepnosc' }],
  ['a day that is none', { publishedOn: '2026-02-30' }],
  ['a state that is none', { compliance: 'perhaps' }],
  ['a passage in no language', { architecture: 'Winda' }],
  ['a passage in English alone', { architecture: { en: 'No lift.' } }],
  ['a passage that is a book', { architecture: { pl: 'x'.repeat(1_501) } }],
  ['an operator', { seat: { $ne: '' } }],
  ['what is no fact', { colour: 'blue' }],
])('refuses %s', async (_what, facts) => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const refused = await change(admin, { edition: 0, facts } as unknown as DigitalPagesBody)
  expect(refused).toMatchObject({ status: 400, body: { code: 'badInput' } })
  expect(refused.body.detail.problems?.[0]?.path).toMatch(/^facts/)
})
