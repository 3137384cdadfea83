import { pino } from 'pino'
import { OfficeDirectory } from '../../api/directory/officeDirectory.ts'
import { storiesOf } from '../../api/reports/stories.ts'
import { minutes } from '../../models/domain/clock.ts'
import { packFacts } from '../../models/domain/reports/factsTable.ts'
import { factsOf } from '../../models/domain/reports/requestFacts.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { anyContext, anyRequest, MONDAY_TEN } from '../support/anyContext.ts'
import { smallOffice } from '../support/smallOffice.ts'

test('of those who were asked for at once each story is told with its own wait, and a mistake is no story', async () => {
  const ended = (after: number, matterId: string, outcome: 'settled' | 'mistake' = 'settled'): Request => ({
    ...anyRequest(anyContext(MONDAY_TEN), { target: { kind: 'matter', matterId } }),
    status: 'ended',
    endedAt: MONDAY_TEN + minutes(after),
    ending: { outcome },
  })
  const all = [ended(30, 'complaint', 'mistake'), ended(2, 'pin'), ended(9, 'tax')]
  const { timeZone } = smallOffice().office
  const sources = {
    dailyFacts: {
      since: async () => [
        packFacts(
          '2026-11-23',
          all.map((each) => factsOf(each, timeZone)),
        ),
      ],
    },
    requests: {
      async *ofDay() {
        yield* all
      },
    },
    directory: new OfficeDirectory({ directory: smallOffice(), version: 1 }, pino({ level: 'silent' })),
  }
  const asked = { from: MONDAY_TEN, to: MONDAY_TEN + minutes(60) }
  const stories = await storiesOf(asked, MONDAY_TEN + minutes(60), sources)
  expect(stories.map(({ waitedMs, matter }) => [waitedMs / minutes(1), matter?.en])).toEqual([
    [9, 'Tax'],
    [2, 'PIN'],
  ])
})
