import mongoose from 'mongoose'
import native from 'mongoose/lib/drivers/node-mongodb-native/index.js'
import type { StoredDocument } from '../embedded/codec.ts'
import type { IndexSpec } from '../embedded/indexSql.ts'
import { withDeadline } from './deadline.ts'
import {
  type Comparison,
  checkOptions,
  checkPartial,
  checkReplacement,
  DOCUMENT_API,
  type Filter,
  readFilter,
  readSort,
  UnsupportedQuery,
} from './documentApi.ts'
import { duplicateOf } from './duplicate.ts'
import { type BatchSource, GuardedCursor } from './guardedCursor.ts'
import { readProjection } from './projection.ts'

/** What MongoDB says of a collection, and of an index. */
const NOT_THERE: readonly unknown[] = [26, 27]

type Method = (...args: unknown[]) => unknown

/**
 * MongoDB looks into arrays, the embedded store does not: what a schema does not declare as a field outside of any
 * array, a `Mixed` field's inside among it, is not asked for. Whether an array is there may be asked.
 */
function refuseHidden(collection: CheckedCollection, path: string, asks: 'presence' | 'value' = 'value'): void {
  const question = `${asks} ${path}`
  if (collection.answered.has(question)) return
  const schema = Object.values(collection.conn.models).find(
    (model) => model.collection.name === collection.name,
  )?.schema
  if (!schema) return
  const fields = path.split('.')
  const outer = fields.map((_, at) => fields.slice(0, at + 1).join('.'))
  const array = outer.find((part) => schema.path(part)?.instance.endsWith('Array'))
  if (array !== undefined && !(array === path && asks === 'presence'))
    throw new UnsupportedQuery(`A query inside the array "${array}" of "${collection.name}"`)
  if (fields.length > 1 && schema.pathType(path) !== 'real')
    throw new UnsupportedQuery(`A query of "${path}", which the schema of "${collection.name}" does not declare,`)
  collection.answered.add(question)
}

function checkTerms(collection: CheckedCollection, terms: readonly Comparison[]): void {
  for (const { path, operator } of terms) refuseHidden(collection, path, operator === '$exists' ? 'presence' : 'value')
}

const checkFilter = (collection: CheckedCollection, filter: unknown): void =>
  checkTerms(collection, readFilter((filter ?? {}) as Filter))

function checkSort(collection: CheckedCollection, sort: unknown): void {
  for (const [path] of readSort(sort)) refuseHidden(collection, path)
}

/** MongoDB's cursor by the batch. The embedded one is such a source already. */
function asSource(cursor: unknown): BatchSource {
  if (!(cursor instanceof mongoose.mongo.FindCursor)) return cursor as BatchSource
  return {
    readBatch: async () => ((await cursor.hasNext()) ? (cursor.readBufferedDocuments() as StoredDocument[]) : []),
    close: () => cursor.close(),
  }
}

/** mongoose's collection, of either backend, with the document API before it and the deadline around it. */
export class CheckedCollection extends native.Collection {
  /** What its schema has allowed to be asked before: programs ask the same few questions for ever. */
  readonly answered = new Set<string>()

  insertOne(document: StoredDocument, options?: StoredDocument): Promise<unknown> {
    checkOptions('insertOne', options)
    return this.#ask('insertOne', document, ...linked(options))
  }

  insertMany(documents: readonly StoredDocument[], options?: StoredDocument): Promise<unknown> {
    checkOptions('insertMany', options)
    const inserted = this.#ask('insertMany', documents, ...linked(options))
    return inserted.catch((error: unknown) => this.#tellKey(error, documents))
  }

  replaceOne(filter: Filter, replacement: StoredDocument, options?: StoredDocument): Promise<unknown> {
    checkOptions('replaceOne', options)
    const terms = readFilter(filter)
    checkReplacement(terms, replacement)
    checkTerms(this, terms)
    return this.#ask('replaceOne', filter, replacement, ...linked(options))
  }

  deleteOne(filter: Filter, options?: object): Promise<unknown> {
    checkOptions('deleteOne', options)
    checkFilter(this, filter)
    return this.#ask('deleteOne', filter)
  }

  deleteMany(filter: Filter, options?: object): Promise<unknown> {
    checkOptions('deleteMany', options)
    checkFilter(this, filter)
    return this.#ask('deleteMany', filter)
  }

  findOne(filter: Filter, options?: StoredDocument): Promise<unknown> {
    checkOptions('findOne', options)
    this.#checkFind(filter, options)
    return this.#ask('findOne', filter ?? {}, pick(options, DOCUMENT_API.findOne))
  }

  find(filter: Filter, options?: StoredDocument): GuardedCursor {
    checkOptions('find', options)
    this.#checkFind(filter, options)
    return new GuardedCursor(
      asSource(this.#call('find', filter ?? {}, pick(options, DOCUMENT_API.find))),
      `${this.name}.find`,
    )
  }

  countDocuments(filter: Filter, options?: StoredDocument): Promise<unknown> {
    checkOptions('countDocuments', options)
    checkFilter(this, filter)
    return this.#ask('countDocuments', filter ?? {})
  }

  /** No deadline: an index over a million documents takes its time, and only a start waits for it. */
  createIndex(keys: unknown, options?: StoredDocument): unknown {
    this.#checkIndex(keys, options)
    return this.#call('createIndex', keys, pick(options, DOCUMENT_API.createIndex))
  }

  createIndexes(specs: readonly StoredDocument[]): unknown {
    for (const { key, ...options } of specs) this.#checkIndex(key, options)
    return this.#call('createIndexes', specs)
  }

  /** One that is not there is gone: newer editions of MongoDB say so themselves. */
  async dropIndex(name: string): Promise<void> {
    // To MongoDB a star is all of them.
    if (name === '*' || name === '_id_') throw new UnsupportedQuery(`Dropping the index "${name}"`)
    try {
      await this.#call('dropIndex', name)
    } catch (error) {
      if (!(error instanceof mongoose.mongo.MongoServerError && NOT_THERE.includes(error.code))) throw error
    }
  }

  listIndexes(): unknown {
    return this.#call('listIndexes')
  }

  #checkIndex(keys: unknown, options: StoredDocument | undefined): void {
    checkOptions('createIndex', options)
    checkSort(this, keys)
    checkFilter(this, options?.partialFilterExpression)
    checkPartial((options?.partialFilterExpression ?? {}) as Filter)
  }

  #checkFind(filter: Filter, options: StoredDocument | undefined): void {
    checkFilter(this, filter)
    checkSort(this, options?.sort)
    readProjection(options?.projection)
  }

  /** MongoDB's driver tells the key of a duplicate among many only in words; told like that of a single one. */
  async #tellKey(error: unknown, documents: readonly StoredDocument[]): Promise<never> {
    if (error instanceof mongoose.mongo.MongoBulkWriteError && error.code === 11_000) {
      const [first] = [error.writeErrors].flat()
      const name = / index: (\S+) dup key: /.exec(first?.errmsg ?? '')?.[1]
      const indexes = (await (this.listIndexes() as mongoose.mongo.ListIndexesCursor).toArray()) as readonly IndexSpec[]
      const spec = indexes.find((index) => index.name === name)
      const document = documents[first?.index ?? -1]
      if (spec && document) Object.assign(error, duplicateOf(spec, document))
    }
    throw error
  }

  #call(operation: string, ...args: unknown[]): unknown {
    const method = Reflect.get(native.Collection.prototype, operation) as Method
    return method.apply(this, args)
  }

  #ask(operation: string, ...args: unknown[]): Promise<unknown> {
    return withDeadline(`${this.name}.${operation}`, Promise.resolve(this.#call(operation, ...args)))
  }
}

/** MongoDB's driver hears of no link: no write of its has one. */
const linked = (options: StoredDocument = {}): readonly object[] => (options.link ? [{ link: options.link }] : [])

/** Only what the document API knows goes further: mongoose leaves notes to itself in the options. */
const pick = (options: StoredDocument | undefined, allowed: readonly string[]): StoredDocument =>
  Object.fromEntries(
    Object.entries(options ?? {}).filter(([option, value]) => allowed.includes(option) && value != null),
  )

for (const operation of Object.getOwnPropertyNames(mongoose.mongo.Collection.prototype)) {
  const inherited = Reflect.get(native.Collection.prototype, operation) as unknown
  if (operation in DOCUMENT_API || operation === 'constructor' || typeof inherited !== 'function') continue
  Object.defineProperty(CheckedCollection.prototype, operation, {
    value: () => {
      throw new UnsupportedQuery(`${operation}()`)
    },
  })
}
