import { setTimeout as wait } from 'node:timers/promises'
import type { Carrier } from '../../api/platform/servers/pokes.ts'
import { redisCarrier } from '../../api/platform/servers/redisCarrier.ts'
import { Device } from '../faults/support/device.ts'
import { hasRedis, Redis } from './support/redis.ts'
import { SeveralServers } from './support/severalServers.ts'

/* What carries news between the servers sooner than they would look for it. */

const onRedis = hasRedis ? test : test.skip
const onBoth = hasRedis && process.env.MONGODB_URI !== undefined ? test : test.skip

/** To a screen at the server that was asked, and at another, which looks every second. */
const HERE_WITHIN_MS = 1_000
const THERE_WITHIN_MS = 2_000
const PATIENCE_MS = 180_000
const FULL = process.env.FAULTS === 'full'
/** For how long Redis is away, and in how many rounds a request of each kind is raised meanwhile. */
const AWAY = FULL ? { forMs: 60_000, rounds: 25 } : { forMs: 0, rounds: 5 }

let redis: Redis
let ends: (() => unknown)[] = []

beforeEach(async () => {
  redis = await Redis.somewhere()
})

afterEach(async () => {
  for (const end of ends.reverse()) await end()
  ends = []
  await redis.kill()
}, 30_000)

function carrier(channel: string) {
  const heard: string[] = []
  const troubles: unknown[] = []
  const opened: Carrier = redisCarrier(redis.url)({
    channel,
    hear: (text) => heard.push(text),
    troubled: (error) => troubles.push(error),
  })
  ends.push(() => opened.close())
  return { ...opened, heard, troubles }
}

/** What is said while nobody listens is lost, as it may be: so it is said until somebody has heard it. */
async function sayUntilHeard(text: string, from: Carrier, to: { readonly heard: readonly string[] }): Promise<void> {
  while (!to.heard.includes(text)) {
    from.carry(text)
    await wait(50)
  }
}

onRedis('what one says on the channel of its office the others hear, and no other office does', async () => {
  await redis.start()
  const [one, other, foreign] = [carrier('ours'), carrier('ours'), carrier('theirs')]
  await sayUntilHeard('first', one, other)
  await sayUntilHeard('theirs', foreign, foreign)
  expect([one.heard.includes('first'), foreign.heard.includes('first'), other.heard.includes('theirs')]).toEqual([
    true,
    false,
    false,
  ])
  expect([one, other, foreign].map(({ troubles }) => troubles)).toEqual([[], [], []])
})

onRedis(
  'a Redis that comes late, goes and comes back is used when it is there, and missed once each time',
  async () => {
    const [one, other] = [carrier('ours'), carrier('ours')]
    one.carry('to nobody')
    while (one.troubles.length === 0) await wait(20)
    await redis.start()
    await sayUntilHeard('first', one, other)
    expect(one.troubles).toHaveLength(1)
    await redis.kill()
    while (one.troubles.length === 1) await wait(20)
    one.carry('to nobody')
    await redis.start()
    await sayUntilHeard('second', one, other)
    expect(one.troubles).toHaveLength(2)
    expect(other.heard).not.toContain('to nobody')
  },
)

interface Away {
  readonly how: string
  go(): unknown
  comeBack(): unknown
}

/** `npm run faults` stops it for a whole minute and, as it then has the time, also as one that hangs. */
const killed: Away = { how: 'killed', go: () => redis.kill(), comeBack: () => redis.start() }
const hanging: Away = { how: 'hanging', go: () => redis.hang(), comeBack: () => redis.goOn() }

onBoth.each(FULL ? [killed, hanging] : [killed])(
  'Redis is $how while requests are raised: each rings in a second, or two where it goes to another server',
  async ({ go, comeBack }) => {
    await redis.start()
    const settings = { REDIS_URL: redis.url }
    const office = await SeveralServers.start({ servers: 2, environments: [settings, settings] })
    ends.push(() => office.stop())
    const [here, there] = [office.at(0), office.at(1)]
    const piotr = new Device(here.url, await here.cookieOf('piotr'))
    const ewa = new Device(there.url, await here.cookieOf('ewa'))
    ends.push(
      () => piotr.close(),
      () => ewa.close(),
    )
    await Promise.all([piotr.ready(), ewa.ready()])
    const clerk = await here.cookieOf('clerk')
    async function raise(matterId: string, device: Device): Promise<number> {
      const raisedAt = performance.now()
      const id = await office.raise(clerk, { url: here.url, matterId })
      return (await device.hears([id])) - raisedAt
    }
    // By then it is known here that her screen hangs there.
    await raise('pin', ewa)
    await go()
    const awaySince = performance.now()
    for (let round = 1; round <= AWAY.rounds; round += 1) {
      expect(await raise('tax', piotr)).toBeLessThan(HERE_WITHIN_MS)
      expect(await raise('pin', ewa)).toBeLessThan(THERE_WITHIN_MS)
      await wait(awaySince + (round / AWAY.rounds) * AWAY.forMs - performance.now())
    }
    await comeBack()
    expect(await raise('pin', ewa)).toBeLessThan(THERE_WITHIN_MS)
    expect(here.said.match(/Redis cannot be reached/g)).toHaveLength(1)
  },
  PATIENCE_MS,
)
