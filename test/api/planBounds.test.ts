import { seconds } from '../../models/domain/clock.ts'
import { MOST_ABSENCES } from '../../models/domain/schedule/limits.ts'
import { dayAfter } from '../../models/domain/schedule/workingTime.ts'
import type { ImportPreview } from '../../models/wire/schedule.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { absenceBody, triesToPlan } from '../support/plans.ts'
import { startOffice } from '../support/startOffice.ts'

const FIRST = '2026-12-01'
const listOf = (...rows: readonly string[]): string => ['Osoba;Od;Do;Zastępstwo', ...rows].join('\r\n')

const preview = async (person: OfficePerson, list: string): Promise<ImportPreview> => {
  const file = Buffer.from(list).toString('base64')
  return (await person.post<ImportPreview>('/api/imports/preview', { kind: 'absences', file })).body
}

test('a person has at most a hundred absences to come: the next is refused in words, by the form and by a list', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const days = Array.from({ length: MOST_ABSENCES + 1 }, (_, index) => dayAfter(FIRST, index))
  const list = listOf(...days.map((day) => `ewa;${day};${day};`))
  const shown = await preview(admin, list)
  expect(shown.rows).toHaveLength(MOST_ABSENCES)
  expect(shown.problems).toMatchObject([{ row: MOST_ABSENCES + 2, column: 'Osoba', problem: 'tooManyAbsences' }])
  const file = Buffer.from(list).toString('base64')
  await admin.post('/api/imports', { kind: 'absences', file, digest: shown.digest })
  const one = { for: 'ewa', from: '2027-06-01 0:00', to: '2027-06-01 24:00' }
  expect(await triesToPlan(admin, one)).toMatchObject({ status: 409, body: { code: 'tooManyKept' } })
  // Somebody else's plan is not concerned, and what is there can still be changed.
  expect((await triesToPlan(admin, { ...one, for: 'olek' })).status).toBe(201)
  const [again] = (await preview(admin, listOf(`ewa;${FIRST};${FIRST};zofia`))).rows
  expect(again).toMatchObject({ state: 'changed' })
})

test('a list names no more substitutes than the form', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const five = 'zofia, piotr, olek, manager, deputy'
  const { rows, problems } = await preview(
    admin,
    listOf(`ewa;${FIRST};${FIRST};${five}`, `clerk;${FIRST};${FIRST};${five}, mayor`),
  )
  expect(rows).toMatchObject([{ row: 2 }])
  expect(problems).toMatchObject([{ row: 3, column: 'Zastępstwo', problem: 'tooManySubstitutes' }])
})

test('an office closes itself on sixty days to come, and not on more', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const close = (day: string) => admin.send('PUT', `/api/closed-days/${day}`, { pl: 'Wolne', en: 'Off' }, {})
  for (let index = 0; index < 60; index += 1) expect((await close(dayAfter(FIRST, index))).status).toBe(200)
  expect(await close('2027-06-01')).toMatchObject({ status: 409, body: { code: 'tooManyKept' } })
  // The name of one that is there can be corrected, and room can be made.
  expect((await close(FIRST)).status).toBe(200)
  await admin.send('DELETE', `/api/closed-days/${FIRST}`, undefined, {})
  expect((await close('2027-06-01')).status).toBe(200)
})

test('who asks again and again what an absence would mean has to wait, and nobody else has', async () => {
  const office = await startOffice()
  const [ewa, olek] = [await office.visitor('ewa'), await office.visitor('olek')]
  const asks = (person: OfficePerson) =>
    person.post('/api/absences/check', absenceBody(person, { from: '2026-12-01 0:00', to: '2026-12-01 24:00' }))
  const many = []
  for (let asked = 0; asked < 60; asked += 1) many.push(await asks(ewa))
  const refused = many.filter(({ status }) => status === 429)
  expect(many[0]?.status).toBe(200)
  expect(refused.length).toBeGreaterThan(20)
  expect(refused[0]).toMatchObject({ body: { code: 'tooManyAttempts' } })
  expect(refused[0]?.headers.get('retry-after')).toBe('1')
  expect((await asks(olek)).status).toBe(200)
  // What is not costly is not limited, and soon the form may ask again.
  expect((await ewa.get('/api/absences')).status).toBe(200)
  await office.advance(seconds(1))
  expect((await asks(ewa)).status).toBe(200)
})
