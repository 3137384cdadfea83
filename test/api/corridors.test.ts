import { minutes } from '../../models/domain/clock.ts'
import { plainCode } from '../../models/domain/typedCode.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'
import { corridorsOf, makeCorridor, Tablet } from '../support/tablet.ts'
import { cookieOf, say, withToken } from './support/say.ts'

const UNIT = { kind: 'unit', unitId: 'taxes' } as const

const pairing = (office: TestOffice, code: string, cookie?: string, address?: string) =>
  say(office.baseUrl, 'POST', '/api/corridor/pairing', {
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
  const again = await admin.post<typeof first>(`/api/corridors/${first.device.id}/code`, undefined)
  expect((await pairing(office, first.code)).status).toBe(404)
  await office.advance(minutes(30))
  expect((await pairing(office, again.body.code)).status).toBe(404)
  // Half an hour idle ends a session.
  const [device] = await corridorsOf(await theAdmin(office))
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
  const noted = (await office.memory.securityLog.since(0)).filter(({ what }) => what === 'pairCorridor')
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
    for (const path of ['/api/session', '/api/calls', '/api/directory', '/api/requests', '/api/corridors'])
      expect((await say(office.baseUrl, 'GET', path, { cookie: stolen })).status).toBe(401)
  const session = await cookieOf(office.baseUrl, 'admin', PASSWORD)
  const asTablet = session.replace('parter-', 'parter-corridor-')
  for (const cookie of [session, asTablet])
    expect((await say(office.baseUrl, 'GET', '/api/corridor', { cookie })).body).toEqual({ paired: false })
})

test('the store knows neither the code nor the token', async () => {
  const office = await startOffice()
  const { code } = await makeCorridor(await theAdmin(office), UNIT)
  const before = JSON.stringify(await office.memory.corridorDevices.all())
  expect(before).not.toContain(plainCode(code))
  const tablet = await Tablet.pair(office.baseUrl, code)
  const stored = JSON.stringify(await office.memory.corridorDevices.all())
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
  expect((await say(office.baseUrl, 'GET', '/api/corridor', { cookie: tablet })).body).toEqual({ paired: true })
  const body = { login: 'mayor', password: PASSWORD }
  const signedIn = await say(office.baseUrl, 'POST', '/api/session', { body, cookie: tablet })
  expect(signedIn.headers.getSetCookie().some((each) => each.startsWith(`${withToken(tablet, '')};`))).toBe(true)
  expect((await say(office.baseUrl, 'GET', '/api/corridor', { cookie: tablet })).body).toEqual({ paired: false })
  expect(await corridorsOf(admin)).toMatchObject([{ state: 'unpaired' }])
})

test('the tablet that hung there before is signed out when another takes its place, and not sooner', async () => {
  const office = await startOffice()
  const admin = await theAdmin(office)
  const first = await makeCorridor(admin, UNIT)
  const old = await Tablet.pair(office.baseUrl, first.code)
  await old.connect()
  const again = await admin.post<typeof first>(`/api/corridors/${first.device.id}/code`, undefined)
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
    expect((await admin.post('/api/corridors', { name: 'corridor', scope })).status).toBe(404)
  expect(await corridorsOf(admin)).toEqual([])
})

test('a removed device is gone, and its tablet with it', async () => {
  const office = await startOffice()
  const admin = await theAdmin(office)
  const { code, device } = await makeCorridor(admin, UNIT)
  const tablet = await Tablet.pair(office.baseUrl, code)
  await tablet.connect()
  expect((await admin.send('DELETE', `/api/corridors/${device.id}`, undefined, {})).status).toBe(204)
  await tablet.closed()
  expect(await corridorsOf(admin)).toEqual([])
  expect(await office.memory.corridorDevices.all()).toEqual([])
})
