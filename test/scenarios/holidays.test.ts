import Holidays from 'date-holidays'
import { publicHolidays } from '../../api/schedule/publicHolidays.ts'
import { minutes } from '../../models/domain/clock.ts'
import type { ClosedDaysView } from '../../models/wire/schedule.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { inWarsaw } from '../support/plans.ts'
import { startOffice } from '../support/startOffice.ts'

const closedDays = async (person: OfficePerson): Promise<ClosedDaysView> =>
  (await person.get<ClosedDaysView>('/api/closed-days')).body

test.each([
  ['Independence Day, a Wednesday', '2026-11-11'],
  ['Christmas Eve, a Thursday, since 2025', '2026-12-24'],
  ['Easter Monday', '2027-03-29'],
  ['Corpus Christi, which is always a Thursday', '2027-05-27'],
])('on a public holiday nothing is raised and nothing rings: %s', async (_name, day) => {
  const office = await startOffice({ at: inWarsaw(`${day} 10:00`) })
  const [clerk] = await office.devices('clerk', 'ewa', 'olek', 'manager')
  const refused = await clerk.tryRaise({ matter: 'idCard' })
  // The clerk reads which holiday it is.
  const [holiday] = (await closedDays(clerk)).filter((closed) => closed.day === day)
  expect(refused).toMatchObject({ status: 409, body: { code: 'officeClosed', detail: { closedFor: holiday?.name } } })
  expect(holiday?.name.pl).toMatch(/\p{L}/u)
  await office.advance(minutes(10))
  await office.expectSilence()
})

test('on the working days around them people are called', async () => {
  for (const day of ['2026-11-10', '2026-12-23', '2027-05-28']) {
    const office = await startOffice({ at: inWarsaw(`${day} 10:00`) })
    const [clerk, ewa] = await office.devices('clerk', 'ewa')
    const { code } = await clerk.raise({ matter: 'idCard' })
    await ewa.expectPage(code)
  }
})

test('Christmas Eve was a working day until 2024', () => {
  const days = (year: number) => publicHolidays(year, year).map(({ day }) => day)
  expect(days(2024)).not.toContain('2024-12-24')
  expect(days(2025)).toContain('2025-12-24')
})

test('the holidays of a year are those of the law, and no day that is only celebrated', () => {
  expect(publicHolidays(2026, 2026).map(({ day }) => day)).toEqual([
    '2026-01-01',
    '2026-01-06',
    '2026-04-05',
    '2026-04-06',
    '2026-05-01',
    '2026-05-03',
    '2026-05-24',
    '2026-06-04',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-24',
    '2026-12-25',
    '2026-12-26',
  ])
})

test('until the end of the century each holiday is there that the library knows, with a name in each language', () => {
  const poland = new Holidays('PL', { types: ['public'] })
  const written = publicHolidays(2014, 2099)
  const known = Array.from({ length: 86 }, (_, index) => poland.getHolidays(2014 + index)).flat()
  expect(written.map(({ day }) => day)).toEqual(known.map(({ date }) => date.slice(0, 10)))
  expect(written.filter(({ name }) => name.pl === '' || name.pl === name.en)).toEqual([])
})

test('the office closes a bridge day itself, everybody sees it, and it survives a restart', async () => {
  const office = await startOffice({ at: inWarsaw('2026-12-27 10:00'), timePasses: true })
  const [secretariat, ewa] = await office.devices('secretariat', 'ewa')
  const name = { pl: 'Dzień wolny za 26 grudnia', en: 'Day off for 26 December' }
  expect((await ewa.send('PUT', '/api/closed-days/2026-12-28', name, {})).status).toBe(403)
  expect((await secretariat.send('PUT', '/api/closed-days/2026-12-28', name, {})).status).toBe(200)
  expect(await closedDays(ewa)).toContainEqual({ day: '2026-12-28', name, isHoliday: false })
  await office.restart({ downMs: inWarsaw('2026-12-28 10:00') - office.clock.now() })
  const clerk = await office.device('clerk')
  expect((await clerk.tryRaise({ matter: 'idCard' })).body).toMatchObject({
    code: 'officeClosed',
    detail: { closedFor: name },
  })
  // Today is closed once it is here; the days to come can be opened again.
  expect((await secretariat.send('PUT', '/api/closed-days/2026-12-27', name, {})).body).toMatchObject({
    code: 'dayNotAhead',
  })
})

test('a day that was closed by mistake is opened again, a public holiday is not', async () => {
  const office = await startOffice()
  const secretary = await office.visitor('secretary')
  const name = { pl: 'Pomyłka', en: 'A mistake' }
  await secretary.send('PUT', '/api/closed-days/2026-12-28', name, {})
  await secretary.send('DELETE', '/api/closed-days/2026-12-28', undefined, {})
  await secretary.send('DELETE', '/api/closed-days/2026-12-24', undefined, {})
  const days = (await closedDays(secretary)).map(({ day }) => day)
  expect(days).toContain('2026-12-24')
  expect(days).not.toContain('2026-12-28')
  expect((await secretary.send('PUT', '/api/closed-days/2026-02-30', name, {})).status).toBe(404)
})
