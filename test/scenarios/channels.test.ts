import { webhookService } from '../../api/webhooks/webhookService.ts'
import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { ProofView } from '../../models/wire/readiness.ts'
import type { PresenceView } from '../../models/wire/views.ts'
import type { WebhooksView } from '../../models/wire/webhooks.ts'
import { editsAllTheSame, removed } from '../support/directoryEdits.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { calledByChannel, officeWithChannels } from '../support/officeWithChannels.ts'
import { ORIGIN, PocketPhone } from '../support/pocketPhone.ts'
import type { PersonName } from '../support/smallOffice.ts'
import type { TestOffice } from '../support/startOffice.ts'
import { isSignedBy, TestReceiver } from '../support/testReceiver.ts'

let receiver: TestReceiver
beforeEach(async () => {
  receiver = await TestReceiver.start()
})

/** Asked in a browser, which rings for nobody. */
const reachOf = async (office: TestOffice, name: PersonName) =>
  (await (await office.visitor(name)).get<PresenceView>('/api/availability')).body.reach

const stateOf = async (clerk: OfficePerson, id: string, name: string) =>
  (await clerk.request(id)).calls.find((call) => call.person.id === name)?.state

test('somebody without a browser is called by a message, and accepts by its link', async () => {
  const where = await officeWithChannels(receiver)
  const phone = await PocketPhone.provenOf('ewa', where)
  const [clerk, zofia] = await where.office.devices('clerk', 'zofia')
  const { id, code } = await clerk.raise({ matter: 'pin', needs: ['noStairs'], note: 'quiet, please' })
  const message = await phone.gets('call')
  expect(isSignedBy(phone.secret, message)).toBe(true)
  expect(message.body.data).toMatchObject({ requestId: id, code, place: 'Desk, p. 3', ring: 1 })
  expect(message.text).not.toMatch(/noStairs|quiet/)
  const { answerUrl = '', receivedUrl = '' } = message.body.data
  expect(await phone.says(receivedUrl)).toEqual({ status: 200, body: { standing: 'calls', rings: true } })
  expect(await stateOf(clerk, id, 'ewa')).toBe('delivered')
  // Delivered in time: nobody else is called.
  await where.office.advance(seconds(20))
  await where.office.expectSilence()
  expect(zofia.call(id)).toBeUndefined()
  const pressed = await phone.press(answerUrl, 'accept', { minutes: '5' })
  expect(pressed.status).toBe(303)
  expect(await clerk.request(id)).toMatchObject({ status: 'accepted', responder: { person: { id: 'ewa' } } })
  expect((await phone.look(pressed.location ?? '')).text).toContain('idzie Pan/Pani')
  const noted = (await where.office.memory.securityLog.since(0)).find(({ what }) => what === 'answerByLink')
  expect(noted).toMatchObject({ personId: 'ewa', object: id, move: 'accept', result: 'done' })
})

test('to look at a link changes nothing, however often a scanner of mails does', async () => {
  const where = await officeWithChannels(receiver)
  const phone = await PocketPhone.provenOf('ewa', where)
  const [clerk] = await where.office.devices('clerk')
  const { id } = await clerk.raise({ matter: 'pin' })
  const { answerUrl = '', receivedUrl = '', acceptedUrl = '' } = (await phone.gets('call')).body.data
  const { version } = (await where.office.requests.find(id)) ?? {}
  for (const address of [answerUrl, answerUrl, receivedUrl, acceptedUrl]) await phone.look(address)
  await fetch(where.office.baseUrl + answerUrl.replace(ORIGIN, ''), { method: 'HEAD' })
  await where.office.settle()
  expect(await where.office.requests.find(id)).toMatchObject({ version, status: 'calling' })
  expect(await stateOf(clerk, id, 'ewa')).toBe('sent')
})

test('no receipt in fifteen seconds: the next one is called, until somebody accepts', async () => {
  const where = await officeWithChannels(receiver)
  const phone = await PocketPhone.provenOf('ewa', where)
  const [clerk, zofia, manager] = await where.office.devices('clerk', 'zofia', 'manager')
  const { id, code } = await clerk.raise({ matter: 'pin' })
  const { answerUrl = '', receivedUrl = '' } = (await phone.gets('call')).body.data
  await where.office.advance(seconds(14))
  await where.office.expectSilence()
  await where.office.advance(seconds(1))
  await zofia.expectPage(code)
  expect(await stateOf(clerk, id, 'ewa')).toBe('undelivered')
  // A late receipt corrects what the clerk sees, and comes twice without harm.
  await phone.says(receivedUrl)
  await phone.says(receivedUrl)
  expect(await stateOf(clerk, id, 'ewa')).toBe('delivered')
  await where.office.advance(minutes(2))
  await zofia.expectPage(code)
  await manager.expectPage(code)
  await phone.press(answerUrl, 'accept')
  expect((await zofia.expectGone(code)).why).toBe('accepted')
  await manager.expectGone(code)
  await where.office.advance(minutes(1))
  await where.office.expectSilence()
})

test('pressed twice it is one acceptance; who was faster is said to the other', async () => {
  const where = await officeWithChannels(receiver)
  const [phone, other] = [await PocketPhone.provenOf('ewa', where), await PocketPhone.provenOf('olek', where)]
  const [clerk] = await where.office.devices('clerk')
  const { id } = await clerk.raise({ matter: 'idCard' })
  const { answerUrl = '' } = (await phone.gets('call')).body.data
  await where.office.advance(seconds(15))
  const second = (await other.gets('call')).body.data
  const { text } = await phone.look(answerUrl)
  const ticket = /name="ticket" value="([^"]+)"/.exec(text)?.[1] ?? ''
  await Promise.all([1, 2].map(() => phone.post(answerUrl, { move: 'accept', ticket })))
  const accepts = (await clerk.history(id)).filter(({ kind }) => kind === 'accept')
  expect(accepts).toHaveLength(1)
  // The other one, who had the page open, presses a moment later.
  const late = await other.says(second.acceptedUrl ?? '')
  expect(late).toEqual({ status: 409, body: { standing: 'taken', rings: false } })
  const page = await other.look(second.answerUrl ?? '')
  expect(page.text).toMatch(/Idzie już ktoś inny[\s\S]*ewa/)
  expect(await clerk.request(id)).toMatchObject({ responder: { person: { id: 'ewa' } } })
  expect((await other.gets('call.gone')).body.data).toMatchObject({ requestId: id, isOwn: false })
})

test('who cannot come says so, and the next one is called at once', async () => {
  const where = await officeWithChannels(receiver)
  const phone = await PocketPhone.provenOf('ewa', where)
  const [clerk, zofia] = await where.office.devices('clerk', 'zofia')
  const { id, code } = await clerk.raise({ matter: 'pin' })
  const { answerUrl = '' } = (await phone.gets('call')).body.data
  await phone.press(answerUrl, 'decline', { reason: 'meeting' })
  await zofia.expectPage(code)
  expect((await phone.look(answerUrl)).text).toContain('już nieaktualne')
  expect((await phone.press(answerUrl, 'accept')).location).toContain('late=')
  expect((await clerk.request(id)).status).toBe('calling')
})

test('a wrong press is taken back for ten seconds; whoever is there says so, and the clerk is asked', async () => {
  const { where, phone, clerk, id, answerUrl } = await calledByChannel(receiver)
  await phone.press(answerUrl, 'accept')
  await phone.press(answerUrl, 'undo')
  expect((await clerk.request(id)).status).toBe('calling')
  await phone.press(answerUrl, 'accept')
  const shown = await phone.look(answerUrl)
  await where.office.advance(seconds(11))
  expect((await phone.look(answerUrl)).text).not.toContain('Cofnij odpowiedź')
  const { location } = await phone.pressOn(shown, answerUrl, 'undo')
  expect((await phone.look(location ?? '')).text).toContain('nie można już zapisać')
  await phone.press(answerUrl, 'arrive')
  expect((await clerk.request(id)).claim?.person.id).toBe('ewa')
  // The page looks again by the same address: what came too late is told for a minute.
  await where.office.advance(minutes(1))
  expect((await phone.look(location ?? '')).text).not.toContain('nie można już zapisać')
})

test('what is taken back is what the page has offered, and not what was pressed since', async () => {
  const { phone, clerk, id, answerUrl } = await calledByChannel(receiver)
  await phone.press(answerUrl, 'accept')
  const shown = await phone.look(answerUrl)
  await phone.pressOn(shown, answerUrl, 'arrive')
  expect((await phone.pressOn(shown, answerUrl, 'undo')).location).toContain('late=')
  expect((await clerk.request(id)).claim?.person.id).toBe('ewa')
  await phone.press(answerUrl, 'undo')
  const { status, claim } = await clerk.request(id)
  expect([status, claim]).toEqual(['accepted', undefined])
})

test('whoever the clerk has seen is told that they are there, and whoever is not seen that too', async () => {
  const where = await officeWithChannels(receiver)
  const phone = await PocketPhone.provenOf('ewa', where)
  const [clerk] = await where.office.devices('clerk')
  const { id } = await clerk.raise({ matter: 'pin' })
  const { answerUrl = '', acceptedUrl = '' } = (await phone.gets('call')).body.data
  await phone.press(answerUrl, 'accept')
  await phone.press(answerUrl, 'arrive')
  await clerk.makes('confirmArrival', id, { here: false })
  expect((await phone.look(answerUrl)).text).toContain('BOK nie widzi')
  const shown = await phone.look(answerUrl)
  await phone.pressOn(shown, answerUrl, 'arrive')
  await clerk.makes('confirmArrival', id, { here: true })
  const { text } = await phone.look(answerUrl)
  expect(text).toContain('jest Pan/Pani na miejscu')
  expect(text).not.toContain('Nie trzeba przychodzić')
  const again = await phone.pressOn(await phone.look(answerUrl), answerUrl, 'arrive')
  expect(again.location).not.toContain('late=')
  expect(await phone.says(acceptedUrl)).toEqual({ status: 200, body: { standing: 'arrived', rings: false } })
})

test('a key that is pressed again after the answer was taken back is a new answer', async () => {
  const where = await officeWithChannels(receiver)
  const phone = await PocketPhone.provenOf('ewa', where)
  const [clerk] = await where.office.devices('clerk')
  const { id } = await clerk.raise({ matter: 'pin' })
  const { answerUrl = '', acceptedUrl = '' } = (await phone.gets('call')).body.data
  for (let pressed = 0; pressed < 2; pressed += 1) expect((await phone.says(acceptedUrl)).status).toBe(200)
  await phone.press(answerUrl, 'undo')
  expect((await clerk.request(id)).status).toBe('calling')
  expect(await phone.says(acceptedUrl)).toEqual({ status: 200, body: { standing: 'accepted', rings: false } })
  const accepts = (await clerk.history(id)).filter(({ kind }) => kind === 'accept')
  expect(accepts).toHaveLength(2)
})

test('a link ends with its request, with its channel, and is no sign-in', async () => {
  const where = await officeWithChannels(receiver)
  const phone = await PocketPhone.provenOf('ewa', where)
  const [clerk] = await where.office.devices('clerk')
  const first = await clerk.raise({ matter: 'pin' })
  const { answerUrl = '', receivedUrl = '' } = (await phone.gets('call')).body.data
  const page = await fetch(where.office.baseUrl + answerUrl.replace(ORIGIN, ''))
  expect(page.headers.get('set-cookie')).toBeNull()
  await clerk.makes('finish', first.id, { outcome: 'mistake' })
  await where.office.advance(seconds(11))
  expect((await phone.look(answerUrl)).text).toContain('już nieaktualne')
  const { version } = (await where.office.requests.find(first.id)) ?? {}
  expect((await phone.press(answerUrl, 'accept')).location).toContain('late=')
  expect(await phone.says(receivedUrl)).toMatchObject({ body: { standing: 'over', rings: false } })
  expect((await where.office.requests.find(first.id))?.status).toBe('ended')
  expect(version).toBeDefined()
  await clerk.raise({ matter: 'pin' })
  const next = (await phone.gets('call')).body.data
  await where.admin.send('DELETE', `/api/webhooks/${phone.channelId}`, undefined, {})
  expect((await phone.look(next.answerUrl ?? '')).status).toBe(404)
})

test('a forged link is refused and noted, and whoever guesses is soon not answered', async () => {
  const where = await officeWithChannels(receiver)
  const phone = await PocketPhone.provenOf('ewa', where)
  const [clerk] = await where.office.devices('clerk')
  await clerk.raise({ matter: 'pin' })
  const { answerUrl = '' } = (await phone.gets('call')).body.data
  const forged = `${answerUrl.slice(0, -1)}${answerUrl.endsWith('A') ? 'B' : 'A'}`
  expect((await phone.look(forged)).status).toBe(404)
  expect((await phone.says(`${forged}/received`)).status).toBe(404)
  const refused = (await where.office.memory.securityLog.since(0)).filter(({ what }) => what === 'answerByLink')
  expect(refused.map(({ result }) => result)).toEqual(['refused', 'refused'])
  for (let guess = 0; guess < 20; guess += 1) await phone.look(`${forged.slice(0, -2)}${guess + 10}`)
  expect((await phone.look(forged)).status).toBe(429)
  // A right one is let in even then: behind one address stands a whole office.
  expect((await phone.look(answerUrl)).status).toBe(200)
  expect(where.office.limitsLogged()).toContainEqual(expect.stringContaining('wrong links of calls'))
})

test('another site cannot answer for whoever looks at it', async () => {
  const { where, clerk, id, answerUrl } = await calledByChannel(receiver)
  const reply = await fetch(where.office.baseUrl + answerUrl.replace(ORIGIN, ''), {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
    body: new URLSearchParams({ move: 'accept', ticket: 'A'.repeat(22) }),
  })
  expect(reply.status).toBe(403)
  expect((await clerk.request(id)).status).toBe('calling')
})

test('a channel calls nobody before its test has come back, and is asked every morning whether it still works', async () => {
  const where = await officeWithChannels(receiver)
  const { office, admin } = where
  const phone = await PocketPhone.of('ewa', where)
  const clerk = await office.visitor('clerk')
  const whyUnproven = async () => {
    const { unproven } = (await clerk.get<ProofView>('/api/readiness/proof')).body
    return unproven.find(({ person }) => person.id === 'ewa')?.why
  }
  const { body } = await admin.send<WebhooksView>('POST', `/api/webhooks/${phone.channelId}/tests`, {}, {})
  expect(body.tried).toMatchObject({ status: 204 })
  expect(body.webhooks[0]).toMatchObject({ state: 'unproven', person: { id: 'ewa' } })
  expect(await reachOf(office, 'ewa')).toBe('unreachable')
  // The advice is about the message: ewa has no page on which to press that she is on duty.
  expect(await whyUnproven()).toBe('channelUnproven')
  const { answerUrl = '' } = (await phone.gets('test')).body.data
  expect((await phone.look(answerUrl)).text).toContain('Nikt nie czeka')
  await phone.post(answerUrl, {})
  expect(await reachOf(office, 'ewa')).toBe('channel')
  expect(await whyUnproven()).toBeUndefined()
  expect((await admin.get<WebhooksView>('/api/webhooks')).body.webhooks[0]?.heardAt).toBe(office.clock.now())
  await office.restart({ downMs: hours(22) })
  await office.advance(minutes(1))
  expect(await reachOf(office, 'ewa')).toBe('unreachable')
  const { receivedUrl = '' } = (await phone.gets('check')).body.data
  await phone.says(receivedUrl)
  expect(await reachOf(office, 'ewa')).toBe('channel')
})

test('a program that takes nothing makes nobody reachable, until it answers again', async () => {
  const where = await officeWithChannels(receiver)
  const { office } = where
  const phone = await PocketPhone.provenOf('ewa', where)
  const [clerk, zofia] = await office.devices('clerk', 'zofia')
  receiver.answer = 503
  const { id, code } = await clerk.raise({ matter: 'pin' })
  await phone.gets('call')
  while ((await reachOf(office, 'ewa')) === 'channel') await new Promise(setImmediate)
  await office.advance(seconds(15))
  await zofia.expectPage(code)
  await clerk.makes('finish', id, { outcome: 'mistake' })
  receiver.answer = 204
  await office.advance(minutes(6))
  await phone.says((await phone.gets('check')).body.data.receivedUrl ?? '')
  expect(await reachOf(office, 'ewa')).toBe('channel')
})

test('a server that dies between the call and the message sends it when it is back, once', async () => {
  let isDying = false
  const where = await officeWithChannels(receiver, {
    spoil: (store) => ({
      ...store,
      deliveries: {
        ...store.deliveries,
        insert: (delivery) =>
          isDying ? Promise.reject(new Error('the power is gone')) : store.deliveries.insert(delivery),
      },
    }),
  })
  const phone = await PocketPhone.provenOf('ewa', where)
  const [clerk] = await where.office.devices('clerk')
  isDying = true
  await clerk.raise({ matter: 'pin' })
  isDying = false
  await where.office.restart({ downMs: seconds(2) })
  await where.office.advance(1)
  await phone.gets('call')
  await where.office.settle()
  expect(receiver.types.filter((type) => type === 'call')).toEqual([])
})

test('a manager who is called because nobody has arrived takes over by the link', async () => {
  const where = await officeWithChannels(receiver)
  const phone = await PocketPhone.provenOf('manager', where)
  const [clerk, ewa] = await where.office.devices('clerk', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await where.office.advance(minutes(5))
  const { answerUrl = '' } = (await phone.gets('call')).body.data
  expect((await phone.look(answerUrl)).text).toContain('W drodze jest już: ewa')
  await phone.press(answerUrl, 'takeOver', { minutes: '3' })
  expect(await clerk.request(id)).toMatchObject({ status: 'accepted', responder: { person: { id: 'manager' } } })
  await ewa.expectGone(code)
  expect((await phone.look(answerUrl)).text).toContain('idzie Pan/Pani')
})

test('a computer that answers nothing keeps no other channel from being asked', async () => {
  const silent = await TestReceiver.start()
  const where = await officeWithChannels(receiver, { webhooks: webhookService([receiver.host, silent.host]) })
  for (const name of ['olek', 'piotr', 'olek', 'piotr', 'olek', 'piotr'] as const)
    await PocketPhone.provenOf(name, { ...where, receiver: silent })
  const phone = await PocketPhone.provenOf('ewa', where)
  silent.answer = 'never'
  await where.office.restart({ downMs: hours(22) })
  await where.office.advance(seconds(2))
  await phone.says((await phone.gets('check')).body.data.receivedUrl ?? '')
  expect(await reachOf(where.office, 'ewa')).toBe('channel')
  // Four at a time to one computer, and none of them has been answered.
  expect(silent.received).toHaveLength(4)
})

test('the channels of all who have left are removed, also where the store does not let the first one go at once', async () => {
  let refusals = 1
  const where = await officeWithChannels(receiver, {
    spoil: (store) => ({
      ...store,
      webhooks: {
        ...store.webhooks,
        remove: (...removal) =>
          refusals-- > 0 ? Promise.reject(new Error('no primary')) : store.webhooks.remove(...removal),
      },
    }),
  })
  const { office, admin } = where
  const first = await PocketPhone.of('ewa', where)
  await PocketPhone.of('zofia', where)
  const left = async () => (await office.memory.webhooks.all()).map(({ id }) => id)
  await editsAllTheSame(admin, await removed(admin, 'employee', 'ewa'), await removed(admin, 'employee', 'zofia'))
  await office.settle()
  expect(await left()).toEqual([first.channelId])
  await office.advance(hours(1))
  expect(await left()).toEqual([])
})
