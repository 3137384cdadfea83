import { readDay, writtenDay } from '../../client/ui/typedDay.ts'

test.each(['24.12.2026', '24/12/2026', '24-12-26', '24 12 2026', '24. 12. 2026', '24122026', ' 2026-12-24 '])(
  'an office writes %s and means Christmas Eve',
  (typed) => expect(readDay(typed)).toBe('2026-12-24'),
)

test('single digits are enough, and February has its own end', () => {
  expect(readDay('1.2.2028')).toBe('2028-02-01')
  expect(readDay('29.2.2028')).toBe('2028-02-29')
  expect(readDay('29.2.2027')).toBeUndefined()
})

test.each(['', '24.12', '31.4.2027', '12/24/2026', '2026-13-01', '24.12.1926', 'jutro', '241226', '0.1.2027'])(
  '%j is no day',
  (typed) => expect(readDay(typed)).toBeUndefined(),
)

test('it is written as the page writes, and read again', () => {
  expect(writtenDay('2026-12-04', 'pl-PL')).toBe('04.12.2026')
  expect(writtenDay('2026-12-04', 'en-GB')).toBe('04/12/2026')
  expect(writtenDay('', 'pl-PL')).toBe('')
})
