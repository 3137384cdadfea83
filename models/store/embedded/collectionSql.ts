import { type Filter, readFilter, readSort, UnsupportedQuery } from '../documentApi/documentApi.ts'
import { encodeDocument, encodeOperand, type SqlValue, type StoredDocument } from './codec.ts'
import { fieldSql, filterSql, ROW_SQL, readSql, type Sql, sortSql, typeSql } from './filterSql.ts'
import { quote } from './indexSql.ts'

/** For the writer: one statement with its values. */
export type Statement = readonly [sql: string, ...values: SqlValue[]]

export function tableOf(collection: string): string {
  if (!/^[A-Za-z][\w.-]*$/.test(collection) || collection.startsWith('sqlite_'))
    throw new UnsupportedQuery(`The collection name "${collection}"`)
  return quote(collection)
}

/** What a collection nobody has written to reads as: it has no table yet. */
export const NO_TABLE = '(SELECT 0 AS n, 0 AS id, 0 AS doc, 0 AS sum WHERE 0)'

export const createTableSql = (table: string): Statement => [
  `CREATE TABLE IF NOT EXISTS ${table} (n INTEGER PRIMARY KEY, id NOT NULL UNIQUE, doc TEXT NOT NULL, sum INTEGER NOT NULL)`,
]

export const insertSql = (table: string, document: StoredDocument): Statement => [
  `INSERT INTO ${table} (id, doc, sum) VALUES (?, ?, ?)`,
  ...encodeDocument(document, encodeOperand(document._id, '_id')),
]

export function replaceSql(table: string, filter: Filter, id: SqlValue, replacement: StoredDocument): Statement {
  const [, doc, sum] = encodeDocument(replacement, id)
  const { text, values } = filterSql(filter)
  return [`UPDATE ${table} SET doc = ?, sum = ? WHERE ${text}`, doc, sum, ...values]
}

export function deleteSql(table: string, filter: Filter, which: 'one' | 'all'): Statement {
  const { text, values } = filterSql(filter)
  const where = which === 'all' ? text : `n = (SELECT n FROM ${table} WHERE ${text} LIMIT 1)`
  return [`DELETE FROM ${table} WHERE ${where}`, ...values]
}

export function selectSql(table: string, filter: Filter, sort?: unknown, columns = ROW_SQL): Sql {
  const { text, values } = filterSql(filter)
  const terms = readFilter(filter)
  const isFixed = (path: string): boolean =>
    terms.some((term) => term.operator === '$eq' && 'path' in term && term.path === path)
  // SQLite does not see that an expression which equals one value needs no sorting.
  const order = sortSql(readSort(sort).filter(([path]) => !isFixed(path)))
  return { text: `SELECT ${columns} FROM ${table} WHERE ${text}${order}`, values }
}

/** `limit` and `skip` come after the filter's own values. */
export function countSql(table: string, filter: Filter): Sql {
  const { text, values } = selectSql(table, filter, undefined, '1')
  return { text: `SELECT count(*) FROM (${text} LIMIT ? OFFSET ?)`, values }
}

/** Every value of a field with its type in JSON. */
export function distinctSql(table: string, path: string, filter: Filter): Sql {
  const type = typeSql(path)
  const { text, values } = selectSql(table, filter, undefined, `DISTINCT ${fieldSql(path)} AS value, ${type} AS kind`)
  return { text: `SELECT ${readSql('value')}, kind FROM (${text} AND ${type} IS NOT NULL)`, values }
}
