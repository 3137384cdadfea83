import { SecurityLog } from '../../api/platform/audit/securityLog.ts'
import { minutes } from '../../models/domain/clock.ts'
import type { SecurityEvent, SecurityLogStore } from '../../models/store/securityLogStore.ts'
import { MONDAY_TEN } from '../support/startOffice.ts'
import { TestClock } from '../support/testClock.ts'

const refused = { what: 'board', result: 'refused' } as const

test('a flood of refusals from one person is said once a minute, fills no disk and hides nobody else', async () => {
  const clock = new TestClock(MONDAY_TEN)
  const events: SecurityEvent[] = []
  const store: SecurityLogStore = {
    append: async (event) => void events.push(event),
    since: async () => events,
    removeOldest: async () => 'none left',
  }
  const log = new SecurityLog(clock, store)
  for (let count = 0; count < 1_000; count += 1) await log.note({ ...refused, personId: 'piotr' })
  expect(events).toHaveLength(300)
  expect(events.at(-1)).toMatchObject({ what: 'tooManyRefusals', personId: 'piotr' })
  await log.note({ ...refused, address: '10.0.0.7' })
  await log.note({ what: 'signOut', result: 'done', personId: 'piotr' })
  expect(events.slice(300).map(({ what }) => what)).toEqual(['board', 'signOut'])
  clock.set(clock.now() + minutes(1))
  await log.note({ ...refused, personId: 'piotr' })
  expect(events.at(-1)).toMatchObject({ what: 'board', personId: 'piotr' })
})
