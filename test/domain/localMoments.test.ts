import { isBefore } from '../../models/domain/schedule/absence.ts'
import { moment } from '../support/plans.ts'

test('moments on the wall are compared, and the end of a day is the beginning of the next', () => {
  const inOrder = ['2026-11-23 0:00', '2026-11-23 8:00', '2026-11-23 24:00', '2026-11-24 0:01', '2026-12-01 0:00']
  for (const [index, text] of inOrder.entries())
    for (const [other, later] of inOrder.entries()) expect(isBefore(moment(text), moment(later))).toBe(index < other)
  expect(isBefore(moment('2026-11-23 24:00'), moment('2026-11-24 0:00'))).toBe(false)
  expect(isBefore(moment('2026-11-24 0:00'), moment('2026-11-23 24:00'))).toBe(false)
  expect(isBefore(moment('2026-11-23 24:00'), moment('2026-11-25 0:00'))).toBe(true)
})
