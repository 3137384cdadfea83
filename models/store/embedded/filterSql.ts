import { type Comparison, type Filter, readFilter, type Sort } from '../documentApi/documentApi.ts'
import { encodeOperand, NOTHING, type SqlValue } from './codec.ts'

/** SQL text with its values; the values never become part of the text. */
export interface Sql {
  readonly text: string
  readonly values: readonly SqlValue[]
}

const NOTHING_SQL = '-9e999'

/** The fields that have a column of their own, because an index or its condition names them. */
export type Columns = ReadonlySet<string>

/** In brackets: a name in quotes that no column has would be a text to SQLite, and be compared as one. */
export const columnSql = (path: string): string => `[.${path}]`

/** Names without quotes or points inside: the document API lets no others through. */
const jsonPath = (path: string): string => `'$."${path.replaceAll('.', '"."')}"'`

/** The one expression for a field, in filters, sorts and indexes alike: SQLite uses an index only for the same text. */
export function fieldSql(path: string, columns: Columns): string {
  if (path === '_id') return 'id'
  const value = columns.has(path) ? columnSql(path) : `json_extract(doc, ${jsonPath(path)})`
  return `coalesce(${value}, ${NOTHING_SQL})`
}

/** 'null' for a stored null, SQL NULL for a missing field. */
export const typeSql = (path: string): string => (path === '_id' ? "'id'" : `json_type(doc, ${jsonPath(path)})`)

/** SQL NULL for a missing field, anything else for one that is there. */
const presenceSql = (path: string, columns: Columns): string => (columns.has(path) ? columnSql(path) : typeSql(path))

/** What the column of a field has to hold, by what the document says. */
export const documentSql = (path: string): string =>
  `CASE ${typeSql(path)} WHEN 'null' THEN ${NOTHING_SQL} ELSE json_extract(doc, ${jsonPath(path)}) END`

/**
 * A value to be read. Text leaves SQLite as bytes: in libsql 0.5 a text that a damaged disk has made invalid UTF-8 ends
 * the whole process, where a checksum should have named the document.
 */
export const readSql = (sql: string): string =>
  `CASE typeof(${sql}) WHEN 'text' THEN CAST(${sql} AS BLOB) ELSE ${sql} END`

/** The columns of a whole document, as `decodeDocument` takes them. */
export const ID_SQL = readSql('id')
export const ROW_SQL = `${ID_SQL}, CAST(doc AS BLOB), CAST(sum AS INTEGER)`

/** MongoDB compares only within a type: 5 is neither above nor below "a". The far bound of the operand's own type. */
function boundOfType(value: SqlValue, isLower: boolean): string {
  if (typeof value !== 'string') return isLower ? `< ''` : `> ${NOTHING_SQL}`
  const mark = value.charCodeAt(0)
  return isLower ? `< '${String.fromCharCode(mark + 1)}'` : `>= '${String.fromCharCode(mark)}'`
}

const SYMBOLS = { $eq: '=', $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' } as const

function rangeSql(field: string, operator: keyof typeof SYMBOLS, value: SqlValue): Sql {
  if (value === NOTHING) return { text: operator.endsWith('e') ? `${field} = ${NOTHING_SQL}` : '0', values: [] }
  const bound = boundOfType(value, operator.startsWith('$g'))
  // The plus keeps SQLite from walking the index from the bound of the type, where the other side's is nearer.
  return { text: `(${field} ${SYMBOLS[operator]} ? AND +${field} ${bound})`, values: [value] }
}

function comparisonSql({ path, operator, operand }: Comparison, columns: Columns): Sql {
  const field = fieldSql(path, columns)
  switch (operator) {
    case '$in':
      return {
        text: `${field} IN (${operand.map(() => '?')})`,
        values: operand.map((item) => encodeOperand(item, path)),
      }
    case '$exists':
      return { text: `${presenceSql(path, columns)} IS ${operand ? 'NOT NULL' : 'NULL'}`, values: [] }
    case '$eq': {
      const value = encodeOperand(operand, path)
      // In the text, as in the condition of a partial index: SQLite uses one only where the query says just the same.
      if (typeof operand === 'boolean') return { text: `${field} = '${value}'`, values: [] }
      return { text: `${field} = ?`, values: [value] }
    }
    default:
      return rangeSql(field, operator, encodeOperand(operand, path))
  }
}

export function filterSql(filter: Filter, columns: Columns): Sql {
  const parts = readFilter(filter).map((term) => comparisonSql(term, columns))
  return { text: parts.map(({ text }) => text).join(' AND ') || '1', values: parts.flatMap(({ values }) => values) }
}

export function orderSql(sort: Sort, columns: Columns): string {
  return sort.map(([path, direction]) => `${fieldSql(path, columns)}${direction < 0 ? ' DESC' : ''}`).join()
}
