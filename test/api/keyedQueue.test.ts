import { setImmediate as nextTurn } from 'node:timers/promises'
import { KeyedQueue } from '../../api/platform/keyedQueue.ts'

/** Two of them are less than a slice. */
const WORK_MS = 2

test('what stands in one line, and waits for nothing, leaves the turn to others again and again', async () => {
  const queue = new KeyedQueue()
  let [inThisTurn, most] = [0, 0]
  let isOver = false
  const turns = (async () => {
    for (; !isOver; inThisTurn = 0) await nextTurn()
  })()
  const works = Array.from({ length: 30 }, () =>
    queue.run('plan', async () => {
      for (const end = performance.now() + WORK_MS; performance.now() < end; );
      inThisTurn += 1
      most = Math.max(most, inThisTurn)
    }),
  )
  await Promise.all(works)
  isOver = true
  await turns
  expect(most).toBeLessThanOrEqual(4)
})

test('one that fails stops nobody, and each line goes by itself in the order of asking', async () => {
  const queue = new KeyedQueue()
  const done: string[] = []
  const act = (name: string) => async () => {
    await nextTurn()
    done.push(name)
  }
  const failed = queue.run('a', async () => {
    throw new Error('refused')
  })
  const rest = [queue.run('a', act('a1')), queue.run('a', act('a2')), queue.run('b', act('b1'))]
  await expect(failed).rejects.toThrow('refused')
  await Promise.all(rest)
  await queue.idle()
  expect(done.filter((name) => name.startsWith('a'))).toEqual(['a1', 'a2'])
  expect(done).toContain('b1')
})
