import { Sessions } from '../../api/accounts/sessions.ts'
import { startPulse } from '../../api/platform/health/pulse.ts'
import { minutes, seconds } from '../../models/domain/clock.ts'
import type { Session } from '../../models/store/sessionStore.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'
import { MemoryStore, platformAt } from '../support/memoryStore.ts'
import { TestClock } from '../support/testClock.ts'

const SESSIONS = 250

test('the pulse of a whole office goes on every four seconds while the disk takes no end of time', async () => {
  const time = new TestClock(MONDAY_TEN)
  const platform = platformAt(time)
  const session = (at: number): Session => {
    const times = { startedAt: MONDAY_TEN, lastSeenAt: MONDAY_TEN }
    return { tokenHash: `s${at}`, version: 1, personId: `p${at}`, device: '', ...times }
  }
  const store = new MemoryStore<Session>(
    ({ tokenHash }) => tokenHash,
    ...Array.from({ length: SESSIONS }, (_, at) => session(at)),
  )
  const sessions = new Sessions(platform, store)
  await sessions.load()
  const beats: number[] = []
  const sockets = new Map([...store.stored.keys()].map((tokenHash) => [tokenHash, { data: { tokenHash } }]))
  const io = { on: () => undefined, emit: () => beats.push(time.now()), sockets: { sockets } }
  const pulse = startPulse({
    ...platform,
    io: io as never,
    storeHealth: { look: async () => undefined, isWell: () => true } as never,
    runner: { isWell: () => true },
    sessions,
    devices: { beat: () => undefined },
  })
  // Every write hangs from now on.
  let goOn: () => void = () => undefined
  const hanging = new Promise<void>((done) => {
    goOn = done
  })
  store.beforeAnswer = () => hanging
  await time.advanceTo(MONDAY_TEN + minutes(2), () => new Promise<void>((done) => void setImmediate(done)))
  const gaps = beats.slice(1).map((at, index) => at - (beats[index] ?? 0))
  expect([beats.length, Math.max(...gaps)]).toEqual([30, seconds(4)])
  // All of them are being written at once, and one of each however often they were seen.
  expect(store.writes).toBe(SESSIONS)
  pulse.stop()
  goOn()
  await sessions.idle()
})
