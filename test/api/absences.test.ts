import type { ReadinessView } from '../../models/wire/readiness.ts'
import type { GapsView, PlannedView, ScheduleView } from '../../models/wire/schedule.ts'
import type { ErrorView } from '../../models/wire/views.ts'
import type { OfficePerson, Reply } from '../support/officePerson.ts'
import { absenceBody, inWarsaw, plans, triesToPlan, worksOnly } from '../support/plans.ts'
import { startOffice } from '../support/startOffice.ts'

const schedule = async (person: OfficePerson): Promise<ScheduleView> =>
  (await person.get<ScheduleView>('/api/absences')).body

const gapsSeenBy = async (person: OfficePerson): Promise<readonly string[]> =>
  (await person.get<GapsView>('/api/absences/gaps')).body.gaps.map(inWords)

const inWords = ({ name, day, fromMinute, toMinute }: GapsView['gaps'][number]): string =>
  `${name.pl} ${day} ${fromMinute / 60}-${toMinute / 60}`

const refusal = (reply: Reply<unknown>) => {
  const { code, detail } = reply.body as ErrorView
  return { status: reply.status, code, detail }
}

const TOMORROW = { from: '2026-11-24 8:00', to: '2026-11-24 24:00' }

test('each plans for themself, managers for their unit, the secretary and the secretariat for everybody', async () => {
  const office = await startOffice()
  const people = {
    ewa: await office.visitor('ewa'),
    manager: await office.visitor('manager'),
    taxManager: await office.visitor('taxManager'),
    secretariat: await office.visitor('secretariat'),
    clerk: await office.visitor('clerk'),
  }
  const mayPlanFor = async (person: OfficePerson) => (await schedule(person)).people.map((each) => each.person.id)
  expect(await mayPlanFor(people.ewa)).toEqual([])
  expect(await mayPlanFor(people.clerk)).toEqual([])
  expect(await mayPlanFor(people.manager)).toEqual(['ewa', 'olek', 'deputy'])
  expect(await mayPlanFor(people.secretariat)).toHaveLength(13)
  expect((await schedule(people.secretariat)).forEverybody).toBe(true)
  expect(refusal(await triesToPlan(people.ewa, { ...TOMORROW, for: 'olek' }))).toMatchObject({ code: 'notAllowed' })
  expect(refusal(await triesToPlan(people.taxManager, { ...TOMORROW, for: 'ewa' }))).toMatchObject({ status: 403 })
  await plans(people.manager, { ...TOMORROW, for: 'ewa' })
  const { mine } = await schedule(people.ewa)
  expect(mine.absences).toMatchObject([{ setBy: { id: 'manager' }, startsAt: inWarsaw('2026-11-24 8:00') }])
  const noted = (await office.memory.securityLog.since(0)).filter(
    ({ result, what }) => result === 'done' && what === 'planAbsence',
  )
  expect(noted).toMatchObject([{ personId: 'manager', object: 'ewa' }])
})

test('what cannot be is refused in words, and nothing is planned', async () => {
  const office = await startOffice()
  const ewa = await office.visitor('ewa')
  const tries = async (from: string, to: string, substitutes: readonly string[] = []) =>
    refusal(await triesToPlan(ewa, { from, to, substitutes }))
  expect(await tries('2026-11-24 12:00', '2026-11-24 12:00')).toMatchObject({ status: 400, code: 'endsBeforeItBegins' })
  expect(await tries('2026-11-25 8:00', '2026-11-24 8:00')).toMatchObject({ code: 'endsBeforeItBegins' })
  expect(await tries('2026-11-20 0:00', '2026-11-23 10:00')).toMatchObject({ status: 409, code: 'absenceOver' })
  expect(await tries('2026-11-24 0:00', '2026-11-24 24:00', ['ewa'])).toMatchObject({ code: 'substituteIsThemself' })
  expect(await tries('2026-11-24 0:00', '2026-11-24 24:00', ['nobody'])).toMatchObject({ status: 404 })
  expect(await tries('2026-02-30 0:00', '2026-12-24 24:00')).toMatchObject({ status: 400, code: 'badInput' })
  expect((await schedule(ewa)).mine.absences).toEqual([])
  // Begun and not over yet can be said: somebody telephones in the morning.
  await plans(ewa, { from: '2026-11-23 8:00', to: '2026-11-23 16:00' })
})

test('two absences of one person never overlap, and the refusal says which is in the way', async () => {
  const office = await startOffice()
  const [ewa, manager] = [await office.visitor('ewa'), await office.visitor('manager')]
  await plans(manager, { for: 'ewa', from: '2026-11-24 0:00', to: '2026-11-24 24:00' })
  expect(refusal(await triesToPlan(ewa, { from: '2026-11-24 23:59', to: '2026-11-26 24:00' }))).toEqual({
    status: 409,
    code: 'absenceOverlaps',
    detail: { by: 'manager', at: inWarsaw('2026-11-24 0:00') },
  })
  await plans(ewa, { from: '2026-11-25 0:00', to: '2026-11-26 24:00' })
  expect((await schedule(ewa)).mine.absences).toHaveLength(2)
})

test('a double click plans one absence', async () => {
  const office = await startOffice()
  const ewa = await office.visitor('ewa')
  const replies = await Promise.all([1, 2, 3].map(() => triesToPlan(ewa, TOMORROW)))
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 200, 201])
  expect(new Set(replies.map(({ body }) => body.absence?.id)).size).toBe(1)
  expect(await office.memory.absences.endingFrom('2026-11-23')).toHaveLength(1)
})

test('of two managers who change an absence at once one is told who was first, and nothing is lost', async () => {
  const office = await startOffice()
  const [manager, secretary, ewa] = [
    await office.visitor('manager'),
    await office.visitor('secretary'),
    await office.visitor('ewa'),
  ]
  const { id } = await plans(ewa, TOMORROW)
  const change = (person: OfficePerson, to: string, version = 1) => {
    const body = { version, ...absenceBody(person, { ...TOMORROW, to, for: 'ewa' }) }
    return person.send<PlannedView>('PUT', `/api/people/ewa/absences/${id}`, body, {})
  }
  const replies = await Promise.all([change(manager, '2026-11-24 12:00'), change(secretary, '2026-11-25 24:00')])
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const first = replies[0].status === 200 ? 'manager' : 'secretary'
  const late = replies.find(({ status }) => status === 409)
  expect(late && refusal(late)).toMatchObject({ code: 'changedMeanwhile', detail: { by: first } })
  expect((await schedule(ewa)).mine.absences).toMatchObject([{ version: 2, setBy: { id: first } }])
  expect((await change(secretary, '2026-11-26 24:00', 2)).body.absence).toMatchObject({ version: 3 })
  expect((await ewa.send('DELETE', `/api/people/ewa/absences/${id}`, undefined, {})).status).toBe(204)
  expect((await change(secretary, '2026-11-27 24:00', 3)).status).toBe(404)
})

test('what was begun about one is not saved from the page of another, though both may be planned for', async () => {
  const office = await startOffice()
  const [manager, ewa] = [await office.visitor('manager'), await office.visitor('ewa')]
  const { id } = await plans(ewa, TOMORROW)
  const before = await schedule(manager)
  const about = (whose: string) => absenceBody(manager, { ...TOMORROW, to: '2026-11-24 12:00', for: whose })
  const orders = [
    ['POST', '/api/people/ewa/absences', about('manager'), 'otherPage'],
    ['POST', '/api/people/manager/absences', about('ewa'), 'otherPage'],
    ['PUT', `/api/people/ewa/absences/${id}`, { version: 1, ...about('olek') }, 'otherPage'],
    // The absence is Ewa's: there is none of that name on another's page.
    ['PUT', `/api/people/olek/absences/${id}`, { version: 1, ...about('olek') }, 'notFound'],
    ['DELETE', `/api/people/olek/absences/${id}`, undefined, 'notFound'],
    [
      'PUT',
      '/api/people/ewa/hours',
      { version: 0, personId: 'olek', week: [null, null, null, null, null, null, { from: 480, to: 720 }] },
      'otherPage',
    ],
  ] as const
  for (const [method, path, body, code] of orders)
    expect(refusal(await manager.send(method, path, body, {}))).toMatchObject({
      status: code === 'notFound' ? 404 : 409,
      code,
    })
  expect({ ...(await schedule(manager)), at: before.at }).toEqual(before)
})

test('of two managers who set hours at once one is told', async () => {
  const office = await startOffice()
  const [manager, secretary] = [await office.visitor('manager'), await office.visitor('secretary')]
  await worksOnly(manager, '8:00-12:00 8:00-12:00 8:00-12:00 8:00-12:00 - - -', { for: 'ewa' })
  await expect(worksOnly(secretary, '12:00-16:00 - - - - - -', { for: 'ewa' })).rejects.toThrow('changedMeanwhile')
  await worksOnly(secretary, '12:00-16:00 - - - - - -', { for: 'ewa', version: 1 })
  expect((await secretary.send('PUT', '/api/people/ewa/hours', { version: 2, personId: 'ewa' }, {})).status).toBe(200)
  expect((await schedule(manager)).people.find(({ person }) => person.id === 'ewa')).not.toHaveProperty('hours')
})

test('a substitute who is out at the time is a warning, not a refusal; a time the office is closed too', async () => {
  const office = await startOffice()
  const [ewa, zofia] = [await office.visitor('ewa'), await office.visitor('zofia')]
  await plans(zofia, { from: '2026-11-24 0:00', to: '2026-11-26 24:00' })
  const planned = await plans(ewa, { from: '2026-11-25 0:00', to: '2026-11-25 24:00', substitutes: ['olek'] })
  expect(planned.warnings).toMatchObject([{ kind: 'substituteAway', person: { id: 'zofia' } }])
  const sunday = await plans(ewa, { from: '2026-11-29 0:00', to: '2026-11-29 24:00' })
  expect(sunday.warnings.map(({ kind }) => kind)).toEqual(['officeClosed'])
})

test('the last one who plans an absence is told before and after what nobody would do then', async () => {
  const office = await startOffice()
  const [ewa, zofia, piotr] = [
    await office.visitor('ewa'),
    await office.visitor('zofia'),
    await office.visitor('piotr'),
  ]
  await plans(zofia, { from: '2026-11-24 0:00', to: '2026-11-24 24:00' })
  await plans(piotr, { from: '2026-11-24 10:00', to: '2026-11-24 12:00' })
  const checked = await ewa.post<PlannedView>('/api/absences/check', absenceBody(ewa, TOMORROW))
  expect(checked.body.gaps.map(inWords)).toEqual(['PIN 2026-11-24 10-12'])
  expect((await schedule(ewa)).mine.absences).toEqual([])
  const planned = await plans(ewa, TOMORROW)
  expect(planned.gaps).toEqual(checked.body.gaps)
  expect(planned.gaps[0]?.away).toMatchObject([{ id: 'ewa' }])
})

test('a gap is shown the day before, to the manager of the unit and those above, and on the readiness board', async () => {
  const office = await startOffice()
  const [piotr, manager, taxManager, mayor] = [
    await office.visitor('piotr'),
    await office.visitor('manager'),
    await office.visitor('taxManager'),
    await office.visitor('mayor'),
  ]
  await plans(piotr, { from: '2026-11-24 10:00', to: '2026-11-24 12:00' })
  expect(await gapsSeenBy(taxManager)).toEqual(['Tax 2026-11-24 10-12'])
  expect(await gapsSeenBy(manager)).toEqual([])
  expect(await gapsSeenBy(piotr)).toEqual([])
  const board = await mayor.get<ReadinessView>('/api/readiness')
  expect(board.body.gaps.map(inWords)).toEqual(['Tax 2026-11-24 10-12'])
  // Two days ahead is for the manager's planning; the board shows what comes next.
  await plans(piotr, { from: '2026-11-26 0:00', to: '2026-11-26 24:00' })
  expect(await gapsSeenBy(taxManager)).toEqual(['Tax 2026-11-24 10-12', 'Tax 2026-11-26 8-16'])
  expect((await mayor.get<ReadinessView>('/api/readiness')).body.gaps).toHaveLength(1)
})
