import { isBefore } from '../../models/domain/schedule/absence.ts'
import { typedMoment } from '../../models/domain/schedule/workingTime.ts'
import { momentText } from '../../models/texts/moments.ts'
import { moment } from '../support/plans.ts'

test('moments on the wall are compared, and the end of a day is the beginning of the next', () => {
  const inOrder = ['2026-11-23 0:00', '2026-11-23 8:00', '2026-11-23 24:00', '2026-11-24 0:01', '2026-12-01 0:00']
  for (const [index, text] of inOrder.entries())
    for (const [other, later] of inOrder.entries()) expect(isBefore(moment(text), moment(later))).toBe(index < other)
  expect(isBefore(moment('2026-11-23 24:00'), moment('2026-11-24 0:00'))).toBe(false)
  expect(isBefore(moment('2026-11-24 0:00'), moment('2026-11-23 24:00'))).toBe(false)
  expect(isBefore(moment('2026-11-23 24:00'), moment('2026-11-25 0:00'))).toBe(true)
})

const WARSAW = 'Europe/Warsaw'

/** In whatever zone this computer is: the tests run in another than the office. */
test('what is typed as a meeting is the office’s time, in summer and in winter', () => {
  expect(typedMoment('2026-12-01T10:00', WARSAW)).toBe(Date.UTC(2026, 11, 1, 9))
  expect(typedMoment('2026-07-01T10:00', WARSAW)).toBe(Date.UTC(2026, 6, 1, 8))
  expect(typedMoment('2026-12-01T10:00', 'America/New_York')).toBe(Date.UTC(2026, 11, 1, 15))
  expect(typedMoment('2026-12-01', WARSAW, 15 * 60)).toBe(Date.UTC(2026, 11, 1, 14))
  for (const none of ['', 'jutro', '2026-13-01', '2026-04-31', '10:00'])
    expect(typedMoment(none, WARSAW)).toBeUndefined()
})

test.each(['10:75', '29:30', '24:00', '10:60', '1:00', '10:30:75', ''])(
  '%j is no hour, and never taken for another',
  (time) => {
    expect(typedMoment(`2026-11-24T${time}`, WARSAW)).toBeUndefined()
  },
)

test('it is shown afterwards as it was typed', () => {
  const at = typedMoment('2026-12-01T10:00', WARSAW) ?? 0
  expect(momentText(at, 'dayAndTime', { locale: 'pl-PL', timeZone: WARSAW })).toBe('1 grudnia 10:00')
  expect(momentText(at, 'time', { locale: 'en-GB', timeZone: WARSAW })).toBe('10:00')
})
