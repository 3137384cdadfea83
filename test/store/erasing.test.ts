import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Schema } from 'mongoose'
import { openBackend } from '../../models/store/storeBackend.ts'
import { newDirectory } from './support/backends.ts'

const NOTES = 200

test('what was erased of a document, or with it, is not left in the file', async () => {
  const dataDir = newDirectory()
  const backend = await openBackend({ dataDir })
  const schema = new Schema({ _id: String, contact: String }, { versionKey: false })
  const notes = backend.connection.model('note', schema)
  await notes.init()
  const ids = Array.from({ length: NOTES }, (_, index) => `n${index}`)
  const contact = `call ${'+48 601 000 000 '.repeat(20)}`
  await notes.insertMany(ids.map((_id) => ({ _id, contact })))
  for (const [index, _id] of ids.entries())
    await (index % 2 === 0 ? notes.deleteOne({ _id }) : notes.replaceOne({ _id }, { _id }))
  await backend.close()
  expect(readFileSync(join(dataDir, 'store.db')).includes('+48 601')).toBe(false)
  await (await openBackend({ dataDir })).erase()
})
