import { StoreUnavailable } from '../unavailable.ts'
import type { Row, SqlValue } from './codec.ts'
import { explain } from './faults.ts'
import { WorkerLink } from './workerLink.ts'

export interface Batch {
  readonly rows: readonly Row[]
  readonly done: boolean
}

/** Long results, walked in a thread of their own and fetched by the batch. */
export class Scanner {
  readonly #directory: string
  /** Started by the first long scan: most programs' first second needs none. */
  #thread: WorkerLink | undefined
  #scans = 0
  #closed = false

  constructor(directory: string) {
    this.#directory = directory
  }

  /** The first batch, and a number to ask for the next ones by. */
  async start(sql: string, values: readonly SqlValue[], count: number): Promise<Batch & { readonly scan: number }> {
    const scan = ++this.#scans
    const batch = (await this.#ask('start', { scan, sql, values, count })) as Batch
    return { scan, ...batch }
  }

  next(scan: number, count: number): Promise<Batch> {
    return this.#ask('next', { scan, count }) as Promise<Batch>
  }

  async end(scan: number): Promise<void> {
    await this.#ask('end', { scan })
  }

  /** The only value of the only row: a count. */
  async only(sql: string, values: readonly SqlValue[]): Promise<unknown> {
    // Whoever asks for more than there is has come to its end.
    const { rows } = await this.start(sql, values, 2)
    return rows[0]?.[0]
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#thread?.close()
  }

  async #ask(order: string, body: object): Promise<unknown> {
    if (this.#closed) throw new StoreUnavailable('closed', 'The store is closed')
    this.#thread ??= new WorkerLink(this.#directory, 'scans')
    return this.#thread.ask(order, body).catch((error: unknown) => {
      throw explain(error, 'Reading')
    })
  }
}
