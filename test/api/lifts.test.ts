import { hours, minutes } from '../../models/domain/clock.ts'
import type { LiftOutBody, LiftsView } from '../../models/wire/lifts.ts'
import type { ErrorView } from '../../models/wire/views.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice } from '../support/startOffice.ts'

const read = async (by: OfficePerson) => (await by.get<LiftsView>('/api/lifts')).body.buildings
const build = (by: OfficePerson, isThere = true, placeId = 'desk') =>
  by.send<LiftsView & ErrorView>('PUT', '/api/lifts', { placeId, isThere }, {})
const out = (by: OfficePerson, body: Omit<LiftOutBody, 'placeId'>) =>
  by.send<LiftsView & ErrorView>('POST', '/api/lifts/out', { placeId: 'quietRoom', ...body }, {})
const works = (by: OfficePerson) => by.send<LiftsView & ErrorView>('POST', '/api/lifts/works', { placeId: 'desk' }, {})

async function officeWithLift() {
  const office = await startOffice()
  const [admin, clerk, secretariat] = await Promise.all(
    (['admin', 'clerk', 'secretariat'] as const).map((name) => office.visitor(name)),
  )
  if (!admin || !clerk || !secretariat) throw new Error('nobody is there')
  await build(admin)
  return {
    office,
    admin,
    clerk,
    secretariat,
    reasonOf: async (id: string) => (await office.memory.requests.find(id))?.reason,
  }
}

test('a building has no lift before an administrator says so, and none that is out of order', async () => {
  const office = await startOffice()
  const [admin, clerk] = [await office.visitor('admin'), await office.visitor('clerk')]
  const until = office.clock.now() + hours(1)
  expect(await read(clerk)).toMatchObject([{ building: 'main', lift: 'none' }])
  expect((await out(clerk, { until })).status).toBe(404)
  expect((await build(clerk)).status).toBe(403)
  expect((await build(admin, true, 'elsewhere')).status).toBe(404)
  expect((await build(admin)).body.buildings).toEqual([
    { placeId: expect.any(String), building: 'main', lift: 'works' },
  ])
  await out(clerk, { until })
  expect((await build(admin, false)).body.buildings).toMatchObject([{ building: 'main', lift: 'none' }])
})

test('a lift out of order is the reason of every request raised in that building until it works, by itself', async () => {
  const { office, clerk, secretariat, reasonOf } = await officeWithLift()
  const before = await clerk.raise({ matter: 'idCard' })
  await out(secretariat, { until: office.clock.now() + minutes(20) })
  expect(await read(clerk)).toMatchObject([{ lift: 'out', out: { by: { id: 'secretariat' } } }])
  const during = await clerk.raise({ matter: 'tax' })
  await office.advance(minutes(20))
  expect(await read(clerk)).toEqual([{ placeId: expect.any(String), building: 'main', lift: 'works' }])
  const after = await clerk.raise({ matter: 'pin' })
  expect(await Promise.all([before, during, after].map(({ id }) => reasonOf(id)))).toEqual([
    undefined,
    'liftOut',
    undefined,
  ])
  // Whatever happens to it: the register counts it.
  await clerk.makes('finish', during.id, { outcome: 'clientLeft' })
  expect(await reasonOf(during.id)).toBe('liftOut')
})

test('what is announced begins when it was said to, and ends at once when the lift works sooner', async () => {
  const { office, clerk, reasonOf } = await officeWithLift()
  const now = office.clock.now()
  await out(clerk, { from: now + minutes(10), until: now + hours(3) })
  expect(await read(clerk)).toMatchObject([{ lift: 'works', out: { from: now + minutes(10) } }])
  expect(await reasonOf((await clerk.raise({ matter: 'idCard' })).id)).toBeUndefined()
  await office.advance(minutes(10))
  expect(await reasonOf((await clerk.raise({ matter: 'tax' })).id)).toBe('liftOut')
  await works(clerk)
  expect(await read(clerk)).toEqual([{ placeId: expect.any(String), building: 'main', lift: 'works' }])
  expect(await reasonOf((await clerk.raise({ matter: 'pin' })).id)).toBeUndefined()
  const noted = (await office.memory.securityLog.since(0)).map(({ what, personId }) => `${what} ${personId}`)
  expect(noted).toEqual(expect.arrayContaining(['makeLift admin', 'liftOut clerk', 'liftWorks clerk']))
})

test('an end before the beginning, or of next year, is refused, and nobody is in the way of another', async () => {
  const { office, admin, clerk } = await officeWithLift()
  const now = office.clock.now()
  for (const period of [{ until: now }, { from: now + 2, until: now + 1 }, { until: now + hours(24 * 400) }])
    expect((await out(clerk, period)).body.code).toBe('endsBeforeItBegins')
  await Promise.all([clerk, admin].map((by) => out(by, { until: now + hours(1) })))
  expect(await read(clerk)).toMatchObject([{ lift: 'out' }])
  await Promise.all([works(clerk), works(admin)])
  expect(await read(clerk)).toEqual([{ placeId: expect.any(String), building: 'main', lift: 'works' }])
})

test('the counters hear at once, and a restart keeps it', async () => {
  const { office, admin } = await officeWithLift()
  const [clerk] = await office.devices('otherClerk')
  await clerk.follows('clerk')
  const heard = new Promise<void>((resolve) => void clerk.hears('lifts:changed', resolve))
  await out(admin, { until: office.clock.now() + hours(1) })
  await heard
  await office.restart()
  expect(await read(await office.visitor('clerk'))).toMatchObject([{ lift: 'out' }])
})
