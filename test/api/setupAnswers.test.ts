import type { SetupView, TypicalMatter } from '../../models/wire/setup.ts'
import type { ErrorView } from '../../models/wire/views.ts'
import { NewOffice } from './support/newOffice.ts'
import { type Said, say } from './support/say.ts'

/* From the one-time link to the first real call, over the wire alone. */
let office: NewOffice
let cookie = ''
let me = ''

beforeEach(async () => {
  office = await NewOffice.create()
  await office.start()
  const body = {
    secret: office.secret,
    name: 'Anna Nowak',
    login: 'anna',
    password: 'seven quiet lampposts',
    officeName: 'Urząd Gminy',
  }
  const reply = await say(office.url, 'POST', '/api/first-administrator', { body })
  cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  me = (reply.body.person as { id: string }).id
})

afterEach(() => office.remove())

const get = async <T>(path: string): Promise<T> =>
  (await say(office.url, 'GET', `/api${path}`, { cookie })).body as unknown as T

const setup = () => get<SetupView>('/setup')

async function versionOf(step: string): Promise<number> {
  return (await setup()).steps.find((each) => each.step === step)?.version ?? -1
}

const finish = async (step: string, answers: object, version?: number): Promise<Said> =>
  say(office.url, 'POST', `/api/setup-steps/${step}/done`, {
    cookie,
    body: { version: version ?? (await versionOf(step)), answers },
  })

const OFFICE = { name: 'Urząd Gminy Lipowiec', building: 'Ratusz', floor: 0, room: '3' }
const UNIT = {
  unit: 'Referat Finansów',
  isMe: false,
  name: 'Jan Kos',
  position: 'kierownik',
  extension: '214',
  building: 'Ratusz',
  floor: 1,
  room: '12',
}

const items = () =>
  get<{
    units: { id: string; item: { name: { pl: string }; managerId: string } }[]
    employees: { id: string; item: { name: string; unitId: string; room: string } }[]
    matters: { id: string; item: { unitId?: string; competentIds: string[] } }[]
    places: { item: { building: string; room: string } }[]
  }>('/directory/items')

test('two steps after the administrator a request for the new unit rings its person', async () => {
  expect(await setup()).toMatchObject({ next: 'office', canCall: false })
  expect((await finish('office', OFFICE)).status).toBe(200)
  expect(await setup()).toMatchObject({ next: 'units', canCall: false })
  expect((await finish('units', UNIT)).body).toMatchObject({ next: 'people', canCall: true })
  expect((await get<{ name: object }>('/office')).name).toEqual({ pl: OFFICE.name, en: '' })
  const { units, employees, places } = await items()
  const unit = units.find(({ item }) => item.name.pl === UNIT.unit)
  const jan = employees.find(({ id }) => id === unit?.item.managerId)
  expect(jan?.item).toMatchObject({ name: 'Jan Kos', unitId: unit?.id, room: '12' })
  expect(places.map(({ item }) => item)).toEqual([expect.objectContaining({ building: 'Ratusz', room: '3' })])
  const body = { placeId: 'bok', kind: 'serve', needs: [], targets: [{ kind: 'unit', unitId: unit?.id }] }
  const raised = await say(office.url, 'POST', '/api/requests', { cookie, body })
  expect([raised.status, raised.text]).toEqual([201, expect.stringContaining('BOK-1')])
})

test('whoever sets the office up may be the unit’s person themself, and keeps their account', async () => {
  expect((await finish('units', { ...UNIT, isMe: true, name: '', position: '' })).status).toBe(200)
  const { units, employees } = await items()
  expect(employees).toHaveLength(1)
  expect(employees[0]).toMatchObject({ id: me, item: { name: 'Anna Nowak', room: '12' } })
  expect(units.find(({ item }) => item.name.pl === UNIT.unit)?.item.managerId).toBe(me)
})

test('a step that is done opens again, and never errors', async () => {
  expect((await finish('office', OFFICE)).status).toBe(200)
  expect((await finish('office', { ...OFFICE, room: '4' })).status).toBe(200)
  expect((await items()).places).toEqual([expect.objectContaining({ item: expect.objectContaining({ room: '4' }) })])
  expect((await finish('units', UNIT)).status).toBe(200)
  expect((await finish('units', { ...UNIT, unit: 'Referat Spraw Obywatelskich', name: 'Ewa Lis' })).status).toBe(200)
  expect((await items()).units).toHaveLength(3)
})

test('pressed twice, or by two at once, a step makes one unit', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => finish('units', UNIT, 0)))
  expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
  expect(all.find(({ status }) => status === 409)?.body as ErrorView).toMatchObject({
    code: 'changedMeanwhile',
    detail: { by: 'Anna Nowak' },
  })
  expect((await items()).units).toHaveLength(2)
})

test('a room and a number typed as in a telephone list are kept as the screens say them', async () => {
  await finish('office', { ...OFFICE, room: 'pok. 3' })
  await finish('units', { ...UNIT, room: 'pokój nr 12', extension: 'wew. 214' })
  const { employees, places } = await items()
  expect(places.map(({ item }) => item.room)).toEqual(['3'])
  expect(employees.find(({ item }) => item.name === UNIT.name)?.item).toMatchObject({ room: '12', extension: '214' })
})

test('typical matters are ticked, each for a unit whose manager answers, in one change that can be undone', async () => {
  await finish('units', UNIT)
  const unit = (await items()).units.find(({ item }) => item.name.pl === UNIT.unit)
  const catalogue = await get<readonly TypicalMatter[]>('/setup/matters')
  expect(catalogue).toHaveLength(87)
  const here = catalogue.filter(({ elsewhere }) => !elsewhere).map(({ id }) => id)
  const elsewhere = catalogue.filter((each) => each.elsewhere).map(({ id }) => id)
  const unitIds = Object.fromEntries(here.map((id) => [id, unit?.id]))
  const reply = await finish('matters', { unitIds, elsewhere })
  expect([reply.status, reply.body.counts]).toEqual([200, expect.objectContaining({ matters: 87 })])
  const { matters } = await items()
  expect(matters.find(({ id }) => id === 'dowod-wydanie')?.item).toMatchObject({
    unitId: unit?.id,
    competentIds: [unit?.item.managerId],
  })
  // Found at the counter at once, by a word of the street.
  const hits = await get<{ target: { matterId?: string } }[]>('/directory/search?q=plastik')
  expect(hits[0]?.target.matterId).toBe('dowod-wydanie')
  const { revisions } = await get<{ revisions: { kind: string; count: number; canBeUndone: boolean }[] }>(
    '/directory/revisions',
  )
  expect(revisions[0]).toMatchObject({ kind: 'setUp', count: 87, canBeUndone: true })
})

test('roles and opening hours are the office’s own', async () => {
  const week = [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? { from: 480, to: 960 } : null))
  expect((await finish('hours', { week })).status).toBe(200)
  expect((await finish('roles', { secretaryId: me, secretariatIds: [me], clerkIds: [me] })).status).toBe(200)
  const stored = await office.store.directory.read()
  expect(stored?.directory.office).toMatchObject({ week, secretaryId: me, clerkIds: [me] })
  expect((await setup()).steps.filter(({ isDone }) => isDone).map(({ step }) => step)).toEqual(['roles', 'hours'])
})

test.each([
  ['an office without a name', 'office', { ...OFFICE, name: ' ' }, 400],
  ['a unit without a person', 'units', { ...UNIT, name: '' }, 400],
  ['a floor in the sky', 'units', { ...UNIT, floor: 1_000 }, 400],
  ['a unit that is not there', 'matters', { unitIds: { 'dowod-wydanie': 'nowhere' }, elsewhere: [] }, 404],
  ['a matter that is not typical', 'matters', { unitIds: {}, elsewhere: ['nothing'] }, 404],
  ['a matter handled here as handled elsewhere', 'matters', { unitIds: {}, elsewhere: ['dowod-wydanie'] }, 400],
  ['a secretary who is not there', 'roles', { secretaryId: 'x', secretariatIds: ['x'], clerkIds: ['x'] }, 409],
  ['a step that asks for nothing, with an answer', 'people', { name: 'x' }, 400],
])('%s is refused, and what was typed stays', async (_what, step, answers, status) => {
  await say(office.url, 'PUT', `/api/setup-steps/${step}`, { cookie, body: { version: 0, draft: { typed: 'kept' } } })
  const before = JSON.stringify(await items())
  expect((await finish(step, answers)).status).toBe(status)
  expect(JSON.stringify(await items())).toBe(before)
  expect((await setup()).steps.find((each) => each.step === step)?.draft).toEqual({ typed: 'kept' })
})
