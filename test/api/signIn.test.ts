import { SESSIONS_OF_ONE } from '../../api/accounts/sessions.ts'
import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { Account } from '../../models/store/accountStore.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import { Connection, refused } from '../realtime/support/connection.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'
import { cookieOf, type Said, say, withToken } from './support/say.ts'

const GOOD = 'seven quiet lampposts'

const signIn = (office: TestOffice, login: string, password: string, headers = {}): Promise<Said> =>
  say(office.baseUrl, 'POST', '/api/session', { body: { login, password }, headers })

const whoAmI = async (office: TestOffice, cookie: string): Promise<number> =>
  (await say(office.baseUrl, 'GET', '/api/session', { cookie })).status

async function accountOf(office: TestOffice, personId: string): Promise<Account> {
  const account = (await office.memory.accounts.all()).find((each) => each.personId === personId)
  if (!account) throw new Error(`${personId} has no account`)
  return account
}

async function disable(office: TestOffice, personId: string): Promise<void> {
  const cookie = await cookieOf(office.baseUrl, 'admin', PASSWORD)
  const reply = await say(office.baseUrl, 'PATCH', `/api/accounts/${personId}`, {
    cookie,
    body: { edition: 0, disabled: true },
  })
  expect(reply.status).toBe(200)
}

test('a wrong password, an unknown login and a disabled account are told alike', async () => {
  const office = await startOffice()
  await disable(office, 'olek')
  const replies = [
    await signIn(office, 'ewa', 'wrong'),
    await signIn(office, 'nobody at all', 'wrong'),
    await signIn(office, 'olek', PASSWORD),
  ]
  const [first] = replies
  expect(first?.status).toBe(401)
  for (const reply of replies) expect([reply.status, reply.text]).toEqual([first?.status, first?.text])
  for (const reply of replies) expect(reply.headers.get('set-cookie')).toBeNull()
})

test('who tries passwords waits longer after each, and hears for how long; then the right one lets them in', async () => {
  const office = await startOffice()
  const waits: number[] = []
  for (let tries = 0; tries < 8; tries += 1) {
    let reply = await signIn(office, 'ewa', 'wrong')
    if (reply.status === 429) {
      const wait = Number(reply.headers.get('retry-after'))
      waits.push(wait)
      office.clock.set(office.clock.now() + seconds(wait))
      reply = await signIn(office, 'ewa', 'wrong')
    }
    expect(reply.status).toBe(401)
  }
  expect(waits).toEqual([1, 2, 4])
  expect((await signIn(office, 'ewa', PASSWORD)).status).toBe(429)
  expect(office.limitsLogged()).toEqual(['sign-ins: 127.0.0.1'])
  office.clock.set(office.clock.now() + seconds(8))
  expect((await signIn(office, 'ewa', PASSWORD)).status).toBe(200)
  expect((await signIn(office, 'ewa', 'wrong')).status).toBe(401)
})

test('a hundred tries at once are checked at most ten times a minute, wherever they say they come from', async () => {
  const office = await startOffice()
  const tries = Array.from({ length: 100 }, (_, index) =>
    signIn(office, 'ewa', `wrong ${index}`, { 'x-forwarded-for': `10.0.0.${index}` }),
  )
  const statuses = (await Promise.all(tries)).map((reply) => reply.status)
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10)
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(90)
})

test('a station that is known does not make guessing faster, even all at once', async () => {
  const office = await startOffice()
  expect((await signIn(office, 'ewa', PASSWORD)).status).toBe(200)
  const tries = Array.from({ length: 50 }, (_, index) => signIn(office, 'ewa', `wrong ${index}`))
  const statuses = (await Promise.all(tries)).map((reply) => reply.status)
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10)
})

test('one password tried on a thousand names is slowed down, and colleagues at known stations still get in', async () => {
  const office = await startOffice()
  expect((await signIn(office, 'clerk', PASSWORD)).status).toBe(200)
  const statuses: number[] = []
  for (let index = 0; index < 70; index += 1) statuses.push((await signIn(office, `name${index}`, 'Password1')).status)
  expect(statuses.filter((status) => status === 401)).toHaveLength(50)
  expect(statuses.at(-1)).toBe(429)
  expect((await signIn(office, 'clerk', PASSWORD)).status).toBe(200)
  office.clock.set(office.clock.now() + minutes(1))
  expect((await signIn(office, 'ewa', PASSWORD)).status).toBe(200)
})

test('an owner at a known browser gets in after a restart, while the account and the address are attacked', async () => {
  const office = await startOffice()
  const known = (await signIn(office, 'ewa', PASSWORD)).headers.getSetCookie().map((each) => each.split(';')[0] ?? '')
  const station = known.find((each) => each.startsWith('parter-station-')) ?? ''
  await office.restart()
  const tries = Array.from({ length: 140 }, (_, index) => signIn(office, index % 2 ? 'ewa' : `name${index}`, 'wrong'))
  await Promise.all(tries)
  expect((await signIn(office, 'ewa', PASSWORD)).status).toBe(429)
  expect((await signIn(office, 'ewa', PASSWORD, { cookie: station })).status).toBe(200)
  // Another's browser is nobody's station, and no browser is more than ten guesses a minute.
  expect((await signIn(office, 'olek', PASSWORD, { cookie: station })).status).toBe(429)
  const guesses = await Promise.all(
    Array.from({ length: 30 }, (_, index) => signIn(office, 'ewa', `wrong ${index}`, { cookie: station })),
  )
  expect(guesses.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10)
  const stored = (await accountOf(office, 'ewa')).stations ?? []
  expect(stored.length).toBeLessThanOrEqual(10)
  expect(JSON.stringify(stored)).not.toMatch(/127\.0\.0\.1/)
})

test('signing in under whatever name keeps no tablet from being paired', async () => {
  const office = await startOffice()
  for (let tries = 0; tries < 15; tries += 1) {
    await signIn(office, "a corridor's code, from 127.0.0.1", 'x')
    await signIn(office, '127.0.0.1', 'x')
  }
  const body = { code: 'AAAAAAAA' }
  expect((await say(office.baseUrl, 'POST', '/api/device/pairing', { body })).status).toBe(404)
})

test('the real cost of a password is argon2id with 19 MiB and two passes', async () => {
  const office = await startOffice()
  const cookie = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  const body = { current: PASSWORD, next: GOOD }
  expect((await say(office.baseUrl, 'POST', '/api/password', { cookie, body })).status).toBe(204)
  expect((await accountOf(office, 'ewa')).passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('a new password needs the old one, ends the other sessions, and keeps this one', async () => {
  const office = await startOffice()
  const here = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  const there = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  const colleague = await cookieOf(office.baseUrl, 'olek', PASSWORD)
  const change = (current: string, next: string) =>
    say(office.baseUrl, 'POST', '/api/password', { cookie: here, body: { current, next } })
  expect((await change('wrong', GOOD)).status).toBe(401)
  expect((await signIn(office, 'ewa', PASSWORD)).status).toBe(200)
  expect((await change(PASSWORD, GOOD)).status).toBe(204)
  expect(await whoAmI(office, here)).toBe(200)
  expect(await whoAmI(office, there)).toBe(401)
  expect(await whoAmI(office, colleague)).toBe(200)
  expect((await signIn(office, 'ewa', PASSWORD)).status).toBe(401)
  expect((await signIn(office, 'ewa', GOOD)).status).toBe(200)
})

test('the old password cannot be guessed faster than at the sign-in', async () => {
  const office = await startOffice()
  const cookie = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  const body = { current: 'wrong', next: GOOD }
  const statuses: number[] = []
  for (let tries = 0; tries < 7; tries += 1)
    statuses.push((await say(office.baseUrl, 'POST', '/api/password', { cookie, body })).status)
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
})

test('a session opened before a disabling is refused after it', async () => {
  const office = await startOffice()
  const cookie = await cookieOf(office.baseUrl, 'olek', PASSWORD)
  expect(await whoAmI(office, cookie)).toBe(200)
  await disable(office, 'olek')
  expect(await whoAmI(office, cookie)).toBe(401)
})

test('every sign-in is a new session: what came along is not adopted and does not live on', async () => {
  const office = await startOffice()
  const chosen = withToken(await cookieOf(office.baseUrl, 'ewa', PASSWORD))
  const first = await say(office.baseUrl, 'POST', '/api/session', {
    body: { login: 'ewa', password: PASSWORD },
    cookie: chosen,
  })
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  expect(cookie).toMatch(/^parter-[0-9a-f]{8}=[A-Za-z0-9_-]{43}$/)
  expect(cookie).not.toBe(chosen)
  expect(await whoAmI(office, chosen)).toBe(401)
  const second = await say(office.baseUrl, 'POST', '/api/session', {
    body: { login: 'ewa', password: PASSWORD },
    cookie,
  })
  const renewed = (second.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  expect(renewed).not.toBe(cookie)
  expect(await whoAmI(office, cookie)).toBe(401)
  expect(await whoAmI(office, renewed)).toBe(200)
})

test('whoever signs in again and again is in at so many places and no more: the one used least lately ends', async () => {
  const office = await startOffice()
  const first = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  const second = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  office.clock.set(office.clock.now() + minutes(2))
  expect(await whoAmI(office, first)).toBe(200)
  for (let count = 0; count < SESSIONS_OF_ONE - 1; count += 1) await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  expect([await whoAmI(office, first), await whoAmI(office, second)]).toEqual([200, 401])
  expect(await office.memory.sessions.all()).toHaveLength(SESSIONS_OF_ONE)
})

test('the cookie is for this server and no script; behind TLS for this host alone', async () => {
  const plain = await startOffice()
  const open = (await signIn(plain, 'ewa', PASSWORD)).headers.get('set-cookie') ?? ''
  expect(open.split('; ').slice(1).sort()).toEqual(
    expect.arrayContaining(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Lax']),
  )
  expect(open).not.toMatch(/Secure|Domain/)
  const secure = await startOffice({ secure: true })
  const closed = (await signIn(secure, 'ewa', PASSWORD)).headers.get('set-cookie') ?? ''
  expect(closed).toMatch(/^__Host-parter-[0-9a-f]{8}=[A-Za-z0-9_-]{43}; /)
  expect(closed.split('; ')).toEqual(expect.arrayContaining(['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']))
  const cookie = closed.split(';')[0] ?? ''
  // The name without the prefix could be set by a neighbouring host.
  expect(await whoAmI(secure, cookie.replace('__Host-', ''))).toBe(401)
  expect(await whoAmI(secure, cookie)).toBe(200)
})

test('half an hour without a sign ends a session; every request is a sign; twelve hours end it anyway', async () => {
  const office = await startOffice()
  const idle = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  const busy = await cookieOf(office.baseUrl, 'olek', PASSWORD)
  const start = office.clock.now()
  office.clock.set(start + minutes(29))
  expect(await whoAmI(office, busy)).toBe(200)
  office.clock.set(start + minutes(30))
  expect(await whoAmI(office, idle)).toBe(401)
  for (let at = start + minutes(58); at < start + hours(12); at += minutes(29)) {
    office.clock.set(at)
    expect(await whoAmI(office, busy)).toBe(200)
  }
  office.clock.set(start + hours(12))
  expect(await whoAmI(office, busy)).toBe(401)
})

test('two offices on one machine share a browser and sign nobody out of the other', async () => {
  const offices = [await startOffice(), await startOffice()]
  // Cookies know a host and no port.
  const jar = new Map<string, string>()
  const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  for (const { baseUrl } of offices) {
    const reply = await say(baseUrl, 'POST', '/api/session', {
      body: { login: 'ewa', password: PASSWORD },
      cookie: cookie(),
    })
    for (const each of reply.headers.getSetCookie()) {
      const [name = '', value = ''] = each.split(';')[0]?.split('=') ?? []
      jar.set(name, value)
    }
  }
  for (const office of offices) expect(await whoAmI(office, cookie())).toBe(200)
  // Nor is the name another after a restart.
  await offices[0]?.restart()
  for (const office of offices) expect(await whoAmI(office, cookie())).toBe(200)
})

test('a session outlives a restart, and one that was ended does not come back with it', async () => {
  const office = await startOffice()
  const kept = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  const ended = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  expect((await say(office.baseUrl, 'DELETE', '/api/session', { cookie: ended })).status).toBe(204)
  await office.restart()
  expect(await whoAmI(office, kept)).toBe(200)
  expect(await whoAmI(office, ended)).toBe(401)
})

test('with a full disk people sign out all the same, here and elsewhere, and the store hears of it later', async () => {
  let isFull = false
  const unlessFull =
    <Said extends readonly unknown[], Answer>(write: (...said: Said) => Promise<Answer>) =>
    (...said: Said): Promise<Answer> =>
      isFull ? Promise.reject(new StoreUnavailable('full', 'The disk is full.')) : write(...said)
  const office = await startOffice({
    expectErrors: true,
    spoil: (store) => ({
      ...store,
      sessions: {
        ...store.sessions,
        remove: unlessFull(store.sessions.remove),
        replace: unlessFull(store.sessions.replace),
      },
      securityLog: { ...store.securityLog, append: unlessFull(store.securityLog.append) },
    }),
  })
  const [here, there, nowhere] = [
    await cookieOf(office.baseUrl, 'ewa', PASSWORD),
    await cookieOf(office.baseUrl, 'ewa', PASSWORD),
    await cookieOf(office.baseUrl, 'olek', PASSWORD),
  ]
  const list = await say(office.baseUrl, 'GET', '/api/sessions', { cookie: here })
  const other = (list.body as unknown as { id: string; current: boolean }[]).find(({ current }) => !current)?.id
  isFull = true
  expect((await say(office.baseUrl, 'DELETE', `/api/sessions/${other}`, { cookie: here })).status).toBe(204)
  const out = await say(office.baseUrl, 'DELETE', '/api/session', { cookie: here })
  expect([out.status, out.headers.get('set-cookie')]).toEqual([204, expect.stringMatching(/^parter-[0-9a-f]{8}=;/)])
  expect((await say(office.baseUrl, 'DELETE', '/api/sessions', { cookie: nowhere })).status).toBe(204)
  for (const cookie of [here, there, nowhere]) expect(await whoAmI(office, cookie)).toBe(401)
  expect(await office.memory.sessions.all()).toHaveLength(3)
  isFull = false
  await office.advance(seconds(5))
  expect(await office.memory.sessions.all()).toEqual([])
})

test('people see where they are signed in and end one of them; the names of sessions open nothing', async () => {
  const office = await startOffice()
  const here = await cookieOf(office.baseUrl, 'ewa', PASSWORD, 'the computer in 201')
  office.clock.set(office.clock.now() + minutes(5))
  const there = await cookieOf(office.baseUrl, 'ewa', PASSWORD, 'a telephone')
  const list = await say(office.baseUrl, 'GET', '/api/sessions', { cookie: here })
  const sessions = list.body as unknown as { id: string; device: string; current: boolean; startedAt: number }[]
  expect(sessions.map(({ device, current }) => [device, current]).sort()).toEqual([
    ['a telephone', false],
    ['the computer in 201', true],
  ])
  const other = sessions.find((session) => !session.current)?.id ?? ''
  const stored = await office.memory.sessions.all()
  expect(stored.map((session) => session.tokenHash)).not.toContain(other)
  expect(list.text).not.toContain(here.split('=')[1])
  expect(await whoAmI(office, withToken(here, other))).toBe(401)
  expect(await whoAmI(office, withToken(here, stored[0]?.tokenHash))).toBe(401)
  expect((await say(office.baseUrl, 'DELETE', `/api/sessions/${other}`, { cookie: here })).status).toBe(204)
  expect(await whoAmI(office, there)).toBe(401)
  expect(await whoAmI(office, here)).toBe(200)
})

test('sign-ins, refused and good, stand in the security log without the password or the login', async () => {
  const office = await startOffice()
  await signIn(office, 'ewa', 'my secret by mistake')
  await signIn(office, 'my secret by mistake', 'x')
  await signIn(office, 'ewa', PASSWORD)
  const events = await office.memory.securityLog.since(0)
  expect(events.map(({ what, result, personId, address }) => [what, result, personId, address])).toEqual([
    ['signIn', 'refused', 'ewa', '127.0.0.1'],
    ['signIn', 'refused', undefined, '127.0.0.1'],
    ['signIn', 'done', 'ewa', '127.0.0.1'],
  ])
  expect(JSON.stringify(events)).not.toContain('secret')
})

test('an order names who gave it, and is refused when the browser has become somebody else’s', async () => {
  const office = await startOffice()
  const cookie = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  const as = (person: string, method: string, path: string, body?: object) =>
    say(office.baseUrl, method, path, { cookie, body, headers: { 'parter-person': person } })
  for (const [method, path, body] of [
    ['PUT', '/api/language', { language: 'en' }],
    ['PUT', '/api/availability', { availability: 'absent' }],
    ['POST', '/api/requests', {}],
    ['POST', '/api/calls/x/receipts', {}],
    ['GET', '/api/calls', undefined],
    ['DELETE', '/api/session', undefined],
  ] as const) {
    const { status, body: said } = await as('olek', method, path, body)
    expect({ path, status, code: said.code }).toEqual({ path, status: 409, code: 'otherPerson' })
    expect(said.detail?.by).toBe('ewa')
  }
  expect(await whoAmI(office, cookie)).toBe(200)
  // A page of before orders named anybody is told to reload; what it asks is answered.
  for (const [method, path] of [
    ['POST', '/api/requests/x/accept'],
    ['POST', '/api/push/proofs'],
    ['PUT', '/api/availability'],
    ['DELETE', '/api/session'],
  ] as const) {
    const old = await fetch(office.baseUrl + path, { method, headers: { cookie } })
    expect(old.status).toBe(409)
    expect(await old.json()).toMatchObject({ code: 'oldPage' })
  }
  expect((await fetch(`${office.baseUrl}/api/calls`, { headers: { cookie } })).status).toBe(200)
  expect((await as('ewa', 'PUT', '/api/language', { language: 'en' })).status).toBe(204)
  const connection = { cookie, auth: { person: 'olek' } }
  expect(await refused(office.baseUrl, connection)).toBe('otherPerson')
  // A connection that names nobody might be anybody's.
  expect(await refused(office.baseUrl, { cookie, auth: {} })).toBe('otherPerson')
  const own = await Connection.open(office.baseUrl, { cookie, auth: { person: 'ewa' } })
  own.close()
})
