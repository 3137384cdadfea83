import { isDay } from '../../client/parts/schedule/timeFields.ts'
import { FORMS } from '../../client/screens/directory/edit/forms.ts'
import { heldDay, readDay, writtenDay } from '../../client/ui/typedDay.ts'

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

test.each(['31 grudnia 2026', '31.04.2026', '2026-04-31', '31 STYCZNIA'])(
  'a leaving day written as %j is not saved as no leaving at all',
  (typed) => {
    const person = { ...FORMS.employee.empty(), name: 'Ewa', unitId: 'unit', floor: '1' }
    expect(FORMS.employee.faultOf({ ...person, lastDay: heldDay(typed) })).toBe('lastDay')
    expect(FORMS.employee.faultOf({ ...person, lastDay: heldDay('31.12.2026') })).toBeUndefined()
    expect(FORMS.employee.faultOf({ ...person, lastDay: heldDay(' ') })).toBeUndefined()
    const [day, time] = `${heldDay(typed)}T10:30`.split('T')
    expect([isDay(day ?? ''), time]).toEqual([false, '10:30'])
  },
)
