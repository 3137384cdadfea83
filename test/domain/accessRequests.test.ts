import {
  type AccessMove,
  type AccessRequest,
  type AccessState,
  answerBy,
  stateAfter,
  urgencyOf,
  workableBy,
} from '../../models/domain/accessRequests/accessRequest.ts'
import { instantOf } from '../../models/domain/schedule/workingTime.ts'
import { smallOffice } from '../support/smallOffice.ts'

const { office } = smallOffice()
const step = (move: AccessMove) => ({ move, at: 1, by: 'admin' })
const requestOf = (receivedOn: string, state: AccessState = 'open', steps: AccessRequest['steps'] = []) => ({
  id: '2026-1',
  version: 1,
  key: 'k',
  digest: 'd',
  kind: 'digital' as const,
  receivedOn,
  enteredAt: 1,
  enteredBy: 'clerk',
  state,
  steps,
})
const urgencyOn = (request: AccessRequest, day: string, where = office) =>
  urgencyOf(request, where, instantOf(day, 600, office.timeZone))

describe('by when a request for accessibility has to be answered', () => {
  test.each([
    ['2026-11-23', '2026-12-07'],
    ['2026-02-20', '2026-03-06'],
    ['2026-12-24', '2027-01-07'],
  ])('what came on %s within fourteen days: %s', (receivedOn, last) => {
    expect(answerBy(requestOf(receivedOn))).toBe(last)
  })

  test.each([
    ['2026-11-23', '2027-01-23'],
    ['2026-12-31', '2027-02-28'],
    ['2027-12-31', '2028-02-29'],
    ['2026-08-31', '2026-10-31'],
  ])('with a notice what came on %s at most two months later: %s', (receivedOn, last) => {
    const extended = requestOf(receivedOn, 'extended', [step('extend')])
    expect(answerBy(extended)).toBe(last)
    // How long there was is told of an answered one too.
    expect(answerBy({ ...extended, state: 'answered', steps: [step('extend'), step('answer')] })).toBe(last)
  })

  test('a last day on which nobody works is prepared for on the working day before', () => {
    // Thirteen days on is a Sunday.
    expect(workableBy(office, '2026-12-06')).toBe('2026-12-04')
    const closed = { ...office, closedDays: [{ day: '2026-12-04', name: { pl: 'w', en: 'f' }, isHoliday: false }] }
    expect(workableBy(closed, '2026-12-06')).toBe('2026-12-03')
    expect(workableBy(office, '2026-12-03')).toBe('2026-12-03')
  })

  test('it comes near three working days before, is late the day after, and calm when it is over', () => {
    // Until Monday the 7th: three working days before is Wednesday the 2nd.
    const request = requestOf('2026-11-23')
    expect(['2026-12-01', '2026-12-02', '2026-12-07', '2026-12-08'].map((day) => urgencyOn(request, day))).toEqual([
      'calm',
      'near',
      'near',
      'late',
    ])
    expect(urgencyOn({ ...request, state: 'answered' }, '2026-12-20')).toBe('calm')
    expect(urgencyOn({ ...request, state: 'extended', steps: [step('extend')] }, '2026-12-08')).toBe('calm')
  })

  test('opened again it waits as it did before it ended', () => {
    expect(stateAfter(requestOf('2026-11-23', 'answered', [step('answer')]), 'reopen')).toBe('open')
    expect(stateAfter(requestOf('2026-11-23', 'withdrawn', [step('extend'), step('withdraw')]), 'reopen')).toBe(
      'extended',
    )
  })
})
