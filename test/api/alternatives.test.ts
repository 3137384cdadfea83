import { minutes } from '../../models/domain/clock.ts'
import type { AlternativesView, JustificationBody } from '../../models/wire/alternatives.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'
import { cookieOf } from './support/say.ts'

/* The register of alternative access: counted from what happened, told without anybody, with the office's own reasons. */

const read = async (by: OfficePerson, query = ''): Promise<AlternativesView> =>
  (await by.get<AlternativesView>(`/api/alternatives${query}`)).body

const writes = (admin: OfficePerson, body: JustificationBody) =>
  admin.send<AlternativesView>('PUT', '/api/alternatives/justifications', body, {})

async function officeWithCases(needs: readonly (readonly string[])[]): Promise<TestOffice> {
  const office = await startOffice()
  const clerk = await office.visitor('clerk')
  for (const each of needs) {
    const { id } = await clerk.raise({ matter: 'complaint', needs: each as never })
    await clerk.makes('arrive', id, { personId: 'manager' })
    await clerk.makes('finish', id, { outcome: 'settled' })
  }
  return office
}

test('each request is a case of its month and building; a form counts where a need asks for it, a mistake nowhere', async () => {
  const office = await officeWithCases([['wheelchair'], ['signLanguage', 'largePrint'], []])
  const [clerk, mayor] = [await office.visitor('clerk'), await office.visitor('mayor')]
  const wrong = await clerk.raise({ matter: 'complaint' })
  await clerk.makes('finish', wrong.id, { outcome: 'mistake' })
  const left = await clerk.raise({ matter: 'complaint' })
  await clerk.makes('finish', left.id, { outcome: 'clientLeft' })
  const { rows, cases } = await read(mayor)
  expect(cases).toBe(4)
  expect(rows).toEqual([
    {
      month: '2026-11',
      building: 'main',
      reason: 'building',
      cases: 4,
      forms: { person: 1, technical: 1, organisation: 4 },
      nobodyCame: 1,
    },
  ])
  expect((await read(mayor, '?from=2026-01&to=2026-10')).rows).toEqual([])
})

test('a lift that is out of order is a reason of its own', async () => {
  const office = await startOffice()
  const [admin, clerk] = [await office.visitor('admin'), await office.visitor('clerk')]
  await admin.send('PUT', '/api/lifts', { placeId: 'desk', isThere: true }, {})
  const until = office.clock.now() + minutes(60)
  expect((await admin.send('POST', '/api/lifts/out', { placeId: 'desk', until }, {})).status).toBe(200)
  await clerk.raise({ matter: 'complaint' })
  expect((await read(await office.visitor('mayor'))).rows).toMatchObject([{ reason: 'liftOut', cases: 1 }])
})

test('who sees counts alone is told none under five, and by no subtraction either', async () => {
  const office = await officeWithCases([[], [], []])
  const auditor = await office.visitor('auditor')
  const { rows, cases, isProtected } = await read(auditor)
  expect({ isProtected, cases, rows: rows.map((row) => row.cases) }).toEqual({
    isProtected: true,
    cases: null,
    rows: [null],
  })
})

test('the office says why, each version is kept, and the list of a month has the words of that month', async () => {
  const office = await officeWithCases([[]])
  const [admin, mayor] = [await office.visitor('admin'), await office.visitor('mayor')]
  expect((await writes(admin, { edition: 0, placeId: 'desk', text: '=The stairs are listed.' })).status).toBe(200)
  expect((await writes(admin, { edition: 0, placeId: 'desk', text: 'Another.' })).status).toBe(409)
  expect((await writes(mayor, { edition: 1, placeId: 'desk', text: 'Another.' })).status).toBe(403)
  await writes(admin, { edition: 1, placeId: 'desk', text: 'A lift is being built.' })
  const view = await writes(admin, { edition: 2, placeId: 'desk' })
  expect(view.body.buildings).toMatchObject([
    {
      building: 'main',
      before: [{ text: '' }, { text: 'A lift is being built.' }, { text: '=The stairs are listed.' }],
    },
  ])
  await writes(admin, { edition: 3, placeId: 'desk', text: '=The stairs are listed.' })
  const cookie = await cookieOf(office.baseUrl, 'mayor', PASSWORD)
  const list = await fetch(`${office.baseUrl}/api/alternatives/export?format=csv`, { headers: { cookie } })
  const [, row = ''] = (await list.text()).split('\r\n')
  // A spreadsheet does not calculate with it.
  expect(row).toContain("main;jak w uzasadnieniu budynku;'=The stairs are listed.;2026-11-23;2026-11;1;0;0;1;0")
  expect(await office.memory.securityLog.since(0)).toContainEqual(
    expect.objectContaining({ what: 'exportAlternatives', personId: 'mayor', result: 'done' }),
  )
})
