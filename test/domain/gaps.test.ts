import { type Directory, directoryOf, type Office } from '../../models/domain/directory/directory.ts'
import type { Absence } from '../../models/domain/schedule/absence.ts'
import type { Plan } from '../../models/domain/schedule/away.ts'
import { daysAhead, type Gap, gapsOn } from '../../models/domain/schedule/gaps.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import { inWarsaw, moment } from '../support/plans.ts'
import { smallOffice } from '../support/smallOffice.ts'

const directory = smallOffice()
const MONDAY_TEN = inWarsaw('2026-11-23 10:00')

type Out = readonly [personId: string, from: string, to: string, ...substituteIds: string[]]

function planOf(outs: readonly Out[], weeks: Readonly<Record<string, Plan['week']>> = {}) {
  return (personId: string): Plan => {
    const absences = outs
      .filter(([who]) => who === personId)
      .map(
        ([who, from, to, ...substituteIds]): Absence => ({
          id: `${who} ${from}`,
          version: 1,
          personId: who,
          from: moment(from),
          to: moment(to),
          substituteIds,
          setBy: who,
          setAt: 0,
        }),
      )
    const week = weeks[personId]
    return { absences, ...(week ? { week } : {}) }
  }
}

const clock = (at: number): string => {
  const minute = localTime(at, 'Europe/Warsaw').minuteOfDay
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}

const inWords = ({ target, day, from, to }: Gap): string =>
  `${target.kind === 'unit' ? target.unitId : target.kind === 'matter' ? target.matterId : ''} ${day} ${clock(from)}-${clock(to)}`

const gaps = (outs: readonly Out[], day = '2026-11-24', weeks = {}, of: Directory = directory): readonly string[] =>
  gapsOn(of, planOf(outs, weeks), { now: MONDAY_TEN, days: [day] }).map(inWords)

const ALL_OF_TAXES: readonly Out[] = [
  ['piotr', '2026-11-24 9:00', '2026-11-24 12:00'],
  ['zofia', '2026-11-24 10:00', '2026-11-24 24:00'],
]

test('tomorrow from ten to twelve nobody is there for taxes: told once, for the unit', () => {
  expect(gaps(ALL_OF_TAXES)).toEqual(['tax 2026-11-24 9:00-10:00', 'taxes 2026-11-24 10:00-12:00'])
})

test('a substitute who is there closes the gap, and one who is out too does not', () => {
  const ewa: Out = ['ewa', '2026-11-24 0:00', '2026-11-24 24:00']
  expect(gaps([ewa])).toEqual([])
  // Piotr stands in for Zofia, who stands in for Ewa.
  expect(gaps([ewa, ['zofia', '2026-11-24 8:00', '2026-11-24 16:00']])).toEqual([])
  const all: Out = ['piotr', '2026-11-24 8:00', '2026-11-24 9:30']
  expect(gaps([ewa, ['zofia', '2026-11-24 8:00', '2026-11-24 16:00'], all])).toEqual([
    'taxes 2026-11-24 8:00-9:30',
    'pin 2026-11-24 8:00-9:30',
  ])
})

test('who was named for the absence closes it', () => {
  const named: Out = ['piotr', '2026-11-24 8:00', '2026-11-24 12:00', 'taxManager']
  expect(gaps([['piotr', '2026-11-24 8:00', '2026-11-24 12:00']])).toEqual(['tax 2026-11-24 8:00-12:00'])
  expect(gaps([named])).toEqual([])
})

test('working hours make gaps as absences do', () => {
  const morning = [480, 720] as const
  const week = directory.office.week.map((day) => day && { from: morning[0], to: morning[1] })
  expect(gaps([], '2026-11-24', { piotr: week })).toEqual(['tax 2026-11-24 12:00-16:00'])
})

test('a unit that is its manager alone is a gap when the manager is out and has no substitute', () => {
  const alone = directoryOf({
    office: directory.office,
    employees: [...directory.employees.values()],
    units: [...directory.units.values(), { id: 'alone', name: { pl: 'Sam', en: 'Alone' }, managerId: 'taxManager' }],
    matters: [],
    places: [...directory.places.values()],
  })
  const found = gaps([['taxManager', '2026-11-24 8:00', '2026-11-24 10:00']], '2026-11-24', {}, alone)
  expect(found).toEqual(['alone 2026-11-24 8:00-10:00'])
})

test('of today only what is still to come, and nothing outside opening hours', () => {
  const whole: Out = ['piotr', '2026-11-22 0:00', '2026-11-25 24:00']
  expect(gaps([whole], '2026-11-23')).toEqual(['tax 2026-11-23 10:00-16:00'])
  expect(gaps([whole], '2026-11-24')).toEqual(['tax 2026-11-24 8:00-16:00'])
  expect(gaps([whole], '2026-11-22')).toEqual([])
})

test('a gap says who would be there otherwise', () => {
  const found = gapsOn(directory, planOf(ALL_OF_TAXES), { now: MONDAY_TEN, days: ['2026-11-24'] })
  expect(found[1]?.away).toEqual(['zofia', 'piotr'])
})

test('on a day of 25 hours the gap is as long as the clock on the wall says', () => {
  const neverClosed: Office = { ...directory.office, week: directory.office.week.map(() => ({ from: 0, to: 1440 })) }
  const [gap] = gapsOn(
    { ...directory, office: neverClosed },
    planOf([['piotr', '2026-10-25 1:00', '2026-10-25 4:00']]),
    { now: inWarsaw('2026-10-24 10:00'), days: ['2026-10-25'] },
  )
  expect(gap && gap.to - gap.from).toBe(4 * 3_600_000)
})

test('the days ahead are those on which the office is open, today among them when it is', () => {
  const closedDays = [{ day: '2026-11-11', name: { pl: 'Święto', en: 'Holiday' }, isHoliday: true }]
  const office = { ...directory, office: { ...directory.office, closedDays } }
  expect(daysAhead(office, inWarsaw('2026-11-10 10:00'), 1)).toEqual(['2026-11-10', '2026-11-12'])
  expect(daysAhead(office, inWarsaw('2026-11-08 10:00'), 2)).toEqual(['2026-11-09', '2026-11-10'])
})
