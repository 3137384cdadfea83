import { isOfTime, minuteOf } from '../../client/parts/schedule/timeFields.ts'
import { readTime } from '../../client/ui/typedTime.ts'

test.each([
  ['08:30', '08:30'],
  ['8:30', '08:30'],
  ['8.30', '08:30'],
  ['8 30', '08:30'],
  ['830', '08:30'],
  ['1430', '14:30'],
  ['9', '09:00'],
  [' 15 ', '15:00'],
  ['0:00', '00:00'],
  ['24:00', '00:00'],
])('an office writes %s and means %s', (typed, meant) => {
  expect(readTime(typed)).toBe(meant)
})

test.each(['', '25', '24:01', '8:60', '193', '8:3', '2:30 PM', 'rano', '-1', '8:30:00'])(
  '%j is no time of 24 hours',
  (typed) => {
    expect(readTime(typed)).toBeUndefined()
    expect(minuteOf(typed)).toBeUndefined()
  },
)

test('what was written out is counted in minutes', () => {
  expect(minuteOf('00:00')).toBe(0)
  expect(minuteOf('23:59')).toBe(1_439)
})

test('a day with a slip for an hour asks for the hour, and one without a day for the day', () => {
  for (const slip of ['10:75', '29:30', '']) expect(isOfTime(`2026-12-01T${slip}`)).toBe(true)
  for (const other of ['2026-12-01T10:30', '2026-12-01', 'T10:75', '']) expect(isOfTime(other)).toBe(false)
})
