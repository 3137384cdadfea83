import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { Delivery } from '../../models/domain/webhooks/delivery.ts'
import type { WebhookEvent } from '../../models/domain/webhooks/requestEvents.ts'
import type { ChecksView } from '../../models/wire/setup.ts'
import type { DeliveriesView, WebhooksView } from '../../models/wire/webhooks.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'
import { isSignedBy, TestReceiver } from '../support/testReceiver.ts'

let receiver: TestReceiver
beforeEach(async () => {
  receiver = await TestReceiver.start()
})

const ALL: readonly WebhookEvent[] = ['raised', 'accepted', 'arrived', 'escalated', 'ended', 'undone']

interface Made {
  readonly id: string
  readonly secret: string
}

async function made(admin: OfficePerson, events = ALL, url = receiver.url): Promise<Made> {
  const { status, body } = await admin.send<WebhooksView>('POST', '/api/webhooks', { name: 'Display', url, events }, {})
  expect(status).toBe(201)
  return { id: body.webhooks.at(-1)?.id ?? '', secret: body.secret ?? '' }
}

const tested = async (admin: OfficePerson, id: string) =>
  (await admin.send<WebhooksView>('POST', `/api/webhooks/${id}/tests`, {}, {})).body

/** An address that has taken its test; what was sent for that is not counted. */
async function proven(admin: OfficePerson, events = ALL): Promise<Made> {
  const webhook = await made(admin, events)
  expect((await tested(admin, webhook.id)).tried).toEqual({ status: 204, tookMs: expect.any(Number) })
  receiver.received.splice(0)
  return webhook
}

const deliveriesOf = async (admin: OfficePerson, id: string) =>
  (await admin.get<DeliveriesView>(`/api/webhooks/${id}/deliveries`)).body.deliveries

/** When the office has dealt with the answer to what it has sent: the receiver knows nothing of that. */
async function dealtWith(office: TestOffice, id: string, isSo: (deliveries: readonly Delivery[]) => boolean) {
  for (;;) {
    const deliveries = await office.memory.deliveries.newestOf(id, 50)
    if (isSo(deliveries)) return deliveries
    await new Promise(setImmediate)
  }
}

async function officeThatTells(wishes: Parameters<typeof startOffice>[0] = {}) {
  const office = await startOffice({ webhooks: receiver.service, ...wishes })
  return { office, admin: await office.visitor('admin') }
}

test('another program hears how a request goes, signed, and nothing about the client', async () => {
  const { office, admin } = await officeThatTells()
  const { secret } = await proven(admin)
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const raised = await clerk.raise({ matter: 'idCard', needs: ['noStairs'], note: 'quiet, please' })
  await ewa.expectPage(raised.code)
  await ewa.makes('accept', raised.id, {})
  await receiver.heard(2)
  await clerk.makes('arrive', raised.id, {})
  await clerk.makes('finish', raised.id, { outcome: 'settled' })
  const received = await receiver.heard(4)
  expect(new Set(receiver.types)).toEqual(
    new Set(['request.raised', 'request.accepted', 'request.arrived', 'request.ended']),
  )
  for (const each of received) {
    expect(isSignedBy(secret, each)).toBe(true)
    expect(each.body.data).toEqual({ requestId: raised.id, code: raised.code })
    expect(each.text).not.toMatch(/noStairs|quiet|ewa/)
  }
  expect(new Set(received.map(({ id }) => id)).size).toBe(4)
})

test('when a manager is called, that is told; what was not asked for is not', async () => {
  const { office, admin } = await officeThatTells()
  await proven(admin, ['escalated'])
  const [clerk, ewa, manager] = await office.devices('clerk', 'ewa', 'manager')
  const raised = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(raised.code)
  await office.advance(minutes(2))
  await ewa.expectPage(raised.code)
  await manager.expectPage(raised.code)
  await receiver.heard(1)
  expect(receiver.types).toEqual(['request.escalated'])
})

test('nothing is sent before a test was taken, and what happened before is not told later', async () => {
  const { office, admin } = await officeThatTells()
  receiver.answer = 500
  const { id } = await made(admin)
  expect(await tested(admin, id)).toMatchObject({
    tried: { why: 'answered', status: 500 },
    webhooks: [{ state: 'unproven' }],
  })
  const clerk = await office.visitor('clerk')
  await clerk.raise({ matter: 'pin' })
  receiver.answer = 204
  expect(await tested(admin, id)).toMatchObject({ webhooks: [{ state: 'on' }] })
  const second = await clerk.raise({ matter: 'pin' })
  await receiver.heard(3)
  expect(receiver.received.map(({ body }) => [body.type, body.data.code])).toEqual([
    ['test', undefined],
    ['test', undefined],
    ['request.raised', second.code],
  ])
})

test('what is not taken is sent again with the same name, until it is', async () => {
  const { office, admin } = await officeThatTells()
  const { id } = await proven(admin, ['raised'])
  receiver.answer = 503
  await (await office.visitor('clerk')).raise({ matter: 'pin' })
  await dealtWith(office, id, ([first]) => first?.why === 'answered')
  receiver.answer = 204
  await office.advance(seconds(7))
  const [first, second] = await receiver.heard(2)
  expect(second?.id).toBe(first?.id)
  const deliveries = await dealtWith(office, id, ([each]) => each?.state === 'delivered')
  expect(deliveries).toMatchObject([{ state: 'delivered', tries: 2, status: 204, event: 'raised' }])
  await office.advance(minutes(10))
  expect(receiver.received).toHaveLength(2)
})

test('an address that is there no more is switched off; a test puts it on again', async () => {
  const { office, admin } = await officeThatTells()
  const { id } = await proven(admin, ['raised'])
  receiver.answer = 410
  const clerk = await office.visitor('clerk')
  await clerk.raise({ matter: 'pin' })
  await receiver.heard(1)
  await dealtWith(office, id, ([first]) => first?.state === 'waiting' && first.tries === 1)
  while ((await office.memory.webhooks.find(id))?.state === 'on') await new Promise(setImmediate)
  const view = (await admin.get<WebhooksView>('/api/webhooks')).body
  expect(view).toMatchObject({ webhooks: [{ state: 'off', offBecause: 'gone' }] })
  // Said where an administrator sees it first.
  const { checks } = (await admin.get<ChecksView>('/api/setup-checks')).body
  expect(checks.find(({ check }) => check === 'webhooks')?.finding).toMatchObject({
    because: 'off',
    names: ['Display'],
  })
  await office.advance(minutes(1))
  const [given] = await dealtWith(office, id, ([first]) => first?.state === 'givenUp')
  receiver.answer = 204
  await tested(admin, id)
  await admin.send('POST', `/api/webhooks/${id}/deliveries/${given?.id}/again`, {}, {})
  await dealtWith(office, id, ([first]) => first?.state === 'delivered')
  expect(receiver.types).toEqual(['request.raised', 'test', 'request.raised'])
})

test('a server that dies between the request and the message tells it when it is back, and once', async () => {
  let isDying = false
  const { office, admin } = await officeThatTells({
    spoil: (store) => ({
      ...store,
      deliveries: {
        ...store.deliveries,
        insert: (delivery) =>
          isDying ? Promise.reject(new Error('the power is gone')) : store.deliveries.insert(delivery),
      },
    }),
  })
  const { id } = await proven(admin, ['raised', 'ended'])
  const clerk = await office.visitor('clerk')
  isDying = true
  const lost = await clerk.raise({ matter: 'pin' })
  await clerk.makes('finish', lost.id, { outcome: 'mistake' })
  isDying = false
  await office.restart({ downMs: seconds(20) })
  await office.advance(1)
  await receiver.heard(2)
  // What was taken and not noted yet would be sent again after the next start, as it has to be.
  await dealtWith(office, id, (all) => all.length === 2 && all.every(({ state }) => state === 'delivered'))
  await office.restart({ downMs: minutes(20) })
  await office.advance(minutes(1))
  const deliveries = await dealtWith(office, id, (all) => all.every(({ state }) => state === 'delivered'))
  expect(deliveries.map(({ event, code }) => `${event} ${code}`).toSorted()).toEqual([
    `ended ${lost.code}`,
    `raised ${lost.code}`,
  ])
  expect(receiver.received).toHaveLength(2)
})

test('while a secret is changed both are signed with, for a day', async () => {
  const { office, admin } = await officeThatTells()
  const { id, secret } = await proven(admin, ['raised'])
  const { body } = await admin.send<WebhooksView>('POST', `/api/webhooks/${id}/secret`, {}, {})
  const clerk = await office.visitor('clerk')
  await clerk.raise({ matter: 'pin' })
  const [both] = await receiver.heard(1)
  await dealtWith(office, id, ([first]) => first?.state === 'delivered')
  expect([secret, body.secret].map((each) => both && isSignedBy(each ?? '', both))).toEqual([true, true])
  await office.restart({ downMs: hours(25) })
  await tested(admin, id)
  const one = receiver.received.at(-1)
  expect([secret, body.secret].map((each) => one && isSignedBy(each ?? '', one))).toEqual([false, true])
  // Said when it was made, and never again.
  expect(JSON.stringify((await admin.get('/api/webhooks')).body)).not.toContain('whsec_')
})

test('what was sent is forgotten after a week; an address that is removed is told nothing', async () => {
  const { office, admin } = await officeThatTells()
  const { id } = await proven(admin, ['raised'])
  const clerk = await office.visitor('clerk')
  const raised = await clerk.raise({ matter: 'pin' })
  await receiver.heard(1)
  await dealtWith(office, id, ([first]) => first?.state === 'delivered')
  await clerk.makes('finish', raised.id, { outcome: 'mistake' })
  await office.restart({ downMs: hours(24 * 7 + 18) })
  await office.advance(hours(6))
  const [later, laterClerk] = [await office.visitor('admin'), await office.visitor('clerk')]
  expect(await deliveriesOf(later, id)).toEqual([])
  expect((await later.send('DELETE', `/api/webhooks/${id}`, undefined, {})).status).toBe(200)
  await laterClerk.raise({ matter: 'pin' })
  await office.settle()
  expect(receiver.received).toHaveLength(1)
})

test('days of messages that wait are given up a few at a time, the oldest are sent first', async () => {
  let [writing, most] = [0, 0]
  const { office, admin } = await officeThatTells({
    spoil: (store) => ({
      ...store,
      deliveries: {
        ...store.deliveries,
        async replace(delivery, entry) {
          writing += 1
          most = Math.max(most, writing)
          try {
            return await store.deliveries.replace(delivery, entry)
          } finally {
            writing -= 1
          }
        },
      },
    }),
  })
  const { id } = await proven(admin, ['raised'])
  const now = office.clock.now()
  const left = Array.from({ length: 300 }, (_, at): Delivery => {
    const named = { id: `msg_${at}`, webhookId: id, event: 'raised', requestId: `r-${at}`, code: `BOK-${at}` } as const
    return { ...named, version: 1, happenedAt: now - at, state: 'waiting', tries: 0, nextAt: now + minutes(1) }
  })
  await office.memory.deliveries.insert(left)
  receiver.answer = 'never'
  await office.restart({ downMs: minutes(2) })
  await receiver.heard(2)
  expect(receiver.received.map(({ body }) => body.data.code).toSorted()).toEqual(['BOK-298', 'BOK-299'])
  const later = await office.visitor('admin')
  expect((await later.send('DELETE', `/api/webhooks/${id}`, undefined, {})).status).toBe(200)
  await office.advance(seconds(15))
  while ((await office.memory.deliveries.waiting()).length > 0) await new Promise(setImmediate)
  expect(most).toBeLessThanOrEqual(2 * 50)
  expect(receiver.received).toHaveLength(2)
})

test('an address that the office has not named is refused, whoever writes it', async () => {
  const { office, admin } = await officeThatTells()
  const body = { name: 'Elsewhere', url: 'https://elsewhere.example/', events: ['raised'] }
  expect((await admin.send('POST', '/api/webhooks', body, {})).status).toBe(400)
  const stranger = await office.visitor('mayor')
  expect((await stranger.send('POST', '/api/webhooks', { ...body, url: receiver.url }, {})).status).toBe(403)
})

test('a program that does not answer has fifteen seconds, and two messages at a time; calls do not wait for it', async () => {
  const { office, admin } = await officeThatTells()
  const { id } = await proven(admin, ['raised'])
  receiver.answer = 'never'
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  for (let count = 0; count < 3; count += 1) await ewa.expectPage((await clerk.raise({ matter: 'idCard' })).code)
  await receiver.heard(2)
  await office.settle()
  expect(receiver.received).toHaveLength(2)
  await office.advance(seconds(15))
  await dealtWith(office, id, (all) => all.filter(({ why }) => why === 'timeOut').length === 2)
  receiver.answer = 204
  await office.advance(seconds(7))
  await dealtWith(office, id, (all) => all.filter(({ state }) => state === 'delivered').length >= 2)
})
