import { Worker } from 'node:worker_threads'
import { StoreUnavailable } from '../unavailable.ts'
import { type PlainError, ThreadError } from './faults.ts'

interface Reply {
  readonly id: number
  readonly answer?: unknown
  readonly error?: PlainError
}

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

/** Asks a thread and waits for the answer to just that question. */
export class WorkerLink {
  readonly #worker: Worker
  readonly #exit: Promise<unknown>
  readonly #waiting = new Map<number, Waiting>()
  #asked = 0
  #ended: StoreUnavailable | undefined

  constructor(directory: string, thread: 'writer' | 'scans') {
    // Resolved beside this file: in the source tree, or beside the bundle, where the build copies it.
    const file = new URL(`./threads/${thread}.mjs`, import.meta.url)
    this.#worker = new Worker(file, { workerData: { directory }, name: `store ${thread}` })
    this.#worker.on('message', (reply: Reply) => this.#settle(reply))
    this.#worker.on('error', (error) =>
      this.#end(new StoreUnavailable('failed', `The store's ${thread} thread stopped`, { cause: error })),
    )
    this.#exit = new Promise((exited) => this.#worker.on('exit', exited))
    this.#worker.on('exit', () => this.#end(new StoreUnavailable('closed', `The store's ${thread} thread has ended`)))
  }

  ask(order: string, body: object = {}): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended)
    const id = ++this.#asked
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ id, order, body })
    })
  }

  /**
   * What was asked before is still answered. The thread then ends by itself: one that is stopped in the middle of a
   * statement takes the whole process with it.
   */
  async close(): Promise<void> {
    if (!this.#ended) {
      const closed = this.ask('close')
      this.#ended = new StoreUnavailable('closed', 'The store is closed')
      await closed.catch(() => undefined)
    }
    await this.#exit
  }

  #settle({ id, answer, error }: Reply): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error) waiting?.reject(new ThreadError(error))
    else waiting?.resolve(answer)
  }

  #end(reason: StoreUnavailable): void {
    this.#ended ??= reason
    for (const { reject } of this.#waiting.values()) reject(this.#ended)
    this.#waiting.clear()
  }
}
