import { damagedStore } from './faults.ts'
import type { IndexSpec } from './indexSql.ts'

/** What SQLite has noted about a table or an index, and the statement that made it. */
export type SchemaRow = readonly [type: string, name: string, sql: string | null]

export const SCHEMA_SQL = 'SELECT CAST(type AS BLOB), CAST(name AS BLOB), CAST(sql AS BLOB) FROM sqlite_master'

/**
 * The collections that have a table. Nothing but this list tells that one was ever written to: a flipped bit in it would
 * make a collection that nobody has heard of, and an empty one in its place. So every name must be in its statement.
 */
export function collectionsIn(schema: readonly SchemaRow[]): readonly string[] {
  const odd = schema.find(([type, name, sql]) => !/^(table|index)$/.test(type) || !(sql ?? name).includes(name))
  if (odd) throw damagedStore(`its list of tables has a ${odd[0]} "${odd[1]}" made by ${odd[2]}`)
  return schema.flatMap(([type, name]) => (type === 'table' && !name.startsWith('_') ? [name] : []))
}

/** An index as it was asked for, in JSON: SQLite's own statement does not tell it in MongoDB's words. */
export type IndexRow = readonly [collection: string, spec: string]

export function indexesIn(rows: readonly IndexRow[]): readonly (readonly [collection: string, spec: IndexSpec])[] {
  return rows.map(([collection, text]) => {
    try {
      return [collection, JSON.parse(text) as IndexSpec]
    } catch (error) {
      throw damagedStore(`an index of "${collection}" is noted as ${text}`, { cause: error })
    }
  })
}

/** The fields of a collection that have a column of their own. */
export type ColumnRow = readonly [collection: string, field: string]

export const COLUMNS_SQL = `SELECT CAST(t.name AS BLOB), CAST(substr(c.name, 2) AS BLOB)
  FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name LIKE '.%'`
