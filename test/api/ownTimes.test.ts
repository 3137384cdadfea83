import { pino } from 'pino'
import { OfficeDirectory } from '../../api/directory/officeDirectory.ts'
import { OwnTimes } from '../../api/reports/ownTimes.ts'
import { hours, minutes } from '../../models/domain/clock.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import { anyContext, anyRequest, MONDAY_TEN } from '../support/anyContext.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { TestClock } from '../support/testClock.ts'

test('a day of which nothing can change any more is read once, the others each time', async () => {
  const clock = new TestClock(MONDAY_TEN)
  const directory = new OfficeDirectory({ directory: smallOffice(), version: 1 }, pino({ level: 'silent' }))
  const dayAgo = (days: number) => localTime(MONDAY_TEN - days * hours(24), directory.now.office.timeZone).day
  const called = anyRequest(anyContext(MONDAY_TEN))
  const ended: Request = { ...called, status: 'ended', endedAt: MONDAY_TEN - hours(24) }
  const byDay = new Map<string, Request>([
    [dayAgo(30), ended],
    [dayAgo(29), ended],
    [dayAgo(5), ended],
    [dayAgo(4), called],
    [dayAgo(0), ended],
  ])
  const read: string[] = []
  const requests = {
    async *ofDay(day: string) {
      read.push(day)
      const request = byDay.get(day)
      if (request) yield request
    },
  }
  const personId = called.pages[0]?.personId ?? ''
  const own = new OwnTimes(clock, requests, directory)
  expect(await own.of(personId)).toMatchObject({ called: 4 })
  expect(read).toHaveLength(30)
  read.splice(0)
  await clock.advanceTo(MONDAY_TEN + minutes(15), async () => undefined)
  expect(await own.of(personId)).toMatchObject({ called: 4 })
  expect(read).toEqual([dayAgo(4), dayAgo(0)])
})
