import { EventEmitter } from 'node:events'
import { join, resolve } from 'node:path'
import { StoreDamaged } from '../unavailable.ts'
import type { Chain, ChainLink } from './chain.ts'
import type { Statement } from './collectionSql.ts'
import type { Committed, WriteResult, WriteUnit } from './commits.ts'
import { explain, ThreadError } from './faults.ts'
import { type Contents, fromFirstFormat } from './firstFormat.ts'
import { ID_INDEX, type IndexSpec } from './indexSql.ts'
import { checkLog } from './logCheck.ts'
import { closeToOthers, ownFolder } from './ownFolder.ts'
import { Planner } from './planner.ts'
import { Scanner } from './scanner.ts'
import { COLUMNS_SQL, collectionsIn, indexesIn, SCHEMA_SQL } from './schema.ts'
import { ShortReads } from './shortReads.ts'
import { WorkerLink } from './workerLink.ts'
import { WriteQueue } from './writeQueue.ts'

/** How often a store that could not write tries again by itself, so that the alarm ends without a visitor. */
const RETRY_MS = 1_000

const NO_COLUMNS: ReadonlySet<string> = new Set()

/** One open directory: a thread that writes, a thread for long scans, and a connection here for short indexed reads. */
export class Engine extends EventEmitter<{ alarm: [Error | undefined] }> {
  readonly directory: string
  readonly reads: ShortReads
  readonly scanner: Scanner
  readonly planner: Planner
  /** Every collection that has a table, with its indexes by name. */
  readonly #catalog = new Map<string, Map<string, IndexSpec>>()
  readonly #columns = new Map<string, Set<string>>()
  readonly #writer: WorkerLink
  readonly #queue: WriteQueue
  /** What stops writing at present, if anything. */
  #fault: Error | undefined
  /** What was found damaged on reading. Writing goes on, but the alarm stays until a backup is restored. */
  readonly #damages = new Map<string, StoreDamaged>()
  #retry: NodeJS.Timeout | undefined
  #closing = false

  private constructor(
    directory: string,
    writer: WorkerLink,
    { schema, columns, indexes }: Contents,
    /** What whoever starts Parter should know. */
    readonly warning: string | undefined,
  ) {
    super()
    for (const collection of collectionsIn(schema)) this.#catalog.set(collection, new Map([[ID_INDEX.name, ID_INDEX]]))
    for (const [collection, spec] of indexesIn(indexes)) this.#catalog.get(collection)?.set(spec.name, spec)
    for (const [collection, field] of columns) this.addColumns(collection, [field])
    const file = join(directory, 'store.db')
    this.directory = directory
    this.reads = new ShortReads(file)
    this.scanner = new Scanner(directory)
    this.planner = new Planner(file, this.#catalog)
    this.#writer = writer
    this.#queue = new WriteQueue(writer, (error) => this.#settled(error))
  }

  static async open(dataDir: string): Promise<Engine> {
    const directory = resolve(dataDir)
    ownFolder(directory)
    const writer = new WorkerLink(directory, 'writer')
    try {
      await writer.ask('own')
      checkLog(join(directory, 'store.db-wal'))
      const opened = await openContents(writer)
      return new Engine(directory, writer, opened, closeToOthers(directory))
    } catch (error) {
      await writer.close()
      if (!(error instanceof ThreadError && error.code.startsWith('SQLITE_BUSY'))) throw explain(error)
      const sentence = `Another Parter already uses ${directory}. Stop it first, or give this one its own DATA_DIR.`
      throw new Error(sentence, { cause: error })
    }
  }

  indexesOf(collection: string): Map<string, IndexSpec> | undefined {
    return this.#catalog.get(collection)
  }

  columnsOf(collection: string): ReadonlySet<string> {
    return this.#columns.get(collection) ?? NO_COLUMNS
  }

  addColumns(collection: string, fields: readonly string[]): void {
    this.#columns.set(collection, new Set([...this.columnsOf(collection), ...fields]))
  }

  addCollection(collection: string): Map<string, IndexSpec> {
    this.planner.forget()
    const indexes = this.indexesOf(collection) ?? new Map([[ID_INDEX.name, ID_INDEX]])
    this.#catalog.set(collection, indexes)
    return indexes
  }

  dropIndex(collection: string, name: string): void {
    this.planner.forget()
    this.indexesOf(collection)?.delete(name)
  }

  /** The answer to a read; damage that it meets raises the alarm. */
  async noticing<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer
    } catch (error) {
      throw this.notice(error)
    }
  }

  /** Damage raises the alarm, once for each place. Returns what it was given. */
  notice<E>(error: E): E {
    if (error instanceof StoreDamaged && !this.#damages.has(error.message)) {
      this.#damages.set(error.message, error)
      this.emit('alarm', error)
    }
    return error
  }

  /** Resolves when the write is on disk. */
  write(unit: WriteUnit, link?: ChainLink): Promise<readonly WriteResult[]> {
    return this.#queue.write(unit, link)
  }

  /** From now on links that go with writes become documents of this chain. */
  chainBy(chain: Chain | undefined): void {
    this.#queue.commits.chain = chain
  }

  /** Writes and syncs one small row: the only proof that a write would be stored now. */
  async probe(): Promise<void> {
    const beat: Statement = ['INSERT OR REPLACE INTO _pulse (beat, at) VALUES (1, ?)', Date.now()]
    const [result] = await this.write([beat])
    if (result?.error) throw explain(new ThreadError(result.error))
  }

  /** Writes the file anew without its free parts, where that is quick, and empties the log. */
  async scrub({ isAlone } = { isAlone: false }): Promise<'whole' | 'later' | 'large'> {
    try {
      return (await this.#writer.ask('scrub', { isAlone })) as 'whole' | 'later' | 'large'
    } catch (error) {
      throw explain(error)
    }
  }

  async close(): Promise<void> {
    this.#closing = true
    clearTimeout(this.#retry)
    this.planner.forget()
    this.reads.close()
    await this.scanner.close()
    await this.#writer.close()
  }

  /** Every batch's outcome: the first failure raises the alarm, the next success takes it back. */
  #settled(error: Error | undefined): void {
    clearTimeout(this.#retry)
    // What a store refuses because it is being closed is nobody's alarm.
    if (this.#closing) return
    if (error) this.#retry = setTimeout(() => void this.probe().catch(() => undefined), RETRY_MS)
    if (error?.message === this.#fault?.message) return
    this.#fault = error
    const [damage] = this.#damages.values()
    this.emit('alarm', error ?? damage)
  }
}

/** What the store holds, in this format. */
async function openContents(writer: WorkerLink): Promise<Contents> {
  const read = async () => (await writer.ask('open', { schemaSql: SCHEMA_SQL, columnsSql: COLUMNS_SQL })) as Contents
  const opened = await read()
  const units = fromFirstFormat(opened)
  for (const unit of units) {
    const { results } = (await writer.ask('commit', { units: [unit] })) as Committed
    const error = results[0]?.at(-1)?.error
    if (error) throw new ThreadError(error)
  }
  return units.length === 0 ? opened : read()
}
