import type { Statement } from './collectionSql.ts'
import { addColumnSql, createIndexSql, fieldsOf, fillColumnsSql, quote, sqliteIndexName } from './indexSql.ts'
import { type ColumnRow, type IndexRow, indexesIn, type SchemaRow } from './schema.ts'

export interface Contents {
  readonly schema: readonly SchemaRow[]
  readonly columns: readonly ColumnRow[]
  readonly indexes: readonly IndexRow[]
}

/** In the first format an index led by what is inside the documents, and no field had a column. */
const isOld = ([type, , sql]: SchemaRow): boolean => type === 'index' && /json_(extract|type)/.test(sql ?? '')

/**
 * What brings the collections of a store of the first format into this one, a transaction for each: whoever is killed in
 * between goes on with the next. The documents stay as they are, byte by byte.
 */
export function fromFirstFormat({ schema, columns, indexes }: Contents): readonly (readonly Statement[])[] {
  const old = new Set(schema.filter(isOld).map(([, name]) => name))
  const specs = indexesIn(indexes).filter(([collection, { name }]) => old.has(sqliteIndexName(collection, name)))
  return [...new Set(specs.map(([collection]) => collection))].map((collection) => {
    const own = specs.flatMap(([of, spec]) => (of === collection ? [spec] : []))
    const there = new Set(columns.flatMap(([of, field]) => (of === collection ? [field] : [])))
    const fields = new Set(own.flatMap(fieldsOf))
    const added = [...fields].filter((field) => !there.has(field))
    return [
      ...own.map(({ name }): Statement => [`DROP INDEX ${quote(sqliteIndexName(collection, name))}`]),
      ...added.map((field): Statement => [addColumnSql(collection, field)]),
      ...(fields.size > 0 ? [[fillColumnsSql(collection, [...fields])] as const] : []),
      ...own.map((spec): Statement => [createIndexSql(collection, spec, new Set([...there, ...fields]))]),
    ]
  })
}
