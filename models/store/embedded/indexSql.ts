import mongoose from 'mongoose'
import { type Comparison, type Filter, OutsideWaist, readFilter, readSort, type Sort } from '../waist/waist.ts'
import { encodeOperand, type StoredDocument } from './codec.ts'
import { filterSql, inlineSql, sortSql } from './filterSql.ts'

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
  if (sort.length === 0) throw new OutsideWaist('An index without fields')
  const name = options.name ?? sort.map(([path, direction]) => `${path}_${direction}`).join('_')
  return {
    v: 2,
    key: Object.fromEntries(sort),
    name: String(name),
    ...(options.unique === true && { unique: true as const }),
    ...(options.partialFilterExpression ? { partialFilterExpression: options.partialFilterExpression as Filter } : {}),
  }
}

const keyOf = (spec: IndexSpec): Sort => Object.entries(spec.key)

/** The terms a document must satisfy to be in the index. Only the plain ones: MongoDB allows little more. */
function partialTerms(spec: IndexSpec): readonly Comparison[] {
  return readFilter(spec.partialFilterExpression ?? {}).map((term) => {
    if ('path' in term) return term
    throw new OutsideWaist(`${term.operator} in the partial filter of index "${spec.name}"`)
  })
}

/** The text after WHERE in the index, which a query must repeat word for word for SQLite to use it. */
function conditions(spec: IndexSpec): readonly string[] {
  return partialTerms(spec).map(({ path, operator, operand }) =>
    inlineSql(filterSql({ [path]: { [operator]: operand } })),
  )
}

export function createIndexSql(collection: string, spec: IndexSpec): string {
  const fields = sortSql(keyOf(spec)).replace(' ORDER BY ', '')
  const where = conditions(spec)
  const kind = spec.unique ? 'UNIQUE INDEX' : 'INDEX'
  const partial = where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`
  return `CREATE ${kind} IF NOT EXISTS ${quote(sqliteIndexName(collection, spec.name))} ON ${quote(collection)} (${fields})${partial}`
}

const same = (a: unknown, b: unknown, path: string): boolean => encodeOperand(a, path) === encodeOperand(b, path)

/** Whether a term of the query leaves only documents that satisfy a term of the index. */
function implies(query: Comparison, index: Comparison): boolean {
  if (query.path !== index.path) return false
  const { path } = query
  const asked = query.operator === '$in' ? query.operand : query.operator === '$eq' ? [query.operand] : undefined
  if (index.operator === '$exists') {
    if (!index.operand) return query.operator === '$exists' && !query.operand
    if (query.operator === '$exists') return query.operand
    if (query.operator === '$ne') return false
    return (asked ?? [query.operand]).every((value) => value !== null)
  }
  if (index.operator === '$eq') return asked?.every((value) => same(value, index.operand, path)) ?? false
  if (index.operator === '$in')
    return asked?.every((value) => index.operand.some((allowed) => same(value, allowed, path))) ?? false
  return query.operator === index.operator && same(query.operand, index.operand, path)
}

/** What to add to a query so that SQLite sees that a partial index holds all its answers. */
export function impliedBy(asked: readonly Comparison[], indexes: Iterable<IndexSpec>): readonly string[] {
  const added = new Set<string>()
  for (const spec of indexes) {
    const holds = (wanted: Comparison): boolean => asked.some((term) => implies(term, wanted))
    if (!partialTerms(spec).every(holds)) continue
    for (const condition of conditions(spec)) added.add(condition)
  }
  return [...added]
}

const valueAt = (document: StoredDocument, path: string): unknown =>
  path.split('.').reduce<unknown>((value, field) => (value as StoredDocument | undefined)?.[field], document) ?? null

/** Which fields collide, and with what value, as MongoDB tells it. */
export const duplicateOf = (spec: IndexSpec, document: StoredDocument) => ({
  keyPattern: spec.key,
  keyValue: Object.fromEntries(Object.keys(spec.key).map((path) => [path, valueAt(document, path)])),
})

/** The error MongoDB gives, with the same code and fields, so that callers need not know the home. */
export function duplicateKey(collection: string, spec: IndexSpec, document: StoredDocument): Error {
  const duplicate = duplicateOf(spec, document)
  const dup = JSON.stringify(duplicate.keyValue)
  const message = `E11000 duplicate key error collection: ${collection} index: ${spec.name} dup key: ${dup}`
  return new mongoose.mongo.MongoServerError({ message, errmsg: message, code: 11000, index: 0, ...duplicate })
}
