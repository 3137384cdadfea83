import { ended, type Message } from '../../models/domain/messages/message.ts'
import { takeMessage } from '../../models/domain/messages/takeMessage.ts'
import { messageStore } from '../../models/store/messageStore.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { backendsOfTest } from './support/backends.ts'

const backends = backendsOfTest()

const message = (id: string, key: string): Message =>
  takeMessage(
    {
      id,
      key,
      digest: 'd',
      forId: 'ewa',
      takenBy: 'clerk',
      contact: { who: 'Maria Kos', reach: '601 202 303', about: 'a new card' },
      requestId: 'r',
      code: 'BOK-1',
    },
    { now: 5, directory: smallOffice() },
  )

test('a message comes back as it was written, and without its contact when that was erased', async () => {
  const backend = await backends.open()
  const store = messageStore(backend)
  await backend.ready()
  const written = message('a', 'one')
  await store.insert(written)
  expect(await store.all()).toEqual([written])
  const after = { ...ended(written, 'done', 7), version: 2 }
  expect(await store.replace(after)).toBe(true)
  expect(await store.replace({ ...written, version: 2 })).toBe(false)
  expect(await store.all()).toEqual([after])
})

test('one order makes one message', async () => {
  const backend = await backends.open()
  const store = messageStore(backend)
  await backend.ready()
  await store.insert(message('a', 'one'))
  expect(await store.insert(message('b', 'one'))).toMatchObject({ fields: ['key'] })
  expect(await store.all()).toHaveLength(1)
})
