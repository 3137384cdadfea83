import { seconds } from '../../models/domain/clock.ts'
import type { DrillBody, DrillView } from '../../models/wire/drills.ts'
import type { ResponseTimes } from '../../models/wire/reports.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'

async function run(office: TestOffice, by: OfficePerson, whom: DrillBody, key = crypto.randomUUID()) {
  const reply = await by.post<DrillView>('/api/drills', whom, { key })
  await office.settle()
  return reply
}

async function report(by: OfficePerson): Promise<readonly string[]> {
  const [last] = (await by.get<readonly DrillView[]>('/api/drills')).body
  return (last?.lines ?? []).map(({ person, state, reach, answeredMs }) =>
    [person.name, state, reach, answeredMs === undefined ? '' : `${answeredMs / 1_000} s`].filter(Boolean).join(' '),
  )
}

const lastOf = async (by: OfficePerson) => (await by.get<readonly DrillView[]>('/api/drills')).body[0]

test('a drill rings the person it is for and nobody else, and ends when they hear it', async () => {
  const office = await startOffice()
  const [manager, ewa, olek] = await office.devices('manager', 'ewa', 'olek')
  expect((await run(office, manager, { personId: 'ewa' })).status).toBe(201)
  expect(ewa.drills.size).toBe(1)
  expect(olek.drills.size + manager.drills.size).toBe(0)
  expect(await report(manager)).toEqual(['ewa delivered proven'])
  await office.advance(seconds(7))
  await ewa.hearsDrill()
  expect(ewa.drills.size).toBe(0)
  expect(await report(manager)).toEqual(['ewa answered proven 7 s'])
  expect((await lastOf(manager))?.endedAt).toBe(office.clock.now())
})

test('a drill of a unit never escalates and ends by itself after two minutes', async () => {
  const office = await startOffice()
  const [manager, ewa, olek, zofia, secretary] = await office.devices('manager', 'ewa', 'olek', 'zofia', 'secretary')
  await run(office, manager, { unitId: 'idCards' })
  await ewa.hearsDrill()
  await office.advance(seconds(119))
  expect(olek.drills.size).toBe(1)
  await office.advance(seconds(1))
  expect(olek.drills.size).toBe(0)
  expect(zofia.drills.size + secretary.drills.size).toBe(0)
  expect(await report(manager)).toEqual([
    'ewa answered proven 0 s',
    'olek delivered proven',
    'manager delivered proven',
    'deputy notCalled unreachable',
  ])
  await office.advance(seconds(600))
  await office.expectSilence()
})

test('everybody on duty hears it; who is out, with a client or called is left in peace and named', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek, piotr, zofia, mayor] = await office.devices(
    'clerk',
    'ewa',
    'olek',
    'piotr',
    'zofia',
    'mayor',
  )
  await olek.is('out')
  await piotr.is('withClient', 15)
  const { code } = await clerk.raise({ person: 'zofia' })
  await zofia.expectPage(code)
  await run(office, mayor, { everybody: true })
  expect([...(await report(mayor))].sort()).toEqual([
    'clerk delivered proven',
    'ewa delivered proven',
    'mayor delivered proven',
    'olek notCalled out',
    'piotr notCalled withClient',
    'zofia notCalled withClient',
  ])
  expect(ewa.drills.size).toBe(1)
  expect(olek.drills.size + piotr.drills.size + zofia.drills.size).toBe(0)
})

test('a real page puts the practice aside, and finds the person free', async () => {
  const office = await startOffice()
  const [clerk, manager, ewa, olek] = await office.devices('clerk', 'manager', 'ewa', 'olek')
  await run(office, manager, { personId: 'ewa' })
  const { code, id } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await office.settle()
  expect(ewa.drills.size).toBe(0)
  expect(await report(manager)).toEqual(['ewa displaced proven'])
  await ewa.makes('accept', id, {})
  expect(olek.unexpectedPages()).toEqual([])
})

test('a drill counts in no statistics and on no board', async () => {
  const office = await startOffice()
  const [manager, ewa] = await office.devices('manager', 'ewa')
  await run(office, manager, { personId: 'ewa' })
  await ewa.hearsDrill()
  const { body } = await manager.get<ResponseTimes>('/api/reports/response-times?days=30')
  expect(body.all.count).toBe(0)
  expect(await manager.board()).toEqual([])
})

test('the same order twice is one drill; the same key for somebody else is refused', async () => {
  const office = await startOffice()
  const [manager, ewa] = await office.devices('manager', 'ewa')
  const key = 'a-key-of-a-drill'
  const [first, second] = await Promise.all([
    run(office, manager, { personId: 'ewa' }, key),
    run(office, manager, { personId: 'ewa' }, key),
  ])
  expect(second.body.id).toBe(first.body.id)
  expect(ewa.drills.size).toBe(1)
  expect((await run(office, manager, { personId: 'olek' }, key)).status).toBe(422)
})

test('only a supervisor runs one, in opening hours, for people who are there', async () => {
  const office = await startOffice()
  const [ewa] = await office.devices('ewa')
  const manager = await office.visitor('manager')
  expect((await run(office, ewa, { personId: 'ewa' })).status).toBe(403)
  expect((await run(office, manager, { personId: 'nobody' })).status).toBe(404)
  expect((await run(office, manager, { unitId: 'taxes', everybody: true })).status).toBe(400)
  await ewa.reports({ onDuty: false, sound: 'proven', notifications: 'granted' })
  expect((await run(office, manager, { everybody: true })).status).toBe(409)
  expect(ewa.drills.size).toBe(0)
})

test('nobody answers practice after closing time', async () => {
  const office = await startOffice({ at: Date.UTC(2026, 10, 23, 18) })
  const [manager, ewa] = await office.devices('manager', 'ewa')
  expect(await run(office, manager, { personId: 'ewa' })).toMatchObject({ status: 409, body: { code: 'officeClosed' } })
  expect(ewa.drills.size).toBe(0)
})

test('who sets up on a Saturday hears practice ring where Parter is open, and no telephone at home does', async () => {
  const office = await startOffice({ at: Date.UTC(2026, 10, 28, 11) })
  const [manager, ewa] = await office.devices('manager', 'ewa')
  const closed = await run(office, manager, { unitId: 'idCards' })
  expect(closed).toMatchObject({ status: 409, body: { code: 'officeClosed' } })
  expect((await run(office, manager, { personId: 'ewa', evenClosed: true })).status).toBe(201)
  expect(ewa.drills.size).toBe(1)
  await office.advance(seconds(3))
  await ewa.hearsDrill()
  expect(await report(manager)).toEqual(['ewa answered proven 3 s'])
  expect((await run(office, ewa, { personId: 'ewa', evenClosed: true })).status).toBe(403)
})

test('a screen that opens late catches up; a restart forgets no drill and ends it in time', async () => {
  const office = await startOffice()
  const [manager, ewa] = await office.devices('manager', 'ewa')
  await run(office, manager, { personId: 'ewa' })
  await ewa.connect()
  await office.settle()
  expect(ewa.drills.size).toBe(1)
  await office.restart({ downMs: seconds(20) })
  expect(ewa.drills.size).toBe(1)
  await office.advance(seconds(100))
  expect(ewa.drills.size).toBe(0)
  expect((await lastOf(manager))?.endedAt).toBe(office.clock.now())
})

test('a device that is on and hears nothing is told from one that does', async () => {
  const office = await startOffice()
  const [manager, ewa, olek] = await office.devices('manager', 'ewa', 'olek')
  ewa.deaf = true
  await run(office, manager, { unitId: 'idCards' })
  expect((await report(manager)).slice(0, 2)).toEqual(['ewa sent proven', 'olek delivered proven'])
  expect(olek.drills.size).toBe(1)
})

test('nobody answers for somebody else', async () => {
  const office = await startOffice()
  const [manager, ewa, olek] = await office.devices('manager', 'ewa', 'olek')
  await run(office, manager, { personId: 'ewa' })
  for (const [id, drill] of ewa.drills) olek.drills.set(id, drill)
  await olek.hearsDrill()
  expect(await report(manager)).toEqual(['ewa delivered proven'])
})
