import type { InterpreterBooking } from '../../models/domain/interpreters/interpreterBooking.ts'
import type { InterpreterCall } from '../../models/domain/interpreters/interpreterCall.ts'
import { interpreterFigures } from '../../models/domain/interpreters/interpreterFigures.ts'

const NOVEMBER = { fromDay: '2026-11-01', toDay: '2026-11-30' }

const call = (over: Partial<InterpreterCall>): InterpreterCall => ({
  id: 'i',
  version: 1,
  kind: 'PJM',
  day: '2026-11-23',
  askedAt: 0,
  state: 'over',
  ...over,
})
const booking = (over: Partial<InterpreterBooking>): InterpreterBooking => ({
  id: 'b',
  version: 1,
  kind: 'PJM',
  day: '2026-11-23',
  ...over,
})
const ofPjm = (calls: readonly InterpreterCall[], bookings: readonly InterpreterBooking[] = []) =>
  interpreterFigures(calls, bookings, NOVEMBER)[0]

test('the wait is of the calls in which an interpreter was there, however they ended', () => {
  const calls = [
    call({ state: 'connected', waitMs: 40_000 }),
    call({ waitMs: 20_000, helpedMs: 600_000 }),
    call({ waitMs: 90_000, helpedMs: 1 }),
    call({ state: 'nobody', waitMs: 300_000 }),
    call({ waitMs: 200_000 }),
  ]
  expect(ofPjm(calls)).toMatchObject({ connected: 3, nobody: 1, givenUp: 1, medianMs: 40_000, p90Ms: 90_000 })
})

test('whoever is still waited for is in no figure', () => {
  expect(ofPjm([call({ state: 'connecting' })])).toMatchObject({ connected: 0, nobody: 0, givenUp: 0, medianMs: null })
})

test('each kind by itself, and both ends of the period belong to it', () => {
  const calls = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((day) => call({ day, helpedMs: 1 }))
  const [pjm, sjm] = interpreterFigures([...calls, call({ kind: 'SJM', state: 'nobody' })], [], NOVEMBER)
  expect([pjm?.connected, sjm?.nobody]).toEqual([2, 1])
})

test('what was booked urgently or called off is among what was booked', () => {
  const bookings = [
    booking({}),
    booking({ isUrgent: true }),
    booking({ isCancelled: true }),
    booking({ kind: 'SKOGN' }),
  ]
  expect(ofPjm([], bookings)).toMatchObject({ booked: 3, urgent: 1, cancelled: 1 })
})
