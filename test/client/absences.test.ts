import {
  type AbsenceDraft,
  draftOfAbsence,
  faultOf,
  periodOf,
  withFromDay,
} from '../../client/screens/absences/absence/absenceFields.ts'
import { draftOfHours, hasNoDay, weekOf, wrongDay } from '../../client/screens/absences/hours/hoursFields.ts'
import { agendaOf } from '../../client/screens/absences/people/agenda.ts'
import type { AbsenceView, PersonPlanView, ScheduleView } from '../../models/wire/schedule.ts'
import { person } from './views.ts'

const MONDAY = '2026-11-23'
const TUESDAY = '2026-11-24'
const OPEN = { from: 480, to: 960 }
const WEEK = [OPEN, OPEN, OPEN, OPEN, OPEN, null, null]

const draft = (fields: Partial<AbsenceDraft> = {}): AbsenceDraft => ({
  personId: 'ewa',
  kind: 'days',
  fromDay: MONDAY,
  toDay: MONDAY,
  fromTime: '08:00',
  toTime: '12:00',
  substituteIds: [],
  ...fields,
})

const absence = (from: AbsenceView['from'], to: AbsenceView['to']): AbsenceView => ({
  id: `from ${from.day} ${from.minute}`,
  version: 1,
  personId: 'ewa',
  from,
  to,
  startsAt: 0,
  endsAt: 0,
  substitutes: [],
  setBy: person('ewa'),
  setAt: 0,
})

describe('what is typed about an absence', () => {
  test('is whole days, half a day, or hours, and comes back as the same kind', () => {
    const drafts = [
      draft({ toDay: TUESDAY }),
      draft({ kind: 'morning' }),
      draft({ kind: 'afternoon' }),
      draft({ kind: 'hours' }),
      draft({ kind: 'hours', toDay: TUESDAY, toTime: '00:00' }),
    ]
    for (const typed of drafts) {
      const period = periodOf(typed)
      if (!period) throw new Error('nothing is missing')
      const again = draftOfAbsence(absence(period.from, period.to))
      expect({ kind: again.kind, period: periodOf(again) }).toEqual({ kind: typed.kind, period })
    }
  })

  test('midnight ends the day before', () => {
    const imported = absence({ day: MONDAY, minute: 0 }, { day: TUESDAY, minute: 0 })
    expect(draftOfAbsence(imported)).toMatchObject({ kind: 'days', fromDay: MONDAY, toDay: MONDAY })
  })

  test('a first day that moves takes the last one along, unless the last one was chosen and is later', () => {
    expect(withFromDay(draft(), TUESDAY)).toEqual({ fromDay: TUESDAY, toDay: TUESDAY })
    expect(withFromDay(draft({ toDay: '2026-11-27' }), TUESDAY)).toEqual({ fromDay: TUESDAY })
    expect(withFromDay(draft({ toDay: TUESDAY }), '2026-11-30')).toEqual({
      fromDay: '2026-11-30',
      toDay: '2026-11-30',
    })
    expect(withFromDay(draft(), '30.1')).toEqual({ fromDay: '30.1', toDay: '' })
    expect(withFromDay(draft({ toDay: '1.5' }), TUESDAY)).toEqual({ fromDay: TUESDAY })
  })

  test('says which field is missing, and that the end is before the beginning', () => {
    expect(faultOf(draft())).toBeUndefined()
    expect(faultOf(draft({ fromDay: '' }))).toBe('fromDay')
    expect(faultOf(draft({ toDay: '' }))).toBe('toDay')
    expect(faultOf(draft({ toDay: '', kind: 'morning' }))).toBeUndefined()
    expect(faultOf(draft({ kind: 'hours', fromTime: '' }))).toBe('fromTime')
    expect(faultOf(draft({ fromDay: TUESDAY }))).toBe('order')
    expect(faultOf(draft({ kind: 'hours', fromTime: '12:00', toTime: '12:00' }))).toBe('order')
  })
})

describe('who will be away', () => {
  const plan = (id: string, fields: Partial<PersonPlanView> = {}): PersonPlanView => ({
    person: person(id),
    absences: [],
    ...fields,
  })
  const view = (...people: PersonPlanView[]): ScheduleView => ({
    at: 0,
    today: MONDAY,
    officeWeek: WEEK,
    mine: plan('manager'),
    people,
    forEverybody: false,
  })
  const hours = (week: (typeof OPEN | null)[]) => ({ week, version: 1, setBy: person('ewa'), setAt: 0 })
  const linesOn = (day: number, ...people: PersonPlanView[]) =>
    agendaOf(view(...people), [], 5)[day]?.lines.map((line) => [line.kind, 'hours' in line ? line.hours : 'all'])

  test('the next days are those of the week on which the office works; a holiday is named', () => {
    const holiday = { day: TUESDAY, name: { pl: 'Święto', en: 'Holiday' }, isHoliday: true }
    const days = agendaOf({ ...view(), today: '2026-11-27' }, [], 3).map(({ day }) => day)
    expect(days).toEqual(['2026-11-27', '2026-11-30', '2026-12-01'])
    expect(agendaOf(view(), [holiday], 2)[1]?.closed?.name.en).toBe('Holiday')
  })

  test('a whole day is said as such, a part of it with its hours, what lies outside opening hours not at all', () => {
    const whole = absence({ day: MONDAY, minute: 0 }, { day: TUESDAY, minute: 600 })
    const evening = absence({ day: '2026-11-25', minute: 1000 }, { day: '2026-11-25', minute: 1440 })
    const ewa = plan('ewa', { absences: [whole, evening] })
    expect(linesOn(0, ewa)).toEqual([['absence', 'all']])
    expect(linesOn(1, ewa)).toEqual([['absence', { from: 480, to: 600 }]])
    expect(linesOn(2, ewa)).toEqual([])
  })

  test('weekly hours that leave a part of the day open are said too', () => {
    const olek = plan('olek', { hours: hours([{ from: 480, to: 720 }, null, OPEN, OPEN, OPEN]) })
    expect(linesOn(0, olek)).toEqual([['shorter', { from: 480, to: 720 }]])
    expect(linesOn(1, olek)).toEqual([['dayOff', 'all']])
    expect(linesOn(2, olek)).toEqual([])
  })
})

describe('weekly hours', () => {
  const plan: PersonPlanView = { person: person('ewa'), absences: [] }

  test('begin as the office is open, and mean no hours of one’s own until something else is chosen', () => {
    const typed = draftOfHours(plan, WEEK)
    expect(typed).toMatchObject({ which: 'office', version: 0 })
    expect(weekOf(typed)).toBeUndefined()
    expect(weekOf({ ...typed, which: 'own' })).toEqual(WEEK)
  })

  test('the end of the day may be midnight; an end before the beginning is found, and a week without work', () => {
    const typed = { ...draftOfHours(plan, WEEK), which: 'own' as const }
    const withMonday = (from: string, to: string) => ({
      ...typed,
      days: typed.days.map((day, index) => (index === 0 ? { works: true, from, to } : day)),
    })
    expect(weekOf(withMonday('14:00', '00:00'))?.[0]).toEqual({ from: 840, to: 1440 })
    expect(wrongDay(withMonday('12:00', '08:00'))).toBe(0)
    expect(wrongDay(withMonday('', '08:00'))).toBe(0)
    expect(hasNoDay({ ...typed, days: typed.days.map((day) => ({ ...day, works: false })) })).toBe(true)
  })
})
