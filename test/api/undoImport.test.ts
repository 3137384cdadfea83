import { hours } from '../../models/domain/clock.ts'
import type { Absence } from '../../models/domain/schedule/absence.ts'
import type { ImportPreview, ImportUndone, LastImportView } from '../../models/wire/schedule.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { moment, plans } from '../support/plans.ts'
import { startOffice } from '../support/startOffice.ts'

async function bringsIn(person: OfficePerson, list: string, kind = 'absences') {
  const body = { kind, file: Buffer.from(list).toString('base64') }
  const { digest } = (await person.post<ImportPreview>('/api/imports/preview', body)).body
  await person.post('/api/imports', { ...body, digest })
}

const lastOf = async (person: OfficePerson) => (await person.get<LastImportView>('/api/imports/last')).body.last

const undoes = (person: OfficePerson, id: string | undefined) => person.post<ImportUndone>('/api/imports/undo', { id })

const said = ({ personId, from, to }: Absence): string => `${personId} ${from.day} ${to.day}`

test('the last list is taken back whole, except what somebody has changed since; a repeat finds it taken back', async () => {
  const office = await startOffice()
  const [secretary, ewa] = [await office.visitor('secretary'), await office.visitor('ewa')]
  const planned = async () => (await office.memory.absences.endingFrom('2026-11-01')).map(said).toSorted()
  await plans(secretary, { for: 'zofia', from: '2026-12-01 0:00', to: '2026-12-02 24:00', substitutes: ['olek'] })
  await bringsIn(
    secretary,
    'osoba;od;do\nzofia;2026-12-01;2026-12-04\newa;2026-12-07;2026-12-08\nolek;2026-12-09;2026-12-09\npiotr;2026-12-10;2026-12-10',
  )
  const last = await lastOf(secretary)
  expect(last).toMatchObject({ kind: 'absences', byName: 'secretary', added: 3, changed: 1 })
  const [hers] = (await office.memory.absences.endingFrom('2026-11-01')).filter(({ personId }) => personId === 'ewa')
  const longer = {
    personId: 'ewa',
    version: 1,
    from: moment('2026-12-07 0:00'),
    to: moment('2026-12-11 24:00'),
    substituteIds: [],
  }
  expect((await ewa.send('PUT', `/api/people/ewa/absences/${hers?.id}`, longer, {})).status).toBe(200)
  expect((await undoes(secretary, last?.id)).body).toEqual({ undone: 3, left: 1 })
  expect(await planned()).toEqual(['ewa 2026-12-07 2026-12-11', 'zofia 2026-12-01 2026-12-02'])
  expect(await lastOf(secretary)).toBeUndefined()
  expect(await undoes(secretary, last?.id)).toMatchObject({ status: 200, body: { undone: 3 } })
  expect(await planned()).toHaveLength(2)
  // It is known after a restart as well.
  await office.restart()
  expect(await lastOf(secretary)).toBeUndefined()
})

test('hours that a list has brought go again, and those it has changed are as before', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const heading = 'login;pon;wt;śr;czw;pt'
  const hoursOf = async () =>
    (await office.memory.workingHours.all()).map(({ personId, week }) => `${personId} ${week[0]?.from}`).toSorted()
  await bringsIn(admin, `${heading}\newa;8-12;;;;`, 'hours')
  await bringsIn(admin, `${heading}\newa;9-12;;;;\nolek;10-12;;;;`, 'hours')
  expect(await hoursOf()).toEqual(['ewa 540', 'olek 600'])
  await office.restart()
  expect((await undoes(admin, (await lastOf(admin))?.id)).body).toEqual({ undone: 2, left: 0 })
  expect(await hoursOf()).toEqual(['ewa 480'])
})

test('only the last list can be taken back, for thirty days, by whoever may import', async () => {
  const office = await startOffice()
  const [secretary, manager] = [await office.visitor('secretary'), await office.visitor('manager')]
  await bringsIn(secretary, 'osoba;od;do\newa;2026-12-07;2026-12-08')
  const first = await lastOf(secretary)
  await bringsIn(secretary, 'osoba;od;do\nolek;2027-12-07;2027-12-08')
  const second = await lastOf(secretary)
  expect(second?.id).not.toBe(first?.id)
  expect((await undoes(secretary, first?.id)).status).toBe(404)
  expect((await undoes(manager, second?.id)).status).toBe(403)
  expect((await manager.get('/api/imports/last')).status).toBe(403)
  await office.restart({ downMs: hours(29 * 24) })
  expect((await lastOf(secretary))?.id).toBe(second?.id)
  await office.restart({ downMs: hours(48) })
  expect(await lastOf(secretary)).toBeUndefined()
  expect((await undoes(secretary, second?.id)).status).toBe(404)
  expect(await office.memory.planImports.all()).toEqual([])
})
