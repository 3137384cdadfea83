import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'libsql'
import { StoreUnavailable } from '../unavailable.ts'
import type { Row, SqlValue } from './codec.ts'
import type { IndexSpec } from './indexSql.ts'
import { ID_INDEX } from './indexSql.ts'
import { WorkerError, WorkerLink } from './workerLink.ts'
import { explain, type Statement, WriteQueue, type WriteResult, type WriteUnit } from './writeQueue.ts'

interface Opened {
  readonly tables: readonly string[]
  readonly indexes: readonly (readonly [collection: string, spec: string])[]
}

export interface Plan {
  /** An index leads to the documents; nothing walks through all of them. */
  readonly indexed: boolean
  /** The order has to be made by sorting, instead of coming from the index. */
  readonly sorts: boolean
  /** The plan in the store's own words. */
  readonly steps: readonly string[]
}

export interface Batch {
  readonly rows: readonly Row[]
  readonly done: boolean
}

type Reader = ReturnType<InstanceType<typeof Database>['prepare']>

/** How often a store that could not write tries again by itself, so that the alarm ends without a visitor. */
const RETRY_MS = 1_000

/** Sockets wait no longer than about this for reads that follow each other without a pause. */
const LONG_TURN_MS = 5

/** One open directory: a writing thread, a thread for long scans, and a connection here for short indexed reads. */
export class Engine extends EventEmitter<{ alarm: [Error | undefined] }> {
  readonly directory: string
  /** Every collection that has a table, with its indexes by name. */
  readonly collections = new Map<string, Map<string, IndexSpec>>()
  readonly #writer: WorkerLink
  /** Started by the first long scan: most programs' first second needs none. */
  #scanner: WorkerLink | undefined
  readonly #queue: WriteQueue
  readonly #prepared = new Map<string, Reader>()
  readonly #plans = new Map<string, Plan>()
  #reader: InstanceType<typeof Database> | undefined
  #scans = 0
  #planner: InstanceType<typeof Database> | undefined
  #alarm: Error | undefined
  #turnBegan: number | undefined
  #retry: NodeJS.Timeout | undefined

  private constructor(directory: string) {
    super()
    this.directory = directory
    this.#writer = new WorkerLink(directory, 'writer')
    this.#queue = new WriteQueue(this.#writer, (error) => this.#settled(error))
  }

  static async open(dataDir: string): Promise<Engine> {
    const directory = resolve(dataDir)
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    const engine = new Engine(directory)
    try {
      engine.#begin((await engine.#writer.ask('open')) as Opened)
      return engine
    } catch (error) {
      await engine.close()
      if (error instanceof WorkerError && error.code.startsWith('SQLITE_BUSY')) {
        throw new Error(`Another Parter already uses ${directory}. Stop it first, or give this one its own DATA_DIR.`, {
          cause: error,
        })
      }
      throw explain(error)
    }
  }

  get #file(): string {
    return join(this.directory, 'store.db')
  }

  /** What stops writing at present, if anything. */
  get alarm(): Error | undefined {
    return this.#alarm
  }

  indexesOf(collection: string): Map<string, IndexSpec> | undefined {
    return this.collections.get(collection)
  }

  addCollection(collection: string): Map<string, IndexSpec> {
    this.#forgetPlans()
    const indexes = this.collections.get(collection) ?? new Map([[ID_INDEX.name, ID_INDEX]])
    this.collections.set(collection, indexes)
    return indexes
  }

  /** Resolves when the write is on disk. */
  write(unit: WriteUnit): Promise<readonly WriteResult[]> {
    return this.#queue.write(unit)
  }

  /** Writes and syncs one small row: the only proof that a write would be stored now. */
  async probe(): Promise<void> {
    const beat: Statement = ['INSERT OR REPLACE INTO _pulse (beat, at) VALUES (1, ?)', Date.now()]
    const [result] = await this.write({ statements: [beat], ordered: true })
    if (result?.error) throw explain(new WorkerError(result.error))
  }

  /** Here and now, on this thread: for short answers found by an index. */
  read(sql: string, values: readonly SqlValue[]): readonly unknown[] {
    try {
      // Always all(): in libsql 0.5 get() after all() on one statement answers with the former row.
      return this.#prepare(sql).all(values)
    } catch (error) {
      const { code = 'UNKNOWN', message } = error as Error & { code?: string }
      throw explain(new WorkerError({ code, message }))
    }
  }

  /**
   * Reads on this thread never wait, so a loop of them would never let the event loop turn. Called before each; makes
   * it wait for the next turn once this one has been busy for long.
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

  /** Begins a long result in the scanning thread: the first batch, and a number to ask for the next ones by. */
  async startScan(sql: string, values: readonly SqlValue[], count: number): Promise<Batch & { readonly scan: number }> {
    const scan = ++this.#scans
    const batch = (await this.#askScanner('start', { scan, sql, values, count })) as Batch
    return { scan, ...batch }
  }

  nextRows(scan: number, count: number): Promise<Batch> {
    return this.#askScanner('next', { scan, count }) as Promise<Batch>
  }

  async endScan(scan: number): Promise<void> {
    await this.#askScanner('end', { scan })
  }

  /** A whole result of few columns (a count, distinct values), walked in the scanning thread. */
  async readAll(sql: string, values: readonly SqlValue[]): Promise<readonly (readonly unknown[])[]> {
    const first = await this.startScan(sql, values, 10_000)
    const rows: (readonly unknown[])[] = [...first.rows]
    let done = first.done
    while (!done) {
      const next = await this.nextRows(first.scan, 10_000)
      rows.push(...next.rows)
      done = next.done
    }
    return rows
  }

  /** SQLite's plan of a query, in its own words and what they come to. */
  plan(sql: string): Plan {
    const known = this.#plans.get(sql)
    if (known) return known
    // On a connection that does nothing else: in libsql 0.5 an explained statement stays active, and every later read
    // on its connection would see the store as it was at that moment.
    this.#planner ??= new Database(this.#file)
    const explained = this.#planner.prepare(`EXPLAIN QUERY PLAN ${sql}`).raw()
    const lines = explained.all([]) as readonly (readonly [number, number, number, string])[]
    const steps = lines.map(([, , , step]) => step)
    const sorts = steps.some((step) => step.includes('TEMP B-TREE'))
    const plan = { indexed: !steps.some((step) => this.#walksAll(step)), sorts, steps }
    if (this.#plans.size >= 500) this.#plans.clear()
    this.#plans.set(sql, plan)
    return plan
  }

  /** Walking through a whole partial index is no walk through the collection: it holds just what is looked for. */
  #walksAll(step: string): boolean {
    if (!step.startsWith('SCAN')) return false
    const [, collection = '', index = ''] = /USING INDEX ([^/]+)\/(.+)$/.exec(step) ?? []
    const spec = this.indexesOf(collection)?.get(index)
    return !spec?.partialFilterExpression && !spec?.sparse
  }

  async close(): Promise<void> {
    clearTimeout(this.#retry)
    this.#forgetPlans()
    this.#prepared.clear()
    this.#reader?.close()
    this.#reader = undefined
    await this.#scanner?.close()
    await this.#writer.close()
  }

  #begin({ tables, indexes }: Opened): void {
    for (const table of tables) this.addCollection(table)
    for (const [collection, text] of indexes) {
      const spec = JSON.parse(text) as IndexSpec
      this.addCollection(collection).set(spec.name, spec)
    }
    this.#reader = new Database(this.#file)
    this.#reader.exec('PRAGMA query_only = 1; PRAGMA busy_timeout = 500')
  }

  #prepare(sql: string): Reader {
    const known = this.#prepared.get(sql)
    if (known) return known
    if (!this.#reader) throw new StoreUnavailable('closed', 'The store is closed')
    if (this.#prepared.size >= 500) this.#prepared.clear()
    const statement = this.#reader.prepare(sql).raw()
    this.#prepared.set(sql, statement)
    return statement
  }

  async #askScanner(order: string, body: object): Promise<unknown> {
    if (!this.#reader) throw new StoreUnavailable('closed', 'The store is closed')
    this.#scanner ??= new WorkerLink(this.directory, 'reader')
    return this.#scanner.ask(order, body).catch((error: unknown) => {
      throw explain(error)
    })
  }

  /** A new table or index changes the plans. */
  #forgetPlans(): void {
    this.#plans.clear()
    this.#planner?.close()
    this.#planner = undefined
  }

  /** Every batch's outcome: the first failure raises the alarm, the next success takes it back. */
  #settled(error: Error | undefined): void {
    clearTimeout(this.#retry)
    if (error && this.#reader) this.#retry = setTimeout(() => void this.probe().catch(() => undefined), RETRY_MS)
    if (error?.message === this.#alarm?.message) return
    this.#alarm = error
    this.emit('alarm', error)
  }
}
