import { hours, type Instant, minutes, seconds } from '../../models/domain/clock.ts'
import type { DrillPlanBody, DrillPlanView } from '../../models/wire/drillPlans.ts'
import type { DrillView } from '../../models/wire/drills.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { MONDAY_TEN, startOffice, type TestOffice } from '../support/startOffice.ts'

const MONDAY_EIGHT: Instant = MONDAY_TEN - hours(2)
const MORNING: DrillPlanBody = { weekdays: [0, 1, 2, 3, 4], minuteOfDay: 8 * 60 + 15, isOn: true }
const atEightFifteen = (days = 0): Instant => MONDAY_EIGHT + minutes(15) + days * hours(24)

async function plan(by: OfficePerson, wish: Partial<DrillPlanBody> = {}, key: string = crypto.randomUUID()) {
  return by.post<DrillPlanView>('/api/drill-plans', { ...MORNING, ...wish }, { key })
}

const plans = async (by: OfficePerson) => (await by.get<readonly DrillPlanView[]>('/api/drill-plans')).body
const drills = async (by: OfficePerson) => (await by.get<readonly DrillView[]>('/api/drills')).body

const change = (by: OfficePerson, { id, edition }: DrillPlanView, wish: Partial<DrillPlanBody>) =>
  by.send<DrillPlanView>('PUT', `/api/drill-plans/${id}`, { ...MORNING, edition, ...wish }, {})

const morningOffice = (): Promise<TestOffice> => startOffice({ at: MONDAY_EIGHT })

test('every working morning everybody on duty hears a drill, without anybody pressing', async () => {
  const office = await morningOffice()
  const [manager, ewa] = await office.devices('manager', 'ewa')
  const made = await plan(manager)
  expect(made).toMatchObject({ status: 201, body: { nextAt: atEightFifteen() } })
  await office.advance(minutes(15) - seconds(1))
  expect(ewa.drills.size).toBe(0)
  await office.advance(seconds(1))
  expect([...ewa.drills.values()]).toMatchObject([{ byName: 'manager', isPlanned: true }])
  await office.advance(seconds(4))
  await ewa.hearsDrill()
  await office.advance(minutes(2))
  const [drill, ...others] = await drills(manager)
  expect(others).toEqual([])
  expect(drill).toMatchObject({ isPlanned: true, byName: 'manager', startedAt: atEightFifteen() })
  expect(drill?.lines.find(({ person }) => person.id === 'ewa')).toMatchObject({ state: 'answered', answeredMs: 4_000 })
  expect(await plans(manager)).toMatchObject([
    { last: { dueAt: atEightFifteen(), result: 'ran' }, nextAt: atEightFifteen(1) },
  ])
})

test('of a unit, it rings nobody else', async () => {
  const office = await morningOffice()
  const [manager, ewa, piotr] = await office.devices('manager', 'ewa', 'piotr')
  await plan(manager, { unitId: 'taxes' })
  await office.advance(minutes(15))
  expect([ewa.drills.size, piotr.drills.size]).toEqual([0, 1])
})

test('of one person, it rings only them, and the report is theirs alone', async () => {
  const office = await morningOffice()
  const [manager, ewa, olek] = await office.devices('manager', 'ewa', 'olek')
  const made = await plan(manager, { personId: 'ewa' })
  expect(made).toMatchObject({ status: 201, body: { personId: 'ewa', whom: { pl: 'ewa' } } })
  await office.advance(minutes(15))
  expect([ewa.drills.size, olek.drills.size]).toEqual([1, 0])
  await office.advance(seconds(3))
  await ewa.hearsDrill()
  const [drill] = await drills(manager)
  expect(drill).toMatchObject({ whom: { pl: 'ewa' }, isPlanned: true, endedAt: atEightFifteen() + seconds(3) })
  expect(drill?.lines).toMatchObject([{ person: { id: 'ewa' }, state: 'answered', channel: 'page', answeredMs: 3_000 }])
})

test('of one person who is out then, it rings nobody, and the report says why', async () => {
  const office = await morningOffice()
  const [manager, ewa] = await office.devices('manager', 'ewa')
  await ewa.is('absent')
  await plan(manager, { personId: 'ewa' })
  await office.advance(minutes(15))
  expect(ewa.drills.size).toBe(0)
  expect((await drills(manager))[0]?.lines).toMatchObject([{ state: 'notCalled', reach: 'absent' }])
})

test('it is for a person or a unit, not for both, and only for those whom the office has', async () => {
  const office = await morningOffice()
  const manager = await office.visitor('manager')
  expect((await plan(manager, { personId: 'ewa', unitId: 'taxes' })).status).toBe(400)
  expect((await plan(manager, { personId: 'nobody' })).status).toBe(404)
  expect((await plan(manager, { unitId: 'nowhere' })).status).toBe(404)
  expect(await plans(manager)).toEqual([])
})

test('a plan for a person who has left says so', async () => {
  const directory = smallOffice()
  const office = await startOffice({ at: MONDAY_EIGHT, directory })
  const [manager] = await office.devices('manager')
  await plan(manager, { personId: 'piotr' })
  const employees = new Map(directory.employees)
  employees.delete('piotr')
  await office.memory.directory.write({ ...directory, employees })
  await office.restart({ downMs: seconds(2) })
  await office.advance(minutes(15))
  expect(await plans(manager)).toMatchObject([{ last: { result: 'personGone' } }])
})

test('a server that comes up a little late runs it then, and only once', async () => {
  const office = await morningOffice()
  const [manager, ewa] = await office.devices('manager', 'ewa')
  await plan(manager)
  await office.advance(minutes(14))
  await office.restart({ downMs: minutes(3) })
  expect(ewa.drills.size).toBe(1)
  await office.restart({ downMs: seconds(5) })
  await office.advance(seconds(30))
  expect(await drills(manager)).toHaveLength(1)
})

test('what was missed is not made up later, and the list says so', async () => {
  const office = await morningOffice()
  const [manager, ewa] = await office.devices('manager', 'ewa')
  await plan(manager)
  await office.advance(minutes(14))
  await office.restart({ downMs: minutes(7) })
  await office.advance(minutes(1))
  expect(ewa.drills.size).toBe(0)
  expect(await drills(manager)).toEqual([])
  expect(await plans(manager)).toMatchObject([
    { last: { dueAt: atEightFifteen(), result: 'missed' }, nextAt: atEightFifteen(1) },
  ])
})

test('set after its hour it begins with the next day, and nothing was missed', async () => {
  const office = await startOffice()
  const [manager] = await office.devices('manager')
  await plan(manager)
  await office.advance(minutes(1))
  expect(await plans(manager)).toMatchObject([{ nextAt: atEightFifteen(1) }])
  expect((await plans(manager))[0]?.last).toBeUndefined()
})

test('nobody on duty is a result, not an error', async () => {
  const office = await morningOffice()
  const manager = await office.visitor('manager')
  await plan(manager)
  await office.advance(minutes(15))
  expect(await plans(manager)).toMatchObject([{ last: { result: 'nobody' } }])
})

test('a real page puts it aside, and it makes nobody busy', async () => {
  const office = await morningOffice()
  const [clerk, manager, ewa] = await office.devices('clerk', 'manager', 'ewa')
  await plan(manager, { unitId: 'idCards' })
  await office.advance(minutes(15))
  const { code, id } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  await office.settle()
  expect(ewa.drills.size).toBe(0)
  await ewa.makes('accept', id, {})
})

test('switched off it is silent, and switched on again it rings', async () => {
  const office = await morningOffice()
  const [manager, ewa] = await office.devices('manager', 'ewa')
  const { body: made } = await plan(manager)
  const off = await change(manager, made, { isOn: false })
  expect(off.body.nextAt).toBeUndefined()
  await office.advance(minutes(20))
  expect(ewa.drills.size).toBe(0)
  await change(manager, off.body, { minuteOfDay: 8 * 60 + 30 })
  await office.advance(minutes(10))
  expect(ewa.drills.size).toBe(1)
})

test('of two who change it at once the second is told who was first, and overwrites nothing unseen', async () => {
  const directory = smallOffice()
  const mayorNow = directory.employees.get('mayor')
  if (!mayorNow) throw new Error('no mayor')
  const employees = new Map(directory.employees).set('mayor', { ...mayorNow, name: 'Jan Lis' })
  const office = await startOffice({ at: MONDAY_EIGHT, directory: { ...directory, employees } })
  const manager = await office.visitor('manager')
  const mayor = await office.visitor('mayor')
  const { body: made } = await plan(manager)
  expect((await change(mayor, made, { minuteOfDay: 540 })).status).toBe(200)
  const late = await change(manager, made, { weekdays: [4] })
  expect(late).toMatchObject({ status: 409, body: { code: 'changedMeanwhile', detail: { by: 'Jan Lis' } } })
  const [now] = await plans(manager)
  expect(now).toMatchObject({ minuteOfDay: 540, edition: 2, byName: 'Jan Lis' })
  if (now) expect((await change(manager, now, { weekdays: [4] })).status).toBe(200)
})

test('that it has run is no change by anybody: whoever is typing can still save', async () => {
  const office = await morningOffice()
  const [manager] = await office.devices('manager')
  const { body: made } = await plan(manager)
  await office.advance(minutes(16))
  expect((await change(manager, made, { weekdays: [1] })).status).toBe(200)
})

test('the same order twice is one plan', async () => {
  const office = await morningOffice()
  const manager = await office.visitor('manager')
  const key = 'a-key-of-a-plan'
  const [first, second] = await Promise.all([plan(manager, {}, key), plan(manager, {}, key)])
  expect(second.body.id).toBe(first.body.id)
  expect(await plans(manager)).toHaveLength(1)
  expect((await plan(manager, { minuteOfDay: 600 }, key)).status).toBe(422)
})

test('a removed plan rings nobody any more', async () => {
  const office = await morningOffice()
  const [manager, ewa] = await office.devices('manager', 'ewa')
  const { body: made } = await plan(manager)
  expect((await manager.send('DELETE', `/api/drill-plans/${made.id}`, undefined, {})).status).toBe(204)
  await office.advance(minutes(16))
  expect(ewa.drills.size).toBe(0)
  expect(await plans(manager)).toEqual([])
})

test('an hour at which the office is always closed is refused', async () => {
  const office = await morningOffice()
  const manager = await office.visitor('manager')
  for (const wish of [{ minuteOfDay: 7 * 60 }, { weekdays: [5, 6] }, { minuteOfDay: 16 * 60 }])
    expect(await plan(manager, wish)).toMatchObject({ status: 409, body: { code: 'officeClosed' } })
  expect((await plan(manager, { weekdays: [4, 5] })).status).toBe(201)
})

test('a plan for a unit that was dissolved says so', async () => {
  const directory = smallOffice()
  const office = await startOffice({ at: MONDAY_EIGHT, directory })
  const [manager] = await office.devices('manager')
  await plan(manager, { unitId: 'taxes' })
  const units = new Map(directory.units)
  units.delete('taxes')
  await office.memory.directory.write({ ...directory, units })
  await office.restart({ downMs: seconds(2) })
  await office.advance(minutes(15))
  expect(await plans(manager)).toMatchObject([{ last: { result: 'unitGone' } }])
})

test('whoever has the board open sees a change by somebody else', async () => {
  const office = await morningOffice()
  const [manager, mayor] = await office.devices('manager', 'mayor')
  await mayor.follows('supervisor')
  await plan(manager)
  await office.settle()
  expect(mayor.drillPlans).toMatchObject([{ byName: 'manager', isOn: true }])
})

test('on a public holiday, and on a day the office has closed itself, nobody is rung', async () => {
  // Tuesday, the day before a holiday.
  const office = await startOffice({ at: Date.UTC(2026, 10, 10, 8) })
  const admin = await office.visitor('admin')
  const manager = await office.visitor('manager')
  await plan(manager)
  expect(await plans(manager)).toMatchObject([{ nextAt: Date.UTC(2026, 10, 12, 7, 15) }])
  const closed = await admin.send('PUT', '/api/closed-days/2026-11-12', { pl: 'Przeprowadzka', en: 'Moving' }, {})
  expect(closed.status).toBe(200)
  expect(await plans(manager)).toMatchObject([{ nextAt: Date.UTC(2026, 10, 13, 7, 15) }])
})

test('a holiday that comes with the office running is as silent as a Sunday', async () => {
  // A minute before the hour of the plan, on Independence Day.
  const office = await startOffice({ at: Date.UTC(2026, 10, 11, 7, 14) })
  const [manager, ewa] = await office.devices('manager', 'ewa')
  await plan(manager)
  await office.advance(minutes(3))
  expect(ewa.drills.size).toBe(0)
  expect(await drills(manager)).toEqual([])
})
