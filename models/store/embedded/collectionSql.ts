import { type Filter, readFilter, readSort, UnsupportedQuery } from '../documentApi/documentApi.ts'
import { columnValue, encodeDocument, encodeOperand, type SqlValue, type StoredDocument } from './codec.ts'
import { type Columns, columnSql, filterSql, orderSql, ROW_SQL, type Sql } from './filterSql.ts'
import { quote } from './indexSql.ts'

/** For the writer: one statement with its values. */
export type Statement = readonly [sql: string, ...values: (SqlValue | null)[]]

/** For the writer: of one row only those columns are set that change, so that no index is written anew whose fields stay. */
export interface Replacement {
  readonly table: string
  readonly where: string
  readonly values: readonly SqlValue[]
  readonly columns: readonly string[]
  /** The document, its checksum, and what the columns are to hold. */
  readonly given: readonly (SqlValue | null)[]
}

/** What statements are made for. */
export interface Table {
  readonly name: string
  readonly columns: Columns
  /** What is the same for each of its documents: said once. */
  readonly paths: readonly string[]
  readonly quoted: readonly string[]
  readonly insert: string
}

export function tableWith(name: string, columns: Columns): Table {
  const paths = [...columns]
  const quoted = paths.map(columnSql)
  const places = ', ?'.repeat(paths.length)
  const insert = `INSERT INTO ${name} (${['id', 'doc', 'sum', ...quoted]}) VALUES (?, ?, ?${places})`
  return { name, columns, paths, quoted, insert }
}

export function tableOf(collection: string): string {
  if (!/^[A-Za-z][\w.-]*$/.test(collection) || collection.startsWith('sqlite_'))
    throw new UnsupportedQuery(`The collection name "${collection}"`)
  return quote(collection)
}

/** What a collection nobody has written to reads as: it has no table yet. */
export const NO_TABLE = tableWith('(SELECT 0 AS n, 0 AS id, 0 AS doc, 0 AS sum WHERE 0)', new Set())

export const createTableSql = ({ name }: Table): Statement => [
  `CREATE TABLE IF NOT EXISTS ${name} (n INTEGER PRIMARY KEY, id NOT NULL UNIQUE, doc TEXT NOT NULL, sum INTEGER NOT NULL)`,
]

export const insertSql = ({ paths, insert }: Table, document: StoredDocument): Statement => [
  insert,
  ...encodeDocument(document, encodeOperand(document._id, '_id')),
  ...paths.map((path) => columnValue(document, path)),
]

/** In the place of the one that has its id, if there is one. */
export function upsertSql(table: Table, document: StoredDocument): Statement {
  const [insert, ...values] = insertSql(table, document)
  const set = ['doc', 'sum', ...table.quoted].map((column) => `${column} = excluded.${column}`)
  return [`${insert} ON CONFLICT (id) DO UPDATE SET ${set}`, ...values]
}

interface Replacing {
  readonly filter: Filter
  readonly id: SqlValue
  readonly replacement: StoredDocument
}

export function replaceSql(table: Table, { filter, id, replacement }: Replacing): Replacement {
  const [, doc, sum] = encodeDocument(replacement, id)
  const { text, values } = filterSql(filter, table.columns)
  return {
    table: table.name,
    where: text,
    values,
    columns: table.quoted,
    given: [doc, sum, ...table.paths.map((path) => columnValue(replacement, path))],
  }
}

export function deleteSql({ name, columns }: Table, filter: Filter, which: 'one' | 'all'): Statement {
  const { text, values } = filterSql(filter, columns)
  const where = which === 'all' ? text : `n = (SELECT n FROM ${name} WHERE ${text} LIMIT 1)`
  return [`DELETE FROM ${name} WHERE ${where}`, ...values]
}

interface Selecting {
  readonly filter: Filter
  readonly sort?: unknown
  readonly shown?: string | undefined
}

export function selectSql({ name, columns }: Table, { filter, sort, shown = ROW_SQL }: Selecting): Sql {
  const { text, values } = filterSql(filter, columns)
  const terms = readFilter(filter)
  const isFixed = (sorted: string): boolean => terms.some(({ path, operator }) => operator === '$eq' && path === sorted)
  // SQLite does not see that an expression which equals one value needs no sorting.
  const wanted = readSort(sort).filter(([path]) => !isFixed(path))
  // What sorts alike comes as it was written: so an index that goes up has it, of whatever else it is made.
  const isUp = wanted.length > 0 && wanted.every(([path, direction]) => path !== '_id' && direction === 1)
  const order = `${orderSql(wanted, columns)}${isUp ? ', n' : ''}`
  return { text: `SELECT ${shown} FROM ${name} WHERE ${text}${order && ` ORDER BY ${order}`}`, values }
}
