import { LogChecks } from '../../api/platform/audit/logChecks.ts'
import { Tallies } from '../../api/platform/servers/tallies.ts'
import { seconds } from '../../models/domain/clock.ts'
import { type ChainedEvent, chained, NO_HEAD } from '../../models/store/auditChain.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'
import { platformAt } from '../support/memoryStore.ts'
import { TestClock } from '../support/testClock.ts'
import { SharedTallies } from './support/sharedTallies.ts'

/* A check that somebody asks for: one at a time, and one that fails is no reason to have none. */

const events: ChainedEvent[] = []
for (const at of [1, 2, 3]) events.push(chained({ at, what: 'signIn', result: 'done' }, events.at(-1) ?? NO_HEAD))

type Chain = () => AsyncIterable<ChainedEvent>

/** The servers of one office, or the one that is alone. */
function office({ areThere = true } = {}) {
  const time = new TestClock(MONDAY_TEN)
  const platform = platformAt(time)
  const counted = new SharedTallies()
  const server = (own: string, chain: Chain) => {
    const tallies = new Tallies({ ...platform, servers: { areThere }, store: counted, secret: 'of this office' })
    const store = { chain, head: () => Promise.resolve(events.at(-1) ?? NO_HEAD) }
    return new LogChecks({ ...platform, servers: { own }, tallies, store, timeZone: () => 'Europe/Warsaw' })
  }
  return { time, server }
}

const checksOf = (chain: Chain) => office({ areThere: false }).server('here', chain)

/** A walk that waits in the middle until it may go on. */
function heldChain() {
  let walks = 0
  let goOn = () => {}
  const isFree = new Promise<void>((done) => {
    goOn = done
  })
  const chain: Chain = async function* () {
    walks += 1
    await isFree
    yield* events
  }
  return { chain, goOn: () => goOn(), walks: () => walks }
}

test('two who ask at once are answered by one walk, which says that it is under way', async () => {
  const { chain, goOn, walks } = heldChain()
  const checks = checksOf(chain)
  await Promise.all([checks.checkNow(), checks.checkNow()])
  expect(await checks.state()).toMatchObject({ progress: { done: 0, of: 0 } })
  goOn()
  await checks.idle()
  expect(walks()).toBe(1)
  expect(await checks.state()).toMatchObject({
    progress: undefined,
    hasFailed: false,
    last: { entries: 3, head: { seq: 3 } },
  })
  await checks.checkNow()
  await checks.idle()
  expect(walks()).toBe(2)
  checks.stop()
})

test('whoever asks at another server while one walks is answered by the same walk, and both know what it has found', async () => {
  const { time, server } = office()
  const { chain, goOn, walks } = heldChain()
  const [here, there] = [server('here', chain), server('there', chain)]
  await here.checkNow()
  await there.checkNow()
  expect(await there.state()).toMatchObject({ progress: { done: 0, of: 0 }, last: undefined })
  time.set(time.now() + seconds(2))
  goOn()
  await Promise.all([here.idle(), there.idle()])
  expect(walks()).toBe(1)
  for (const each of [here, there])
    expect(await each.state()).toMatchObject({
      progress: undefined,
      hasFailed: false,
      last: { at: MONDAY_TEN + seconds(2), entries: 3 },
    })
  await there.checkNow()
  await there.idle()
  expect(walks()).toBe(2)
  for (const each of [here, there]) each.stop()
})

test('a walk that fails at one server is said at the other, whose own walk is the next word', async () => {
  const { time, server } = office()
  const here = server('here', async function* () {
    yield* events
    throw new Error('the store does not answer')
  })
  const there = server('there', async function* () {
    yield* events
  })
  time.set(time.now() + seconds(1))
  await here.checkNow()
  await here.idle()
  expect(await there.state()).toMatchObject({ progress: undefined, hasFailed: true, last: undefined })
  time.set(time.now() + seconds(1))
  await there.checkNow()
  await there.idle()
  expect(await here.state()).toMatchObject({ hasFailed: false, last: { entries: 3 } })
  for (const each of [here, there]) each.stop()
})

test('a server that died while it walked keeps nobody from a walk for longer than half a minute', async () => {
  const { time, server } = office()
  const died = heldChain()
  await server('here', died.chain).checkNow()
  const there = server('there', async function* () {
    yield* events
  })
  time.set(time.now() + seconds(29))
  expect((await there.state()).progress).toBeDefined()
  time.set(time.now() + seconds(1))
  expect((await there.state()).progress).toBeUndefined()
  await there.checkNow()
  await there.idle()
  expect(await there.state()).toMatchObject({ last: { entries: 3 } })
  there.stop()
})

test('a walk that comes to no end is said to, and the next one may come to its', async () => {
  let isBroken = true
  const checks = checksOf(async function* () {
    yield* events
    if (isBroken) throw new Error('the store does not answer')
  })
  await checks.checkNow()
  await checks.idle()
  expect(await checks.state()).toMatchObject({ progress: undefined, hasFailed: true, last: undefined })
  isBroken = false
  await checks.checkNow()
  await checks.idle()
  expect(await checks.state()).toMatchObject({ hasFailed: false, last: { entries: 3 } })
  checks.stop()
})

test('a server that is stopped does not walk to the end of the log first, and says nothing of a check', async () => {
  const MOST = 50_000
  let walked = 0
  let isLetGo = false
  let begun = () => {}
  const hasBegun = new Promise<void>((done) => {
    begun = done
  })
  const checks = checksOf(async function* () {
    try {
      for (let seq = 1; seq <= MOST; seq += 1) {
        walked = seq
        if (seq === 2) begun()
        yield events[0] as ChainedEvent
      }
    } finally {
      isLetGo = true
    }
  })
  await checks.checkNow()
  await hasBegun
  checks.stop()
  await checks.idle()
  expect(walked).toBeLessThan(MOST)
  expect(isLetGo).toBe(true)
  expect(await checks.state()).toMatchObject({ progress: undefined, last: undefined })
})
