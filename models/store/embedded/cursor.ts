import type { Projection } from '../documentApi/projection.ts'
import { decodeDocument, decodeOperand, type Row, type SqlValue, type StoredDocument } from './codec.ts'
import type { Engine } from './engine.ts'
import type { Batch } from './scanner.ts'

export interface Query {
  readonly collection: string
  readonly sql: string
  readonly values: readonly SqlValue[]
  readonly limit: number
  /** So many are read at once on this thread, if the asker allows it to stop for them; 0: as few as `SHORT`. */
  readonly batchSize: number
  readonly project: Projection | undefined
  /** Nothing but the ids is wanted: the documents are not even read. */
  readonly idsOnly: boolean
}

/** Up to here an indexed answer is read at once on this thread; a longer one streams from the scanning thread. */
const SHORT = 200
const BATCH = 500
const NO_LIMIT = -1

/** Documents in batches, so that a long result is never in memory as a whole. */
export class EmbeddedCursor {
  readonly #engine: Engine
  readonly #query: Query
  readonly #short: boolean
  #scan: number | undefined
  /** The batch after the one that was given: read while that one is being looked at. */
  #ahead: Promise<Batch> | undefined
  #done = false

  constructor(engine: Engine, query: Query, short: boolean) {
    this.#engine = engine
    this.#query = query
    this.#short = short
  }

  /** The next documents; none means the end. */
  readBatch(): Promise<StoredDocument[]> {
    return this.#engine.noticing(this.#read())
  }

  async close(): Promise<void> {
    if (this.#done) return
    this.#done = true
    await this.#ahead?.catch(() => undefined)
    if (this.#scan !== undefined) await this.#engine.scanner.end(this.#scan)
  }

  async #read(): Promise<StoredDocument[]> {
    if (this.#done) return []
    if (this.#scan === undefined && this.#short) {
      await this.#engine.reads.breathe()
      const rows = this.#readShort()
      if (rows) return this.#finish(rows)
    }
    const { rows, done } = await (this.#ahead ?? this.#startScan())
    if (done || this.#scan === undefined) return this.#finish(rows)
    this.#ahead = this.#engine.scanner.next(this.#scan, BATCH)
    // Whoever asks for it is told; whoever does not, has asked for nothing.
    this.#ahead.catch(() => undefined)
    return this.#decode(rows)
  }

  async #startScan(): Promise<Batch> {
    const { sql, values, limit } = this.#query
    const { scan, ...batch } = await this.#engine.scanner.start(`${sql} LIMIT ?`, [...values, limit || NO_LIMIT], BATCH)
    this.#scan = scan
    return batch
  }

  #readShort(): readonly Row[] | undefined {
    const { sql, values, limit, batchSize } = this.#query
    const short = batchSize || SHORT
    const enough = limit > 0 && limit <= short ? limit : short + 1
    const rows = this.#engine.reads.read(`${sql} LIMIT ?`, [...values, enough]) as unknown as readonly Row[]
    return rows.length > short ? undefined : rows
  }

  #finish(rows: readonly Row[]): StoredDocument[] {
    this.#done = true
    return this.#decode(rows)
  }

  #decode(rows: readonly Row[]): StoredDocument[] {
    const { collection, project, idsOnly } = this.#query
    if (idsOnly) return rows.map(([id]) => ({ _id: decodeOperand(id) }))
    return rows.map((row) => {
      const document = decodeDocument(row, collection)
      return project ? project(document) : document
    })
  }
}
