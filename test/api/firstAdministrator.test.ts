import { readConfig } from '../../api/config.ts'
import { loadSampleOffice } from '../../api/office/firstStart.ts'
import { hours } from '../../models/domain/clock.ts'
import { openStore } from '../../models/store/store.ts'
import { officeAddress } from '../support/officeAddress.ts'
import { NewOffice } from './support/newOffice.ts'
import { cookieOf, type Said, say } from './support/say.ts'

const PASSWORD = 'seven quiet lampposts'
let office: NewOffice

beforeEach(async () => {
  office = await NewOffice.create()
  await office.start()
})

afterEach(() => office.remove())

const anna = { name: 'Anna Nowak', login: 'Anna.Nowak', password: PASSWORD, officeName: 'Urząd Gminy' }

const setUp = (secret: string | undefined, changed: object = {}): Promise<Said> =>
  say(office.url, 'POST', '/api/first-administrator', { body: { secret, ...anna, ...changed } })

test('a new office is empty, says so, and lets nobody in', async () => {
  expect(await office.store.accounts.all()).toEqual([])
  const reply = await say(office.url, 'GET', '/api/office')
  expect(reply.body).toMatchObject({ sample: false, name: { pl: 'Parter', en: 'Parter' } })
  expect(reply.body.samplePeople).toBeUndefined()
  const body = { login: 'admin', password: 'parter' }
  expect((await say(office.url, 'POST', '/api/session', { body })).status).toBe(401)
})

test('the link makes the office and its first administrator, who is signed in and can begin', async () => {
  const reply = await setUp(office.secret)
  expect(reply.status).toBe(201)
  expect(reply.body).toMatchObject({
    person: { name: 'Anna Nowak' },
    roles: ['admin', 'clerk', 'employee', 'supervisor'],
  })
  const cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  expect((await say(office.url, 'GET', '/api/session', { cookie })).status).toBe(200)
  expect((await say(office.url, 'GET', '/api/office')).body.name).toEqual({ pl: 'Urząd Gminy', en: 'Urząd Gminy' })
  // The office is searched and called as it is now, without a restart.
  const hits = await say(office.url, 'GET', '/api/directory/search?q=nowak', { cookie })
  const [hit] = hits.body as unknown as { target: { personId: string } }[]
  expect(hit?.target).toMatchObject({ kind: 'person' })
  const body = { placeId: 'bok', kind: 'serve', needs: [], targets: [hit?.target] }
  const raised = await say(office.url, 'POST', '/api/requests', { cookie, body })
  expect([raised.status, raised.text]).toEqual([201, expect.stringContaining('BOK-1')])
})

test('the administrator signs in with their login in any letters, also after a restart, which prints no link', async () => {
  await setUp(office.secret)
  await office.start()
  expect(office.secret).toBeUndefined()
  await cookieOf(office.url, 'ANNA.nowak', PASSWORD)
  const directory = (await office.store.directory.read())?.directory
  expect(directory?.office).toMatchObject({ timeZone: 'Europe/Warsaw', sample: false })
  expect(directory?.office.week).toEqual([0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? { from: 450, to: 930 } : null)))
})

test('the link works once', async () => {
  const secret = office.secret
  expect((await setUp(secret)).status).toBe(201)
  const again = await setUp(secret, { login: 'somebody.else' })
  expect({ status: again.status, code: again.body.code }).toEqual({ status: 404, code: 'notFound' })
  expect(await office.store.accounts.all()).toHaveLength(1)
})

test('of fifty who use the link at once, one becomes the administrator', async () => {
  const all = await Promise.all(
    Array.from({ length: 50 }, (_, index) => setUp(office.secret, { login: `person${index}` })),
  )
  expect(all.map((reply) => reply.status).sort()).toEqual([201, ...Array.from({ length: 49 }, () => 404)])
  expect(await office.store.accounts.all()).toHaveLength(1)
})

test('after a day the link is of no use; starting again prints a new one, and the old one is dead', async () => {
  const old = office.secret
  office.clock.set(office.clock.now() + hours(24))
  expect((await setUp(old)).status).toBe(404)
  await office.start()
  expect(office.secret).toBeDefined()
  expect(office.secret).not.toBe(old)
  expect((await setUp(old)).status).toBe(404)
  expect((await setUp(office.secret)).status).toBe(201)
})

test('a wrong secret is refused and noted; a weak password costs nobody the link', async () => {
  expect((await setUp('a-secret-that-somebody-guessed')).status).toBe(404)
  for (const password of ['gmina2026', 'AnnaNowak1', 'password123']) {
    const weak = await setUp(office.secret, { password })
    expect({ status: weak.status, code: weak.body.code }).toEqual({ status: 400, code: 'weakPassword' })
  }
  expect((await setUp(office.secret)).status).toBe(201)
  const events = await office.store.securityLog.since(0)
  expect(events.filter(({ what }) => what === 'firstAdministrator').map(({ result }) => result)).toEqual([
    'refused',
    'refused',
    'refused',
    'refused',
    'done',
  ])
})

test('the store keeps the secret only as a hash', async () => {
  const link = await office.store.firstLink.read()
  expect(office.secret).toMatch(/^[A-Za-z0-9_-]{32}$/)
  expect(JSON.stringify(link)).not.toContain(office.secret)
})

test('the sample never comes into an office that was begun, with or without its administrator', async () => {
  await office.start({ newOffice: false })
  await loadSampleOffice(office.store, office.clock)
  expect(await office.store.accounts.all()).toEqual([])
  expect((await setUp(office.secret)).status).toBe(201)
  await loadSampleOffice(office.store, office.clock)
  expect(await office.store.accounts.all()).toHaveLength(1)
})

test('two servers that open the sample in the same moment open one', async () => {
  const store = await openStore(officeAddress())
  try {
    await Promise.all([1, 2].map(() => loadSampleOffice(store, office.clock)))
    expect((await store.directory.read())?.directory.office.sample).toBe(true)
    const accounts = await store.accounts.all()
    expect(new Set(accounts.map(({ personId }) => personId)).size).toBe(accounts.length)
  } finally {
    await store.backend.erase()
  }
})

test('a new office is not begun over the sample, and says what to do', async () => {
  const other = await NewOffice.create()
  try {
    await other.start({ newOffice: false })
    expect(other.secret).toBeUndefined()
    await expect(other.start({ newOffice: true })).rejects.toThrow('leave DATA_DIR away')
  } finally {
    await other.remove()
  }
})

test('a new office is asked for by NEW_OFFICE, and by nothing else', () => {
  expect(readConfig({ NEW_OFFICE: 'true' }).newOffice).toBe(true)
  expect(readConfig({}).newOffice).toBe(false)
  expect(() => readConfig({ NEW_OFFICE: 'perhaps' })).toThrow('NEW_OFFICE')
})
