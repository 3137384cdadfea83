import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import type { PersonName } from '../support/smallOffice.ts'
import { MONDAY_TEN, startOffice, type TestOffice } from '../support/startOffice.ts'
import { TestPushService } from '../support/testPushService.ts'
import { closeBrowser, personWithClosedBrowser, reachOf } from './support/closing.ts'

let service: TestPushService
let office: TestOffice

beforeEach(async () => {
  service = await TestPushService.start()
  office = await startOffice({ pushService: service })
})

const closedBrowserOf = (name: PersonName) => personWithClosedBrowser({ office, service }, name)

const stateOf = async (clerk: OfficePerson, id: string, name: string) =>
  (await clerk.request(id)).calls.find((call) => call.person.id === name)?.state

test('a closed browser is paged by push, and its receipt counts as delivered', async () => {
  const { person: ewa, browser } = await closedBrowserOf('ewa')
  const [clerk, zofia] = await office.devices('clerk', 'zofia')
  expect(await reachOf(ewa)).toBe('push')
  const { id } = await clerk.raise({ matter: 'pin' })
  const { pageId, rings, receiptKey } = await browser.expects('page')
  await office.advance(seconds(14))
  expect(await stateOf(clerk, id, 'ewa')).toBe('sent')
  const reply = await ewa.post(`/api/calls/${id}/receipts`, { pageId, rings, receiptKey })
  expect(reply).toMatchObject({ status: 200, body: { rings: true } })
  expect(await stateOf(clerk, id, 'ewa')).toBe('delivered')
  await office.advance(seconds(10))
  await office.expectSilence()
  expect(zofia.call(id)).toBeUndefined()
  await ewa.makes('accept', id, {})
})

test('no receipt in fifteen seconds: the next person is called; a late receipt says that it no longer rings', async () => {
  const { person: ewa, browser } = await closedBrowserOf('ewa')
  const [clerk, zofia] = await office.devices('clerk', 'zofia')
  const { id, code } = await clerk.raise({ matter: 'pin' })
  const { pageId, rings } = await browser.expects('page')
  await office.advance(seconds(14))
  await office.expectSilence()
  await office.advance(seconds(1))
  await zofia.expectPage(code)
  expect(await stateOf(clerk, id, 'ewa')).toBe('undelivered')
  await zofia.makes('accept', id, {})
  await browser.expects('gone')
  const reply = await ewa.post(`/api/calls/${id}/receipts`, { pageId, rings })
  expect(reply).toMatchObject({ status: 200, body: { rings: false } })
})

test('an open screen comes before a push', async () => {
  const { browser } = await closedBrowserOf('ewa')
  const [clerk, olek] = await office.devices('clerk', 'olek')
  const { code } = await clerk.raise({ matter: 'idCard' })
  await olek.expectPage(code)
  expect(browser.unexpected()).toEqual([])
})

test('with a client and a closed browser, the receipt still has its fifteen seconds', async () => {
  const { person: ewa, browser } = await closedBrowserOf('ewa')
  await ewa.is('withClient', 30)
  expect(await reachOf(ewa)).toBe('withClient')
  const [clerk, zofia] = await office.devices('clerk', 'zofia')
  const { code } = await clerk.raise({ matter: 'pin' })
  await browser.expects('page')
  await office.advance(seconds(14))
  await office.expectSilence()
  await office.advance(seconds(1))
  await zofia.expectPage(code)
})

test('a browser that has proven nothing reaches nobody', async () => {
  const ewa = await office.device('ewa')
  const browser = service.browser()
  await browser.subscribe(ewa)
  await closeBrowser(office, ewa)
  expect(await reachOf(ewa)).toBe('unreachable')
})

test('yesterday’s proof says nothing about today', async () => {
  office = await startOffice({ pushService: service, at: MONDAY_TEN + hours(14) - minutes(2) })
  const { person: ewa } = await closedBrowserOf('ewa')
  expect(await reachOf(ewa)).toBe('push')
  await office.advance(minutes(2))
  expect(await reachOf(ewa)).toBe('unreachable')
})

test('who has ended their duty is not reached, whatever their browser takes', async () => {
  const olek = await office.device('olek')
  await service.browser().prove(olek)
  await olek.reports({ onDuty: false, sound: 'proven', notifications: 'granted' })
  await closeBrowser(office, olek)
  expect(await reachOf(olek)).toBe('unreachable')
})

test('a browser that the push service has dropped no longer counts', async () => {
  const { person: ewa, browser } = await closedBrowserOf('ewa')
  const [clerk] = await office.devices('clerk')
  browser.answer = 410
  await clerk.raise({ matter: 'pin' })
  // The push service has answered before the office has looked at its answer.
  while ((await reachOf(ewa)) === 'push') await new Promise(setImmediate)
  expect(await reachOf(ewa)).toBe('unreachable')
})

test('after a restart the proof of the day still holds', async () => {
  const { person: ewa, browser } = await closedBrowserOf('ewa')
  const [clerk] = await office.devices('clerk')
  await office.restart({ downMs: seconds(5), without: [ewa] })
  await office.advance(seconds(11))
  expect(await reachOf(ewa)).toBe('push')
  await clerk.raise({ matter: 'pin' })
  expect(await browser.expects('page')).toMatchObject({ rings: 1 })
})
