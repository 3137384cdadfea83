import pino from 'pino'
import { steadyClock } from '../../api/clock.ts'
import { storeTime } from '../../api/storeTime.ts'
import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { AlarmListener } from '../../models/store/storeBackend.ts'
import { type Measured, measureClock } from '../../models/store/storeClock.ts'
import { TestClock } from '../support/testClock.ts'
import { backendsOfTest } from './support/backends.ts'

const backends = backendsOfTest()

/** A store whose clock is ahead, and whose answers take these times there and back. */
function answering(aheadMs: number, ways: readonly (readonly [there: number, back: number])[]) {
  let here = 1_000_000
  let at = 0
  const now = (): number => here
  const ask = async (): Promise<Date> => {
    const [there = 0, back = 0] = ways[at++ % ways.length] ?? []
    const told = here + there + aheadMs
    here += there + back
    return new Date(told)
  }
  return { ask, now }
}

test.each([
  ['ahead', 40_000],
  ['behind', -7_000],
  ['the same', 0],
])('a store whose clock is %s by %i ms is followed, by the quickest of its answers', async (_what, aheadMs) => {
  const slow = answering(aheadMs, [
    [900, 20],
    [3, 3],
    [5, 400],
  ])
  expect(await measureClock(slow.ask, slow.now)).toEqual({ aheadMs, withinMs: 3 })
})

test('a store that does not tell its time is taken to have ours', async () => {
  expect(await measureClock(async () => undefined, Date.now)).toBeUndefined()
})

test('MongoDB on this machine has this machine’s clock; the embedded store has no other', async () => {
  const backend = await backends.open()
  const measured = await backend.measureClock(Date.now)
  if (backend.kind === 'embedded') expect(measured).toBeUndefined()
  else expect(Math.abs(measured?.aheadMs ?? Number.NaN)).toBeLessThan(500 + (measured?.withinMs ?? 0))
})

const START = 5_000_000

/** A store with a clock of its own, on a machine whose time the test tells. */
function storeWithClock(aheadMs: number) {
  const machine = new TestClock(START)
  const store = { aheadMs, withinMs: 4, isAway: false }
  const listeners: AlarmListener[] = []
  const backend = {
    async measureClock(): Promise<Measured> {
      if (store.isAway) throw new Error('MongoDB cannot be reached')
      return { aheadMs: store.aheadMs, withinMs: store.withinMs }
    },
    onAlarm(listener: AlarmListener) {
      listeners.push(listener)
      return () => undefined
    },
  }
  const asked = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }
  return {
    machine,
    store,
    backend,
    asked,
    pass: (ms: number) => machine.advanceTo(machine.now() + ms, asked),
    back: () => {
      for (const listener of listeners) listener(undefined)
    },
  }
}

test('Parter goes by the store’s clock, and whatever is done to this machine’s is none of its business', async () => {
  const { machine, backend, pass } = storeWithClock(40_000)
  const time = await storeTime(backend, pino({ level: 'silent' }), machine)
  const clock = steadyClock(time)
  expect(clock.now()).toBe(START + 40_000)
  machine.setWallBy(hours(1))
  await pass(minutes(3))
  expect([clock.now(), clock.driftMs()]).toEqual([START + 40_000 + minutes(3), 0])
  time.stop()
})

test('a store whose clock is set is followed within a minute, as a step; what may be the way there changes nothing', async () => {
  const { machine, store, backend, pass } = storeWithClock(0)
  const time = await storeTime(backend, pino({ level: 'silent' }), machine)
  const clock = steadyClock(time)
  store.aheadMs = 3
  await pass(minutes(1))
  expect(clock.driftMs()).toBe(0)
  store.aheadMs = seconds(30)
  await pass(minutes(1) - 1)
  expect(clock.driftMs()).toBe(0)
  await pass(1)
  expect(clock.driftMs()).toBe(seconds(30))
  time.stop()
  store.aheadMs = seconds(90)
  await pass(minutes(5))
  expect(clock.driftMs()).toBe(seconds(30))
})

test('a store that was away is asked for its time as soon as it is back', async () => {
  const { machine, store, backend, pass, asked, back } = storeWithClock(0)
  const time = await storeTime(backend, pino({ level: 'silent' }), machine)
  store.isAway = true
  await pass(minutes(2))
  expect(time.wall()).toBe(START + minutes(2))
  Object.assign(store, { isAway: false, aheadMs: seconds(7) })
  back()
  await asked()
  expect(time.wall()).toBe(START + minutes(2) + seconds(7))
  time.stop()
})

test('a store without a clock of its own leaves this machine’s, step by step', async () => {
  const machine = new TestClock(START)
  const backend = { measureClock: async () => undefined, onAlarm: () => () => undefined }
  const clock = steadyClock(await storeTime(backend, pino({ level: 'silent' }), machine))
  machine.setWallBy(hours(1))
  expect([clock.now(), clock.driftMs()]).toEqual([START, hours(1)])
})
