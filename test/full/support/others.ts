import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ServerProcess } from '../../faults/support/serverProcess.ts'

/** How long somebody waited, and how long the server worked meanwhile. */
export interface Waited {
  readonly wallMs: number
  readonly cpuMs: number
}

export interface Seen {
  /** Of the clerk, for each answer. */
  readonly answers: readonly Waited[]
  /** From each order until the called person's screen had it. */
  readonly calls: readonly Waited[]
  /** The statuses of answers that were none. */
  readonly refused: readonly number[]
}

/** A clerk and whoever they call, who go on working whatever somebody else does. */
export class Others {
  private constructor(private readonly worker: Worker) {}

  static async of(server: ServerProcess, { clerk = 'otherClerk', called = 'ewa' } = {}): Promise<Others> {
    const personOf = async (personId: string) => ({ personId, cookie: await server.cookieOf(personId) })
    const worker = new Worker(join(import.meta.dirname, 'others.mjs'), {
      workerData: { url: server.url, pid: server.pid, clerk: await personOf(clerk), called: await personOf(called) },
    })
    const others = new Others(worker)
    await others.hear()
    return others
  }

  /** How it went for them while this was done. */
  async during(act: () => Promise<void>): Promise<Seen> {
    this.worker.postMessage('work')
    try {
      await act()
    } finally {
      this.worker.postMessage('rest')
    }
    return (await this.hear()) as Seen
  }

  async stop(): Promise<void> {
    await this.worker.terminate()
  }

  private hear(): Promise<unknown> {
    return new Promise((done, failed) => {
      this.worker.once('message', done)
      this.worker.once('error', failed)
    })
  }
}

/** Because of the server: while it did not work, the machine was busy with something else, and made everybody wait. */
export const becauseOfIt = ({ wallMs, cpuMs }: Waited): number => Math.min(wallMs, cpuMs)

/** The longest that anybody waited because of the server. */
export const worstOf = ({ answers, calls }: Seen): number => Math.max(0, ...[...answers, ...calls].map(becauseOfIt))
