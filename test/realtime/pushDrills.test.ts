import { minutes, seconds } from '../../models/domain/clock.ts'
import type { DrillReceiptView, DrillView } from '../../models/wire/drills.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import type { PersonName } from '../support/smallOffice.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'
import { TestPushService } from '../support/testPushService.ts'
import { personWithClosedBrowser } from './support/closing.ts'

let service: TestPushService
let office: TestOffice
let manager: OfficePerson

beforeEach(async () => {
  service = await TestPushService.start()
  office = await startOffice({ pushService: service })
  manager = await office.device('manager')
})

const closedBrowserOf = (name: PersonName) => personWithClosedBrowser({ office, service }, name)

const run = (whom: object) => manager.post<DrillView>('/api/drills', whom, { key: crypto.randomUUID() })

const receipt = (by: OfficePerson, drillId: string, body: object) =>
  by.post<DrillReceiptView>(`/api/drills/${drillId}/receipts`, body)

const lineOf = async (name: PersonName) =>
  (await manager.get<readonly DrillView[]>('/api/drills')).body[0]?.lines.find(({ person }) => person.id === name)

test('a closed browser gets practice by push, and the report says after how long and by what', async () => {
  const { person: ewa, browser } = await closedBrowserOf('ewa')
  const { body: drill } = await run({ personId: 'ewa' })
  const pushed = await browser.expects('drill')
  expect(pushed).toMatchObject({ drillId: drill.id, byName: 'manager', isPlanned: false })
  expect(await lineOf('ewa')).toMatchObject({ state: 'sent', reach: 'push' })
  await office.advance(seconds(2))
  const { receiptKey } = pushed
  expect((await receipt(ewa, drill.id, { what: 'delivered', receiptKey })).body).toEqual({ rang: true })
  expect(await lineOf('ewa')).toMatchObject({ state: 'delivered', channel: 'push', deliveredMs: 2_000 })
  await office.advance(seconds(5))
  expect((await receipt(ewa, drill.id, { what: 'answered' })).body).toEqual({ rang: true })
  expect(await lineOf('ewa')).toMatchObject({ state: 'answered', channel: 'push', answeredMs: 7_000 })
  expect((await manager.get<readonly DrillView[]>('/api/drills')).body[0]?.endedAt).toBe(office.clock.now())
})

test('an open page rings as ever, and gets no push beside it', async () => {
  const [ewa] = await office.devices('ewa')
  const browser = service.browser()
  await browser.prove(ewa)
  await run({ personId: 'ewa' })
  await office.settle()
  await ewa.hearsDrill()
  await service.idle()
  expect(browser.unexpected()).toEqual([])
  expect(await lineOf('ewa')).toMatchObject({ state: 'answered', channel: 'page' })
})

test('a page opened after the notification answers by itself', async () => {
  const { person: ewa, browser } = await closedBrowserOf('ewa')
  await run({ personId: 'ewa' })
  const { drillId, receiptKey } = await browser.expects('drill')
  await receipt(ewa, drillId, { what: 'delivered', receiptKey })
  await ewa.connect()
  await ewa.hearsDrill()
  expect(await lineOf('ewa')).toMatchObject({ state: 'answered', reach: 'push', channel: 'page' })
})

test('a planned drill comes to closed browsers, too', async () => {
  const { browser } = await closedBrowserOf('ewa')
  const body = { unitId: 'idCards', weekdays: [0], minuteOfDay: 10 * 60 + 1, isOn: true }
  await manager.post('/api/drill-plans', body, { key: 'a-key-of-a-plan' })
  await office.advance(minutes(1))
  expect(await browser.expects('drill')).toMatchObject({ isPlanned: true, byName: 'manager' })
})

test('a real page puts it aside: a press that comes then answers no drill', async () => {
  const { person: ewa, browser } = await closedBrowserOf('ewa')
  const clerk = await office.device('clerk')
  const { body: drill } = await run({ personId: 'ewa' })
  await browser.expects('drill')
  await clerk.raise({ matter: 'pin' })
  await browser.expects('page')
  expect((await receipt(ewa, drill.id, { what: 'answered' })).body).toEqual({ rang: false })
  expect(await lineOf('ewa')).toMatchObject({ state: 'displaced' })
})

test('what comes after two minutes is too late, and nobody answers for somebody else', async () => {
  const { person: ewa, browser } = await closedBrowserOf('ewa')
  const olek = await office.visitor('olek')
  const { body: drill } = await run({ personId: 'ewa' })
  await browser.expects('drill')
  expect((await receipt(olek, drill.id, { what: 'answered' })).body).toEqual({ rang: false })
  expect(await lineOf('ewa')).toMatchObject({ state: 'sent' })
  await office.advance(minutes(2))
  expect((await receipt(ewa, drill.id, { what: 'answered' })).body).toEqual({ rang: false })
  expect(await lineOf('ewa')).toMatchObject({ state: 'sent', reach: 'push' })
})
