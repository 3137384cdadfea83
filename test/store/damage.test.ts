import { cpSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Home, openHome } from '../../models/store/home.ts'
import { StoreDamaged } from '../../models/store/unavailable.ts'
import { newDirectory } from './support/homes.ts'

/** The full test truncates at every byte: `TORN_STEP=1`. */
const STEP = Number(process.env.TORN_STEP ?? 211)

const entriesOf = (home: Home) => home.connection.collection<{ _id: string; text: string }>('entries')

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

function flipBit(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file, bytes)
}

test(
  'a log torn anywhere in its last record starts by itself and loses at most that record',
  async () => {
    const written = await openHome({ dataDir: join(directory, 'written') })
    const log = join(directory, 'written', 'store.db-wal')
    for (const _id of ['first', 'second']) await entriesOf(written).insertMany([{ _id, text: _id }])
    const before = statSync(log).size
    await entriesOf(written).insertMany([{ _id: 'last', text: 'x'.repeat(500) }])
    const after = statSync(log).size
    const snapshot = snapshotOf(join(directory, 'written'))
    await written.close()

    for (let size = before; size <= after; size += Math.min(STEP, Math.max(1, after - size))) {
      const dataDir = join(directory, 'torn')
      cpSync(snapshot, dataDir, { recursive: true })
      truncateSync(join(dataDir, 'store.db-wal'), size)
      const home = await openHome({ dataDir })
      const ids = (
        await entriesOf(home)
          .find({}, { sort: { _id: 1 } })
          .toArray()
      ).map(({ _id }) => _id)
      expect(ids).toEqual(size === after ? ['first', 'last', 'second'] : ['first', 'second'])
      await home.erase()
    }
  },
  60_000 + 5_000_000 / STEP,
)

async function closedStore(dataDir: string): Promise<string> {
  const home = await openHome({ dataDir })
  await entriesOf(home).insertMany(['one', 'two', 'three'].map((_id) => ({ _id, text: `the text of ${_id}` })))
  await home.close()
  return join(dataDir, 'store.db')
}

test('one flipped bit in a document is found when it is read, raises the alarm, and its neighbours are still there', async () => {
  const file = await closedStore(directory)
  flipBit(file, readFileSync(file).indexOf('the text of two') + 4)
  const home = await openHome({ dataDir: directory })
  const alarms: (string | undefined)[] = []
  home.onAlarm((alarm) => alarms.push(alarm?.message))
  const entries = entriesOf(home)
  await expect(entries.findOne({ _id: 'two' })).rejects.toThrow(/"two" of "entries" is damaged.*Restore/)
  await expect(entries.find({}).toArray()).rejects.toBeInstanceOf(StoreDamaged)
  expect(await entries.findOne({ _id: 'one' })).toEqual({ _id: 'one', text: 'the text of one' })
  await home.probe()
  expect(alarms).toEqual([expect.stringContaining('"two" of "entries" is damaged')])
  await home.close()
})

test('one flipped bit in the log of a killed store is reported, and does not swallow the writes behind it', async () => {
  const written = await openHome({ dataDir: join(directory, 'written') })
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
    await expect(openHome({ dataDir })).rejects.toThrow(
      /damaged.*acknowledged writes behind it.*restore the last backup/,
    )
  }
  // The last record alone cannot be told from one that a crash left half written.
  flipBit(join(snapshot, 'store.db-wal'), last - 30)
  const home = await openHome({ dataDir: snapshot })
  expect(await entriesOf(home).countDocuments({})).toBe(3)
  await home.close()
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
    await expect(openHome({ dataDir: directory })).rejects.toThrow(/damaged.*restore the last backup/)
    await expect(openHome({ dataDir: directory })).rejects.toBeInstanceOf(StoreDamaged)
  },
)
