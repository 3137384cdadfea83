import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { withDeadline } from '../../models/store/documentApi/deadline.ts'

/** Answers once, and then says by the shared memory that it has. */
const ANSWERING = `
  const { parentPort, workerData } = require('node:worker_threads')
  parentPort.once('message', () => {
    parentPort.postMessage('here')
    Atomics.store(workerData, 0, 1)
    Atomics.notify(workerData, 0)
  })
  parentPort.postMessage('ready')
`

test('an answer that came while the server was busy is an answer, however late it is read', async () => {
  const hasAnswered = new Int32Array(new SharedArrayBuffer(4))
  const store = new Worker(ANSWERING, { eval: true, workerData: hasAnswered })
  await once(store, 'message')
  const answer = withDeadline('a question', once(store, 'message'), 5)
  store.postMessage('a question')
  Atomics.wait(hasAnswered, 0, 0)
  busyFor(10)
  await expect(answer).resolves.toEqual(['here'])
  await store.terminate()
})

test('a store that says nothing is late', async () => {
  await expect(withDeadline('a question', new Promise(() => undefined), 5)).rejects.toThrow(
    'The store did not answer a question within 5 ms',
  )
})

/** As a start is: nothing else is done meanwhile. */
function busyFor(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}
