import { type Filter, readSort, UnsupportedQuery } from '../documentApi/documentApi.ts'
import type { StoredDocument } from './codec.ts'
import { filterSql, sortSql } from './filterSql.ts'

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
  const sort = readSort(typeof keys === 'string' ? { [keys]: 1 } : keys)
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

export function createIndexSql(collection: string, spec: IndexSpec): string {
  const fields = sortSql(Object.entries(spec.key)).replace(' ORDER BY ', '')
  const kind = spec.unique ? 'UNIQUE INDEX' : 'INDEX'
  // A query finds by a partial index only when it says this, too: the document API allows none but conditions without values.
  const partial = spec.partialFilterExpression ? ` WHERE ${filterSql(spec.partialFilterExpression).text}` : ''
  return `CREATE ${kind} IF NOT EXISTS ${quote(sqliteIndexName(collection, spec.name))} ON ${quote(collection)} (${fields})${partial}`
}
