import { connect } from 'node:net'
import { pino } from 'pino'
import { FairQueue } from '../../api/platform/fairQueue.ts'
import { madeOnce } from '../../api/platform/web/madeOnce.ts'
import { Paced } from '../../api/platform/web/paced.ts'
import { REQUESTS_OF_AN_ADDRESS, REQUESTS_OF_ONE, RequestLimits } from '../../api/platform/web/requestLimits.ts'
import { seconds } from '../../models/domain/clock.ts'
import { PASSWORD, TestOffice } from '../support/startOffice.ts'
import { cookieOf, say } from './support/say.ts'

let office: TestOffice

beforeAll(async () => {
  office = await TestOffice.start({ trustProxy: 1 })
})

afterAll(() => office.stop())

interface Asked {
  readonly path: string
  readonly count: number
  readonly headers: Readonly<Record<string, string>>
}

/** One program that asks so often in one breath, without waiting for an answer. */
function askAtOnce({ path, count, headers }: Asked) {
  const { hostname, port } = new URL(office.baseUrl)
  const lines = Object.entries({ host: hostname, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const socket = connect(Number(port), hostname)
  const statuses: string[] = []
  let rest = ''
  let last = ''
  const answers = (status?: string): number => statuses.filter((each) => status === undefined || each === status).length
  const heard = (least: number): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if (statuses.length >= least) done()
      }
      socket.on('data', look)
      look()
    })
  socket.setEncoding('utf8').on('data', (data: string) => {
    // An answer begins behind the one before it, and may come in two pieces.
    const pieces = (rest + data).split('HTTP/1.1 ')
    statuses.push(...pieces.slice(1).map((piece) => piece.slice(0, 3)))
    last = pieces.at(-1) ?? ''
    rest = last.length < 3 ? `HTTP/1.1 ${last}` : last.slice(-10)
    if (last.length < 3) statuses.pop()
  })
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`.repeat(count))
  const all = async (): Promise<string> => {
    await heard(count)
    socket.destroy()
    return last
  }
  return { answers, heard, all }
}

test('however much one address asks at once, somebody else is answered in between', async () => {
  const cookie = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  const flood = askAtOnce({ path: '/api/office', count: 300, headers: { 'x-forwarded-for': '10.0.0.1' } })
  await flood.heard(1)
  expect((await say(office.baseUrl, 'GET', '/api/session', { cookie })).status).toBe(200)
  expect(flood.answers()).toBeLessThan(300)
  await flood.all()
  expect(flood.answers('200')).toBe(300)
})

test('an address that asks without end has to wait, whatever it asks for, and nobody else has', async () => {
  const headers = { 'x-forwarded-for': '10.0.1.1' }
  const asks = async (path: string, words: Parameters<typeof say>[3]) =>
    (await say(office.baseUrl, 'GET', path, words)).status
  const flood = askAtOnce({ path: '/healthz', count: REQUESTS_OF_AN_ADDRESS.atOnce + 10, headers })
  expect(await flood.all()).toMatch(/retry-after: 1\r\n/i)
  expect(flood.answers('429')).toBe(10)
  for (const path of ['/healthz', '/readyz', '/health', '/api/office', '/no/such/file.js'])
    expect(await asks(path, { headers })).toBe(429)
  expect(await asks('/readyz', { headers: { 'x-forwarded-for': '10.0.1.2' } })).toBe(200)
  expect(office.limitsLogged()).toEqual(['requests of an address: 10.0.1.1'])
  const cookie = await cookieOf(office.baseUrl, 'olek', PASSWORD)
  expect(await asks('/api/session', { cookie, headers })).toBe(200)
  await office.advance(seconds(1))
  expect(await asks('/readyz', { headers })).toBe(200)
})

test('a person who has asked for too much has to wait, from whatever address, and a colleague has not', async () => {
  const cookie = await cookieOf(office.baseUrl, 'zofia', PASSWORD)
  const costly = REQUESTS_OF_ONE.atOnce / 100
  for (let asked = 0; asked < costly; asked += 1)
    await say(office.baseUrl, 'POST', '/api/absences/check', { cookie, body: {} })
  await askAtOnce({ path: '/api/calls', count: 100, headers: { cookie } }).all()
  const elsewhere = { cookie, headers: { 'x-forwarded-for': '10.0.3.1' } }
  expect((await say(office.baseUrl, 'GET', '/api/calls', elsewhere)).body.code).toBe('tooManyAttempts')
  expect(office.limitsLogged()).toContain('requests of a person: zofia')
  expect((await (await office.visitor('piotr')).get('/api/calls')).status).toBe(200)
})

test('what is dear is begun alone: of one person one in a turn, and a colleague’s beside it', async () => {
  const log = pino({ level: 'silent' })
  const nobody = { learn: () => undefined, personOf: () => undefined }
  const limits = new RequestLimits({ clock: office.clock, log, sessions: nobody, trustProxy: 0 } as never)
  const begun: string[] = []
  for (const who of ['ewa', 'ewa', 'olek', 'ewa']) limits.spend(who, 5, () => void begun.push(who))
  expect(begun).toEqual(['ewa', 'olek'])
  await new Promise(setImmediate)
  expect(begun).toEqual(['ewa', 'olek', 'ewa'])
  await new Promise(setImmediate)
  expect(begun).toEqual(['ewa', 'olek', 'ewa', 'ewa'])
})

test('what keeps a core busy is done for callers in turn: nobody waits for another’s whole list', async () => {
  const queue = new FairQueue(1)
  const done: string[] = []
  const run = (who: string) => queue.run(who, async () => void done.push(who))
  const failing = queue.run('ewa', () => Promise.reject(new Error('it went wrong')))
  const all = [run('ewa'), run('ewa'), run('ewa'), run('olek'), run('zofia'), run('olek')]
  await expect(failing).rejects.toThrow('it went wrong')
  await Promise.all(all)
  expect(done).toEqual(['olek', 'zofia', 'ewa', 'olek', 'ewa', 'ewa'])
})

test('of one caller one thing is under way, also where there is room for two', async () => {
  const queue = new FairQueue(2)
  let [now, most] = [0, 0]
  const run = (who: string) =>
    queue.run(who, async () => {
      now += 1
      most = Math.max(most, now)
      await new Promise(setImmediate)
      now -= 1
    })
  await Promise.all([run('ewa'), run('ewa'), run('ewa')])
  expect(most).toBe(1)
  await Promise.all([run('ewa'), run('olek'), run('zofia')])
  expect(most).toBe(2)
})

test('what is dear is made once for all who wait for it, and never before they asked', async () => {
  const paced = new Paced<number>()
  let made = 0
  const make = () => {
    made += 1
    return made
  }
  expect(await Promise.all([paced.ask('it', make), paced.ask('it', make), paced.ask('else', make)])).toEqual([1, 1, 2])
  expect(await paced.ask('it', make)).toBe(3)
  await expect(
    paced.ask('broken', () => {
      throw new Error('it cannot be made')
    }),
  ).rejects.toThrow('it cannot be made')
  expect(await paced.ask('it', make)).toBe(4)
})

test('what everybody asks for is made once for each change of it', () => {
  let made = 0
  let office = {}
  const view = madeOnce(
    () => [office],
    () => {
      made += 1
      return made
    },
  )
  expect([view(), view()]).toEqual([1, 1])
  office = {}
  expect([view(), view()]).toEqual([2, 2])
})
