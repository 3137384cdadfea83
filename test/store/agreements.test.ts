import type { Agreement } from '../../models/domain/agreements/agreement.ts'
import { agreementStore } from '../../models/store/agreementStore.ts'
import { backendsOfTest } from './support/backends.ts'

const backends = backendsOfTest()

const meeting = (id: string, key: string): Agreement => ({
  id,
  version: 1,
  key,
  digest: 'd',
  kind: 'meeting',
  code: 'K7M2',
  personId: 'ewa',
  target: { kind: 'matter', matterId: 'idCard' },
  placeId: 'desk',
  needs: ['noStairs'],
  day: '2026-11-24',
  minute: 600,
  lastsMinutes: 30,
  agreedBy: 'clerk',
  agreedAt: 5,
  from: { requestId: 'r', code: 'BOK-1' },
  state: 'agreed',
})

test('an agreement comes back as it was written, the next version once, and one order makes one', async () => {
  const backend = await backends.open()
  const store = agreementStore(backend)
  await backend.ready()
  const written = meeting('a', 'one')
  await store.insert(written)
  expect(await store.all()).toEqual([written])
  const became = { requestId: 'q', code: 'BOK-2' }
  const next = { ...written, version: 2, state: 'here' as const, needs: [], became, endedAt: 9, remindedAt: 8 }
  expect(await store.replace(next)).toBe(true)
  expect(await store.replace(next)).toBe(false)
  expect(await store.all()).toEqual([next])
  expect(await store.insert(meeting('b', 'one'))).toMatchObject({ fields: ['key'] })
})
