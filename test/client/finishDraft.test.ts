import { faultOf, instantOf } from '../../client/screens/calls/finishDraft.ts'

const WARSAW = 'Europe/Warsaw'

test('the employee’s form takes the office’s time, and says a past day by the office’s calendar', () => {
  const meeting = { outcome: 'meeting', when: '2026-12-01T10:00' } as const
  expect(instantOf(meeting, WARSAW)).toBe(Date.UTC(2026, 11, 1, 9))
  expect(faultOf(meeting, Date.UTC(2026, 11, 1, 22, 30), WARSAW)).toBeUndefined()
  expect(faultOf(meeting, Date.UTC(2026, 11, 1, 23, 30), WARSAW)).toBe('datePast')
})
