import type { WebhooksView } from '../../models/wire/webhooks.ts'
import { ORIGIN, PocketPhone } from '../support/pocketPhone.ts'
import { startOffice } from '../support/startOffice.ts'
import { TestReceiver } from '../support/testReceiver.ts'
import { expectPlainPage } from './support/expectPlainPage.ts'
import { say } from './support/say.ts'

async function aCall() {
  const receiver = await TestReceiver.start()
  const office = await startOffice({ webhooks: receiver.service, publicOrigin: ORIGIN, trustProxy: 1 })
  const admin = await office.visitor('admin')
  const phone = await PocketPhone.provenOf('ewa', { office, receiver, admin })
  const clerk = await office.visitor('clerk')
  const { id } = await clerk.raise({ matter: 'pin' })
  const { answerUrl = '' } = (await phone.gets('call')).body.data
  return { office, admin, phone, clerk, id, path: answerUrl.replace(ORIGIN, ''), answerUrl }
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const TICKET = 'A'.repeat(22)

test('what is sent to a link and is no answer of its page is refused, and changes nothing', async () => {
  const { office, id, path } = await aCall()
  const before = await office.requests.find(id)
  const bodies = [
    '',
    'move=accept',
    'move=finish&outcome=mistake',
    `move=reassign&ticket=${TICKET}`,
    `move=accept&ticket=${TICKET}&minutes=4`,
    `move=accept&ticket=${TICKET}&minutes=3&minutes=5`,
    `move[$ne]=x&ticket=${TICKET}`,
    `move=accept&ticket[$gt]=`,
    `move=accept&ticket=${'A'.repeat(21)}`,
    `move=decline&ticket=${TICKET}&reason=bored`,
    `move=decline&ticket=${TICKET}`,
    `move=undo&ticket=${TICKET}`,
    `move=undo&ticket=${TICKET}&of=-1`,
    `move=undo&ticket=${TICKET}&of[$gt]=0`,
    `__proto__=x&move=constructor&ticket=${TICKET}`,
  ]
  for (const body of bodies)
    expect([body, (await say(office.baseUrl, 'POST', path, { body, headers: FORM })).status]).toEqual([body, 400])
  const json = { body: { move: 'accept', ticket: TICKET } }
  expect((await say(office.baseUrl, 'POST', path, json)).status).toBe(400)
  const large = `move=accept&ticket=${'A'.repeat(5_000)}`
  expect((await say(office.baseUrl, 'POST', path, { body: large, headers: FORM })).status).toBe(413)
  for (const method of ['PUT', 'DELETE', 'PATCH']) expect((await say(office.baseUrl, method, path)).status).toBe(404)
  expect(await office.requests.find(id)).toEqual(before)
})

test.each(['', '/', '/x', `/${'A'.repeat(44)}`, `/${'A'.repeat(5_000)}`, '/%00', '/..%2f', '/%ff', '/[object Object]'])(
  'behind an address that ends in %j is nothing',
  async (end) => {
    const office = await startOffice()
    expect([400, 404]).toContain((await say(office.baseUrl, 'GET', `/odpowiedz${end.replace(' ', '%20')}`)).status)
  },
)

test('the page needs no script, no cookie and no style but its own file', async () => {
  const { office, path } = await aCall()
  expectPlainPage(await say(office.baseUrl, 'GET', path))
})

test('thousands of guesses find nothing; one link is not used without end, and others are', async () => {
  const { office, path } = await aCall()
  const statuses = new Set<number>()
  for (let guess = 0; guess < 200; guess += 1) {
    const token = `${path.slice(-44, -4)}${String(guess).padStart(4, 'x')}`
    const headers = { 'x-forwarded-for': '10.1.1.1' }
    statuses.add((await say(office.baseUrl, 'GET', `/odpowiedz/${token}`, { headers })).status)
  }
  expect([...statuses].sort()).toEqual([404, 429])
  const uses = []
  for (let use = 0; use < 61; use += 1) uses.push((await say(office.baseUrl, 'GET', path)).status)
  expect(uses.filter((status) => status === 200)).toHaveLength(60)
  expect(uses.at(-1)).toBe(429)
  await office.advance(1_000)
  expect((await say(office.baseUrl, 'GET', path)).status).toBe(200)
  expect(office.limitsLogged()).toHaveLength(2)
})

test('what a link opens is not the office: no board, no calls, no account', async () => {
  const { office, path } = await aCall()
  const cookie = path.slice(-44)
  for (const asked of ['/api/calls', '/api/requests', '/api/session'])
    expect((await say(office.baseUrl, 'GET', asked, { headers: { cookie: `parter=${cookie}` } })).status).toBe(401)
})

test('somebody whose account was disabled is called no more, and their links are over', async () => {
  const { office, admin, phone, answerUrl, id } = await aCall()
  await phone.press(answerUrl, 'accept')
  const disabled = await admin.send('PATCH', '/api/accounts/ewa', { edition: 0, disabled: true }, {})
  expect(disabled.status).toBe(200)
  expect((await phone.look(answerUrl)).text).toContain('już nieaktualne')
  const { version } = (await office.requests.find(id)) ?? {}
  expect((await phone.press(answerUrl, 'arrive')).location).toContain('late=')
  expect(await office.requests.find(id)).toMatchObject({ version })
})

test('a channel is made by an administrator, for somebody who is here, where links can be sent', async () => {
  const receiver = await TestReceiver.start()
  const office = await startOffice({ webhooks: receiver.service })
  const [admin, ewa] = [await office.visitor('admin'), await office.visitor('ewa')]
  const body = { name: 'SMS', url: receiver.url, events: [], personId: 'ewa' }
  const unset = await admin.send<{ detail?: unknown }>('POST', '/api/webhooks', body, {})
  expect(unset.status).toBe(400)
  expect(JSON.stringify(unset.body)).toContain('PUBLIC_ORIGIN')
  expect((await ewa.send('POST', '/api/webhooks', body, {})).status).toBe(403)
})

test('a channel is for one person, told no events, and there are a few for each', async () => {
  const receiver = await TestReceiver.start()
  const office = await startOffice({ webhooks: receiver.service, publicOrigin: ORIGIN })
  const admin = await office.visitor('admin')
  const body = { name: 'SMS', url: receiver.url, events: [] as string[], personId: 'ewa' as unknown }
  const send = (more: object) => admin.send<WebhooksView>('POST', '/api/webhooks', { ...body, ...more }, {})
  for (const more of [{ events: ['raised'] }, { personId: { $ne: null } }, { personId: 'nobody' }, { personId: '' }])
    expect([more, (await send(more)).status]).toEqual([more, more.personId === 'nobody' ? 404 : 400])
  for (let made = 0; made < 3; made += 1) expect((await send({})).status).toBe(201)
  expect((await send({})).status).toBe(409)
  expect((await send({ personId: 'olek' })).status).toBe(201)
})
