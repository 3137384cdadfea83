import { type Comparison, type Filter, readFilter, type Term } from '../waist/waist.ts'
import { encodeOperand, NOTHING, type SqlValue } from './codec.ts'

/** SQL text with its values; the values never become part of the text. */
export interface Sql {
  readonly text: string
  readonly values: readonly SqlValue[]
}

const NOTHING_SQL = '-9e999'

const jsonPath = (path: string): string =>
  `'$${path
    .split('.')
    .map((field) => `."${field.replaceAll("'", "''")}"`)
    .join('')}'`

/** The one expression for a field, in filters, sorts and indexes alike: SQLite uses an index only for the same text. */
export const fieldSql = (path: string): string =>
  path === '_id' ? 'id' : `coalesce(json_extract(doc, ${jsonPath(path)}), ${NOTHING_SQL})`

/** 'null' for a stored null, SQL NULL for a missing field. */
export const typeSql = (path: string): string => (path === '_id' ? "'id'" : `json_type(doc, ${jsonPath(path)})`)

/**
 * A value to be read. Text leaves SQLite as bytes: in libsql 0.5 a text that a damaged disk has made invalid UTF-8 ends
 * the whole process, where a checksum should have named the document.
 */
export const readSql = (sql: string): string =>
  `CASE typeof(${sql}) WHEN 'text' THEN CAST(${sql} AS BLOB) ELSE ${sql} END`

/** The columns of a whole document, as `decodeDocument` takes them. */
export const ID_SQL = readSql('id')
export const ROW_SQL = `${ID_SQL}, CAST(doc AS BLOB), CAST(sum AS INTEGER)`

/** Quoted for index definitions, where SQLite allows no parameters. */
export function literalSql(value: SqlValue): string {
  if (value === NOTHING) return NOTHING_SQL
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}

/** MongoDB compares only within a type: 5 is neither above nor below "a". The bounds of the operand's own type. */
function boundsOfType(value: SqlValue): { readonly above: string; readonly below: string } {
  if (typeof value !== 'string') return { above: `> ${NOTHING_SQL}`, below: `< ''` }
  const mark = value.slice(0, 1)
  return { above: `>= '${mark}'`, below: `< '${String.fromCharCode(mark.charCodeAt(0) + 1)}'` }
}

const RANGES = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' } as const
type Range = keyof typeof RANGES

const isLower = (operator: Range): boolean => operator === '$gt' || operator === '$gte'

function rangeSql(comparison: Comparison & { operator: Range }, siblings: readonly Comparison[]): Sql {
  const { path, operator, operand } = comparison
  const value = encodeOperand(operand, path)
  const field = fieldSql(path)
  if (value === NOTHING) return { text: operator.endsWith('e') ? `${field} = ${NOTHING_SQL}` : '0', values: [] }
  const text = `${field} ${RANGES[operator]} ?`
  // A range given from both sides needs no bound of its type, and SQLite might walk the index from the wider one.
  const closed = siblings.some(
    (other) =>
      other.path === path &&
      other.operator in RANGES &&
      isLower(other.operator as Range) !== isLower(operator) &&
      boundsOfType(encodeOperand(other.operand, path)).above === boundsOfType(value).above,
  )
  if (closed) return { text, values: [value] }
  const bound = boundsOfType(value)[isLower(operator) ? 'below' : 'above']
  return { text: `(${text} AND ${field} ${bound})`, values: [value] }
}

function comparisonSql(comparison: Comparison, siblings: readonly Comparison[]): Sql {
  const { path, operator, operand } = comparison
  const field = fieldSql(path)
  switch (operator) {
    case '$eq':
      return { text: `${field} = ?`, values: [encodeOperand(operand, path)] }
    case '$ne':
      return { text: `${field} <> ?`, values: [encodeOperand(operand, path)] }
    case '$in': {
      const values = operand.map((item) => encodeOperand(item, path))
      return values.length === 0 ? { text: '0', values } : { text: `${field} IN (${values.map(() => '?')})`, values }
    }
    case '$exists':
      return { text: `${typeSql(path)} IS ${operand ? 'NOT NULL' : 'NULL'}`, values: [] }
    default:
      return rangeSql({ path, operator, operand }, siblings)
  }
}

const join = (parts: readonly Sql[], word: 'AND' | 'OR'): Sql => ({
  text:
    parts.length === 1
      ? parts.map((part) => part.text).join()
      : `(${parts.map((part) => part.text).join(` ${word} `)})`,
  values: parts.flatMap((part) => part.values),
})

/** Conditions that follow from those given, added for SQLite's sake: they never change the answer. */
export type Implied = (comparisons: readonly Comparison[]) => readonly string[]

function termsSql(terms: readonly Term[], implied: Implied): Sql {
  if (terms.length === 0) return { text: '1', values: [] }
  const comparisons = terms.filter((term): term is Comparison => 'path' in term)
  const parts = terms.map((term) => {
    if ('path' in term) return comparisonSql(term, comparisons)
    const branches = term.branches.map((branch) => termsSql(branch, implied))
    return join(branches, term.operator === '$or' ? 'OR' : 'AND')
  })
  return join([...parts, ...implied(comparisons).map((text) => ({ text, values: [] }))], 'AND')
}

export const filterSql = (filter: Filter, implied: Implied = () => []): Sql => termsSql(readFilter(filter), implied)

/** For index definitions: the values written into the text. They come from our schemas, never from a request. */
export function inlineSql({ text, values }: Sql): string {
  let at = 0
  return text.replaceAll('?', () => literalSql(values[at++] ?? NOTHING))
}

export const sortSql = (sort: readonly (readonly [path: string, direction: 1 | -1])[]): string =>
  sort.length === 0
    ? ''
    : ` ORDER BY ${sort.map(([path, direction]) => `${fieldSql(path)}${direction < 0 ? ' DESC' : ''}`)}`
