import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import mongoose from 'mongoose'
import { embeddedDocuments } from '../../models/store/backup/embeddedDocuments.ts'
import { openBackend, type StoreBackend } from '../../models/store/storeBackend.ts'
import { StoreDamaged } from '../../models/store/unavailable.ts'
import { backup } from '../../scripts/backup.ts'
import { diagnose } from '../../scripts/doctor.ts'
import { newDirectory } from './support/backends.ts'

/** `npm run faults` takes every byte, the quick version some of them. */
const FULL = process.env.FAULTS === 'full'
/** Where the whole store is opened: a start with its threads takes fifty times as long as the check alone. */
const OPENED_EVERY = FULL ? 97 : 1_009

const entriesOf = (backend: StoreBackend) => backend.connection.collection<{ _id: string; text: string }>('entries')

let directory = ''
beforeEach(() => {
  directory = newDirectory()
})
afterEach(() => rmSync(directory, { recursive: true }))

/** What a kill would leave behind at this moment. */
function snapshotOf(dataDir: string): string {
  const snapshot = join(directory, 'snapshot')
  mkdirSync(snapshot)
  for (const file of ['store.db', 'store.db-wal', 'store.json']) cpSync(join(dataDir, file), join(snapshot, file))
  return snapshot
}

function flipBit(file: string, at: number, bit = 1): void {
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ bit, at)
  writeFileSync(file, bytes)
}

/** A store of which the last record is in the log, and where that record begins. */
async function killedStore(): Promise<{ snapshot: string; before: number; after: number }> {
  const written = await openBackend({ dataDir: join(directory, 'written') })
  const log = join(directory, 'written', 'store.db-wal')
  for (const _id of ['first', 'second']) await entriesOf(written).insertMany([{ _id, text: _id }])
  const before = statSync(log).size
  await entriesOf(written).insertMany([{ _id: 'last', text: 'x'.repeat(500) }])
  const after = statSync(log).size
  const snapshot = snapshotOf(join(directory, 'written'))
  await written.close()
  return { snapshot, before, after }
}

const idsIn = (dataDir: string): readonly unknown[] =>
  [...embeddedDocuments(dataDir)].map((found) => ('row' in found ? found.row[0] : found.damage.message)).toSorted()

test(
  'a log torn at any byte of its last record is readable by itself and loses at most that record',
  async () => {
    const { snapshot, before, after } = await killedStore()
    const step = FULL ? 1 : 41
    for (let size = before; size <= after; size += Math.min(step, Math.max(1, after - size))) {
      const dataDir = join(directory, 'torn')
      cpSync(snapshot, dataDir, { recursive: true })
      truncateSync(join(dataDir, 'store.db-wal'), size)
      const expected = size === after ? [':first', ':last', ':second'] : [':first', ':second']
      if ((size - before) % OPENED_EVERY < step || size === after) {
        const backend = await openBackend({ dataDir })
        await entriesOf(backend).insertOne({ _id: 'afterwards', text: 'and it takes writes' })
        await backend.close()
        expected.unshift(':afterwards')
      }
      if (!isDeepStrictEqual(idsIn(dataDir), expected)) expect([size, idsIn(dataDir)]).toEqual([size, expected])
      rmSync(dataDir, { recursive: true })
    }
  },
  FULL ? 600_000 : 60_000,
)

async function closedStore(dataDir: string): Promise<string> {
  const backend = await openBackend({ dataDir })
  await entriesOf(backend).insertMany(['one', 'two', 'three'].map((_id) => ({ _id, text: `the text of ${_id}` })))
  await backend.close()
  return join(dataDir, 'store.db')
}

test('one flipped bit in a document is found when it is read, raises the alarm, and its neighbours are still there', async () => {
  const file = await closedStore(directory)
  flipBit(file, readFileSync(file).indexOf('the text of two') + 4)
  const backend = await openBackend({ dataDir: directory })
  const alarms: (string | undefined)[] = []
  backend.onAlarm((alarm) => alarms.push(alarm?.message))
  const entries = entriesOf(backend)
  await expect(entries.findOne({ _id: 'two' })).rejects.toThrow(/"two" of "entries" is damaged.*Restore/)
  await expect(entries.find({}).toArray()).rejects.toBeInstanceOf(StoreDamaged)
  expect(await entries.findOne({ _id: 'one' })).toEqual({ _id: 'one', text: 'the text of one' })
  await backend.probe()
  expect(alarms).toEqual([expect.stringContaining('"two" of "entries" is damaged')])
  await backend.close()
})

test('a replacement that meets a document that is no JSON any more is told which one, as a reader is, and its neighbours are written', async () => {
  const file = await closedStore(directory)
  flipBit(file, readFileSync(file).indexOf('{"text":":the text of two"'))
  const backend = await openBackend({ dataDir: directory })
  const alarms: (string | undefined)[] = []
  backend.onAlarm((alarm) => alarms.push(alarm?.message))
  const entries = entriesOf(backend)
  const replaced = ['one', 'two', 'three'].map((_id) =>
    entries.replaceOne({ _id, text: `the text of ${_id}` }, { text: 'another' }),
  )
  const [one, two, three] = await Promise.allSettled(replaced)
  expect([one, three]).toMatchObject([{ value: { matchedCount: 1 } }, { value: { matchedCount: 1 } }])
  expect(two).toMatchObject({ reason: expect.any(StoreDamaged) })
  const named = expect.stringMatching(/"two" of "entries" is damaged.*Restore/)
  expect(two).toMatchObject({ reason: { message: named } })
  expect(alarms).toEqual([named])
  await expect(entries.deleteMany({ text: 'another' })).rejects.toThrow(/is damaged.*doctor names it/)
  await expect(entries.find({ text: 'another' }).toArray()).rejects.toThrow(/is damaged.*doctor names it/)
  await backend.close()
})

test.each([
  ['its kind', 0],
  ['its name', 'table'.length],
])(
  'a flipped bit in the list of collections (%s) does not make an empty collection of a full one',
  async (_what, offset) => {
    const file = await closedStore(directory)
    const bit = 0x20
    flipBit(file, readFileSync(file).indexOf('tableentriesentries') + offset, bit)
    await expect(openBackend({ dataDir: directory })).rejects.toThrow(
      /damaged.*list of tables.*restore the last backup/,
    )
    await expect(diagnose({ dataDir: directory })).rejects.toBeInstanceOf(StoreDamaged)
  },
)

test(
  'no flipped bit makes a document another one: reading, backup or doctor names it, wherever it is',
  async () => {
    const whole = join(directory, 'whole')
    const backend = await openBackend({ dataDir: whole })
    const entries = backend.connection.model(
      'Entry',
      new mongoose.Schema({ _id: String, text: String, number: Number }, { versionKey: false }).index({ number: 1 }),
    )
    await backend.ready()
    await entries.insertMany(
      Array.from({ length: 40 }, (_, number) => ({
        _id: `entry ${number}`,
        number,
        text: `text of ${number} `.repeat(20),
      })),
    )
    await backend.close()
    const written = new Map([...embeddedDocuments(whole)].map((found) => ['row' in found && found.row[0], found]))
    const bytes = readFileSync(join(whole, 'store.db'))
    const dataDir = join(directory, 'flipped')
    cpSync(whole, dataDir, { recursive: true })
    const found = { named: 0, harmless: 0 }
    const step = FULL ? 1 : 211
    // A step that meets every bit of a byte in turn, and every page.
    for (let at = 0; at < bytes.length; at += step) {
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at % 8)), at)
      writeFileSync(join(dataDir, 'store.db'), flipped)
      // The files of a closed connection are given back in a turn of the event loop, which nothing here would wait for.
      await turn()
      const { damages, documents } = await diagnose({ dataDir }).catch((error: Error) => ({
        damages: [error.message],
        documents: 0,
      }))
      if (damages.length > 0) {
        found.named++
        continue
      }
      // Nothing was named: it lay in free space, and every document must be just what was written.
      found.harmless++
      if (documents !== written.size) expect([at, documents]).toEqual([at, written.size])
      for (const each of embeddedDocuments(dataDir)) {
        const same = 'row' in each && isDeepStrictEqual(each, written.get(each.row[0]))
        if (!same) expect([at, each]).toEqual([at, 'as it was written'])
      }
    }
    if (FULL)
      console.info(`R15: of ${bytes.length} flipped bits ${found.named} were named, ${found.harmless} changed nothing`)
    // At least as many as there are bytes in documents.
    const size = [...written.values()].reduce((sum, each) => sum + ('row' in each ? each.row[1].length : 0), 0)
    expect(found.named * step).toBeGreaterThan(size * 0.9)
  },
  FULL ? 1_800_000 : 60_000,
)

test('a log damaged before its end is not read over by a backup either', async () => {
  const { snapshot, before } = await killedStore()
  flipBit(join(snapshot, 'store.db-wal'), before - 4_000)
  const log = readFileSync(join(snapshot, 'store.db-wal'))
  await expect(backup({ dataDir: snapshot }, join(directory, 'backup'))).rejects.toThrow(
    /acknowledged writes behind it/,
  )
  await expect(diagnose({ dataDir: snapshot })).rejects.toBeInstanceOf(StoreDamaged)
  expect(readFileSync(join(snapshot, 'store.db-wal'))).toEqual(log)
})

test('the doctor looks at a running store without being in its way', async () => {
  const backend = await openBackend({ dataDir: directory })
  await entriesOf(backend).insertMany(['one', 'two'].map((_id) => ({ _id, text: _id })))
  expect(await diagnose({ dataDir: directory })).toEqual({ documents: 2, damages: [] })
  await entriesOf(backend).insertOne({ _id: 'three', text: 'three' })
  expect(await diagnose({ dataDir: directory })).toEqual({ documents: 3, damages: [] })
  await backend.close()
})

test('one flipped bit in the log of a killed store is reported, and does not swallow the writes behind it', async () => {
  const written = await openBackend({ dataDir: join(directory, 'written') })
  const log = join(directory, 'written', 'store.db-wal')
  const ends: number[] = []
  for (const _id of ['first', 'second', 'third', 'last']) {
    await entriesOf(written).insertOne({ _id, text: _id })
    ends.push(statSync(log).size)
  }
  const snapshot = snapshotOf(join(directory, 'written'))
  await written.close()
  const [first = 0, , third = 0, last = 0] = ends
  for (const at of [0, 10, 20, 40, 3_000, first + 6, first + 20, first + 100, third - 30]) {
    const dataDir = join(directory, `flipped at ${at}`)
    cpSync(snapshot, dataDir, { recursive: true })
    flipBit(join(dataDir, 'store.db-wal'), at)
    await expect(openBackend({ dataDir })).rejects.toThrow(
      /damaged.*acknowledged writes behind it.*restore the last backup/,
    )
  }
  // The last record alone cannot be told from one that a crash left half written.
  flipBit(join(snapshot, 'store.db-wal'), last - 30)
  const backend = await openBackend({ dataDir: snapshot })
  expect(await entriesOf(backend).countDocuments({})).toBe(3)
  await backend.close()
})

const DAMAGES: readonly { readonly name: string; readonly damage: (file: string) => void }[] = [
  {
    name: 'that is no database',
    damage: (file) => writeFileSync(file, 'these are not the bytes of a store, by any means'.repeat(200)),
  },
  { name: 'that has become empty', damage: (file) => truncateSync(file, 0) },
  { name: 'that is gone', damage: (file) => rmSync(file) },
  {
    name: 'whose first page is overwritten',
    damage: (file) => writeFileSync(file, readFileSync(file).fill(0, 0, 4_096)),
  },
]

test.each(DAMAGES)(
  'a store $name is reported with what to do, and never replaced by an empty one',
  async ({ damage }) => {
    const file = await closedStore(directory)
    damage(file)
    await expect(openBackend({ dataDir: directory })).rejects.toThrow(/damaged.*restore the last backup/)
    await expect(openBackend({ dataDir: directory })).rejects.toBeInstanceOf(StoreDamaged)
  },
)

test('an emptied store is not sound', async () => {
  const file = await closedStore(directory)
  const backend = await openBackend({ dataDir: directory })
  await entriesOf(backend).deleteMany({})
  await backend.close()
  expect((await diagnose({ dataDir: directory })).damages).toEqual([expect.stringContaining('was emptied')])
  truncateSync(file, 0)
  await expect(diagnose({ dataDir: directory })).rejects.toThrow(/damaged.*is empty.*restore the last backup/)
})

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

// Windows has other means.
const onUnix = process.platform === 'win32' ? test.skip : test

onUnix(
  'nobody else on the machine may read a store, whatever its folder was made with, and the start says so',
  async () => {
    const dataDir = join(directory, 'open to all')
    const old = await openBackend({ dataDir })
    await entriesOf(old).insertOne({ _id: 'one', text: 'a note' })
    expect([old.warning, modeOf(dataDir)]).toEqual([undefined, '700'])
    await old.close()
    chmodSync(dataDir, 0o755)
    for (const file of readdirSync(dataDir)) chmodSync(join(dataDir, file), 0o644)
    const backend = await openBackend({ dataDir })
    await entriesOf(backend).insertOne({ _id: 'two', text: 'another note' })
    expect(backend.warning).toContain('Other users of this machine could look into')
    expect(readdirSync(dataDir)).toContain('store.db-wal')
    expect([dataDir, ...readdirSync(dataDir).map((file) => join(dataDir, file))].map(modeOf)).toEqual([
      '700',
      ...readdirSync(dataDir).map(() => '600'),
    ])
    await backend.close()
  },
)

test('a folder in which Parter cannot write is said in a sentence, before anything is opened', async () => {
  const notAFolder = join(directory, 'a file')
  writeFileSync(notAFolder, '')
  for (const dataDir of [notAFolder, join(notAFolder, 'below')])
    await expect(openBackend({ dataDir })).rejects.toThrow(/^Parter cannot write in .* or set another DATA_DIR\.$/)
})
