import { minutes } from '../../models/domain/clock.ts'
import { plainCode } from '../../models/domain/typedCode.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'
import { devicesOf, makeCorridor, Tablet } from '../support/tablet.ts'
import { cookieOf, say, withToken } from './support/say.ts'

const UNIT = { kind: 'unit', unitId: 'taxes' } as const

const pairing = (office: TestOffice, code: string, cookie?: string, address?: string) =>
  say(office.baseUrl, 'POST', '/api/device/pairing', {
    body: { code },
    ...(cookie === undefined ? {} : { cookie }),
    ...(address === undefined ? {} : { headers: { 'x-forwarded-for': address } }),
  })

async function theAdmin(office: TestOffice): Promise<OfficePerson> {
  return office.visitor('admin')
}

test('a code pairs one tablet, however many type it at once', async () => {
  const office = await startOffice()
  const { code } = await makeCorridor(await theAdmin(office), UNIT)
  const replies = await Promise.all([1, 2, 3].map(() => pairing(office, code)))
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 404, 404])
  expect((await pairing(office, code)).status).toBe(404)
})

test('a code is taken as people type it: in small letters, with spaces, with an O for a zero', async () => {
  const office = await startOffice()
  expect(plainCode(' k7qm – o1i l ')).toBe('K7QM0111')
  const { code } = await makeCorridor(await theAdmin(office), UNIT)
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  const typed = code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
  expect((await pairing(office, typed)).status).toBe(200)
})

test('a code runs out, and another one makes the first worthless', async () => {
  const office = await startOffice()
  const admin = await theAdmin(office)
  const first = await makeCorridor(admin, UNIT)
  const again = await admin.post<typeof first>(`/api/devices/${first.device.id}/code`, undefined)
  expect((await pairing(office, first.code)).status).toBe(404)
  await office.advance(minutes(30))
  expect((await pairing(office, again.body.code)).status).toBe(404)
  // Half an hour idle ends a session.
  const [device] = await devicesOf(await theAdmin(office))
  expect(device).toMatchObject({ state: 'unpaired' })
  expect(device?.codeUntil).toBeUndefined()
})

test('guessing is slowed down for whoever guesses, noted, and hinders nobody elsewhere', async () => {
  const office = await startOffice({ trustProxy: 1 })
  const { code } = await makeCorridor(await theAdmin(office), UNIT)
  const statuses: number[] = []
  for (let tries = 0; tries < 30; tries += 1)
    statuses.push((await pairing(office, 'WRNG-C0DE', undefined, '10.1.1.1')).status)
  expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(10)
  expect(statuses.at(-1)).toBe(429)
  expect(office.limitsLogged()).toEqual(['pairing codes: 10.1.1.1'])
  const noted = (await office.memory.securityLog.since(0)).filter(({ what }) => what === 'pairDevice')
  expect(noted[0]).toMatchObject({ result: 'refused', address: '10.1.1.1' })
  expect((await pairing(office, code, undefined, '10.1.1.2')).status).toBe(200)
})

test('the cookie is nobody’s session, and a session is no tablet', async () => {
  const office = await startOffice()
  const { code } = await makeCorridor(await theAdmin(office), UNIT)
  const reply = await pairing(office, code)
  const cookie = reply.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(
    /^parter-corridor-[0-9a-f]{8}=[\w-]{43}; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
  )
  const tablet = cookie.split(';')[0] ?? ''
  for (const stolen of [tablet, tablet.replace('parter-corridor-', 'parter-')])
    for (const path of ['/api/session', '/api/calls', '/api/directory', '/api/requests', '/api/devices'])
      expect((await say(office.baseUrl, 'GET', path, { cookie: stolen })).status).toBe(401)
  const session = await cookieOf(office.baseUrl, 'admin', PASSWORD)
  const asTablet = session.replace('parter-', 'parter-corridor-')
  for (const cookie of [session, asTablet])
    expect((await say(office.baseUrl, 'GET', '/api/device', { cookie })).body).toEqual({ paired: false })
})

test('the store knows neither the code nor the token', async () => {
  const office = await startOffice()
  const { code } = await makeCorridor(await theAdmin(office), UNIT)
  const before = JSON.stringify(await office.memory.pairedDevices.all())
  expect(before).not.toContain(plainCode(code))
  const tablet = await Tablet.pair(office.baseUrl, code)
  const stored = JSON.stringify(await office.memory.pairedDevices.all())
  expect(stored).not.toContain(tablet.cookie.split('=')[1])
})

test('whoever types the code is signed out there; whoever signs in there takes the browser back', async () => {
  const office = await startOffice()
  const admin = await theAdmin(office)
  const { code } = await makeCorridor(admin, UNIT)
  const mine = await cookieOf(office.baseUrl, 'mayor', PASSWORD)
  const paired = await pairing(office, code, mine)
  expect((await say(office.baseUrl, 'GET', '/api/session', { cookie: mine })).status).toBe(401)
  const cookies = paired.headers.getSetCookie().map((each) => each.split(';')[0] ?? '')
  const tablet = cookies.find((each) => /^parter-corridor-.{8}=./.test(each)) ?? ''
  expect(cookies).toContain(withToken(mine, ''))
  expect((await say(office.baseUrl, 'GET', '/api/device', { cookie: tablet })).body).toEqual({
    paired: true,
    kind: 'corridor',
  })
  const body = { login: 'mayor', password: PASSWORD }
  const signedIn = await say(office.baseUrl, 'POST', '/api/session', { body, cookie: tablet })
  expect(signedIn.headers.getSetCookie().some((each) => each.startsWith(`${withToken(tablet, '')};`))).toBe(true)
  expect((await say(office.baseUrl, 'GET', '/api/device', { cookie: tablet })).body).toEqual({ paired: false })
  expect(await devicesOf(admin)).toMatchObject([{ state: 'unpaired' }])
})

test('the tablet that hung there before is signed out when another takes its place, and not sooner', async () => {
  const office = await startOffice()
  const admin = await theAdmin(office)
  const first = await makeCorridor(admin, UNIT)
  const old = await Tablet.pair(office.baseUrl, first.code)
  await old.connect()
  const again = await admin.post<typeof first>(`/api/devices/${first.device.id}/code`, undefined)
  expect(await old.rings()).toEqual([])
  expect(old.isConnected).toBe(true)
  const next = await Tablet.pair(office.baseUrl, again.body.code)
  await old.closed()
  expect(old.isRevoked).toBe(true)
  await next.connect()
  expect(await next.rings()).toEqual([])
  next.disconnect()
})

test('a device that would ring for nobody is not made', async () => {
  const office = await startOffice()
  const admin = await theAdmin(office)
  for (const scope of [
    { kind: 'floor', building: 'main', floor: 9 },
    { kind: 'floor', building: 'elsewhere', floor: 2 },
    { kind: 'unit', unitId: 'nothing' },
  ])
    expect((await admin.post('/api/devices', { kind: 'corridor', name: 'corridor', scope })).status).toBe(404)
  expect(await devicesOf(admin)).toEqual([])
})

test('a removed device is gone, and its tablet with it', async () => {
  const office = await startOffice()
  const admin = await theAdmin(office)
  const { code, device } = await makeCorridor(admin, UNIT)
  const tablet = await Tablet.pair(office.baseUrl, code)
  await tablet.connect()
  expect((await admin.send('DELETE', `/api/devices/${device.id}`, undefined, {})).status).toBe(204)
  await tablet.closed()
  expect(await devicesOf(admin)).toEqual([])
  expect(await office.memory.pairedDevices.all()).toEqual([])
})

test('a device of each kind stands for what its kind can stand for, and shows it', async () => {
  const office = await startOffice()
  const admin = await theAdmin(office)
  const floor = { kind: 'floor', building: 'main', floor: 2 }
  const place = { kind: 'place', placeId: 'desk' }
  const make = (kind: string, scope: object) => admin.post('/api/devices', { kind, name: 'counter 1', scope })
  expect((await make('display', floor)).status).toBe(400)
  expect((await make('corridor', place)).status).toBe(400)
  expect((await make('display', { kind: 'place', placeId: 'nowhere' })).status).toBe(404)
  expect((await make('kiosk', place)).status).toBe(400)
  const made = await make('display', place)
  expect(made.status).toBe(201)
  const { code, device } = made.body as Awaited<ReturnType<typeof makeCorridor>>
  expect(device).toMatchObject({ kind: 'display', scope: place, scopeName: { pl: expect.any(String) } })
  expect(device.people).toBeUndefined()
  const paired = await pairing(office, code)
  expect(paired.body).toEqual({ paired: true, kind: 'display' })
  expect((await admin.send('PATCH', `/api/devices/${device.id}`, { scope: floor }, {})).status).toBe(400)
})

test('whoever is called to a display cannot have one: it is an administrator’s to give, and to put elsewhere', async () => {
  const office = await startOffice()
  const admin = await theAdmin(office)
  const manager = await office.visitor('manager')
  const display = { kind: 'display', name: 'counter 1', scope: { kind: 'place', placeId: 'desk' } }
  expect((await manager.post('/api/devices', display)).status).toBe(403)
  const { device } = (await admin.post<Awaited<ReturnType<typeof makeCorridor>>>('/api/devices', display)).body
  const path = `/api/devices/${device.id}`
  const elsewhere = { scope: { kind: 'place', placeId: 'quietRoom' } }
  expect((await manager.post(`${path}/code`, undefined)).status).toBe(403)
  expect((await manager.send('PATCH', path, elsewhere, {})).status).toBe(403)
  // What a supervisor sees to stays theirs: the name, and that a lost one shows nothing.
  expect((await manager.send('PATCH', path, { name: 'counter 2', scope: display.scope }, {})).status).toBe(200)
  expect((await manager.send('DELETE', `${path}/pairing`, undefined, {})).status).toBe(200)
  expect((await admin.send('PATCH', path, elsewhere, {})).status).toBe(200)
})

test('a tablet that was paired before there were kinds is a corridor’s, and stays so', async () => {
  const office = await startOffice()
  const { code, device } = await makeCorridor(await theAdmin(office), UNIT)
  const tablet = await Tablet.pair(office.baseUrl, code)
  const { backend } = office.memory
  const devices = backend.connection.collection<{ _id: string; name: string; kind?: string }>('corridorDevices')
  const stored = await devices.findOne({ _id: device.id })
  if (!stored) throw new Error('The device is not stored.')
  const { kind: _none, ...before } = stored
  await devices.replaceOne({ _id: device.id }, before)
  await office.restart()
  tablet.moveTo(office.baseUrl)
  await tablet.connect()
  expect(tablet.screen).toMatchObject({ kind: 'corridor', name: 'corridor' })
  expect(await devicesOf(await theAdmin(office))).toMatchObject([{ kind: 'corridor', state: 'connected' }])
  tablet.disconnect()
})
