import fc from 'fast-check'
import { hours, minutes } from '../../models/domain/clock.ts'
import type { Office } from '../../models/domain/directory/directory.ts'
import { closingAfter, instantOf, isOpenAt, localTime } from '../../models/domain/schedule/workingTime.ts'
import { smallOffice } from '../support/smallOffice.ts'

const WARSAW = 'Europe/Warsaw'
const { office } = smallOffice()
/** Open day and night, so that the hour in which the clocks change is a working hour. */
const neverClosed: Office = { ...office, week: office.week.map(() => ({ from: 0, to: 24 * 60 })) }
const at = (utc: string): number => Date.parse(`${utc}Z`)

test.each([
  ['in winter', '2026-11-23T07:00', true],
  ['in winter, a minute before', '2026-11-23T06:59', false],
  ['in summer', '2026-07-06T06:00', true],
  ['in summer, a minute before', '2026-07-06T05:59', false],
  ['until the minute before closing', '2026-11-23T14:59', true],
  ['and not at closing time', '2026-11-23T15:00', false],
  ['not on a Saturday', '2026-11-21T10:00', false],
])('the office opens at eight by the clock on its wall: %s', (_name, utc, isOpen) => {
  expect(isOpenAt(office, at(utc))).toBe(isOpen)
})

test.each([
  ['the Monday after the clocks went back', '2026-10-26T07:00', '2026-10-26T15:30'],
  ['the Friday before', '2026-10-23T06:00', '2026-10-23T14:30'],
  ['the Monday after the clocks went forward', '2027-03-29T06:00', '2027-03-29T14:30'],
  ['the Friday before that', '2027-03-26T07:00', '2027-03-26T15:30'],
])('nobody is paged after half past four: %s', (_name, raised, closes) => {
  expect(closingAfter(office, at(raised))).toBe(at(closes))
})

test.each([
  ['25 hours long, before the change', '2026-10-24T22:30', '2026-10-25T23:30'],
  ['25 hours long, in the hour that comes twice', '2026-10-25T00:30', '2026-10-25T23:30'],
  ['25 hours long, when it comes again', '2026-10-25T01:30', '2026-10-25T23:30'],
  ['23 hours long, before the change', '2027-03-27T23:30', '2027-03-28T22:30'],
  ['23 hours long, after the change', '2027-03-28T01:30', '2027-03-28T22:30'],
])('closing time is the one on the wall also on a day %s', (_name, raised, closes) => {
  expect(closingAfter(neverClosed, at(raised))).toBe(at(closes))
})

test('the local day changes at midnight in Warsaw, not in Greenwich', () => {
  expect(localTime(at('2026-11-23T22:59'), WARSAW)).toEqual({
    day: '2026-11-23',
    weekday: 0,
    minuteOfDay: 23 * 60 + 59,
  })
  expect(localTime(at('2026-11-23T23:00'), WARSAW)).toEqual({ day: '2026-11-24', weekday: 1, minuteOfDay: 0 })
})

test('a request raised in the last second of the day still has its half hour', () => {
  const lastSecond = at('2026-11-23T15:00') - 1
  expect(closingAfter(office, lastSecond)).toBe(at('2026-11-23T15:30'))
  expect(closingAfter(office, lastSecond - hours(1)) - lastSecond).toBeGreaterThan(minutes(30))
})

test.each([WARSAW, 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe'])(
  'the wall in %s shows what the calendar of the machine says, at any minute of twenty-five years',
  (timeZone) => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    fc.assert(
      // Until 2011 Newfoundland changed its clocks one minute past midnight; by now every zone does at a full quarter of an hour.
      fc.property(fc.integer({ min: at('2012-01-01T00:00'), max: at('2037-01-01T00:00') }), (instant) => {
        const { day, minuteOfDay } = localTime(instant, timeZone)
        const [hour, minute] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((n) => String(n).padStart(2, '0'))
        expect(`${day} ${hour}:${minute}`).toBe(format.format(instant))
        expect(instantOf(day, minuteOfDay, timeZone, 'earlier')).toBeLessThanOrEqual(instant)
        expect(instantOf(day, minuteOfDay + 1, timeZone, 'later')).toBeGreaterThan(instant)
      }),
    )
  },
)
