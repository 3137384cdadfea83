import pino from 'pino'
import { forgetOldEvents, KEPT_MS } from '../../api/platform/audit/forgetOldEvents.ts'
import { hours } from '../../models/domain/clock.ts'
import { type SecurityEvent, securityLogStore } from '../../models/store/securityLogStore.ts'
import { MONDAY_TEN } from '../support/startOffice.ts'
import { TestClock } from '../support/testClock.ts'
import { homesOfTest } from './support/backends.ts'

const backends = homesOfTest()
const signIn = (at: number): SecurityEvent => ({ at, what: 'signIn', personId: 'anna', result: 'done' })

test('the security log keeps two years, and every day forgets what has become older', async () => {
  const store = securityLogStore(await backends.open())
  const clock = new TestClock(MONDAY_TEN)
  const limit = MONDAY_TEN + hours(1) - KEPT_MS
  for (const at of [limit - hours(9_000), limit - 1, limit, limit + hours(24) - 1, limit + hours(24), MONDAY_TEN])
    await store.append(signIn(at))
  const kept = async () => (await store.since(0)).map(({ at }) => at)
  const old = forgetOldEvents({ clock, log: pino({ level: 'silent' }), store })
  await clock.advanceTo(MONDAY_TEN + hours(1), old.idle)
  expect(await kept()).toEqual([limit, limit + hours(24) - 1, limit + hours(24), MONDAY_TEN])
  await clock.advanceTo(MONDAY_TEN + hours(25), old.idle)
  expect(await kept()).toEqual([limit + hours(24), MONDAY_TEN])
  await old.stop()
})

test('a long past goes in steps, the oldest first, those of one moment together', async () => {
  const store = securityLogStore(await backends.open())
  for (const at of [1, 2, 2, 2, 3, 4, 5, 9]) await store.append(signIn(at))
  const left = async () => (await store.since(0)).map(({ at }) => at)
  expect(await store.removeOldest(5, 2)).toBe('more')
  expect(await left()).toEqual([3, 4, 5, 9])
  expect(await store.removeOldest(5, 2)).toBe('more')
  expect(await left()).toEqual([5, 9])
  expect(await store.removeOldest(5, 2)).toBe('none left')
  expect(await left()).toEqual([5, 9])
})
