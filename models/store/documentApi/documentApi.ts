import type { StoredDocument } from '../embedded/codec.ts'

/**
 * All that Parter asks of a store, and therefore all that either backend lets through. Code that needs
 * more fails in the first test that runs it, on MongoDB too, instead of on the day it runs in the other backend.
 */
export const DOCUMENT_API = {
  insertOne: ['link'],
  insertMany: ['link'],
  replaceOne: ['link'],
  deleteOne: [],
  deleteMany: [],
  findOne: ['projection', 'sort'],
  find: ['projection', 'sort', 'limit', 'batchSize'],
  countDocuments: [],
  createIndex: ['name', 'unique', 'partialFilterExpression', 'background'],
  createIndexes: [],
  dropIndex: [],
  listIndexes: [],
} as const satisfies Record<string, readonly string[]>

export type DocumentOperation = keyof typeof DOCUMENT_API
export type Filter = StoredDocument
export type Operator = '$eq' | '$gt' | '$gte' | '$lt' | '$lte'
export type Comparison =
  | { readonly path: string; readonly operator: Operator; readonly operand: unknown }
  | { readonly path: string; readonly operator: '$in'; readonly operand: readonly unknown[] }
  | { readonly path: string; readonly operator: '$exists'; readonly operand: boolean }
export type Sort = readonly (readonly [path: string, direction: 1 | -1])[]

export class UnsupportedQuery extends Error {
  override readonly name = 'UnsupportedQuery'

  constructor(what: string) {
    super(
      `${what} is not part of the store's document API: whole documents (insertOne/Many, replaceOne by _id, deleteOne/Many) and find, findOne, countDocuments by $eq, $in, $exists, $gt, $gte, $lt, $lte, all of which must hold`,
    )
  }
}

/** A pipeline option mongoose always sends, with the value that means "nothing special". */
const HARMLESS: StoredDocument = { ordered: true, w: 'majority', j: true }

export function checkOptions(operation: DocumentOperation, options: object = {}): void {
  const allowed: readonly string[] = DOCUMENT_API[operation]
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined || value === null || allowed.includes(option)) continue
    if (HARMLESS[option] === value || MONGOOSE_ONLY.has(option)) continue
    throw new UnsupportedQuery(`The option "${option}" of ${operation}`)
  }
}

/** What mongoose leaves in the options for its own use and MongoDB's driver ignores. */
const MONGOOSE_ONLY = new Set([
  'validateBeforeSave',
  'timestamps',
  'checkKeys',
  'lean',
  'rawResult',
  'throwOnValidationError',
  'populate',
  '_populateBatchSize',
  'writeConcern',
  'maxTimeMS',
])

const isPlain = (value: unknown): value is StoredDocument =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))

function isScalar(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true
  return value instanceof Date || (typeof value === 'object' && '_bsontype' in value && value._bsontype === 'ObjectId')
}

export function checkPath(path: string): string {
  if (!/^[\w-]+(\.[\w-]+)*$/.test(path)) throw new UnsupportedQuery(`The field name ${JSON.stringify(path)}`)
  return path
}

const COMPARISONS: readonly string[] = ['$eq', '$gt', '$gte', '$lt', '$lte']

function readComparison(path: string, operator: string, operand: unknown): Comparison {
  if (operator === '$exists') return { path, operator, operand: Boolean(operand) }
  if (operator === '$in') {
    if (!Array.isArray(operand) || !operand.every(isScalar))
      throw new UnsupportedQuery(`$in on "${path}" without a list of plain values`)
    return { path, operator, operand }
  }
  if (!COMPARISONS.includes(operator)) throw new UnsupportedQuery(`The operator ${operator} on "${path}"`)
  // Undefined would be dropped by MongoDB's driver and the filter would match everything.
  if (!isScalar(operand))
    throw new UnsupportedQuery(
      `A comparison of "${path}" with ${Array.isArray(operand) ? 'an array' : operand === undefined ? 'undefined' : 'an object'}`,
    )
  return { path, operator: operator as Operator, operand }
}

function readField(path: string, condition: unknown): readonly Comparison[] {
  checkPath(path)
  if (!isPlain(condition)) return [readComparison(path, '$eq', condition)]
  const operators = Object.entries(condition)
  if (!operators.some(([operator]) => operator.startsWith('$')))
    throw new UnsupportedQuery(`A comparison of "${path}" with an object`)
  return operators.map(([operator, operand]) => readComparison(path, operator, operand))
}

/** A filter as a list of comparisons that must all hold. Refuses whatever the document API has no room for. */
export const readFilter = (filter: Filter): readonly Comparison[] =>
  Object.entries(filter).flatMap(([path, condition]) => readField(path, condition))

/**
 * What a partial index may ask of its documents: that a field is there, that it is true, that it is false. The embedded
 * store finds by such an index when the query says the same.
 */
export function checkPartial(filter: Filter): void {
  for (const term of readFilter(filter)) {
    if (term.operator === '$exists' && term.operand) continue
    if (term.operator === '$eq' && typeof term.operand === 'boolean') continue
    throw new UnsupportedQuery(`${term.operator} in a partial index, but for a field that exists, is true or is false,`)
  }
}

/** The sort as mongoose sends it (object, Map or pairs), with `asc` and `desc` already made numbers or not. */
export function readSort(sort: unknown): Sort {
  if (sort === undefined || sort === null) return []
  const pairs = sort instanceof Map ? [...sort] : Array.isArray(sort) ? sort : Object.entries(sort)
  return pairs.map(([path, direction]: [string, unknown]) => {
    if (direction === 1 || direction === 'asc' || direction === 'ascending') return [checkPath(path), 1]
    if (direction === -1 || direction === 'desc' || direction === 'descending') return [checkPath(path), -1]
    throw new UnsupportedQuery(`The sort direction ${JSON.stringify(direction)}`)
  })
}

export function readCount(name: string, value: unknown): number {
  if (value === undefined || value === null) return 0
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  throw new UnsupportedQuery(`The ${name} ${String(value)}`)
}

/** A replacement is conditional on one document's `_id` (and, by custom, its version). */
export function checkReplacement(terms: readonly Comparison[], replacement: StoredDocument): void {
  const byId = terms.some(({ path, operator }) => path === '_id' && operator === '$eq')
  if (!byId) throw new UnsupportedQuery('replaceOne without an _id')
  const operator = Object.keys(replacement).find((field) => field.startsWith('$'))
  if (operator !== undefined) throw new UnsupportedQuery(`The update operator ${operator}`)
}
