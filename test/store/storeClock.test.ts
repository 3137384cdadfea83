import { aheadBy, machineTime, steadyClock } from '../../api/clock.ts'
import { clockAheadMs } from '../../models/store/storeClock.ts'
import { homesOfTest } from './support/homes.ts'

const homes = homesOfTest()

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
  expect(await clockAheadMs(slow.ask, slow.now)).toBe(aheadMs)
})

test('a store that does not tell its time is taken to have ours', async () => {
  expect(await clockAheadMs(async () => undefined)).toBe(0)
})

test('Parter then goes by that clock, and a step of this machine’s is still seen as one', () => {
  let wall = 5_000_000
  const clock = steadyClock(aheadBy(40_000, { ...machineTime, wall: () => wall, monotonic: () => 12 }))
  expect(clock.now()).toBe(5_040_000)
  wall += 3_600_000
  expect([clock.now(), clock.driftMs()]).toEqual([5_040_000, 3_600_000])
})

test('a store on this machine has this machine’s clock', async () => {
  const home = await homes.open()
  expect(Math.abs(home.clockAheadMs)).toBeLessThan(500)
})
