import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import mongoose from 'mongoose'
import { embeddedDocuments } from '../../models/store/backup/embeddedDocuments.ts'
import { openBackend, type StoreBackend } from '../../models/store/storeBackend.ts'
import { backup } from '../../scripts/backup.ts'
import { diagnose } from '../../scripts/doctor.ts'
import { restore } from '../../scripts/restore.ts'
import { newDirectory } from './support/backends.ts'
import { writeFirstFormat } from './support/firstFormat.ts'

const OLD = [
  { _id: 'a', version: 3, key: 'first', dueAt: 2_000, open: true, note: 'ż "quoted" \n' },
  { _id: 'b', version: 1, key: 'second', dueAt: 1_000, when: new Date(5) },
  { _id: 'c', version: 1, key: 'third', dueAt: null },
  { _id: 'd', version: 1, key: 'fourth', at: { key: 'deeper' } },
]
const schema = new mongoose.Schema({ _id: String, key: String, dueAt: Number, version: Number }, { versionKey: false })
schema.index({ key: 1 }, { unique: true })
schema.index({ dueAt: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } })

const DUE = { dueAt: { $exists: true, $lte: 1_500 } }

let directory = ''
let dataDir = ''
beforeEach(() => {
  directory = newDirectory()
  dataDir = join(directory, 'data')
})
afterEach(() => rmSync(directory, { recursive: true }))

const rowsOf = (from: string): readonly unknown[] => [...embeddedDocuments(from)]

const idsFound = async (backend: StoreBackend, filter: object): Promise<readonly unknown[]> =>
  (await backend.connection.collection<{ _id: string }>('requests').find(filter).toArray()).map(({ _id }) => _id)

/** Runs SQL beside Parter, as nobody but a damaged disk or a mistake of ours would. */
function meddle(sql: string): void {
  const database = new Database(join(dataDir, 'store.db'))
  database.exec(sql)
  database.close()
}

test('a store of the version before is opened, and holds the same, byte by byte', async () => {
  writeFirstFormat(dataDir, [{ name: 'requests', documents: OLD }])
  const before = rowsOf(dataDir)
  const backend = await openBackend({ dataDir })
  backend.connection.model('Request', schema, 'requests')
  await backend.ready()
  expect(await backend.explain('requests', DUE, { dueAt: 1 })).toMatchObject({ indexed: true, sorts: false })
  expect(await idsFound(backend, DUE)).toEqual(['b'])
  expect(await idsFound(backend, { dueAt: { $exists: true, $eq: null } })).toEqual(['c'])
  expect(await idsFound(backend, { key: 'fourth' })).toEqual(['d'])
  await backend.close()
  expect(rowsOf(dataDir)).toEqual(before)
  expect(await diagnose({ dataDir })).toEqual({ documents: 4, damages: [] })
})

test('a change of its form that was ended after a collection goes on with the others', async () => {
  writeFirstFormat(dataDir, [{ name: 'requests', documents: OLD }])
  await (await openBackend({ dataDir })).close()
  writeFirstFormat(dataDir, [{ name: 'drills', documents: OLD.slice(0, 1) }])
  const backend = await openBackend({ dataDir })
  for (const name of ['requests', 'drills'])
    expect(await backend.explain(name, { key: 'first' })).toMatchObject({ indexed: true })
  const drills = backend.connection.collection<{ _id: string; key: string }>('drills')
  await expect(drills.insertOne({ _id: 'x', key: 'first' })).rejects.toMatchObject({ code: 11_000 })
  await backend.close()
  expect(await diagnose({ dataDir })).toEqual({ documents: 5, damages: [] })
})

test('it is restored from the backup that was taken before', async () => {
  writeFirstFormat(dataDir, [{ name: 'requests', documents: OLD }])
  const before = rowsOf(dataDir)
  const file = join(directory, 'backup')
  expect(await backup({ dataDir }, file)).toEqual({ documents: 4, damages: [] })
  await (await openBackend({ dataDir })).close()
  await restore({ dataDir }, file, true)
  expect(rowsOf(dataDir)).toEqual(before)
})

test('a field gets its column whether documents are there already or come later', async () => {
  const backend = await openBackend({ dataDir })
  const requests = backend.connection.collection<{ _id: string }>('requests')
  await requests.insertMany(OLD.slice(0, 2))
  backend.connection.model('Request', schema, 'requests')
  await Promise.all([backend.ready(), requests.insertMany(OLD.slice(2))])
  expect(await idsFound(backend, DUE)).toEqual(['b'])
  await requests.replaceOne({ _id: 'b', version: 1 }, { version: 2, key: 'second', dueAt: 9_000 })
  await requests.replaceOne({ _id: 'c', version: 1 }, { version: 2, key: 'third', dueAt: 1_200 })
  expect(await idsFound(backend, DUE)).toEqual(['c'])
  await backend.close()
  expect(await diagnose({ dataDir })).toEqual({ documents: 4, damages: [] })
})

test('the doctor compares what a document is found by with what it says', async () => {
  writeFirstFormat(dataDir, [{ name: 'requests', documents: OLD }])
  await (await openBackend({ dataDir })).close()
  meddle(`UPDATE requests SET [.dueAt] = 7 WHERE id = ':a'`)
  const { documents, damages } = await diagnose({ dataDir })
  expect([documents, damages]).toEqual([
    3,
    [expect.stringMatching(/"a" of "requests" is damaged: it is found by another "dueAt"/)],
  ])
})

test('what does not change is not written: neither its index nor anything else', async () => {
  const backend = await openBackend({ dataDir })
  backend.connection.model('Request', schema, 'requests')
  await backend.ready()
  const requests = backend.connection.collection<{ _id: string }>('requests')
  await requests.insertMany(OLD.slice(0, 2))
  // Whoever sets what stays would have to write what this index refuses.
  meddle(`CREATE TRIGGER untouched BEFORE UPDATE OF [.key] ON requests BEGIN SELECT RAISE(ABORT, 'set'); END`)
  const same = { version: 4, key: 'first', dueAt: 3_000 }
  expect(await requests.replaceOne({ _id: 'a', version: 3 }, same)).toMatchObject({ matchedCount: 1 })
  await expect(requests.replaceOne({ _id: 'a', version: 4 }, { ...same, key: 'other' })).rejects.toThrow()
  await backend.close()
})
