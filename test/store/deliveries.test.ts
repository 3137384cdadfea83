import type { Delivery } from '../../models/domain/webhooks/delivery.ts'
import type { Webhook } from '../../models/domain/webhooks/webhook.ts'
import { deliveryStore } from '../../models/store/deliveryStore.ts'
import { webhookStore } from '../../models/store/webhookStore.ts'
import { backendsOfTest } from './support/backends.ts'

const backends = backendsOfTest()

const named = { version: 1, webhookId: 'w', event: 'raised', requestId: 'r', code: 'BOK-1', tries: 1 } as const

test('old messages are forgotten, and not one that still waits to be sent', async () => {
  const backend = await backends.open()
  const store = deliveryStore(backend)
  await backend.ready()
  const deliveries: readonly Delivery[] = [
    { ...named, id: 'old', happenedAt: 1, state: 'delivered' },
    { ...named, id: 'waiting', happenedAt: 2, state: 'waiting', nextAt: 9 },
    { ...named, id: 'older', happenedAt: 0, state: 'givenUp' },
    { ...named, id: 'new', happenedAt: 5, state: 'delivered' },
  ]
  await store.insert(deliveries)
  while ((await store.removeBefore(5, 1)) > 0);
  expect([...(await store.idsSince(0))].toSorted()).toEqual(['new', 'waiting'])
})

test('a call to a person’s channel is read as it was written, and so is the channel', async () => {
  const backend = await backends.open()
  const [store, channels] = [deliveryStore(backend), webhookStore(backend)]
  await backend.ready()
  const call = { pageId: 'p', personId: 'ewa', rings: 2, until: 60, isOwn: false, wasComing: true }
  const delivery: Delivery = { ...named, id: 'call', event: 'gone', call, happenedAt: 1, state: 'waiting', nextAt: 1 }
  const channel: Webhook = {
    id: 'c',
    version: 1,
    name: 'SMS',
    url: 'http://gateway.office.example:8088/48600100200',
    personId: 'ewa',
    events: [],
    secret: 'whsec_',
    madeBy: 'admin',
    madeAt: 1,
    state: 'on',
    since: 2,
    heardAt: 3,
  }
  await store.insert([delivery])
  await channels.insert([channel])
  expect(await store.waiting()).toEqual([delivery])
  expect(await channels.all()).toEqual([channel])
})
