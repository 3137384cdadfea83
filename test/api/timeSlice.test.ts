import { setImmediate as nextTurn } from 'node:timers/promises'
import { inSlices } from '../../api/platform/timeSlice.ts'

/** Longer than a slice. */
const PIECE_MS = 6

test('however many long works there are, a call waits for one slice of one of them', async () => {
  let [inThisTurn, most] = [0, 0]
  let isOver = false
  function* work() {
    for (let piece = 0; piece < 5; piece += 1) {
      for (const end = performance.now() + PIECE_MS; performance.now() < end; );
      inThisTurn += 1
      most = Math.max(most, inThisTurn)
      yield
    }
  }
  const turns = (async () => {
    for (; !isOver; inThisTurn = 0) await nextTurn()
  })()
  const all: Promise<unknown>[] = []
  // Each begins in a turn of its own, as requests do.
  for (let count = 0; count < 8; count += 1) {
    all.push(inSlices(work()))
    await nextTurn()
  }
  await Promise.all(all)
  isOver = true
  await turns
  expect(most).toBeLessThanOrEqual(2)
})

test('many short works, each begun when the one before it ends, have one slice in a turn together', async () => {
  let [inThisTurn, most] = [0, 0]
  let isOver = false
  function* work() {
    for (const end = performance.now() + PIECE_MS / 3; performance.now() < end; );
    inThisTurn += 1
    most = Math.max(most, inThisTurn)
    yield
  }
  const turns = (async () => {
    for (; !isOver; inThisTurn = 0) await nextTurn()
  })()
  for (let count = 0; count < 20; count += 1) await inSlices(work())
  isOver = true
  await turns
  // A machine that is busy with something else makes them longer, and fewer.
  expect(most).toBeLessThanOrEqual(4)
})
