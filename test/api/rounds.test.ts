import pino from 'pino'
import { repeatEvery, repeatOnceBegun } from '../../api/platform/repeatEvery.ts'
import { seconds } from '../../models/domain/clock.ts'
import { TestClock } from '../support/testClock.ts'

const settle = () => new Promise<void>((done) => setImmediate(done))

/** Rounds every second, whose ends the test decides. */
function started() {
  const clock = new TestClock(0)
  const said: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void said.push(JSON.parse(line).msg) })
  const ends: { well(): void; badly(): void }[] = []
  const go = () => new Promise<void>((well, badly) => ends.push({ well, badly: () => badly(new Error('broken')) }))
  const going = repeatEvery({ clock, log, everyMs: seconds(1), firstAfterMs: seconds(5), failed: 'it failed', go })
  const pass = (ms: number) => clock.advanceTo(clock.now() + ms, settle)
  return { going, ends, pass, said }
}

test('the first round comes when it should, the next one so long after the last has ended, and never two at once', async () => {
  const { ends, pass } = started()
  await pass(seconds(4))
  expect(ends).toHaveLength(0)
  await pass(seconds(1))
  expect(ends).toHaveLength(1)
  await pass(seconds(10))
  expect(ends).toHaveLength(1)
  ends[0]?.well()
  await pass(seconds(1))
  expect(ends).toHaveLength(2)
})

test('a round that fails says so, and the next one comes all the same', async () => {
  const { ends, pass, said } = started()
  await pass(seconds(5))
  ends[0]?.badly()
  await pass(seconds(1))
  expect(said).toEqual(['it failed'])
  expect(ends).toHaveLength(2)
})

test('stopped, the round under way ends, and no other comes', async () => {
  const { going, ends, pass } = started()
  await pass(seconds(5))
  going.stop()
  let ended = false
  const idle = going.idle().then(() => {
    ended = true
  })
  await pass(seconds(1))
  expect(ended).toBe(false)
  ends[0]?.well()
  await idle
  await pass(seconds(10))
  expect(ends).toHaveLength(1)
})

test('what looks at all that is held does nothing before everything is read, however long that takes', async () => {
  const clock = new TestClock(0)
  const looks: number[] = []
  const log = pino({ level: 'silent' })
  const go = () => void looks.push(clock.now())
  const going = repeatOnceBegun({ clock, log, everyMs: seconds(5), failed: 'it failed', go })
  await clock.advanceTo(seconds(60), settle)
  expect(looks).toEqual([])
  going.begin()
  await clock.advanceTo(seconds(70), settle)
  expect(looks).toEqual([seconds(65), seconds(70)])
  going.stop()
  await going.idle()
  await clock.advanceTo(seconds(90), settle)
  expect(looks).toHaveLength(2)
})
