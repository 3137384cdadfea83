import { randomUUID } from 'node:crypto'
import { calledBy } from '../../api/channels/links.ts'
import { LinkTokens } from '../../api/channels/linkTokens.ts'
import { seconds } from '../../models/domain/clock.ts'
import type { Page, Request } from '../../models/domain/request/request.ts'
import type { Delivery } from '../../models/domain/webhooks/delivery.ts'
import type { Webhook } from '../../models/domain/webhooks/webhook.ts'
import { sharedWithOthers } from '../support/otherServers.ts'
import { ORIGIN, PocketPhone } from '../support/pocketPhone.ts'
import { startOffice } from '../support/startOffice.ts'
import { TestReceiver } from '../support/testReceiver.ts'

/** Another server has called Olek, and this one has not heard of it: it looks every second. */
async function calledElsewhere() {
  const receiver = await TestReceiver.start()
  const requests = sharedWithOthers('requests')
  const deliveries = sharedWithOthers('deliveries')
  const spoil: typeof requests.spoil = (store) => deliveries.spoil(requests.spoil(store))
  const office = await startOffice({ webhooks: receiver.service, publicOrigin: ORIGIN, spoil })
  const phone = await PocketPhone.provenOf('olek', { office, receiver, admin: await office.visitor('admin') })
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  const before = (await office.requests.find(id)) as Request
  const { closedAt: _at, closedIn: _in, ...first } = before.pages[0] as Page
  const page = { ...first, id: randomUUID(), personId: 'olek', rings: 1, rungAt: office.clock.now() }
  const { deliveredAt: _had, firstDeliveredAt: _first, ...unheard } = page
  await office.requests.replace({ ...before, version: before.version + 1, pages: [...before.pages, unheard] })
  return { office, phone, deliveries, id, code, page: unheard }
}

test('a receipt that comes to a server before the news of its call is noted', async () => {
  const { office, phone, id, page } = await calledElsewhere()
  const tokens = new LinkTokens((await office.memory.pushKeys.read())?.privateKey ?? '')
  const token = tokens.of({ purpose: 'call', id, count: 1 }, calledBy({ id: phone.channelId } as Webhook, page))
  expect(await phone.says(`/odpowiedz/${token}/received`)).toMatchObject({ status: 200, body: { rings: true } })
  const stored = (await office.requests.find(id))?.pages.find((each) => each.id === page.id)
  expect(stored?.deliveredAt).toBe(office.clock.now())
})

test('a message is sent by the server that hears of it before it hears of the call', async () => {
  const { office, phone, deliveries, id, code, page } = await calledElsewhere()
  const now = office.clock.now()
  const delivery: Delivery = {
    id: `msg_${randomUUID()}`,
    version: 1,
    webhookId: phone.channelId,
    event: 'call',
    requestId: id,
    code,
    call: { pageId: page.id, personId: 'olek', rings: 1, until: now + seconds(60) },
    happenedAt: now,
    state: 'waiting',
    tries: 0,
    nextAt: now,
  }
  await office.memory.deliveries.insert(delivery)
  await deliveries.hear({ id: delivery.id, version: 1 })
  expect((await phone.gets('call')).body.data).toMatchObject({ requestId: id, ring: 1 })
})
