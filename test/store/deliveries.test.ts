import type { Delivery } from '../../models/domain/webhooks/delivery.ts'
import { deliveryStore } from '../../models/store/deliveryStore.ts'
import { homesOfTest } from './support/backends.ts'

const backends = homesOfTest()

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
