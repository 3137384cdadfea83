import Database from 'libsql'
import { StoreUnavailable } from '../unavailable.ts'
import type { SqlValue } from './codec.ts'
import { explain, ThreadError } from './faults.ts'

type Statement = ReturnType<InstanceType<typeof Database>['prepare']>

const MOST_REMEMBERED = 500
/** Sockets wait no longer than about this for reads that follow each other without a pause. */
const LONG_TURN_MS = 5

/** Text comes as bytes, see `readSql`; what is not valid becomes another text, and fails its checksum. */
export const asText = (row: readonly unknown[]): readonly unknown[] =>
  row.map((value) => (Buffer.isBuffer(value) ? value.toString() : value))

/** Reads on the main thread: for short answers found by an index, which are quicker than the way to another thread. */
export class ShortReads {
  readonly #connection: InstanceType<typeof Database>
  readonly #prepared = new Map<string, Statement>()
  #turnBegan: number | undefined
  #closed = false

  constructor(file: string) {
    this.#connection = new Database(file)
    this.#connection.exec('PRAGMA query_only = 1; PRAGMA busy_timeout = 500')
  }

  read(sql: string, values: readonly SqlValue[]): readonly (readonly unknown[])[] {
    if (this.#closed) throw new StoreUnavailable('closed', 'The store is closed')
    try {
      // Never get(): in libsql 0.5 after a walk on the same statement it answers with the former row.
      return Array.from(this.#prepare(sql).iterate(values) as Iterable<readonly unknown[]>, asText)
    } catch (error) {
      const { code = 'UNKNOWN', message } = error as Error & { code?: string }
      throw explain(new ThreadError({ code, message }), 'Reading')
    }
  }

  /**
   * Reads here never wait, so a loop of them would never let the event loop turn. Called before each; makes it wait for
   * the next turn once this one has been busy for long.
   */
  breathe(): Promise<void> | undefined {
    const now = performance.now()
    if (this.#turnBegan === undefined) {
      this.#turnBegan = now
      setImmediate(() => {
        this.#turnBegan = undefined
      })
    }
    return now - this.#turnBegan < LONG_TURN_MS ? undefined : new Promise((resolve) => setImmediate(resolve))
  }

  close(): void {
    this.#closed = true
    this.#prepared.clear()
    this.#connection.close()
  }

  #prepare(sql: string): Statement {
    const known = this.#prepared.get(sql)
    if (known) return known
    if (this.#prepared.size >= MOST_REMEMBERED) this.#prepared.clear()
    const statement = this.#connection.prepare(sql).raw()
    this.#prepared.set(sql, statement)
    return statement
  }
}
