import { io } from 'socket.io-client'
import { seconds } from '../../models/domain/clock.ts'
import { cookieOf, withToken } from '../api/support/say.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'
import { makeCorridor, Tablet } from '../support/tablet.ts'
import { Connection, refused } from './support/connection.ts'

async function hang(office: TestOffice): Promise<Tablet> {
  const { code } = await makeCorridor(await office.visitor('admin'), { kind: 'floor', building: 'main', floor: 2 })
  const tablet = await Tablet.pair(office.baseUrl, code)
  office.beforeStop(async () => tablet.disconnect())
  return tablet
}

/** Why a tablet's connection could not be opened. */
const refusedThere = (url: string, headers: Record<string, string>): Promise<string> =>
  new Promise((done, failed) => {
    const socket = io(`${url}/device`, {
      forceNew: true,
      reconnection: false,
      transports: ['websocket'],
      extraHeaders: headers,
    })
    socket.once('connect_error', (error) => {
      socket.disconnect()
      done(error.message)
    })
    socket.once('connect', () => {
      socket.disconnect()
      failed(new Error('The connection was opened.'))
    })
  })

test('a tablet has no connection of a person’s, and a person none of a tablet’s', async () => {
  const office = await startOffice()
  const tablet = await hang(office)
  expect(await refused(office.baseUrl, { cookie: tablet.cookie })).toBe('notSignedIn')
  const clerk = await cookieOf(office.baseUrl, 'clerk', PASSWORD)
  const origin = office.baseUrl
  for (const cookie of ['', withToken(tablet.cookie), clerk])
    expect(await refusedThere(office.baseUrl, { cookie, origin })).toBe('notPaired')
})

test('no page elsewhere opens its connection', async () => {
  const office = await startOffice()
  const { cookie } = await hang(office)
  for (const origin of ['https://elsewhere.example', 'null', `${office.baseUrl}.evil.example`])
    expect(await refusedThere(office.baseUrl, { cookie, origin })).toBe('websocket error')
  expect(await refusedThere(office.baseUrl, { cookie })).toBe('websocket error')
})

test('a tablet says what it can do and nothing else; nothing it says moves a request', async () => {
  const office = await startOffice()
  const tablet = await hang(office)
  await tablet.connect()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { code, id } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  const before = await office.requests.find(id)
  const pageId = before?.pages[0]?.id
  for (const event of ['page:delivered', 'page:seen', 'duty:report', 'board:follow', 'drill:receipt', 'join'])
    tablet.mumble(event, { requestId: id, pageId, rings: 1 })
  for (const nonsense of [undefined, null, 'armed', { sound: 'loud', staysAwake: true }, { sound: { $ne: null } }])
    expect(await tablet.says(nonsense)).toEqual({ ok: false, code: 'badInput' })
  expect(await tablet.rings()).toEqual([`${code} 203 1`])
  expect(await office.requests.find(id)).toEqual(before)
})

test('it hears every few seconds that the path lives', async () => {
  const office = await startOffice()
  const tablet = await hang(office)
  await tablet.connect()
  await office.advance(seconds(4))
  const pulses = () => tablet.heard.filter((said) => Array.isArray(said) && said[0] === 'pulse')
  while (pulses().length === 0) await new Promise(setImmediate)
  expect(pulses()[0]).toEqual(['pulse', { at: office.clock.now(), storeOk: true, runnerOk: true }])
})

test('one that floods is cut off and noted; more connections than a tablet needs are refused', async () => {
  const office = await startOffice()
  const tablet = await hang(office)
  const { cookie } = tablet
  const origin = office.baseUrl
  await tablet.connect()
  const others = await Promise.all([1, 2, 3].map(() => Tablet.again(office.baseUrl, cookie)))
  expect(await refusedThere(office.baseUrl, { cookie, origin })).toBe('tooManyConnections')
  for (let n = 0; n < 12_000; n += 1) tablet.mumble('x', 1)
  await tablet.closed()
  const floods = async () => (await office.memory.securityLog.since(0)).filter(({ what }) => what === 'tooManyEvents')
  while ((await floods()).length === 0) await new Promise(setImmediate)
  expect(await floods()).toHaveLength(1)
  expect(office.limitsLogged()).toEqual([expect.stringMatching(/^events of a tablet: ./)])
  for (const other of others) other.disconnect()
})

test('boards hear for whom a corridor rings too, while its sound is on', async () => {
  const office = await startOffice()
  const tablet = await hang(office)
  const connection = await Connection.open(office.baseUrl, {
    cookie: await cookieOf(office.baseUrl, 'clerk', PASSWORD),
  })
  await connection.say('board:follow', 'clerk')
  const heard = () => connection.heard.findLast(([event]) => event === 'corridors:heard')?.[1]
  expect(heard()).toEqual([])
  await tablet.connect({ sound: 'blocked', staysAwake: false })
  await connection.say('page:seen', 'a barrier')
  expect(heard()).toEqual([])
  await tablet.reports({ sound: 'armed', staysAwake: true })
  await connection.say('page:seen', 'a barrier')
  expect(heard()).toEqual([{ kind: 'floor', building: 'main', floor: 2 }])
  const told = connection.heard.length
  for (let n = 0; n < 50; n += 1) await tablet.reports({ sound: 'armed', staysAwake: true })
  await connection.say('page:seen', 'a barrier')
  // The same once more is no news: a tablet that says it without end wakes no board.
  expect(connection.heard.slice(told).filter(([event]) => event === 'corridors:heard')).toEqual([])
  connection.close()
})
