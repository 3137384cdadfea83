import mongoose from 'mongoose'
import { readProjection, wantsIdsOnly } from '../waist/projection.ts'
import { checkPath, type Filter, OutsideWaist, readCount, readFilter, readSort } from '../waist/waist.ts'
import { decodeOperand, encodeDocument, encodeOperand, type SqlValue, type StoredDocument } from './codec.ts'
import { EmbeddedCursor } from './cursor.ts'
import type { Engine } from './engine.ts'
import { fieldSql, filterSql, ID_SQL, ROW_SQL, readSql, type Sql, sortSql, typeSql } from './filterSql.ts'
import { createIndexSql, duplicateKey, ID_INDEX, type IndexSpec, impliedBy, quote, readIndex } from './indexSql.ts'
import { type PlainError, WorkerError } from './workerLink.ts'
import { explain, type Statement, type WriteResult } from './writeQueue.ts'

export interface FindOptions {
  readonly projection?: unknown
  readonly sort?: unknown
  readonly skip?: number
  readonly limit?: number
}

/** The waist of one collection over one SQLite table; mongoose calls it as it would call MongoDB's driver. */
export class EmbeddedCollection {
  readonly #engine: Engine
  readonly #name: string
  readonly #table: string

  constructor(engine: Engine, name: string) {
    if (!/^[A-Za-z][\w.-]*$/.test(name) || name.startsWith('sqlite_'))
      throw new OutsideWaist(`The collection name "${name}"`)
    this.#engine = engine
    this.#name = name
    this.#table = quote(name)
  }

  async insertOne(document: StoredDocument): Promise<object> {
    const [result] = await this.#write([this.#insertion(document)])
    if (result?.error) throw this.#translate(result.error, document)
    return { acknowledged: true, insertedId: document._id }
  }

  /** Ordered as MongoDB does it: what precedes the refused document is stored. Unordered: all but the refused ones. */
  async insertMany(documents: readonly StoredDocument[], options: { ordered?: boolean } = {}): Promise<object> {
    const ordered = options.ordered ?? true
    const results = await this.#write(
      documents.map((document) => this.#insertion(document)),
      ordered,
    )
    const failures = results.flatMap((result, index) => {
      const document = documents[index]
      return result.error && document ? [{ index, error: this.#translate(result.error, document) }] : []
    })
    const insertedCount = results.length - failures.length
    const first = failures[0]
    if (first) {
      const writeErrors = failures.map(({ index, error }) => ({
        index,
        code: codeOf(error),
        errmsg: error.message,
        err: { index, errmsg: error.message },
      }))
      throw Object.assign(first.error, { index: first.index, writeErrors, insertedCount })
    }
    return { acknowledged: true, insertedCount, insertedIds: documents.map(({ _id }) => _id) }
  }

  async replaceOne(filter: Filter, replacement: StoredDocument): Promise<object> {
    const asked = readFilter(filter).find((term) => 'path' in term && term.path === '_id' && term.operator === '$eq')
    const id = encodeOperand(asked && 'operand' in asked ? asked.operand : null, '_id')
    if ('_id' in replacement && encodeOperand(replacement._id, '_id') !== id)
      throw new OutsideWaist('A replacement that changes the _id')
    const [, text, sum] = encodeDocument(replacement, id)
    const { text: where, values } = filterSql(filter)
    const [result] = await this.#write([
      [`UPDATE ${this.#table} SET doc = ?, sum = ? WHERE ${where}`, text, sum, ...values],
    ])
    if (result?.error) throw this.#translate(result.error, { ...replacement, _id: decodeOperand(id) })
    const matchedCount = result?.changes ?? 0
    return { acknowledged: true, matchedCount, modifiedCount: matchedCount, upsertedCount: 0, upsertedId: null }
  }

  async deleteOne(filter: Filter): Promise<object> {
    const { text, values } = this.#where(filter)
    return this.#delete(`n = (SELECT n FROM ${this.#table} WHERE ${text} LIMIT 1)`, values)
  }

  async deleteMany(filter: Filter): Promise<object> {
    const { text, values } = this.#where(filter)
    return this.#delete(text, values)
  }

  async findOne(filter: Filter, options: FindOptions = {}): Promise<StoredDocument | null> {
    const cursor = this.find(filter, { ...options, limit: 1 })
    const [document] = await cursor.readBatch()
    await cursor.close()
    return document ?? null
  }

  find(filter: Filter, options: FindOptions = {}): EmbeddedCursor {
    const idsOnly = wantsIdsOnly(options.projection)
    const { text: sql, values } = this.querySql(filter, options.sort, idsOnly ? ID_SQL : ROW_SQL)
    const limit = readCount('limit', options.limit)
    const skip = readCount('skip', options.skip)
    const project = readProjection(options.projection)
    const query = { collection: this.#name, sql, values, limit, skip, project, idsOnly }
    const { indexed, sorts } = this.#engine.planner.plan(sql)
    return new EmbeddedCursor(this.#engine, query, indexed && !sorts)
  }

  async countDocuments(filter: Filter, options: FindOptions = {}): Promise<number> {
    const { text, values } = this.#where(filter)
    const paged = [...values, readCount('limit', options.limit) || -1, readCount('skip', options.skip)]
    const [row] = await this.#all(
      `SELECT count(*) FROM (SELECT 1 FROM ${this.#source()} WHERE ${text} LIMIT ? OFFSET ?)`,
      paged,
    )
    return Number(row?.[0] ?? 0)
  }

  async distinct(path: string, filter: Filter): Promise<unknown[]> {
    const { text, values } = this.#where(filter)
    const type = typeSql(checkPath(path))
    const rows = await this.#all(
      `SELECT ${readSql('value')}, kind FROM (SELECT DISTINCT ${fieldSql(path)} AS value, ${type} AS kind FROM ${this.#source()} WHERE ${text} AND ${type} IS NOT NULL)`,
      values,
    )
    return rows.map(([value, kind]) => {
      if (kind === 'array' || kind === 'object')
        throw new OutsideWaist(`distinct of "${path}", which holds an ${String(kind)},`)
      return decodeOperand(value as SqlValue)
    })
  }

  async createIndex(keys: unknown, options: StoredDocument = {}): Promise<string> {
    const spec = readIndex(keys, options)
    const known = this.#engine.indexesOf(this.#name)?.get(spec.name)
    if (known && JSON.stringify(known) === JSON.stringify(spec)) return spec.name
    if (known) throw indexConflict(this.#name, spec)
    const remember = 'INSERT INTO _indexes (collection, name, spec) VALUES (?, ?, ?)'
    const [created, remembered] = await this.#write([
      [createIndexSql(this.#name, spec)],
      [remember, this.#name, spec.name, JSON.stringify(spec)],
    ])
    const error = created?.error ?? remembered?.error
    if (error)
      throw error.code.startsWith('SQLITE_CONSTRAINT')
        ? duplicateKey(this.#name, spec, {})
        : explain(new WorkerError(error))
    this.#engine.addCollection(this.#name).set(spec.name, spec)
    return spec.name
  }

  async createIndexes(specs: readonly (StoredDocument & { key: unknown })[]): Promise<string[]> {
    const names: string[] = []
    for (const { key, ...options } of specs) names.push(await this.createIndex(key, options))
    return names
  }

  listIndexes(): { toArray(): Promise<IndexSpec[]> } {
    const indexes = this.#engine.indexesOf(this.#name)
    return { toArray: async () => [...(indexes?.values() ?? [])] }
  }

  /** The statement a find becomes, for the cursor and for the tests that read SQLite's plan of it. */
  querySql(filter: Filter, sort?: unknown, columns = ROW_SQL): Sql {
    const { text, values } = this.#where(filter)
    const fixed = new Set(
      readFilter(filter).flatMap((term) => ('path' in term && term.operator === '$eq' ? [term.path] : [])),
    )
    const order = sortSql(readSort(sort).filter(([path]) => !fixed.has(path)))
    return { text: `SELECT ${columns} FROM ${this.#source()} WHERE ${text}${order}`, values }
  }

  #where(filter: Filter): Sql {
    const indexes = this.#engine.indexesOf(this.#name)
    return filterSql(filter, (comparisons) => impliedBy(comparisons, indexes?.values() ?? []))
  }

  /** A collection nobody has written to has no table yet, and reads as empty. */
  #source(): string {
    return this.#engine.indexesOf(this.#name) ? this.#table : '(SELECT 0 AS n, 0 AS id, 0 AS doc, 0 AS sum WHERE 0)'
  }

  #insertion(document: StoredDocument): Statement {
    document._id ??= new mongoose.mongo.ObjectId()
    const row = encodeDocument(document, encodeOperand(document._id, '_id'))
    return [`INSERT INTO ${this.#table} (id, doc, sum) VALUES (?, ?, ?)`, ...row]
  }

  async #delete(where: string, values: readonly SqlValue[]): Promise<object> {
    const [result] = await this.#write([[`DELETE FROM ${this.#table} WHERE ${where}`, ...values]])
    if (result?.error) throw explain(new WorkerError(result.error))
    return { acknowledged: true, deletedCount: result?.changes ?? 0 }
  }

  async #write(statements: readonly Statement[], ordered = true): Promise<readonly WriteResult[]> {
    if (this.#engine.indexesOf(this.#name)) return this.#engine.write({ statements, ordered })
    const create = `CREATE TABLE IF NOT EXISTS ${this.#table} (n INTEGER PRIMARY KEY, id NOT NULL UNIQUE, doc TEXT NOT NULL, sum INTEGER NOT NULL)`
    const [, ...results] = await this.#engine.write({ statements: [[create], ...statements], ordered })
    this.#engine.addCollection(this.#name)
    return results
  }

  #all(sql: string, values: readonly SqlValue[]): Promise<readonly (readonly unknown[])[]> {
    return this.#engine.noticing(this.#engine.scanner.all(sql, values))
  }

  #translate(error: PlainError, document: StoredDocument): Error {
    const index = /^UNIQUE constraint failed: index '(.*)'$/.exec(error.message)?.[1]
    const specs = this.#engine.indexesOf(this.#name)
    const spec = index === undefined ? ID_INDEX : specs?.get(index.slice(this.#name.length + 1))
    if (error.code.startsWith('SQLITE_CONSTRAINT') && spec) return duplicateKey(this.#name, spec, document)
    return explain(new WorkerError(error))
  }
}

const codeOf = (error: Error): unknown => ('code' in error ? error.code : undefined)

function indexConflict(collection: string, spec: IndexSpec): Error {
  const message = `An index named "${spec.name}" exists on "${collection}" with another definition; a migration must give the new one another name`
  return new mongoose.mongo.MongoServerError({ message, errmsg: message, code: 86, codeName: 'IndexKeySpecsConflict' })
}
