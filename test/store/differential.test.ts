import fc from 'fast-check'
import mongoose from 'mongoose'
import { openBackend, type StoreBackend } from '../../models/store/storeBackend.ts'
import { mongodbUri, newDatabase, newDirectory } from './support/backends.ts'

/**
 * Thousands of generated operations on both backends, compared. What is left out, and why:
 * - arrays and objects in fields that are searched or sorted: outside the document API ("no queries inside arrays");
 * - the order of documents that sort alike: MongoDB promises none, so every sort ends with `_id`;
 * - NaN and the infinities, which the embedded store refuses, and -0, which SQLite's JSON makes 0.
 */
const ROUNDS = Number(process.env.DIFFERENTIAL_ROUNDS ?? 60)

type Collection = { [operation: string]: (...args: unknown[]) => unknown }
interface Step {
  readonly operation: string
  readonly args: readonly unknown[]
}

const { ObjectId } = mongoose.Types
const oids = ['65f000000000000000000001', '65f000000000000000000002'].map((hex) => new ObjectId(hex))

const scalar = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    1,
    -1,
    1.5,
    2 ** 53 - 1,
    2 ** 60,
    -(2 ** 62),
    1e-7,
    '',
    'a',
    'A',
    'ą',
    '10',
    '😀',
    '\uffff',
    ':',
    '\0',
    'a\0b',
    '\u0001',
  ),
  fc.integer({ min: -3, max: 3 }),
  fc.string({ maxLength: 3, unit: 'grapheme' }),
  fc.date({ noInvalidDate: true }),
  fc.constantFrom(new Date(0), new Date(-1), ...oids),
)
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('x', 'y', 'zażółć', '1'), tie('value'), { maxKeys: 3 }),
  ),
})).value

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 3 })
const id = fc.constantFrom<unknown>('a', 'b', 'c', 'd', 'e', 'f', 7, oids[0])
const fields = fc
  .record({
    a: maybe(scalar),
    b: maybe(scalar),
    n: maybe(fc.record({ c: maybe(scalar) })),
    u: maybe(scalar),
    p: maybe(scalar),
    rest: maybe(anything),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)))
  .map((all) =>
    all.n ? { ...all, n: Object.fromEntries(Object.entries(all.n).filter(([, value]) => value !== undefined)) } : all,
  )

const path = fc.constantFrom('a', 'b', 'n.c', 'u', 'p', '_id')
const operators = fc.oneof(
  scalar.map((value): unknown => value),
  fc
    .constantFrom('$eq', '$gt', '$gte', '$lt', '$lte')
    .chain((operator) => scalar.map((value) => ({ [operator]: value }))),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gt: low, $lte: high })),
  fc.array(scalar, { maxLength: 4 }).map(($in) => ({ $in })),
  fc.boolean().map(($exists) => ({ $exists })),
)
const filter = fc.dictionary(path, operators, { maxKeys: 3 })
const sort = fc
  .uniqueArray(fc.tuple(path, fc.constantFrom(1, -1)), { maxLength: 2, selector: ([name]) => name })
  .map((pairs) =>
    Object.fromEntries([...pairs, ...(pairs.some(([name]) => name === '_id') ? [] : [['_id', 1] as const])]),
  )
const projection = fc.constantFrom<object | undefined>(
  undefined,
  { _id: 1 },
  { a: 1, n: 1 },
  { _id: 0, rest: 1 },
  { b: 0, rest: 0 },
  { _id: 0, n: 0 },
)

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(id, fields).map(([_id, rest]) => ({ operation: 'insertOne', args: [{ _id, ...rest }] })),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.tuple(id, fields), { minLength: 1, maxLength: 5 })
      .map((documents) => ({ operation: 'insertMany', args: [documents.map(([_id, rest]) => ({ _id, ...rest }))] })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(id, filter, fields)
      .map(([_id, also, rest]) => ({ operation: 'replaceOne', args: [{ ...also, _id }, rest] })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(id, filter).map(([_id, also]) => ({ operation: 'deleteOne', args: [{ ...also, _id }] })),
  },
  { weight: 1, arbitrary: filter.map((which) => ({ operation: 'deleteMany', args: [{ a: 1, ...which }] })) },
  {
    weight: 8,
    arbitrary: fc.tuple(filter, sort, fc.nat(5), projection).map(([which, order, limit, shown]) => ({
      operation: 'find',
      args: [which, { sort: order, limit, projection: shown }],
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(filter, sort, projection)
      .map(([which, order, shown]) => ({ operation: 'findOne', args: [which, { sort: order, projection: shown }] })),
  },
  {
    weight: 2,
    arbitrary: filter.map((which) => ({ operation: 'countDocuments', args: [which] })),
  },
)

const clone = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof ObjectId) return value
  if (Array.isArray(value)) return value.map(clone)
  return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, clone(item)]))
}

const KEPT = ['insertedCount', 'matchedCount', 'deletedCount', 'code', 'writeErrors']

/** What a caller may rely upon in an answer or an error, without the words. */
async function outcome(collection: Collection, { operation, args }: Step): Promise<unknown> {
  try {
    const answer = await collection[operation]?.(...args.map(clone))
    if (operation === 'find') return await (answer as { toArray(): Promise<unknown[]> }).toArray()
    if (operation === 'findOne' || operation === 'countDocuments') return answer
    return Object.fromEntries(Object.entries(answer as object).filter(([name]) => KEPT.includes(name)))
  } catch (error) {
    const { name, code, writeErrors } = error as Error & {
      code?: unknown
      writeErrors?: { index: number } | { index: number }[]
    }
    const indexes = writeErrors === undefined ? undefined : [writeErrors].flat().map(({ index }) => index)
    return { error: code === 11000 ? 'duplicate' : name === 'StoreUnavailable' ? String(error) : name, indexes }
  }
}

const suite = mongodbUri ? describe : describe.skip

suite('both backends, given the same operations', () => {
  let backends: readonly StoreBackend[] = []
  let made = 0
  beforeAll(async () => {
    backends = await Promise.all([
      openBackend({ mongodbUri: newDatabase(mongodbUri ?? '') }),
      openBackend({ dataDir: newDirectory() }),
    ])
  })
  afterAll(async () => {
    for (const backend of backends) await backend.erase()
  })

  async function freshCollections(): Promise<readonly Collection[]> {
    made++
    const collections = backends.map(
      (backend) => backend.connection.collection(`things${made}`) as unknown as Collection,
    )
    for (const things of collections) {
      await things.deleteMany?.({})
      await things.createIndex?.({ u: 1 }, { unique: true, partialFilterExpression: { u: { $exists: true } } })
      await things.createIndex?.({ a: 1, b: -1 })
      await things.createIndex?.({ p: 1 }, { partialFilterExpression: { b: true } })
      await things.createIndex?.({ b: 1 }, { partialFilterExpression: { b: { $exists: true } } })
    }
    return collections
  }

  test('give the same answers, in the same order, with the same errors', async () => {
    let operations = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60, size: 'max' }), async (steps) => {
        const collections = await freshCollections()
        for (const one of steps) {
          const [expected, received] = await Promise.all(collections.map((things) => outcome(things, one)))
          operations++
          expect({ step: one, outcome: received }).toEqual({ step: one, outcome: expected })
        }
      }),
      {
        numRuns: ROUNDS,
        ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}),
        endOnFailure: process.env.NOSHRINK === '1',
      },
    )
    expect(operations).toBeGreaterThanOrEqual(ROUNDS * 30)
  }, 600_000)
})
