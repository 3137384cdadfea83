import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import mongoose from 'mongoose'
import { BACKUP_FORMAT, BackupWriter } from '../../models/store/backup/backupFile.ts'
import { embeddedDocuments } from '../../models/store/backup/embeddedDocuments.ts'
import { encodeDocument, encodeOperand } from '../../models/store/embedded/codec.ts'
import { type BackendAddress, openBackend, type StoreBackend } from '../../models/store/storeBackend.ts'
import { backup } from '../../scripts/backup.ts'
import { restore } from '../../scripts/restore.ts'
import { mongodbUri, newDatabase, newDirectory } from './support/backends.ts'

const schema = new mongoose.Schema({ _id: String, at: Date, any: mongoose.Schema.Types.Mixed }, { versionKey: false })
const newModel = (backend: StoreBackend) => backend.connection.model('Entry', schema)
const entryOf = (at: number) => ({
  _id: `e${at}`,
  at: new Date(at),
  any: { n: at, none: null, list: ['ż', at], id: new mongoose.Types.ObjectId() },
})

let directory = ''
const addresses: BackendAddress[] = []
beforeEach(() => {
  directory = newDirectory()
})
afterEach(async () => {
  for (const address of addresses.splice(0)) await (await openBackend(address)).erase()
  rmSync(directory, { recursive: true })
})

function newHome(kind: 'embedded' | 'mongodb', name: string): BackendAddress {
  if (kind === 'embedded') return { dataDir: join(directory, name) }
  const address = { mongodbUri: newDatabase(mongodbUri ?? '') }
  addresses.push(address)
  return address
}

async function fill(address: BackendAddress, count: number, note?: string): Promise<readonly object[]> {
  const backend = await openBackend(address)
  const entries = Array.from({ length: count }, (_, at) => {
    const entry = entryOf(at)
    return note === undefined ? entry : { ...entry, any: { ...entry.any, note } }
  })
  const { collection } = newModel(backend)
  for (let at = 0; at < count; at += 500) await collection.insertMany(entries.slice(at, at + 500) as never)
  await backend.close()
  return entries
}

async function contents(address: BackendAddress): Promise<readonly object[]> {
  const backend = await openBackend(address)
  const found = await newModel(backend).find({}).sort({ at: 1 }).lean()
  await backend.close()
  return found
}

const KINDS = mongodbUri ? (['embedded', 'mongodb'] as const) : (['embedded'] as const)
const MOVES = KINDS.flatMap((from) => KINDS.map((to) => ({ from, to })))

test.each(MOVES)(
  'a backup of the $from store restores into the $to store, document by document',
  async ({ from, to }) => {
    const source = newHome(from, 'source')
    const entries = await fill(source, 1_200)
    const file = join(directory, 'backup')
    expect(await backup(source, file)).toEqual({ documents: 1_200, damages: [] })
    const target = newHome(to, 'target')
    await restore(target, file, false)
    expect(await contents(target)).toEqual(entries)
  },
)

test('nobody is signed in again by a restore: neither the backup nor an older one brings sessions along', async () => {
  const signIn = { _id: 'a token’s hash', personId: 'ewa' }
  const source = newHome('embedded', 'source')
  await fill(source, 2)
  const backend = await openBackend(source)
  for (const name of ['sessions', 'pushSubscriptions', 'invitations'])
    await backend.connection.collection<{ _id: string }>(name).insertMany([signIn])
  await backend.close()
  const [file, older] = [join(directory, 'backup'), join(directory, 'older')]
  expect(await backup(source, file)).toEqual({ documents: 2, damages: [] })
  const writer = new BackupWriter(older)
  await writer.head({ parterBackup: BACKUP_FORMAT, madeAt: new Date().toISOString(), from: 'embedded' })
  await writer.document('sessions', encodeDocument(signIn, encodeOperand(signIn._id, '_id')))
  await writer.document('accounts', encodeDocument({ _id: 'ewa' }, encodeOperand('ewa', '_id')))
  await writer.finish()
  for (const each of [file, older]) {
    await restore(newHome('embedded', `from ${each === file}`), each, false)
    const restored = [...embeddedDocuments(join(directory, `from ${each === file}`))]
    expect(restored.map(({ collection }) => collection)).toEqual(each === file ? ['entries', 'entries'] : ['accounts'])
  }
})

/** R21: `npm run faults` takes a store of a hundred thousand requests of their usual size, and tells how long it took. */
const FULL = process.env.FAULTS === 'full'
const STORED = FULL ? 100_000 : 1_000
const LONGEST_BACKUP_MS = 60_000

test('a backup taken under load holds everything acknowledged before it began, in a minute at most', async () => {
  const source = newHome('embedded', 'source')
  await fill(source, STORED, 'x'.repeat(3_000))
  const backend = await openBackend(source)
  const entries = newModel(backend)
  let next = STORED
  const acknowledged: string[] = []
  let writing = true
  const writer = async (): Promise<void> => {
    while (writing) {
      const entry = entryOf(next++)
      await entries.collection.insertOne(entry as never)
      acknowledged.push(entry._id)
    }
  }
  const writers = [writer(), writer(), writer()]
  while (acknowledged.length < 300) await entries.findOne({ _id: 'e0' }).lean()
  const before = [...acknowledged]
  const began = performance.now()
  await backup(source, join(directory, 'backup'))
  const tookMs = performance.now() - began
  writing = false
  await Promise.all(writers)
  const meanwhile = acknowledged.length - before.length
  if (FULL) console.info(`R21: ${STORED} documents in ${(tookMs / 1_000).toFixed(1)} s, ${meanwhile} written meanwhile`)
  expect(tookMs).toBeLessThan(LONGEST_BACKUP_MS)
  expect(meanwhile).toBeGreaterThan(0)
  await backend.close()
  await restore(newHome('embedded', 'target'), join(directory, 'backup'), false)
  const target = embeddedDocuments(join(directory, 'target'))
  const restored = new Set([...target].map((found) => ('row' in found ? String(found.row[0]).slice(1) : '')))
  expect(restored.size).toBeGreaterThanOrEqual(STORED + before.length)
  expect(before.filter((id) => !restored.has(id))).toEqual([])
}, 600_000)

test.each(KINDS)('a %s store that holds something is not overwritten without --force', async (kind) => {
  const source = newHome('embedded', 'source')
  const entries = await fill(source, 3)
  await backup(source, join(directory, 'backup'))
  const target = newHome(kind, 'target')
  await fill(target, 7)
  await expect(restore(target, join(directory, 'backup'), false)).rejects.toThrow(/not empty.*--force/)
  expect(await contents(target)).toHaveLength(7)
  await restore(target, join(directory, 'backup'), true)
  expect(await contents(target)).toEqual(entries)
  if (kind === 'embedded')
    expect(readdirSync(directory).filter((name) => name.startsWith('target.before-restore'))).toHaveLength(1)
})

test('a running store is not restored over, not even by force', async () => {
  const source = newHome('embedded', 'source')
  await fill(source, 1)
  await backup(source, join(directory, 'backup'))
  const running = await openBackend(source)
  await expect(restore(source, join(directory, 'backup'), true)).rejects.toThrow('Another Parter')
  await running.close()
})

const DAMAGES: readonly { readonly name: string; readonly damage: (file: string) => void }[] = [
  { name: 'cut short', damage: (file) => truncateSync(file, readFileSync(file).length - 9) },
  {
    name: 'with a flipped bit',
    damage: (file) =>
      writeFileSync(
        file,
        readFileSync(file).map((byte, at) => (at === 900 ? byte ^ 4 : byte)),
      ),
  },
  { name: 'that is none', damage: (file) => writeFileSync(file, 'my holiday pictures') },
]

test.each(DAMAGES)('a backup $name is refused before anything is touched', async ({ damage }) => {
  const source = newHome('embedded', 'source')
  const entries = await fill(source, 200)
  const file = join(directory, 'backup')
  await backup(source, file)
  damage(file)
  await expect(restore(source, file, true)).rejects.toMatchObject({ name: 'StoreDamaged' })
  expect(await contents(source)).toEqual(entries)
})

test('a damaged document is named and left out, and the rest is saved', async () => {
  const source = newHome('embedded', 'source')
  await fill(source, 20)
  const store = join(directory, 'source/store.db')
  const bytes = readFileSync(store)
  const at = bytes.indexOf('"n":13') + 5
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(store, bytes)
  const { documents, damages } = await backup(source, join(directory, 'backup'))
  expect(documents).toBe(19)
  expect(damages.map(({ message }) => message)).toEqual([expect.stringMatching(/"e13" of "entries" is damaged/)])
})

test('a backup that fails leaves no file behind', async () => {
  await expect(backup({ dataDir: join(directory, 'nothing here') }, join(directory, 'backup'))).rejects.toThrow(
    'no store',
  )
  expect(existsSync(join(directory, 'backup'))).toBe(false)
  expect(readdirSync(directory)).toEqual([])
})
