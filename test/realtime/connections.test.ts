import { EVENTS } from '../../api/platform/web/socketRules.ts'
import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import { ROLES } from '../../models/domain/directory/directory.ts'
import { BOARDS } from '../../models/wire/boards.ts'
import type { RequestView } from '../../models/wire/views.ts'
import { cookieOf, hearNothing, say } from '../api/support/say.ts'
import { ONLY } from '../support/onlyRole.ts'
import type { PersonName } from '../support/smallOffice.ts'
import { PASSWORD, startOffice, TestOffice } from '../support/startOffice.ts'
import { Connection, refused } from './support/connection.ts'

let office: TestOffice
const connections: Connection[] = []

beforeAll(async () => {
  office = await TestOffice.start({})
})

afterEach(() => {
  for (const connection of connections.splice(0)) connection.close()
})

afterAll(() => office.stop())

async function connectionOf(name: PersonName, at = office): Promise<Connection> {
  const connection = await Connection.open(at.baseUrl, { cookie: await cookieOf(at.baseUrl, name, PASSWORD) })
  connections.push(connection)
  return connection
}

test.each(ROLES)('a board is told to its own role: %s', async (role) => {
  const connection = await connectionOf(ONLY[role])
  for (const board of BOARDS) {
    const may = board === role
    const before = (await office.memory.securityLog.since(0)).length
    expect(await connection.say('board:follow', board)).toEqual(may ? { ok: true } : { ok: false, code: 'notAllowed' })
    const noted = (await office.memory.securityLog.since(0)).slice(before)
    expect(noted.map(({ what, personId, result }) => [what, personId, result])).toEqual(
      may ? [] : [['board:follow', ONLY[role], 'refused']],
    )
  }
  const mayAny = BOARDS.some((board) => board === role)
  for (const event of ['board:all', 'presence:all']) expect(connection.hasHeard(event)).toBe(mayAny)
})

test('who follows no board hears nothing of a request that is not theirs', async () => {
  const clerk = await office.visitor('clerk')
  const auditor = await connectionOf('auditor')
  const admin = await connectionOf('admin')
  const piotr = await connectionOf('piotr')
  const board = await connectionOf('otherClerk')
  await board.say('board:follow', 'clerk')
  const { id } = await clerk.raise({ matter: 'complaint' })
  await clerk.makes('finish', id, { outcome: 'mistake' })
  await board.say('page:seen', 'a barrier')
  expect(board.hasHeard('request:changed')).toBe(true)
  for (const [personId, connection] of Object.entries({ auditor, admin, piotr })) {
    // That the evacuation list has changed, and not a word of it: the administrator's browser keeps a copy.
    const ownHints = personId === 'admin' ? ['evacuation:changed'] : []
    await connection.say('page:seen', 'a barrier')
    expect(
      connection.heard
        .map(([event]) => event)
        // How the person is reached themselves is theirs to hear; that somebody has signed in, the administrator's.
        .filter((event) => !['pulse', 'presence:changed', 'accounts:changed', ...ownHints].includes(event))
        .toSorted(),
    ).toEqual(['calls:all', 'drill:all'])
    for (const [, presence] of connection.heard.filter(([event]) => event === 'presence:changed'))
      expect(presence).toMatchObject({ personId })
    expect(connection.heard.find(([event]) => event === 'calls:all')?.[1]).toEqual([])
  }
})

test('nobody joins a room by asking for it', async () => {
  const connection = await connectionOf('ewa')
  for (const [event, ...said] of [
    ['join', 'board:clerk'],
    ['subscribe', 'person:manager'],
    ['board:follow', 'person:manager'],
    ['board:follow', { room: 'board:clerk' }],
  ] as const)
    connection.mumble(event, ...said)
  await connection.say('page:seen', 'a barrier')
  const clerk = await office.visitor('clerk')
  const { id } = await clerk.raise({ person: 'manager' })
  await clerk.makes('finish', id, { outcome: 'mistake' })
  await connection.say('page:seen', 'a barrier')
  expect(connection.hasHeard('request:changed')).toBe(false)
  expect(connection.hasHeard('call:changed')).toBe(false)
})

test('a receipt for somebody else’s page does nothing', async () => {
  const clerk = await office.visitor('clerk')
  const manager = await office.device('manager')
  manager.mute = true
  const { id } = await clerk.raise({ matter: 'complaint' })
  const before = await office.requests.find(id)
  const pageId = before?.pages[0]?.id
  const stranger = await connectionOf('zofia')
  for (const event of ['page:delivered', 'page:seen'])
    expect(await stranger.say(event, { requestId: id, pageId, rings: 1 })).toEqual({ ok: true })
  expect(await office.requests.find(id)).toEqual(before)
  expect(await stranger.say('page:seen', { requestId: 'unknown-request', pageId, rings: 1 })).toEqual({
    ok: false,
    code: 'notFound',
  })
  await clerk.makes('finish', id, { outcome: 'mistake' })
  hearNothing(manager)
  manager.disconnect()
})

test('a board that is made while requests change is never older than what was told of them meanwhile', async () => {
  const own = await startOffice({ timePasses: true })
  const clerk = await own.visitor('clerk')
  const ids: string[] = []
  for (let count = 0; count < 60; count += 1) ids.push((await clerk.raise({ matter: 'complaint' })).id)
  const connection = await connectionOf('otherClerk', own)
  const ends = ids.slice(20).map((id) => clerk.tries('finish', id, { outcome: 'mistake' }))
  await Promise.all([connection.say('board:follow', 'clerk'), ...ends])
  await connection.say('page:seen', 'a barrier')
  const shown = new Map<string, string>()
  for (const [event, said] of connection.heard) {
    if (event === 'board:all') shown.clear()
    const told = event === 'board:all' ? said : event === 'request:changed' ? [said] : []
    for (const { id, version, status } of told as readonly RequestView[])
      if (status === 'ended') shown.delete(id)
      else shown.set(id, `${id} ${version}`)
  }
  const open = (await clerk.get<readonly RequestView[]>('/api/requests')).body
  expect([...shown.values()].toSorted()).toEqual(open.map(({ id, version }) => `${id} ${version}`).toSorted())
  expect(open).toHaveLength(20)
})

const NONSENSE: readonly unknown[] = [
  undefined,
  null,
  0,
  1e308,
  true,
  'text',
  'x'.repeat(10_000),
  [],
  [[]],
  {},
  { $ne: null },
  { requestId: { $ne: null }, pageId: 'a', rings: 1 },
  { requestId: 'a', pageId: { $gt: '' }, rings: 1 },
  { requestId: 'a', pageId: 'a', rings: '1' },
  { requestId: 'a', pageId: 'a', rings: 1, personId: 'manager' },
  { requestId: 'a.b', pageId: '$where', rings: 1 },
  { onDuty: 'yes', sound: 'proven', notifications: 'granted' },
  { onDuty: true, sound: 'proven', notifications: 'granted', personId: 'manager' },
  { onDuty: true, sound: { $ne: 1 }, notifications: 'granted' },
  JSON.parse('{"__proto__":{"onDuty":true},"constructor":1}'),
  { placeholder: { _placeholder: true, num: 0 } },
  Buffer.from('binary'),
]

test.each(Object.keys(EVENTS))('%s answers nonsense with a refusal and goes on', async (event) => {
  const connection = await connectionOf(event === 'board:follow' ? 'secretariat' : 'ewa')
  for (const payload of NONSENSE) {
    const answer = await connection.say(event, payload)
    expect({ payload, answer }).toEqual({ payload, answer: { ok: false, code: 'badInput' } })
  }
  // No payload at all, two payloads, and no way to answer.
  expect(await connection.say(event)).toEqual({ ok: false, code: 'badInput' })
  connection.mumble(event)
  connection.mumble(event, { $ne: 1 }, 'and', 'more')
  expect(await connection.say('duty:report', { onDuty: true, sound: 'unknown', notifications: 'default' })).toEqual({
    ok: true,
  })
  expect(connection.isOpen).toBe(true)
})

test('a test page comes to the device that asked for it, and to no other of this person', async () => {
  const [here, elsewhere] = [await connectionOf('ewa'), await connectionOf('ewa')]
  expect(await here.say('duty:test', 'page')).toEqual({ ok: true })
  await elsewhere.say('page:seen', 'a barrier')
  expect([here.hasHeard('duty:test'), elsewhere.hasHeard('duty:test')]).toEqual([true, false])
})

test('a message that is too large closes the connection that sent it and no other', async () => {
  const connection = await connectionOf('ewa')
  const other = await connectionOf('olek')
  connection.mumble('duty:report', 'x'.repeat(2_000_000))
  await connection.closed()
  expect(await other.say('page:seen', 'still there?')).toEqual({ ok: false, code: 'badInput' })
})

test('a connection that floods is closed and noted; the others notice nothing', async () => {
  const flooding = await connectionOf('ewa')
  const other = await connectionOf('olek')
  for (let count = 0; count < 10_100; count += 1) flooding.mumble('page:seen', count)
  await flooding.closed()
  expect(await other.say('page:seen', 'still there?')).toEqual({ ok: false, code: 'badInput' })
  const floods = async () => (await office.memory.securityLog.since(0)).filter(({ what }) => what === 'tooManyEvents')
  let noted = await floods()
  // The connection closes first; noting it does not hold it open.
  while (noted.length === 0) noted = await floods()
  expect(noted).toHaveLength(1)
  expect(noted[0]).toMatchObject({ personId: 'ewa', result: 'refused' })
  // A new connection is no way around it: what somebody may say is theirs and not the connection's.
  const cookie = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  expect(await refused(office.baseUrl, { cookie })).toBe('tooManyConnections')
  expect(office.limitsLogged()).toEqual(['events of a person: ewa'])
  await office.advance(seconds(30))
  expect(await (await connectionOf('ewa')).say('page:seen', 'calmly')).toEqual({ ok: false, code: 'badInput' })
})

test('a board that is asked for again and again is told once a second, and everybody else is answered meanwhile', async () => {
  const connection = await connectionOf('otherClerk')
  const other = await connectionOf('olek')
  const told = () => connection.heard.filter(([event]) => event === 'board:all').length
  let answered = 0
  const asked: Promise<unknown>[] = []
  for (let count = 0; count < 400; count += 1)
    asked.push(
      connection.say('board:follow', 'clerk').then(() => {
        answered += 1
      }),
    )
  await asked[0]
  expect(await other.say('page:seen', 'still there?')).toEqual({ ok: false, code: 'badInput' })
  expect(answered).toBeLessThan(400)
  await Promise.all(asked)
  expect(told()).toBe(1)
  await office.advance(seconds(1))
  await connection.say('page:seen', 'a barrier')
  expect(told()).toBe(2)
  await office.advance(seconds(5))
  await connection.say('page:seen', 'a barrier')
  expect(told()).toBe(2)
})

test('whoever asks for a board thousands of times is cut off sooner than with a receipt', async () => {
  const connection = await connectionOf('secretariat')
  for (let count = 0; count < 600; count += 1) connection.mumble('board:follow', 'clerk')
  await connection.closed()
})

test('screens that come at one moment are told together, and each is told', async () => {
  const screens = await Promise.all([connectionOf('manager'), connectionOf('manager'), connectionOf('taxManager')])
  await Promise.all(screens.map((screen) => screen.say('board:follow', 'supervisor')))
  for (const screen of screens)
    for (const event of ['board:all', 'presence:all', 'corridors:heard'])
      expect(screen.heard.filter(([each]) => each === event)).toHaveLength(1)
})

test('an event without a listener is worth nothing and does no harm', async () => {
  const connection = await connectionOf('ewa')
  for (const event of ['request:accept', 'calls:all', 'pulse', '__proto__', 'constructor', ''])
    connection.mumble(event, {})
  expect(await connection.say('page:seen', 'still there?')).toEqual({ ok: false, code: 'badInput' })
})

test('the screen opened sixth works, and the one open longest is told why it closes', async () => {
  const screens: Connection[] = []
  for (let count = 0; count < 5; count += 1) screens.push(await connectionOf('piotr'))
  expect(screens.every((screen) => screen.isOpen)).toBe(true)
  const sixth = await connectionOf('piotr')
  await screens[0]?.closed()
  expect(screens[0]?.hasHeard('device:replaced')).toBe(true)
  expect(screens[0]?.hasHeard('session:ended')).toBe(false)
  expect(sixth.isOpen && screens.slice(1).every((screen) => screen.isOpen)).toBe(true)
})

describe('a connection closes at once', () => {
  async function opened(name: PersonName) {
    const cookie = await cookieOf(office.baseUrl, name, PASSWORD)
    const connection = await Connection.open(office.baseUrl, { cookie })
    connections.push(connection)
    return { cookie, connection }
  }

  async function expectClosed(connection: Connection, cookie: string): Promise<void> {
    await connection.closed()
    expect(connection.hasHeard('session:ended')).toBe(true)
    expect(await refused(office.baseUrl, { cookie })).toBe('notSignedIn')
    expect((await say(office.baseUrl, 'GET', '/api/session', { cookie })).status).toBe(401)
  }

  test('when its person signs out, and only this one', async () => {
    const here = await opened('zofia')
    const there = await opened('zofia')
    await say(office.baseUrl, 'DELETE', '/api/session', { cookie: here.cookie })
    await expectClosed(here.connection, here.cookie)
    expect(there.connection.isOpen).toBe(true)
  })

  test('when its person signs out everywhere', async () => {
    const here = await opened('zofia')
    const there = await opened('zofia')
    const colleague = await opened('olek')
    await say(office.baseUrl, 'DELETE', '/api/sessions', { cookie: here.cookie })
    await expectClosed(here.connection, here.cookie)
    await expectClosed(there.connection, there.cookie)
    expect(colleague.connection.isOpen).toBe(true)
  })

  test('when its person ends this session from another one', async () => {
    const lost = await opened('zofia')
    const cookie = await cookieOf(office.baseUrl, 'zofia', PASSWORD)
    const list = await say(office.baseUrl, 'GET', '/api/sessions', { cookie })
    for (const session of list.body as unknown as { id: string; current: boolean }[])
      if (!session.current) await say(office.baseUrl, 'DELETE', `/api/sessions/${session.id}`, { cookie })
    await expectClosed(lost.connection, lost.cookie)
  })

  test('when the person is disabled, or their roles change', async () => {
    const cookie = await cookieOf(office.baseUrl, 'admin', PASSWORD)
    for (const body of [
      { edition: 0, roles: ['supervisor'] },
      { edition: 1, disabled: true },
    ]) {
      const { connection, cookie: theirs } = await opened('deputy')
      const reply = await say(office.baseUrl, 'PATCH', '/api/accounts/deputy', { cookie, body })
      expect(reply.status).toBe(200)
      await expectClosed(connection, theirs)
    }
  })

  test('when the password changes elsewhere', async () => {
    const lost = await opened('taxManager')
    const cookie = await cookieOf(office.baseUrl, 'taxManager', PASSWORD)
    const body = { current: PASSWORD, next: 'seven quiet lampposts' }
    expect((await say(office.baseUrl, 'POST', '/api/password', { cookie, body })).status).toBe(204)
    await expectClosed(lost.connection, lost.cookie)
  })

  test('when somebody signs in again on the same device', async () => {
    const { connection, cookie } = await opened('olek')
    await say(office.baseUrl, 'POST', '/api/session', { cookie, body: { login: 'olek', password: PASSWORD } })
    await expectClosed(connection, cookie)
  })
})

test('a connected device keeps its session through the idle limit; twelve hours end it, and its connection', async () => {
  const other = await startOffice()
  const cookie = await cookieOf(other.baseUrl, 'ewa', PASSWORD)
  const idle = await cookieOf(other.baseUrl, 'ewa', PASSWORD)
  const connection = await Connection.open(other.baseUrl, { cookie })
  connections.push(connection)
  await other.advance(minutes(31))
  await connection.say('page:seen', 'a barrier')
  expect(connection.isOpen).toBe(true)
  expect((await say(other.baseUrl, 'GET', '/api/session', { cookie })).status).toBe(200)
  expect((await say(other.baseUrl, 'GET', '/api/session', { cookie: idle })).status).toBe(401)
  // The connection alone proves that somebody is there: nothing is asked over HTTP from here on.
  const end = other.clock.now() + hours(12) - minutes(31)
  for (let at = other.clock.now() + minutes(20); at < end; at += minutes(20)) {
    other.clock.set(at)
    await other.advance(seconds(5))
  }
  expect(connection.isOpen).toBe(true)
  other.clock.set(end)
  await other.advance(seconds(5))
  await connection.closed()
  expect(connection.hasHeard('session:ended')).toBe(true)
  expect((await say(other.baseUrl, 'GET', '/api/session', { cookie })).status).toBe(401)
})

test('two things said at once are both taken, and the last one holds', async () => {
  const connection = await connectionOf('mayor')
  const duty = { onDuty: true, sound: 'unknown', notifications: 'default' } as const
  const answers = await Promise.all([
    connection.say('duty:report', duty),
    connection.say('duty:report', { ...duty, sound: 'proven' }),
    connection.say('duty:report', { ...duty, onDuty: false }),
  ])
  expect(answers).toEqual([{ ok: true }, { ok: true }, { ok: true }])
  const kept = (await office.memory.duties.all()).find(({ personId }) => personId === 'mayor')
  expect(kept).toMatchObject({ onDuty: false, soundProven: false })
})
