import { hours, minutes } from '../../models/domain/clock.ts'
import type { Office } from '../../models/domain/directory/directory.ts'
import { type DrillPlan, nextPlanned, plannedNow } from '../../models/domain/drills/drillPlan.ts'
import { instantOf } from '../../models/domain/schedule/workingTime.ts'
import { smallOffice } from '../support/smallOffice.ts'

const office = smallOffice().office
const always: Office = { ...office, week: [0, 1, 2, 3, 4, 5, 6].map(() => ({ from: 0, to: 1_440 })) }
const WARSAW = 'Europe/Warsaw'
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]

const plan = (fields: Partial<DrillPlan> = {}): DrillPlan => ({
  id: 'p',
  version: 1,
  edition: 1,
  key: 'k',
  digest: 'd',
  by: 'manager',
  changedAt: 0,
  scope: { kind: 'everybody' },
  weekdays: [0, 1, 2, 3, 4],
  minuteOfDay: 8 * 60 + 15,
  isOn: true,
  ...fields,
})

const wall = (text: string): number => {
  const [day = '', time = ''] = text.split(' ')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return instantOf(day, hour * 60 + minute, WARSAW)
}

describe('when a plan comes next', () => {
  test.each([
    ['today, before its hour', '2026-11-23 08:00', '2026-11-23 08:15'],
    ['tomorrow, from its hour on', '2026-11-23 08:15', '2026-11-24 08:15'],
    ['on Monday, over the weekend', '2026-11-27 12:00', '2026-11-30 08:15'],
    ['at the same hour on the wall over the change of spring', '2026-03-27 12:00', '2026-03-30 08:15'],
    ['and over the change of autumn', '2026-10-23 12:00', '2026-10-26 08:15'],
  ])('%s', (_when, now, next) => {
    expect(nextPlanned(plan(), office, wall(now))).toBe(wall(next))
  })

  test('never, when it is switched off or the office is closed then', () => {
    const now = wall('2026-11-23 08:00')
    expect(nextPlanned(plan({ isOn: false }), office, now)).toBeUndefined()
    expect(nextPlanned(plan({ weekdays: [6] }), office, now)).toBeUndefined()
  })
})

describe('what is planned now', () => {
  const now = wall('2026-11-23 08:15')

  test('from its hour on, for five minutes', () => {
    expect(plannedNow(plan(), office, now - 1)).toBeUndefined()
    expect(plannedNow(plan(), office, now)).toEqual({ dueAt: now, isMissed: false })
    expect(plannedNow(plan(), office, now + minutes(5))).toEqual({ dueAt: now, isMissed: false })
    expect(plannedNow(plan(), office, now + minutes(5) + 1)).toEqual({ dueAt: now, isMissed: true })
  })

  test('nothing once something has come of it, or before it was set', () => {
    expect(plannedNow(plan({ last: { dueAt: now, result: 'ran' } }), office, now)).toBeUndefined()
    expect(plannedNow(plan({ changedAt: now + 1 }), office, now + 2)).toBeUndefined()
    expect(plannedNow(plan({ changedAt: now - minutes(1) }), office, now)).toBeDefined()
  })

  test('a minute before midnight is still planned a minute after it', () => {
    const late = plan({ minuteOfDay: 1_439, weekdays: [0] })
    const at = wall('2026-11-23 23:59')
    expect(plannedNow(late, always, at + minutes(2))).toEqual({ dueAt: at, isMissed: false })
    expect(plannedNow(late, always, at + minutes(6))).toBeUndefined()
  })

  test('in the night in which an hour comes twice it is planned once', () => {
    const night = plan({ minuteOfDay: 150, weekdays: EVERY_DAY })
    const first = Date.UTC(2026, 9, 25, 0, 30)
    const done = { ...night, last: { dueAt: first, result: 'ran' as const } }
    expect(plannedNow(night, always, first)).toEqual({ dueAt: first, isMissed: false })
    expect(plannedNow(done, always, first + hours(1))).toBeUndefined()
  })
})
