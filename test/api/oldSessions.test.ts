import { Sessions } from '../../api/accounts/sessions.ts'
import { hours } from '../../models/domain/clock.ts'
import { openStore } from '../../models/store/store.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'
import { platformAt } from '../support/memoryStore.ts'
import { officeAddress } from '../support/officeAddress.ts'
import { TestClock } from '../support/testClock.ts'

test('sessions that nobody came back to are forgotten when somebody else signs in', async () => {
  const store = await openStore(officeAddress())
  const time = new TestClock(MONDAY_TEN)
  const sessions = new Sessions(platformAt(time), store.sessions)
  for (let browser = 0; browser < 3; browser++) await sessions.start('p', 'an old computer')
  time.set(MONDAY_TEN + hours(24))
  await sessions.start('p', 'a new one')
  expect((await store.sessions.all()).map(({ device }) => device)).toEqual(['a new one'])
  await store.backend.erase()
})
