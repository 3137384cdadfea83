import { hours, minutes } from '../../models/domain/clock.ts'
import type { Office } from '../../models/domain/directory/directory.ts'
import type { Absence } from '../../models/domain/schedule/absence.ts'
import { awayAt, awayChangesAfter, type Plan } from '../../models/domain/schedule/away.ts'
import { instantOf, isOpenAt } from '../../models/domain/schedule/workingTime.ts'
import { inWarsaw, moment } from '../support/plans.ts'
import { smallOffice } from '../support/smallOffice.ts'

const { office } = smallOffice()
const neverClosed: Office = { ...office, week: office.week.map(() => ({ from: 0, to: 1440 })) }
const utc = (text: string): number => Date.parse(`${text}Z`)

function absence(from: string, to: string, substituteIds: readonly string[] = []): Absence {
  const period = { from: moment(from), to: moment(to), substituteIds }
  return { id: `${from} ${to}`, version: 1, personId: 'ewa', ...period, setBy: 'ewa', setAt: 0 }
}

const out = (from: string, to: string): Plan => ({ absences: [absence(from, to)] })
const isAway = (plan: Plan, at: number, where = office): boolean => awayAt(plan, where, at) !== undefined

/** The moments at which the answer changes, found minute by minute: the slow and certain way. */
function changes(plan: Plan, from: number, to: number, where = neverClosed): readonly number[] {
  const found: number[] = []
  for (let at = from; at < to; at += minutes(1))
    if (isAway(plan, at, where) !== isAway(plan, at - minutes(1), where)) found.push(at)
  return found
}

test('an absence of half a day begins and ends to the millisecond', () => {
  const morning = out('2026-11-23 8:00', '2026-11-23 12:00')
  const [begins, ends] = [inWarsaw('2026-11-23 8:00'), inWarsaw('2026-11-23 12:00')]
  expect([begins - 1, begins, ends - 1, ends].map((at) => isAway(morning, at))).toEqual([false, true, true, false])
})

test('the end of a day and the beginning of the next are the same moment', () => {
  const days: Plan = {
    absences: [absence('2026-11-23 0:00', '2026-11-23 24:00'), absence('2026-11-24 0:00', '2026-11-24 12:00')],
  }
  expect(isAway(days, inWarsaw('2026-11-24 0:00') - 1)).toBe(true)
  expect(isAway(days, inWarsaw('2026-11-24 0:00'))).toBe(true)
  expect(awayAt(days, office, inWarsaw('2026-11-23 9:00'))?.until).toBe(inWarsaw('2026-11-24 12:00'))
})

test('somebody away on a Friday is expected back when the office opens on Monday', () => {
  const friday = out('2026-11-27 0:00', '2026-11-27 24:00')
  expect(awayAt(friday, office, inWarsaw('2026-11-27 10:00'))?.until).toBe(inWarsaw('2026-11-30 8:00'))
})

test('somebody away before a holiday is expected back after it', () => {
  const closed: Office = {
    ...office,
    closedDays: [{ day: '2026-11-11', name: { pl: 'Święto', en: 'Holiday' }, isHoliday: true }],
  }
  const tuesday = out('2026-11-10 0:00', '2026-11-10 24:00')
  expect(awayAt(tuesday, closed, inWarsaw('2026-11-10 10:00'))?.until).toBe(inWarsaw('2026-11-12 8:00'))
})

test.each([
  ['in the night that is an hour longer', '2026-10-25', '2026-10-24T22:00', '2026-10-25T11:00', 13],
  ['in the night that is an hour shorter', '2027-03-28', '2027-03-27T23:00', '2027-03-28T10:00', 11],
])(
  '%s an absence from midnight to noon is as long as the clock on the wall says',
  (_name, day, begins, ends, length) => {
    const plan = out(`${day} 0:00`, `${day} 12:00`)
    expect(changes(plan, utc(begins) - hours(1), utc(ends) + hours(1))).toEqual([utc(begins), utc(ends)])
    expect(utc(ends) - utc(begins)).toBe(hours(length))
  },
)

test('an absence in the hour that comes twice covers both of them', () => {
  const plan = out('2026-10-25 2:15', '2026-10-25 2:45')
  // 02:15 in summer time is 00:15 UTC; 02:45 in winter time is 01:45 UTC.
  const day = utc('2026-10-24T22:00')
  expect(changes(plan, day, day + hours(25))).toEqual([utc('2026-10-25T00:15'), utc('2026-10-25T01:45')])
})

test('an absence in the hour that is skipped is over in no time, and takes nothing away before or after', () => {
  const plan = out('2027-03-28 2:15', '2027-03-28 2:45')
  expect(isAway(plan, utc('2027-03-28T00:59'), neverClosed)).toBe(false)
  expect(isAway(plan, utc('2027-03-28T02:00'), neverClosed)).toBe(false)
})

test.each(['2026-10-25', '2027-03-28'])('weekly hours are those of the clock on the wall on %s too', (day) => {
  const week = office.week.map(() => ({ from: 60, to: 240 }))
  const plan: Plan = { absences: [], week }
  const midnight = inWarsaw(`${day} 0:00`)
  const found = changes(plan, midnight, midnight + hours(23))
  expect(found).toEqual([inWarsaw(`${day} 1:00`), inWarsaw(`${day} 4:00`)])
})

test('a moment told on an early day is kept by the wall, not by the distance', () => {
  // Planned in October for a morning after the clocks went back.
  expect(instantOf('2026-10-26', 8 * 60, 'Europe/Warsaw')).toBe(utc('2026-10-26T07:00'))
  expect(instantOf('2026-10-23', 8 * 60, 'Europe/Warsaw')).toBe(utc('2026-10-23T06:00'))
})

test('the answer holds until the moment that was told for its change, over weeks and both clock changes', () => {
  const week = [{ from: 480, to: 720 }, null, { from: 600, to: 960 }, { from: 480, to: 960 }, null, null, null]
  const plan: Plan = {
    week,
    absences: [absence('2026-10-24 13:00', '2026-10-26 9:30'), absence('2026-10-29 0:00', '2026-10-29 24:00')],
  }
  for (const where of [office, neverClosed]) {
    let at = inWarsaw('2026-10-22 0:00')
    while (at < inWarsaw('2026-10-31 0:00')) {
      const next = awayChangesAfter(plan, where, at)
      const why = awayAt(plan, where, at)?.why
      for (let between = at; between < next; between += minutes(7))
        expect([between, awayAt(plan, where, between)?.why]).toEqual([between, why])
      expect(next).toBeGreaterThan(at)
      at = next
    }
  }
})

test('on a day off by their hours somebody is expected on the next day they work', () => {
  const week = [{ from: 480, to: 720 }, null, { from: 600, to: 960 }, null, null, null, null]
  const plan: Plan = { absences: [], week }
  expect(awayAt(plan, office, inWarsaw('2026-11-23 12:00'))).toMatchObject({
    why: 'offHours',
    until: inWarsaw('2026-11-25 10:00'),
  })
  // To its end is to its end: who works until four is there until the office has closed.
  expect(isAway(plan, inWarsaw('2026-11-25 16:10'))).toBe(false)
  expect(isAway(plan, inWarsaw('2026-11-23 8:00'))).toBe(false)
})

test('a person who is never expected back has an end all the same', () => {
  const never: Plan = { absences: [], week: [null, null, null, null, null, null, null] }
  expect(awayAt(never, office, inWarsaw('2026-11-23 10:00'))?.until).toBeGreaterThan(inWarsaw('2027-11-23 10:00'))
})

test('a closed day closes the office whatever day of the week it is', () => {
  const closed: Office = {
    ...office,
    closedDays: [{ day: '2026-12-24', name: { pl: 'Wigilia', en: 'Christmas Eve' }, isHoliday: true }],
  }
  expect(isOpenAt(closed, inWarsaw('2026-12-24 10:00'))).toBe(false)
  expect(isOpenAt(closed, inWarsaw('2026-12-23 10:00'))).toBe(true)
})
