import mongoose from 'mongoose'
import { backendsOfTest } from './support/backends.ts'

const schema = new mongoose.Schema({
  _id: String,
  state: String,
  place: String,
  code: String,
  dueAt: Number,
  endedAt: Number,
  open: Boolean,
  rolledUp: Boolean,
  unit: String,
})
schema.index({ state: 1, dueAt: 1 })
schema.index({ dueAt: 1 }, { name: 'due', partialFilterExpression: { dueAt: { $exists: true } } })
schema.index({ unit: 1, endedAt: -1 })
schema.index({ place: 1 }, { name: 'open', partialFilterExpression: { open: true } })
schema.index({ endedAt: 1 }, { name: 'toRollUp', partialFilterExpression: { rolledUp: false } })
schema.index({ place: 1, code: 1 }, { unique: true, partialFilterExpression: { code: { $exists: true } } })

const backends = backendsOfTest()

const INDEXED: readonly {
  readonly name: string
  readonly filter: { [field: string]: unknown }
  readonly sort?: object
}[] = [
  { name: 'one request by its id', filter: { _id: 'r1' } },
  { name: 'the requests of some ids', filter: { _id: { $in: ['r1', 'r2'] } } },
  { name: 'one state, by deadline', filter: { state: 'calling' }, sort: { dueAt: 1 } },
  { name: 'the latest deadline of a state', filter: { state: 'calling' }, sort: { dueAt: -1 } },
  {
    name: 'deadlines that are due, earliest first',
    filter: { dueAt: { $exists: true, $lte: 1_000 } },
    sort: { dueAt: 1 },
  },
  {
    name: 'history of a unit in a period, latest first',
    filter: { unit: 'USC', endedAt: { $gte: 1, $lt: 9 } },
    sort: { endedAt: -1 },
  },
  { name: 'the open requests of a place', filter: { open: true, place: 'BOK' } },
  { name: 'ended requests not yet rolled up, earliest first', filter: { rolledUp: false }, sort: { endedAt: 1 } },
  { name: 'a code at a place', filter: { place: 'BOK', code: { $exists: true, $eq: '17' } } },
]

test.each(INDEXED)('$name: found by an index', async ({ filter, sort }) => {
  const backend = await backends.open()
  backend.connection.model('Request', schema, 'requests')
  await backend.ready()
  const plan = await backend.explain('requests', filter, sort)
  expect(plan).toMatchObject(backend.kind === 'embedded' ? { indexed: true, sorts: false } : { indexed: true })
})

test('a query that no index serves is told apart', async () => {
  const backend = await backends.open()
  const requests = backend.connection.model('Request', schema, 'requests')
  await backend.ready()
  await requests.insertMany([{ _id: 'a' }, { _id: 'b' }])
  expect(await backend.explain('requests', { rolledUp: true })).toMatchObject({ indexed: false })
  expect(await backend.explain('requests', { state: 'calling' }, { unit: 1 })).toMatchObject({
    indexed: true,
    sorts: true,
  })
})
