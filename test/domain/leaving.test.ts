import type { Directory, Employee } from '../../models/domain/directory/directory.ts'
import {
  directoryOn,
  isOver,
  leavesAt,
  mayBeLastDay,
  peopleWhoLeave,
  problemsAhead,
} from '../../models/domain/directory/leaving.ts'
import { whyAwayAt } from '../../models/domain/schedule/away.ts'
import { inWarsaw } from '../support/plans.ts'
import { smallOffice } from '../support/smallOffice.ts'

const office = smallOffice()
const PLANNED = { plannedBy: 'admin', plannedAt: 1 }

function withLastDays(days: Readonly<Record<string, string>>, directory: Directory = office): Directory {
  const employees = new Map(directory.employees)
  for (const [id, lastDay] of Object.entries(days))
    employees.set(id, { ...(employees.get(id) as Employee), leaving: { lastDay, ...PLANNED } })
  return { ...directory, employees }
}

test.each([
  ['a working day, half an hour after the office has closed', '2026-11-24', '2026-11-24 16:30'],
  ['a Saturday, at its end', '2026-11-28', '2026-11-29 0:00'],
  ['the day on which the clocks are set back, at its end', '2026-10-25', '2026-10-26 0:00'],
])('the last day is %s', (_what, lastDay, at) => {
  const leaving = { lastDay, ...PLANNED }
  expect(leavesAt(leaving, office.office)).toBe(inWarsaw(at))
  expect(isOver(leaving, office.office, inWarsaw(at) - 1)).toBe(false)
  expect(isOver(leaving, office.office, inWarsaw(at))).toBe(true)
})

test.each([
  ['2026-11-22', false],
  ['2026-11-23', true],
  ['2028-11-22', true],
  ['2036-11-23', false],
])('%s may be planned as a last day: %s', (day, may) => {
  expect(mayBeLastDay(day, office.office, inWarsaw('2026-11-23 10:00'))).toBe(may)
})

test('whoever has left is in no list of the days after, and in every list until then', () => {
  const planned = withLastDays({ ewa: '2026-11-24' })
  expect(directoryOn(planned, '2026-11-24')).toBe(planned)
  const after = directoryOn(planned, '2026-11-25')
  expect(after.employees.has('ewa')).toBe(false)
  expect(after.matters.get('idCard')?.competentIds).toEqual(['olek'])
  expect(peopleWhoLeave(planned, inWarsaw('2026-11-24 16:29'))).toEqual([])
  expect(peopleWhoLeave(planned, inWarsaw('2026-11-24 16:30')).map(({ id }) => id)).toEqual(['ewa'])
})

test('what breaks is said with the day after which it does, whoever of several leaves last', () => {
  const ewa = withLastDays({ ewa: '2026-11-24' })
  const both = withLastDays({ olek: '2026-12-11' }, ewa)
  const inWords = (before: Directory, after: Directory) =>
    problemsAhead(before, after).map(({ code, item, afterDay }) => `${code} ${item.id} ${afterDay}`)
  expect(inWords(office, ewa)).toEqual(['matterWithoutPeople pin 2026-11-24'])
  expect(inWords(ewa, both)).toEqual(['matterWithoutPeople idCard 2026-12-11'])
  // Brought forward: it comes earlier than was known.
  expect(inWords(both, withLastDays({ olek: '2026-11-20' }, both))).toEqual(['matterWithoutPeople idCard 2026-11-24'])
  expect(inWords(both, withLastDays({ piotr: '2026-11-20' }, both))).toEqual(['matterWithoutPeople tax 2026-11-20'])
  expect(inWords(both, office)).toEqual([])
  expect(inWords(office, withLastDays({ manager: '2026-11-24' }))).toContain('managerMissing idCards 2026-11-24')
})

test('from the day after they are away by plan, with nobody who stands in', () => {
  const plan = { absences: [], lastDay: '2026-11-24' }
  expect(whyAwayAt(plan, office.office, inWarsaw('2026-11-24 15:00'))).toBeUndefined()
  expect(whyAwayAt(plan, office.office, inWarsaw('2026-11-25 9:00'))).toEqual({ why: 'planned', substituteIds: [] })
})
