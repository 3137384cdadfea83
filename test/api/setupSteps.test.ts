import { instantOf } from '../../models/domain/schedule/workingTime.ts'
import { SETUP_STEPS } from '../../models/domain/setup/steps.ts'
import type { SetupView, StepView } from '../../models/wire/setup.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { PASSWORD, TestOffice } from '../support/startOffice.ts'
import { cookieOf, type Said, say } from './support/say.ts'

let office: TestOffice
let admin = ''

beforeEach(async () => {
  office = await TestOffice.start({})
  admin = await cookieOf(office.baseUrl, 'admin', PASSWORD)
})

afterEach(() => office.stop())

/** Manages to be an administrator too. */
async function secondAdministrator(): Promise<string> {
  const body = { edition: 0, roles: ['admin', 'supervisor'] }
  const reply = await say(office.baseUrl, 'PATCH', '/api/accounts/secretary', { cookie: admin, body })
  expect(reply.status).toBe(200)
  return cookieOf(office.baseUrl, 'secretary', PASSWORD)
}

const look = async (cookie = admin): Promise<SetupView> =>
  (await say(office.baseUrl, 'GET', '/api/setup', { cookie })).body as unknown as SetupView

const stepIn = (view: SetupView, step: string): StepView | undefined => view.steps.find((each) => each.step === step)

const keep = (cookie: string, step: string, version: number, draft: object): Promise<Said> =>
  say(office.baseUrl, 'PUT', `/api/setup-steps/${step}`, { cookie, body: { version, draft } })

test('what is next follows from what there is: nobody is asked for units that were entered elsewhere', async () => {
  const view = await look()
  expect(view.steps.map(({ step }) => step)).toEqual(SETUP_STEPS)
  expect(view.next).toBe('office')
  expect(stepIn(view, 'units')).toEqual({ step: 'units', version: 0, isDone: true })
  expect(view.canCall).toBe(false)
})

test('outside opening hours it says when a first real call can ring, and in them nothing of the kind', async () => {
  expect(await look()).not.toHaveProperty('closed')
  await office.stop()
  office = await TestOffice.start({ at: Date.UTC(2026, 10, 29, 11) })
  admin = await cookieOf(office.baseUrl, 'admin', PASSWORD)
  const { timeZone } = smallOffice().office
  const opensAt = instantOf('2026-11-30', smallOffice().office.week[0]?.from ?? Number.NaN, timeZone)
  expect((await look()).closed).toEqual({ opensAt })
})

test('the sample is not asked for what it has from its beginning', async () => {
  await office.stop()
  const small = smallOffice()
  office = await TestOffice.start({ directory: { ...small, office: { ...small.office, sample: true } } })
  admin = await cookieOf(office.baseUrl, 'admin', PASSWORD)
  const view = await look()
  expect(view.canCall).toBe(true)
  expect(view.steps.filter(({ isDone }) => !isDone).map(({ step }) => step)).toEqual(['drill'])
})

test('what was typed is kept on the server: after a restart, and for the other administrator', async () => {
  expect((await keep(admin, 'places', 0, { room: '12', codePrefix: 'B' })).status).toBe(200)
  expect((await keep(admin, 'places', 1, { room: '12a', codePrefix: 'B' })).status).toBe(200)
  await office.restart()
  const view = await look(await cookieOf(office.baseUrl, 'admin', PASSWORD))
  expect(stepIn(view, 'places')).toMatchObject({
    version: 2,
    draft: { room: '12a', codePrefix: 'B' },
    changedByName: 'admin',
  })
})

test('two administrators do not overwrite each other: the slower one is told who was faster', async () => {
  const other = await secondAdministrator()
  expect((await keep(admin, 'places', 0, { room: '12' })).status).toBe(200)
  const late = await keep(other, 'places', 0, { room: '13' })
  expect({ status: late.status, code: late.body.code }).toEqual({ status: 409, code: 'changedMeanwhile' })
  expect(late.body.detail).toEqual({ by: 'admin', at: office.clock.now() })
  expect(stepIn(await look(), 'places')?.draft).toEqual({ room: '12' })
  // Having seen it, they may.
  expect((await keep(other, 'places', 1, { room: '13' })).status).toBe(200)
})

test('of twenty drafts of one version one is kept', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, (_, n) => keep(admin, 'places', 0, { room: String(n) })))
  expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(all.filter(({ status }) => status === 409)).toHaveLength(19)
})

test('a draft has its bounds', async () => {
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`field${n}`, 'x']))
  for (const draft of [many, { room: 'x'.repeat(2_001) }, { 'no field': 'x' }, { 'tick.id': 'x' }, { room: 5 }])
    expect((await keep(admin, 'places', 0, draft)).status).toBe(400)
  expect((await keep(admin, 'nothing', 0, {})).status).toBe(404)
})
