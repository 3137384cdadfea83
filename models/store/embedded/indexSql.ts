import { type Filter, readFilter, readSort, UnsupportedQuery } from '../documentApi/documentApi.ts'
import type { StoredDocument } from './codec.ts'
import { type Columns, columnSql, documentSql, filterSql, orderSql, typeSql } from './filterSql.ts'

/** An index as `listIndexes` tells it, in MongoDB's words. */
export interface IndexSpec {
  readonly v: 2
  readonly key: Readonly<Record<string, 1 | -1>>
  readonly name: string
  readonly unique?: true
  readonly partialFilterExpression?: Filter
}

export const ID_INDEX: IndexSpec = { v: 2, key: { _id: 1 }, name: '_id_' }

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Index names are unique in the whole SQLite file, in MongoDB only within a collection. */
export const sqliteIndexName = (collection: string, index: string): string => `${collection}/${index}`

export function readIndex(keys: unknown, options: StoredDocument = {}): IndexSpec {
  const sort = readSort(keys)
  if (sort.length === 0) throw new UnsupportedQuery('An index without fields')
  const name = options.name ?? sort.map(([path, direction]) => `${path}_${direction}`).join('_')
  return {
    v: 2,
    key: Object.fromEntries(sort),
    name: String(name),
    ...(options.unique === true && { unique: true as const }),
    ...(options.partialFilterExpression ? { partialFilterExpression: options.partialFilterExpression as Filter } : {}),
  }
}

/** The fields by which an index finds, those of its condition included: each has a column. */
export function fieldsOf({ key, partialFilterExpression = {} }: IndexSpec): readonly string[] {
  const conditions = readFilter(partialFilterExpression).map((term) => term.path)
  return [...Object.keys(key), ...conditions].filter((path) => path !== '_id')
}

export const addColumnSql = (collection: string, path: string): string =>
  `ALTER TABLE ${quote(collection)} ADD COLUMN ${columnSql(path)}`

/** From the documents that are there, and have them. One that is no JSON any more is told by whoever reads it. */
export function fillColumnsSql(collection: string, paths: readonly string[]): string {
  const values = paths.map((path) => `${columnSql(path)} = ${documentSql(path)}`)
  const isThere = paths.map((path) => `${typeSql(path)} IS NOT NULL`).join(' OR ')
  return `UPDATE ${quote(collection)} SET ${values} WHERE CASE WHEN json_valid(doc) THEN ${isThere} ELSE 0 END`
}

export const dropIndexSql = (collection: string, index: string): string =>
  `DROP INDEX IF EXISTS ${quote(sqliteIndexName(collection, index))}`

export function createIndexSql(collection: string, spec: IndexSpec, columns: Columns): string {
  const fields = orderSql(Object.entries(spec.key), columns)
  const kind = spec.unique ? 'UNIQUE INDEX' : 'INDEX'
  // A query finds by a partial index only when it says this, too: the document API allows none but conditions without values.
  const partial = spec.partialFilterExpression ? ` WHERE ${filterSql(spec.partialFilterExpression, columns).text}` : ''
  return `CREATE ${kind} IF NOT EXISTS ${quote(sqliteIndexName(collection, spec.name))} ON ${quote(collection)} (${fields})${partial}`
}
