import { ROUTES, type RouteName } from '../../api/platform/web/authorize.ts'
import { REQUESTS_OF_AN_ADDRESS, REQUESTS_OF_ONE } from '../../api/platform/web/requestLimits.ts'
import { seconds } from '../../models/domain/clock.ts'
import { dayAfter } from '../../models/domain/schedule/workingTime.ts'
import { type GoodOrder, goodOrders } from '../api/support/orders.ts'
import { say } from '../api/support/say.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'
import { flood, type Order } from './support/flood.ts'
import { insiderId } from './support/largeOffice.ts'
import { MeasuredOffice } from './support/measuredOffice.ts'

/*
 * Above all rows: one account or one address, whatever it does within its allowance, never makes another person's answer
 * slower than 250 ms. Every route, one after the other, by somebody who may do everything and spends in one breath all that
 * they may, on the real server with a large office; meanwhile a clerk goes on asking and calling. `ALLOWANCE=raise,search
 * npm run abuse -- ALLOWANCE` tries only these.
 */
const OPEN_REQUESTS = 200
const PATIENCE_MS = seconds(12)
const TEST_MS = seconds(150)

/** What leaves the office fuller, or people signed out, comes last. */
const LAST: readonly RouteName[] = ['editDirectory', 'raise', 'startDrill', 'inviteEverybody', 'resetEverybody']
const rank = (name: RouteName): number =>
  LAST.includes(name) ? 2 + LAST.indexOf(name) : ROUTES[name].method === 'get' ? 0 : 1
const NAMES = (Object.keys(ROUTES) as RouteName[]).sort((a, b) => rank(a) - rank(b))

const only = process.env.ALLOWANCE?.split(',')
const testOf = (name: string) => (only === undefined || only.includes(name) ? test : test.skip)

let office: MeasuredOffice
let scene = { requestId: '', visitId: '', sessionId: 'a-session', deviceId: '' }

beforeAll(async () => {
  office = await MeasuredOffice.start()
  const clerk = await office.server.cookieOf('clerk')
  for (let count = 0; count < OPEN_REQUESTS; count += 1) {
    const { requests, visitId } = await office.raise(clerk, { kind: 'matter', matterId: `m${count}` })
    scene = { ...scene, requestId: requests[0]?.requestId ?? '', visitId }
  }
  const { body } = goodOrders(scene).makeDevice
  const cookie = await office.server.cookieOf('mayor')
  const device = await say(office.url, 'POST', '/api/devices', { cookie, body })
  scene = { ...scene, deviceId: String(device.body.id ?? 'a-device') }
}, 240_000)

afterAll(() => office?.stop('ALLOWANCE, routes'))

const WORDS = ['dowód', 'sm', 'meldunek', 'podatek od nieruchomości', 'zzzz', 'a', 'wózek', 'identyfikacja']

/** So that an order is something new each time, where the same one again would change nothing. */
function varied(name: RouteName, { path, body: same }: GoodOrder, count: number): Omit<Order, 'method'> {
  if (name === 'search') return { path: `/directory/search?q=${encodeURIComponent(WORDS[count % WORDS.length] ?? '')}` }
  if (same === undefined) return { path }
  const body: Record<string, unknown> = { ...same }
  for (const counted of ['edition', 'version']) if (counted in body) body[counted] = count
  const isOdd = count % 2 === 1
  if (name === 'setAvailability') body.availability = isOdd ? 'here' : 'withClient'
  if (name === 'markOut') body.availability = isOdd ? 'here' : 'absent'
  if (name === 'changeLanguage') body.language = isOdd ? 'pl' : 'en'
  // Whoever signs in so often ends their own oldest sessions.
  if (name === 'signIn') body.login = insiderId(0)
  if (name === 'subscribePush') body.endpoint = `https://fcm.googleapis.com/browser-${count}`
  // At whatever hour this runs: a closed office calls nobody.
  if (name === 'finishSetupStep') body.answers = { week: Array.from({ length: 7 }, () => ({ from: 0, to: 24 * 60 })) }
  if (name === 'editDirectory') {
    const { item } = goodOrders(scene).editDirectory.body.changes[0]
    body.changes = [{ kind: 'place', id: `place-${count}`, item }]
  }
  if (name === 'planAbsence') {
    const day = dayAfter('2026-12-07', count % 200)
    Object.assign(body, { from: { day, minute: 480 }, to: { day, minute: 540 } })
  }
  return { path, body }
}

const WEEKS_SINCE = Math.floor((Date.now() - MONDAY_TEN) / seconds(7 * 24 * 3_600))
/** The good orders are of one week of the tests; this server lives today. */
const asOfToday = (text: string): string =>
  text.replaceAll(/\b2026-(?:11|12)-\d\d\b/g, (day) => dayAfter(day, 7 * WEEKS_SINCE))

function ordersOf(name: RouteName, most: number): readonly Order[] {
  const good = goodOrders(scene)[name] as GoodOrder
  return Array.from({ length: most }, (_, count) => {
    const { path, body } = varied(name, good, count)
    const said = body === undefined ? {} : { body: JSON.parse(asOfToday(JSON.stringify(body))) as unknown }
    return { method: ROUTES[name].method, path: `/api${asOfToday(path)}`, ...said }
  })
}

const told = (statuses: ReadonlyMap<string, number>): string =>
  [...statuses].map(([status, count]) => `${count} times ${status}`).join(', ') || 'no answer'

for (const name of NAMES)
  testOf(name)(
    `${name}, as often as one may`,
    async () => {
      const { who, cost }: { readonly who: unknown; readonly cost?: number } = {
        ...ROUTES[name],
      }
      const isStranger = who === 'anybody'
      const most = isStranger ? REQUESTS_OF_AN_ADDRESS.atOnce : Math.floor(REQUESTS_OF_ONE.atOnce / (1 + (cost ?? 0)))
      const orders = ordersOf(name, most)
      await office.nobodyWaits(name, async () =>
        told(await flood(office.url, orders, isStranger ? {} : await office.insider(), PATIENCE_MS)),
      )
    },
    TEST_MS,
  )

const codeOf = (count: number): string => count.toString(36).toUpperCase().padStart(8, '2')

/** What a stranger finds without an account. */
const STRANGERS: Readonly<Record<string, (count: number) => Order>> = {
  'the first page': () => ({ method: 'get', path: '/' }),
  'no such file': (count) => ({ method: 'get', path: `/assets/${count}.js` }),
  'the declaration': () => ({ method: 'get', path: '/accessibility-declaration' }),
  'no such visit': (count) => ({ method: 'get', path: `/wizyta/${codeOf(count)}` }),
  'no such bell': (count) => ({ method: 'get', path: `/dzwonek/${codeOf(count)}` }),
  'no such answer': (count) => ({ method: 'get', path: `/odpowiedz/${codeOf(count)}` }),
  'the description of the API': () => ({ method: 'get', path: '/api/v1/' }),
  'the API without a token': () => ({ method: 'get', path: '/api/v1/requests' }),
  'many names': (count) => ({
    method: 'post',
    path: '/api/session',
    body: { login: `p${count}`, password: 'Password1' },
  }),
  'the health page': () => ({ method: 'get', path: '/healthz' }),
}

for (const [what, orderOf] of Object.entries(STRANGERS))
  testOf(what)(
    `a stranger asks for ${what}, as often as one address may`,
    async () => {
      const orders = Array.from({ length: REQUESTS_OF_AN_ADDRESS.atOnce }, (_, count) => orderOf(count))
      await office.nobodyWaits(what, async () => told(await flood(office.url, orders, {}, PATIENCE_MS)))
    },
    TEST_MS,
  )
