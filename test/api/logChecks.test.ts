import { pino } from 'pino'
import { LogChecks } from '../../api/platform/audit/logChecks.ts'
import { type ChainedEvent, chained, NO_HEAD } from '../../models/store/auditChain.ts'
import { TestClock } from '../support/testClock.ts'

/* A check that somebody asks for: one at a time, and one that fails is no reason to have none. */

const events: ChainedEvent[] = []
for (const at of [1, 2, 3]) events.push(chained({ at, what: 'signIn', result: 'done' }, events.at(-1) ?? NO_HEAD))

function checksOf(chain: () => AsyncIterable<ChainedEvent>) {
  const store = { chain, head: () => Promise.resolve(events.at(-1) ?? NO_HEAD) }
  const clock = new TestClock(0)
  return new LogChecks({ clock, log: pino({ level: 'silent' }), store, timeZone: () => 'Europe/Warsaw' })
}

test('two who ask at once are answered by one walk, which says that it is under way', async () => {
  let walks = 0
  const checks = checksOf(async function* () {
    walks += 1
    yield* events
  })
  checks.checkNow()
  checks.checkNow()
  expect(checks.progress).toEqual({ done: 0, of: 0 })
  await checks.idle()
  expect(walks).toBe(1)
  expect(checks).toMatchObject({ progress: undefined, hasFailed: false, last: { entries: 3, head: { seq: 3 } } })
  checks.checkNow()
  await checks.idle()
  expect(walks).toBe(2)
  checks.stop()
})

test('a walk that comes to no end is said to, and the next one may come to its', async () => {
  let isBroken = true
  const checks = checksOf(async function* () {
    yield* events
    if (isBroken) throw new Error('the store does not answer')
  })
  checks.checkNow()
  await checks.idle()
  expect(checks).toMatchObject({ progress: undefined, hasFailed: true, last: undefined })
  isBroken = false
  checks.checkNow()
  await checks.idle()
  expect(checks).toMatchObject({ hasFailed: false, last: { entries: 3 } })
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
  checks.checkNow()
  await hasBegun
  checks.stop()
  await checks.idle()
  expect(walked).toBeLessThan(MOST)
  expect(isLetGo).toBe(true)
  expect(checks).toMatchObject({ progress: undefined, last: undefined })
})
