import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { Pushed } from '../../models/wire/pushed.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'
import { TestPushService } from '../support/testPushService.ts'
import { closeBrowser } from './support/closing.ts'

async function officeWithPush(): Promise<{ office: TestOffice; service: TestPushService }> {
  const service = await TestPushService.start()
  return { service, office: await startOffice({ pushService: service }) }
}

const subscriptions = async (office: TestOffice) =>
  (await office.memory.pushSubscriptions.all()).map(({ personId, endpoint }) => [personId, endpoint])

const keyOf = async (person: OfficePerson) => (await person.get<{ key: string }>('/api/push/key')).body.key

test('the keys are made at the first start and stay', async () => {
  const { office } = await officeWithPush()
  const ewa = await office.visitor('ewa')
  const key = await keyOf(ewa)
  expect(Buffer.from(key, 'base64url')).toHaveLength(65)
  await office.restart()
  expect(await keyOf(ewa)).toBe(key)
})

test('a closed browser gets a code and a place, signed and encrypted, and nothing about the client', async () => {
  const { office, service } = await officeWithPush()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const browser = service.browser()
  await browser.prove(ewa)
  const { id, code } = await clerk.raise({ matter: 'idCard', needs: ['wheelchair'], note: 'a blue coat' })
  await ewa.expectPage(code)
  const { pushed, headers, claims } = await browser.next()
  expect(pushed).toEqual({
    kind: 'page',
    personId: 'ewa',
    requestId: id,
    pageId: ewa.call(id)?.pageId,
    rings: 1,
    code,
    place: { pl: 'Desk', en: 'Desk' },
    answers: { come: 'accept', cannot: 'decline' },
    receiptKey: expect.stringMatching(/^[\w-]{22}$/),
  } satisfies Record<keyof Extract<Pushed, { kind: 'page' }>, unknown>)
  expect(headers).toMatchObject({ ttl: '60', urgency: 'high', 'content-encoding': 'aes128gcm' })
  expect(headers.topic).toMatch(/^[\w-]{1,32}$/)
  expect(claims.aud).toBe(service.origin)
  expect(claims.sub).toMatch(/^mailto:/)
  expect(service.refused).toEqual([])
})

test('every ring is pushed, and an answer by somebody else takes the notification down', async () => {
  const { office, service } = await officeWithPush()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const browser = service.browser()
  await browser.prove(ewa)
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await browser.expects('page')
  await office.advance(seconds(30))
  await ewa.expectPage(code)
  expect(await browser.expects('page')).toMatchObject({ rings: 2 })
  await office.advance(seconds(30))
  await olek.expectPage(code)
  await olek.makes('accept', id, {})
  expect(await browser.expects('gone')).toMatchObject({ code, why: 'accepted', byName: 'olek', isOwn: false })
})

test('one’s own answer is no news', async () => {
  const { office, service } = await officeWithPush()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const browser = service.browser()
  await browser.prove(ewa)
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await browser.expects('page')
  await ewa.makes('accept', id, {})
  expect(await browser.expects('gone')).toMatchObject({ isOwn: true })
})

test('who is on the way with the telephone in a pocket is told that nobody waits for them any more', async () => {
  const { office, service } = await officeWithPush()
  const [clerk, ewa, manager] = await office.devices('clerk', 'ewa', 'manager')
  const browser = service.browser()
  await browser.prove(ewa)
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await browser.expects('page')
  await ewa.makes('accept', id, {})
  await browser.expects('gone')
  await manager.makes('takeOver', id, {})
  expect(await browser.expects('gone')).toMatchObject({ code, why: 'accepted', isOwn: false, wasComing: true })
})

test.each([404, 410])('a browser that the push service no longer knows (%s) is forgotten', async (status) => {
  const { office, service } = await officeWithPush()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const browser = service.browser()
  await browser.prove(ewa)
  browser.answer = status
  const { code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  // The push service has answered before the office has looked at its answer.
  while ((await subscriptions(office)).length > 0) await new Promise(setImmediate)
})

test('a push service that does not answer delays nobody', async () => {
  const { office, service } = await officeWithPush()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const browser = service.browser()
  browser.answer = 'never'
  await browser.subscribe(ewa)
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
})

test('a browser belongs to who signed in last, and only they can take it back', async () => {
  const { office, service } = await officeWithPush()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const browser = service.browser()
  await browser.subscribe(ewa)
  const { receiptKey } = await browser.expects('test')
  expect(await browser.subscribe(olek)).toEqual({ proven: false })
  await browser.expects('test')
  expect(await subscriptions(office)).toEqual([['olek', browser.endpoint]])
  expect((await ewa.post('/api/push/proofs', { receiptKey })).status).toBe(404)
  expect((await ewa.send('DELETE', '/api/push/subscriptions', { endpoint: browser.endpoint }, {})).status).toBe(204)
  expect(await subscriptions(office)).toHaveLength(1)

  const { code } = await clerk.raise({ person: 'ewa' })
  await ewa.expectPage(code)
  const second = await clerk.raise({ person: 'olek' })
  await olek.expectPage(second.code)
  expect(await browser.expects('page')).toMatchObject({ code: second.code })

  expect((await olek.send('DELETE', '/api/push/subscriptions', { endpoint: browser.endpoint }, {})).status).toBe(204)
  expect(await subscriptions(office)).toEqual([])
})

test('who signs out takes their browser along, and no other', async () => {
  const { office, service } = await officeWithPush()
  const [desk, telephone] = [service.browser(), service.browser()]
  const [ewa, ewaUpstairs] = [await office.visitor('ewa'), await office.visitor('ewa')]
  await desk.subscribe(ewa)
  await telephone.subscribe(ewaUpstairs)
  expect((await ewa.send('DELETE', '/api/session', undefined, {})).status).toBe(204)
  expect(await subscriptions(office)).toEqual([['ewa', telephone.endpoint]])
  await ewaUpstairs.send('DELETE', '/api/sessions', undefined, {})
  expect(await subscriptions(office)).toEqual([])
})

test('an eleventh browser takes the place of the oldest', async () => {
  const { office, service } = await officeWithPush()
  const ewa = await office.visitor('ewa')
  const browsers = Array.from({ length: 11 }, () => service.browser())
  for (const browser of browsers) {
    await browser.subscribe(ewa)
    await office.advance(seconds(1))
  }
  expect(await subscriptions(office)).toEqual(browsers.slice(1).map(({ endpoint }) => ['ewa', endpoint]))
})

test.each([
  'http://fcm.googleapis.com/a',
  'https://fcm.googleapis.com:8443/a',
  'https://user@fcm.googleapis.com/a',
  'https://127.0.0.1/a',
  'https://2130706433/a',
  'https://[::1]/a',
  'https://slow.example.com/a',
  'https://169.254.169.254/latest/meta-data',
  'https://localhost/a',
  'https://intranet/a',
  'ftp://fcm.googleapis.com/a',
  `https://fcm.googleapis.com/${'a'.repeat(1_000)}`,
])('nothing is ever sent to %s', async (endpoint) => {
  const office = await startOffice()
  const ewa = await office.visitor('ewa')
  const keys = { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) }
  expect((await ewa.post('/api/push/subscriptions', { endpoint, keys })).status).toBe(400)
})

test('a shift on duty with a proven browser does not run idle, and ends as every session', async () => {
  const { office, service } = await officeWithPush()
  const [ewa, olek] = await office.devices('ewa', 'olek')
  const browser = service.browser()
  await browser.prove(ewa)
  await closeBrowser(office, ewa)
  await closeBrowser(office, olek)
  office.clock.set(office.clock.now() + minutes(45))
  await office.advance(seconds(61))
  expect((await ewa.get('/api/session')).status).toBe(200)
  expect((await olek.get('/api/session')).status).toBe(401)
  office.clock.set(office.clock.now() + hours(12))
  await office.advance(seconds(61))
  expect((await ewa.get('/api/session')).status).toBe(401)
  expect(await subscriptions(office)).toEqual([])
  await ewa.signIn(PASSWORD)
  expect(await browser.subscribe(ewa)).toEqual({ proven: false })
})
