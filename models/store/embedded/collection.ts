import mongoose from 'mongoose'
import { type Filter, readCount, readFilter, UnsupportedQuery } from '../documentApi/documentApi.ts'
import { readProjection, wantsIdsOnly } from '../documentApi/projection.ts'
import type { ChainLink } from './chain.ts'
import { decodeDocument, decodeOperand, encodeOperand, type Row, type StoredDocument } from './codec.ts'
import * as sql from './collectionSql.ts'
import type { Refused, WriteResult, WriteUnit } from './commits.ts'
import { EmbeddedCursor } from './cursor.ts'
import type { Engine } from './engine.ts'
import { explain, type PlainError, ThreadError } from './faults.ts'
import { ID_SQL, ROW_SQL, type Sql } from './filterSql.ts'
import {
  addColumnSql,
  createIndexSql,
  dropIndexSql,
  fieldsOf,
  fillColumnsSql,
  type IndexSpec,
  readIndex,
} from './indexSql.ts'
import { duplicateKey, indexConflict, refusalOf } from './refusals.ts'

export interface FindOptions {
  readonly projection?: unknown
  readonly sort?: unknown
  readonly limit?: number
  readonly batchSize?: number
}

export interface WriteOptions {
  /** Told of this write in the same commit. */
  readonly link?: ChainLink
}

const REMEMBER_INDEX = 'INSERT INTO _indexes (collection, name, spec) VALUES (?, ?, ?)'

const FORGET_INDEX = 'DELETE FROM _indexes WHERE collection = ? AND name = ?'

/** The document API of one collection over one SQLite table; mongoose calls it as it would call MongoDB's driver. */
export class EmbeddedCollection {
  readonly #engine: Engine
  readonly #name: string
  readonly #quoted: string
  #made: sql.Table | undefined
  /** While fields get columns, whatever is to be written waits. */
  #indexing: Promise<unknown> = Promise.resolve()

  constructor(engine: Engine, name: string) {
    this.#engine = engine
    this.#name = name
    this.#quoted = sql.tableOf(name)
  }

  async insertOne(document: StoredDocument, { link }: WriteOptions = {}): Promise<object> {
    const [result] = await this.#write((table) => [this.#insertion(table, document)], link)
    if (result?.error) throw this.#refusal(result, document)
    return { acknowledged: true, insertedId: document._id }
  }

  /** What precedes a refused document is stored, as MongoDB does it. */
  async insertMany(documents: readonly StoredDocument[], { link }: WriteOptions = {}): Promise<object> {
    const results = await this.#write((table) => documents.map((document) => this.#insertion(table, document)), link)
    const index = results.length - 1
    const [last, document] = [results[index], documents[index]]
    if (last?.error && document) {
      const error = this.#refusal(last, document)
      const refused = { index, errmsg: error.message }
      const writeErrors = [{ ...refused, code: Reflect.get(error, 'code') as unknown, err: refused }]
      throw Object.assign(error, { index, writeErrors, insertedCount: index })
    }
    return { acknowledged: true, insertedCount: results.length, insertedIds: documents.map(({ _id }) => _id) }
  }

  async replaceOne(filter: Filter, replacement: StoredDocument, { link }: WriteOptions = {}): Promise<object> {
    const asked = readFilter(filter).find(({ path, operator }) => path === '_id' && operator === '$eq')
    const id = encodeOperand(asked?.operand ?? null, '_id')
    if ('_id' in replacement && encodeOperand(replacement._id, '_id') !== id)
      throw new UnsupportedQuery('A replacement that changes the _id')
    const [result] = await this.#write((table) => [sql.replaceSql(table, { filter, id, replacement })], link)
    if (result?.error) throw this.#refusal(result, { ...replacement, _id: decodeOperand(id) })
    const matchedCount = result?.changes ?? 0
    return { acknowledged: true, matchedCount, modifiedCount: matchedCount, upsertedCount: 0, upsertedId: null }
  }

  deleteOne(filter: Filter): Promise<object> {
    return this.#delete(filter, 'one')
  }

  deleteMany(filter: Filter): Promise<object> {
    return this.#delete(filter, 'all')
  }

  async findOne(filter: Filter, options: FindOptions = {}): Promise<StoredDocument | null> {
    const cursor = this.find(filter, { ...options, limit: 1 })
    const [document] = await cursor.readBatch()
    await cursor.close()
    return document ?? null
  }

  find(filter: Filter, options: FindOptions = {}): EmbeddedCursor {
    const idsOnly = wantsIdsOnly(options.projection)
    const { text, values } = this.querySql(filter, options.sort, idsOnly ? ID_SQL : ROW_SQL)
    const limit = readCount('limit', options.limit)
    const batchSize = readCount('batchSize', options.batchSize)
    const project = readProjection(options.projection)
    const query = { collection: this.#name, sql: text, values, limit, batchSize, project, idsOnly }
    const { indexed, sorts } = this.#engine.planner.plan(text)
    // Whoever wants all of a small collection gets it as quickly: nothing has to be walked through in search of it.
    const wantsAll = Object.keys(filter).length === 0
    const isEmpty = this.#source === sql.NO_TABLE
    return new EmbeddedCursor(this.#engine, query, isEmpty || ((indexed || wantsAll) && !sorts))
  }

  async countDocuments(filter: Filter): Promise<number> {
    const { text, values } = this.querySql(filter, undefined, 'count(*)')
    return Number(await this.#engine.noticing(this.#engine.scanner.only(text, values)))
  }

  async createIndex(keys: unknown, options: StoredDocument = {}): Promise<string> {
    const spec = readIndex(keys, options)
    const known = this.#engine.indexesOf(this.#name)?.get(spec.name)
    if (known && JSON.stringify(known) === JSON.stringify(spec)) return spec.name
    if (known) throw indexConflict(this.#name, spec)
    const adding = this.#indexing.then(() => this.#addIndex(spec))
    this.#indexing = adding.catch(() => undefined)
    const error = await adding
    if (error?.code.startsWith('SQLITE_CONSTRAINT')) throw duplicateKey(this.#name, spec, {})
    if (error) throw explain(new ThreadError(error))
    this.#engine.addCollection(this.#name).set(spec.name, spec)
    return spec.name
  }

  async createIndexes(specs: readonly (StoredDocument & { key: unknown })[]): Promise<string[]> {
    const names: string[] = []
    for (const { key, ...options } of specs) names.push(await this.createIndex(key, options))
    return names
  }

  /** Its columns stay: to take them out would write every document anew. */
  async dropIndex(name: string): Promise<object> {
    if (!this.#engine.indexesOf(this.#name)?.has(name)) return { ok: 1 }
    const dropping = this.#indexing.then(() =>
      this.#send([[dropIndexSql(this.#name, name)], [FORGET_INDEX, this.#name, name]]),
    )
    this.#indexing = dropping.catch(() => undefined)
    const error = (await dropping).at(-1)?.error
    if (error) throw explain(new ThreadError(error))
    this.#engine.dropIndex(this.#name, name)
    return { ok: 1 }
  }

  listIndexes(): { toArray(): Promise<IndexSpec[]> } {
    const indexes = this.#engine.indexesOf(this.#name)
    return { toArray: async () => [...(indexes?.values() ?? [])] }
  }

  /** The statement a find becomes, also for the tests that read SQLite's plan of it. */
  querySql(filter: Filter, sort?: unknown, shown?: string): Sql {
    return sql.selectSql(this.#source, { filter, sort, shown })
  }

  /** Whoever makes statements for a batch of their own needs its table, and its columns, to stand. */
  async makeTable(): Promise<void> {
    await this.#write(() => [])
  }

  insertion(document: StoredDocument): sql.Statement {
    return this.#insertion(this.#table, document)
  }

  upsertion(document: StoredDocument): sql.Statement {
    return sql.upsertSql(this.#table, document)
  }

  /** The first of these, read at once: for one that an index finds. */
  firstNow(filter: Filter, sort: object): StoredDocument | undefined {
    const { text, values } = this.querySql(filter, sort)
    const [row] = this.#engine.reads.read(`${text} LIMIT 1`, values)
    return row && decodeDocument(row as unknown as Row, this.#name)
  }

  get #table(): sql.Table {
    const columns = this.#engine.columnsOf(this.#name)
    if (this.#made?.columns !== columns) this.#made = sql.tableWith(this.#quoted, columns)
    return this.#made
  }

  get #source(): sql.Table {
    return this.#engine.indexesOf(this.#name) ? this.#table : sql.NO_TABLE
  }

  #insertion(table: sql.Table, document: StoredDocument): sql.Statement {
    document._id ??= new mongoose.mongo.ObjectId()
    return sql.insertSql(table, document)
  }

  async #delete(filter: Filter, which: 'one' | 'all'): Promise<object> {
    const [result] = await this.#write((table) => [sql.deleteSql(table, filter, which)])
    if (result?.error) throw this.#refusal(result)
    return { acknowledged: true, deletedCount: result?.changes ?? 0 }
  }

  /** Its fields get their columns first. */
  async #addIndex(spec: IndexSpec): Promise<PlainError | undefined> {
    const known = this.#engine.columnsOf(this.#name)
    const added = [...new Set(fieldsOf(spec))].filter((path) => !known.has(path))
    const results = await this.#send([
      ...added.map((path): sql.Statement => [addColumnSql(this.#name, path)]),
      ...(added.length > 0 ? [[fillColumnsSql(this.#name, added)] as const] : []),
      [createIndexSql(this.#name, spec, new Set([...known, ...added]))],
      [REMEMBER_INDEX, this.#name, spec.name, JSON.stringify(spec)],
    ])
    // Where the index itself is refused, the columns have come to stay.
    const made = added.filter((_path, at) => results[at]?.error === undefined && at < results.length)
    this.#engine.addColumns(this.#name, made)
    return results.at(-1)?.error
  }

  async #write(statementsFor: (table: sql.Table) => WriteUnit, link?: ChainLink): Promise<readonly WriteResult[]> {
    for (let seen: unknown; seen !== this.#indexing; await seen) seen = this.#indexing
    return this.#send(statementsFor(this.#table), link)
  }

  async #send(statements: WriteUnit, link?: ChainLink): Promise<readonly WriteResult[]> {
    if (this.#engine.indexesOf(this.#name)) return this.#engine.write(statements, link)
    const [, ...results] = await this.#engine.write([sql.createTableSql(this.#table), ...statements], link)
    this.#engine.addCollection(this.#name)
    return results
  }

  #refusal({ error }: Refused, document?: StoredDocument): Error {
    const indexes = this.#engine.indexesOf(this.#name)?.values()
    return this.#engine.notice(refusalOf({ error, document }, this.#name, indexes))
  }
}
