import { setTimeout as wait } from 'node:timers/promises'
import { COST_OF_A_CONNECTION, EVENTS_OF_ONE } from '../../api/platform/web/limitEvents.ts'
import { costOf, EVENTS } from '../../api/platform/web/socketRules.ts'
import { seconds } from '../../models/domain/clock.ts'
import type { ClientToServer } from '../../models/wire/events.ts'
import type { CallView } from '../../models/wire/views.ts'
import { say } from '../api/support/say.ts'
import { Connection } from '../realtime/support/connection.ts'
import { type Insider, MeasuredOffice } from './support/measuredOffice.ts'

/* The same as `allowance` for what screens say over their connections: every event, by somebody who has five screens and calls. */
const OPEN_REQUESTS = 200
const OWN_CALLS = 20
const CONNECTIONS = 5
const TEST_MS = seconds(150)
/** The connections themselves have used up some of it, and each says good-bye. */
const EVENTS_LEFT = EVENTS_OF_ONE.atOnce - CONNECTIONS * (COST_OF_A_CONNECTION + 2)

const only = process.env.ALLOWANCE?.split(',')
const testOf = (name: string) => (only === undefined || only.includes(name) ? test : test.skip)

let office: MeasuredOffice
let clerk = ''
let openIds: readonly string[] = []

beforeAll(async () => {
  office = await MeasuredOffice.start()
  clerk = await office.server.cookieOf('clerk')
  const raised = []
  for (let count = 0; count < OPEN_REQUESTS; count += 1)
    raised.push(await office.raise(clerk, { kind: 'matter', matterId: `m${count}` }))
  openIds = raised.flatMap(({ requests }) => requests.map(({ requestId }) => requestId))
}, 240_000)

afterAll(() => office?.stop('ALLOWANCE, connections'))

interface Scene {
  readonly calls: readonly CallView[]
  readonly drillId: string
}

/** Every other one is of somebody else's call. */
function receipt(count: number, { calls }: Scene): unknown {
  const own = calls[count % Math.max(1, calls.length)]
  return count % 2 === 0 && own
    ? { requestId: own.requestId, pageId: own.pageId, rings: own.rings }
    : { requestId: openIds[count % openIds.length], pageId: 'a-page', rings: 1 }
}

const duty = (count: number): unknown => ({
  onDuty: count % 2 === 0,
  sound: count % 3 === 0 ? 'proven' : 'blocked',
  notifications: 'granted',
})

const SAID: Readonly<Record<keyof ClientToServer, (count: number, scene: Scene) => unknown>> = {
  'page:delivered': receipt,
  'page:seen': receipt,
  'duty:report': duty,
  'duty:test': () => 'page',
  'drill:receipt': (count, { drillId }) => ({ drillId, what: count % 2 === 0 ? 'delivered' : 'answered' }),
  'board:follow': (count) => (count % 2 === 0 ? 'clerk' : 'supervisor'),
}

const openConnections = ({ cookie }: Insider): Promise<readonly Connection[]> =>
  Promise.all(Array.from({ length: CONNECTIONS }, () => Connection.open(office.url, { cookie })))

/** They have calls and a drill of their own. */
async function sceneOf(
  insider: Insider,
): Promise<{ readonly connections: readonly Connection[]; readonly scene: Scene }> {
  for (let call = 0; call < OWN_CALLS; call += 1)
    await office.raise(clerk, { kind: 'person', personId: insider.personId })
  const unitId = `unit${Number(insider.personId.slice(1)) % 60}`
  const drill = await say(office.url, 'POST', '/api/drills', { cookie: insider.cookie, body: { unitId } })
  const connections = await openConnections(insider)
  const [first] = connections
  await first?.until(() => first.hasHeard('calls:all'))
  const calls = first?.heard.find(([event]) => event === 'calls:all')?.[1] as readonly CallView[]
  return { connections, scene: { calls, drillId: String(drill.body.id ?? 'a-drill') } }
}

/** All that is said on these connections; resolves when the server has come to the end of it. */
async function sayAll(
  connections: readonly Connection[],
  most: number,
  event: string,
  of: (count: number) => unknown,
): Promise<string> {
  for (let count = 0; count < most; count += 1) connections[count % connections.length]?.mumble(event, of(count))
  const ends = connections.map((connection) =>
    connection.say('page:seen', 'nothing').then(
      () => 'heard',
      () => 'cut off',
    ),
  )
  const heard = (await Promise.all(ends)).filter((end) => end === 'heard').length
  for (const connection of connections) connection.close()
  return `${most} said on ${connections.length} connections, of which ${heard} were heard to the end`
}

test('nobody does anything: what the others wait for anyway', async () => {
  await office.nobodyWaits('nothing', () => wait(seconds(3), 'nothing was said'))
})

for (const event of Object.keys(EVENTS) as (keyof ClientToServer)[])
  testOf(event)(
    `${event}, said as often as one may`,
    async () => {
      await office.nobodyWaits(event, async () => {
        const { connections, scene } = await sceneOf(await office.insider())
        return sayAll(connections, Math.floor(EVENTS_LEFT / costOf(event)), event, (count) => SAID[event](count, scene))
      })
    },
    TEST_MS,
  )

const NONSENSE: Readonly<Record<string, readonly [event: string, payload: unknown]>> = {
  'an event that nobody hears': ['a name of their own', { text: 'x'.repeat(12_000) }],
  'a receipt as large as may be': ['page:seen', { requestId: 'x'.repeat(12_000) }],
}

for (const [what, [event, payload]] of Object.entries(NONSENSE))
  testOf(what)(
    `${what}, said as often as one may`,
    async () => {
      await office.nobodyWaits(what, async () =>
        sayAll(await openConnections(await office.insider()), EVENTS_LEFT, event, () => payload),
      )
    },
    TEST_MS,
  )

testOf('connections')(
  'connections are opened as often as one may, each following both boards, and closed',
  async () => {
    await office.nobodyWaits('connections', async () => {
      const { cookie } = await office.insider()
      const most = Math.floor(EVENTS_OF_ONE.atOnce / (COST_OF_A_CONNECTION + 2 * costOf('board:follow') + 1))
      let opened = 0
      const opens = async (): Promise<void> => {
        for (let count = 0; count < most / CONNECTIONS; count += 1) {
          const connection = await Connection.open(office.url, { cookie })
          for (const board of ['clerk', 'supervisor']) connection.mumble('board:follow', board)
          await connection.say('duty:report', duty(count))
          opened += 1
          connection.close()
        }
      }
      await Promise.all(Array.from({ length: CONNECTIONS }, () => opens().catch(() => undefined)))
      return `${opened} connections`
    })
  },
  TEST_MS,
)
