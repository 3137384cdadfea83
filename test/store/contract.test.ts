import mongoose from 'mongoose'
import { openBackend, type StoreBackend } from '../../models/store/storeBackend.ts'
import { backendsOfTest, mongodbUri, newAddress } from './support/backends.ts'

const { Schema, Types } = mongoose

const requestSchema = new Schema(
  {
    _id: String,
    version: Number,
    state: String,
    place: String,
    dueAt: Number,
    raisedAt: Date,
    code: String,
    employee: Schema.Types.ObjectId,
    rolledUp: Boolean,
    note: Schema.Types.Mixed,
    key: Buffer,
    matter: { unit: String, days: Number },
    pages: [{ _id: false, to: String, at: Number, answers: [String] }],
  },
  { versionKey: false },
)
requestSchema.index({ state: 1, dueAt: 1 })
requestSchema.index({ place: 1, code: 1 }, { unique: true, partialFilterExpression: { code: { $exists: true } } })

const accountSchema = new Schema({ _id: String, login: String, unit: String }, { versionKey: false })
accountSchema.index({ login: 1 }, { unique: true })

const backends = backendsOfTest()

async function office(): Promise<{
  backend: StoreBackend
  requests: ReturnType<typeof modelOf>
  accounts: ReturnType<typeof accountsOf>
}> {
  const backend = await backends.open()
  const requests = modelOf(backend)
  const accounts = accountsOf(backend)
  await backend.ready()
  return { backend, requests, accounts }
}

const modelOf = (backend: StoreBackend) => backend.connection.model('Request', requestSchema)
const accountsOf = (backend: StoreBackend) => backend.connection.model('Account', accountSchema)
const idsOf = (documents: readonly { _id?: unknown }[]): unknown[] => documents.map(({ _id }) => _id)
const logins = async (accounts: ReturnType<typeof accountsOf>): Promise<unknown[]> =>
  (await accounts.find({}).sort({ login: 1 }).lean()).map(({ login }) => login)

describe(`the store, ${mongodbUri ? 'on MongoDB' : 'embedded'}`, () => {
  test('a document comes back as it was written, with every type it had', async () => {
    const { requests } = await office()
    const written = {
      _id: 'r1',
      version: 1,
      state: 'calling',
      dueAt: 1_700_000_000_000,
      raisedAt: new Date('1969-07-20T20:17:40.123Z'),
      employee: new Types.ObjectId('65f000000000000000000001'),
      rolledUp: false,
      note: {
        none: null,
        list: [1, 'two', null, [3, { deep: true }]],
        text: 'żółć @:B"\\ \u0001',
        nul: 'a\0b',
        tiny: 5e-324,
        big: 2 ** 60,
      },
      matter: { unit: 'USC', days: -0.5 },
      pages: [{ to: 'anna', at: 1, answers: ['yes', 'no'] }],
    }
    await requests.insertMany([written])
    expect(await requests.findOne({ _id: 'r1' }).lean()).toEqual(written)
  })

  test('bytes come back as they were written', async () => {
    const { requests } = await office()
    await requests.insertMany([{ _id: 'r1', key: Buffer.from([0, 1, 254, 255]) }])
    const found = await requests.findOne({ _id: 'r1' })
    expect([...(found?.key ?? [])]).toEqual([0, 1, 254, 255])
  })

  test('create stores one document and gives it back', async () => {
    const { requests } = await office()
    const made = await requests.create({ _id: 'r1', state: 'calling' })
    expect(made.state).toBe('calling')
    expect(await requests.findOne({ _id: 'r1' }).lean()).toMatchObject({ state: 'calling', pages: [] })
  })

  test('a missing field stays missing and null stays null, and a search for null finds both', async () => {
    const { requests } = await office()
    await requests.insertMany([{ _id: 'missing' }, { _id: 'null', state: null }, { _id: 'set', state: 'calling' }])
    expect(idsOf(await requests.find({ state: null }).sort({ _id: 1 }).lean())).toEqual(['missing', 'null'])
    expect(
      idsOf(
        await requests
          .find({ state: { $exists: true } })
          .sort({ _id: 1 })
          .lean(),
      ),
    ).toEqual(['null', 'set'])
    expect(idsOf(await requests.find({ state: { $exists: false } }).lean())).toEqual(['missing'])
    expect(await requests.findOne({ _id: 'missing' }).lean()).not.toHaveProperty('state')
  })

  test('a replacement on the version just read wins once, and the late one is told that nothing matched', async () => {
    const { requests } = await office()
    await requests.insertMany([{ _id: 'r1', version: 1, state: 'calling' }])
    const attempts = ['anna', 'bartek', 'celina'].map((place) =>
      requests.replaceOne({ _id: 'r1', version: 1 }, { version: 2, state: 'accepted', place }),
    )
    const matched = (await Promise.all(attempts)).map((result) => result.matchedCount)
    expect(matched.toSorted()).toEqual([0, 0, 1])
    expect(await requests.findOne({ _id: 'r1' }).lean()).toMatchObject({ version: 2, state: 'accepted' })
  })

  test('a replacement leaves nothing of what was there before', async () => {
    const { requests } = await office()
    await requests.insertMany([{ _id: 'r1', version: 1, state: 'calling', note: 'help with the door' }])
    await requests.replaceOne({ _id: 'r1', version: 1 }, { version: 2, state: 'ended' })
    expect(await requests.findOne({ _id: 'r1' }).lean()).toEqual({ _id: 'r1', version: 2, state: 'ended', pages: [] })
  })

  test('a second document with the same unique value is refused with the key it collides on', async () => {
    const { requests, accounts } = await office()
    await accounts.insertMany([{ _id: 'a1', login: 'anna' }])
    const duplicate = { name: 'MongoServerError', code: 11000, keyPattern: { login: 1 }, keyValue: { login: 'anna' } }
    await expect(accounts.create({ _id: 'a2', login: 'anna' })).rejects.toMatchObject(duplicate)
    await expect(accounts.create({ _id: 'a1', login: 'ola' })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { _id: 1 },
    })
    await requests.insertMany([{ _id: 'r1', place: 'BOK', code: '17' }])
    const compound = { code: 11000, keyPattern: { place: 1, code: 1 }, keyValue: { place: 'BOK', code: '17' } }
    await expect(requests.create({ _id: 'r2', place: 'BOK', code: '17' })).rejects.toMatchObject(compound)
    await requests.insertMany([{ _id: 'r3', place: 'USC', code: '17' }])
  })

  test('two documents without a unique field collide, unless the index asks for the field to be there', async () => {
    const { requests, accounts } = await office()
    await accounts.insertMany([{ _id: 'a1' }])
    await expect(accounts.create({ _id: 'a2' })).rejects.toMatchObject({ code: 11000, keyValue: { login: null } })
    await requests.insertMany([
      { _id: 'r1', place: 'BOK' },
      { _id: 'r2', place: 'BOK' },
    ])
    expect(await requests.countDocuments({ place: 'BOK' })).toBe(2)
  })

  test('a replacement into another document’s unique value is refused and changes nothing', async () => {
    const { accounts } = await office()
    await accounts.insertMany([
      { _id: 'a1', login: 'anna' },
      { _id: 'a2', login: 'bartek' },
    ])
    await expect(accounts.replaceOne({ _id: 'a2' }, { login: 'anna' })).rejects.toMatchObject({ code: 11000 })
    expect(await accounts.findOne({ _id: 'a2' }).lean()).toEqual({ _id: 'a2', login: 'bartek' })
  })

  test('of many inserted together, those before a refused one are stored, and nothing after it', async () => {
    const { accounts } = await office()
    const batch = (...names: string[]) => names.map((login) => ({ _id: login, login }))
    await accounts.insertMany(batch('b'))
    await expect(accounts.insertMany(batch('a', 'b', 'c'))).rejects.toMatchObject({ code: 11000 })
    expect(await logins(accounts)).toEqual(['a', 'b'])
    const collidingSecond = [
      { _id: 'new', login: 'new' },
      { _id: 'c', login: 'a' },
    ]
    await expect(accounts.insertMany(collidingSecond)).rejects.toMatchObject({
      code: 11000,
      keyPattern: { login: 1 },
      keyValue: { login: 'a' },
    })
    await expect(accounts.insertMany(batch('x', 'b', 'y'))).rejects.toMatchObject({ writeErrors: [{ index: 1 }] })
    expect(await logins(accounts)).toEqual(['a', 'b', 'new', 'x'])
  })

  test('writes that arrive together do not spoil each other', async () => {
    const { accounts } = await office()
    await accounts.insertMany([{ _id: 'a0', login: 'taken' }])
    const wanted = Array.from({ length: 60 }, (_, at) => (at % 3 === 0 ? 'taken' : `login${at}`))
    const settled = await Promise.allSettled(
      wanted.map((login, at) => accounts.collection.insertOne({ _id: `n${at}` as never, login })),
    )
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(40)
    expect(await accounts.countDocuments({})).toBe(41)
  })

  test('ranges compare within a type, and both ends can be given', async () => {
    const { requests } = await office()
    await requests.insertMany([
      { _id: 'a', note: 1 },
      { _id: 'b', note: 5 },
      { _id: 'c', note: '5' },
      { _id: 'd', note: true },
      { _id: 'e', note: new Date(5) },
      { _id: 'f', note: null },
      { _id: 'g' },
    ])
    const found = async (note: object): Promise<unknown[]> =>
      idsOf(await requests.find({ note }).sort({ _id: 1 }).lean())
    expect(await found({ $gt: 1 })).toEqual(['b'])
    expect(await found({ $lte: 5 })).toEqual(['a', 'b'])
    expect(await found({ $gte: 1, $lt: 5 })).toEqual(['a'])
    expect(await found({ $gte: '' })).toEqual(['c'])
    expect(await found({ $lt: new Date(6) })).toEqual(['e'])
    expect(await found({ $in: [5, '5', null] })).toEqual(['b', 'c', 'f', 'g'])
  })

  test('mixed types sort as MongoDB sorts them: nothing, numbers, text, ids, booleans, dates', async () => {
    const { requests } = await office()
    const values = [new Date(0), true, false, new Types.ObjectId(), 'b', 'ą', 'a', 2, 10, -1, null]
    await requests.insertMany(values.map((note, at) => ({ _id: String(at), note })))
    const sorted = await requests.find({}).sort({ note: 1 }).lean()
    expect(sorted.map(({ note }) => note)).toEqual([
      null,
      -1,
      2,
      10,
      'a',
      'b',
      'ą',
      values[3],
      false,
      true,
      new Date(0),
    ])
    const reversed = await requests.find({}).sort({ note: -1 }).lean()
    expect(idsOf(reversed)).toEqual(idsOf(sorted).toReversed())
  })

  test('the first of a list, sorted by several fields, and their count', async () => {
    const { requests } = await office()
    await requests.insertMany(
      Array.from({ length: 30 }, (_, at) => ({
        _id: String(at),
        state: ['calling', 'accepted', 'ended'][at % 3],
        dueAt: at,
      })),
    )
    const first = await requests.find({}).sort({ state: -1, dueAt: 1 }).limit(12).lean()
    expect(first.slice(8).map(({ state, dueAt }) => `${state} ${dueAt}`)).toEqual([
      'ended 26',
      'ended 29',
      'calling 0',
      'calling 3',
    ])
    expect(await requests.countDocuments({ state: 'ended' })).toBe(10)
    expect(await requests.findOne({ state: 'ended' }).sort({ dueAt: -1 }).lean()).toMatchObject({ _id: '29' })
  })

  test('a projection includes or leaves out whole fields', async () => {
    const { requests } = await office()
    await requests.insertMany([
      {
        _id: 'r1',
        state: 'calling',
        place: 'BOK',
        matter: { unit: 'USC', days: 3 },
        pages: [{ to: 'anna', at: 1, answers: [] }],
      },
    ])
    expect(await requests.find({}, { state: 1, matter: 1 }).lean()).toEqual([
      { _id: 'r1', state: 'calling', matter: { unit: 'USC', days: 3 } },
    ])
    expect(await requests.find({}, { _id: 0, state: 1, note: 1 }).lean()).toEqual([{ state: 'calling' }])
    expect(await requests.find({}, { _id: 0, state: 0, pages: 0 }).lean()).toEqual([
      { place: 'BOK', matter: { unit: 'USC', days: 3 } },
    ])
    expect(await requests.findOne({}, { _id: 1 }).lean()).toEqual({ _id: 'r1' })
  })

  test('everything that is asked for has to hold', async () => {
    const { requests } = await office()
    await requests.insertMany([
      { _id: 'a', state: 'calling', place: 'BOK' },
      { _id: 'b', state: 'accepted', place: 'BOK' },
      { _id: 'c', state: 'calling', place: 'USC' },
    ])
    expect(idsOf(await requests.find({ place: 'BOK', state: 'calling' }).lean())).toEqual(['a'])
    expect(await requests.find({ place: 'BOK', state: { $in: [] } }).lean()).toEqual([])
  })

  test('deletions say how many they removed', async () => {
    const { requests } = await office()
    await requests.insertMany(['a', 'b', 'c', 'd'].map((_id) => ({ _id, state: 'ended' })))
    expect(await requests.deleteOne({ _id: 'a' })).toMatchObject({ deletedCount: 1 })
    expect(await requests.deleteOne({ _id: 'a' })).toMatchObject({ deletedCount: 0 })
    expect(await requests.deleteOne({ state: 'ended' })).toMatchObject({ deletedCount: 1 })
    expect(await requests.deleteMany({ state: 'ended' })).toMatchObject({ deletedCount: 2 })
  })

  test('a long list streams, and a reader may leave it half-way', async () => {
    const { requests } = await office()
    await requests.insertMany(Array.from({ length: 1_700 }, (_, at) => ({ _id: `r${at}`, state: 'ended', dueAt: at })))
    const all = await requests.find({ state: 'ended' }).sort({ dueAt: 1 }).lean()
    expect(all.map(({ dueAt }) => dueAt)).toEqual(Array.from({ length: 1_700 }, (_, at) => at))
    let seen = 0
    for await (const request of requests.find({ state: 'ended' }).sort({ dueAt: 1 }).lean().cursor()) {
      expect(request.dueAt).toBe(seen)
      seen++
      if (seen === 700) break
    }
    await requests.replaceOne({ _id: 'r0' }, { state: 'ended', dueAt: -1 })
    expect(await requests.countDocuments({ state: 'ended' })).toBe(1_700)
  })

  test('a collection nobody has written to is empty', async () => {
    const backend = await backends.open()
    const never = backend.connection.model('Never', new Schema({ _id: String, a: Number }))
    await backend.ready()
    expect(await never.find({ a: 1 }).sort({ a: 1 }).lean()).toEqual([])
    expect(await never.findOne({}).lean()).toBeNull()
    expect(await never.countDocuments({})).toBe(0)
    expect(await never.deleteMany({})).toMatchObject({ deletedCount: 0 })
  })

  test('the indexes of the schemas stand, and are told in MongoDB’s words', async () => {
    const { requests } = await office()
    const specs = await requests.collection.listIndexes().toArray()
    expect(specs.map(({ name, key, unique }) => ({ name, key, unique: unique ?? false }))).toEqual([
      { name: '_id_', key: { _id: 1 }, unique: false },
      { name: 'state_1_dueAt_1', key: { state: 1, dueAt: 1 }, unique: false },
      { name: 'place_1_code_1', key: { place: 1, code: 1 }, unique: true },
    ])
  })

  test('an index of the same name with another meaning is refused at start', async () => {
    const { requests } = await office()
    await expect(requests.collection.createIndex({ place: 1 }, { name: 'state_1_dueAt_1' })).rejects.toMatchObject({
      code: 86,
    })
  })

  test('an index that is dropped finds nothing any more, and is not there at the next start either', async () => {
    const { requests, backend } = await office()
    await requests.insertMany([{ _id: 'a', state: 'calling', dueAt: 1 }])
    expect(await backend.explain('requests', { state: 'calling' })).toMatchObject({ indexed: true })
    await requests.collection.dropIndex('state_1_dueAt_1')
    expect(await backend.explain('requests', { state: 'calling' })).toMatchObject({ indexed: false })
    const names = (await requests.collection.listIndexes().toArray()).map(({ name }) => String(name))
    expect(names).toEqual(['_id_', 'place_1_code_1'])
    expect(await requests.find({ state: 'calling' }).lean()).toMatchObject([{ _id: 'a', dueAt: 1 }])
    // Another server may have been faster, and it may come again.
    await requests.collection.dropIndex('state_1_dueAt_1')
    await requests.collection.createIndex({ state: 1, dueAt: 1 })
    expect(await backend.explain('requests', { state: 'calling' })).toMatchObject({ indexed: true })
  })

  test('a start whose schema contradicts an index that stands is refused', async () => {
    const { backend } = await office()
    const other = new Schema({ _id: String, place: String }, { versionKey: false, collection: 'requests' })
    other.index({ place: 1 }, { name: 'state_1_dueAt_1' })
    backend.connection.model('Other', other)
    await expect(backend.ready()).rejects.toMatchObject({ code: 86 })
  })

  test('a unique index over documents that already collide is refused', async () => {
    const { requests } = await office()
    await requests.insertMany([
      { _id: 'a', place: 'BOK' },
      { _id: 'b', place: 'BOK' },
    ])
    await expect(requests.collection.createIndex({ place: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 })
  })

  test('a loop of reads lets the rest of the program go on', async () => {
    const { requests } = await office()
    let turned = false
    setImmediate(() => {
      turned = true
    })
    while (!turned) await requests.findOne({ _id: 'r1' }).lean()
  })

  test('closing the store is no alarm', async () => {
    const backend = await openBackend(newAddress())
    const alarms: unknown[] = []
    backend.onAlarm((alarm) => alarms.push(alarm))
    await backend.probe()
    await backend.erase()
    expect(alarms).toEqual([])
  })

  test('the store proves that it takes writes', async () => {
    const { backend } = await office()
    await expect(backend.probe()).resolves.toBeUndefined()
  })

  const refusals: readonly (readonly [name: string, ask: (requests: ReturnType<typeof modelOf>) => unknown])[] = [
    ['updateOne', (requests) => requests.updateOne({ _id: 'a' }, { state: 'ended' })],
    ['findOneAndUpdate', (requests) => requests.findOneAndUpdate({ _id: 'a' }, { state: 'ended' })],
    ['bulkWrite', (requests) => requests.collection.bulkWrite([{ insertOne: { document: {} } }])],
    ['aggregate', (requests) => requests.aggregate([{ $match: {} }])],
    ['estimatedDocumentCount', (requests) => requests.estimatedDocumentCount()],
    ['drop', (requests) => requests.collection.drop()],
    ['$regex', (requests) => requests.find({ state: { $regex: 'c' } })],
    ['$not', (requests) => requests.find({ dueAt: { $not: { $gt: 1 } } })],
    ['$ne', (requests) => requests.find({ state: { $ne: 'c' } })],
    ['$or', (requests) => requests.find({ $or: [{ state: 'a' }] })],
    ['$and', (requests) => requests.find({ $and: [{ state: 'a' }] })],
    ['$nor', (requests) => requests.find({ $nor: [{ state: 'a' }] })],
    ['distinct', (requests) => requests.distinct('state')],
    ['"skip"', (requests) => requests.find({}).skip(1)],
    ['"limit" of countDocuments', (requests) => requests.countDocuments({}).limit(1)],
    ['inside a field ("matter.unit")', (requests) => requests.find({}, { 'matter.unit': 1 })],
    ['both includes and excludes', (requests) => requests.find({}, { state: 1, place: 0 })],
    ['by an operator', (requests) => requests.find({}, { pages: { $slice: 1 } })],
    ['array "pages"', (requests) => requests.find({ 'pages.to': 'anna' })],
    ['array "pages"', (requests) => requests.find({ 'pages.to': { $exists: true } })],
    ['"note.deep", which the schema', (requests) => requests.find({ 'note.deep': 1 })],
    ['"matter.none", which the schema', (requests) => requests.find({ 'matter.none': 1 })],
    ['array "pages"', (requests) => requests.find({}).sort({ 'pages.at': 1 })],
    ['with undefined', (requests) => requests.collection.find({ state: undefined }).toArray()],
    ['with an object', (requests) => requests.collection.find({ matter: { unit: 'a' } }).toArray()],
    ['upsert', (requests) => requests.replaceOne({ _id: 'a' }, { state: 'a' }, { upsert: true })],
    ['without an _id', (requests) => requests.replaceOne({ state: 'a' }, { state: 'b' })],
    ['collation', (requests) => requests.find({}).collation({ locale: 'pl' })],
    ['hint', (requests) => requests.find({}).hint({ state: 1 })],
    ['"ordered"', (requests) => requests.insertMany([{ _id: 'a' }], { ordered: false })],
    [
      'partial index',
      (requests) => requests.collection.createIndex({ dueAt: 1 }, { partialFilterExpression: { state: 'a' } }),
    ],
    ['index "*"', (requests) => requests.collection.dropIndex('*')],
    ['index "_id_"', (requests) => requests.collection.dropIndex('_id_')],
    ['sparse', (requests) => requests.collection.createIndex({ dueAt: 1 }, { sparse: true })],
    ['expireAfterSeconds', (requests) => requests.collection.createIndex({ dueAt: 1 }, { expireAfterSeconds: 5 })],
  ]
  test.each(refusals)('%s is outside the document API and says so', async (name, ask) => {
    const { requests } = await office()
    const asked = async (): Promise<unknown> => ask(requests)
    await expect(asked()).rejects.toThrow(name)
    await expect(asked()).rejects.toThrow('document API')
  })
})
