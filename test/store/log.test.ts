import { rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { backendsOfTest, newDirectory } from './support/backends.ts'
import { killedStore } from './support/killedStore.ts'

const MIB = 1024 * 1024
const MOST = 20 * MIB

const backends = backendsOfTest()
let directory = ''
beforeEach(() => {
  directory = newDirectory()
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

test.each([
  ['one after the other', 1],
  ['all at once', 30],
])('thirty large documents, %s, leave no long log', async (_how, atOnce) => {
  const backend = await backends.open({ dataDir: directory })
  const entries = backend.connection.collection<{ _id: string; text: string }>('entries')
  const log = join(directory, 'store.db-wal')
  let longest = 0
  const write = async (_id: string): Promise<void> => {
    await entries.insertOne({ _id, text: 'x'.repeat(MIB) })
    longest = Math.max(longest, statSync(log).size)
  }
  for (let done = 0; done < 30; done += atOnce)
    await Promise.all(Array.from({ length: atOnce }, (_, index) => write(String(done + index))))
  expect(longest).toBeLessThan(MOST)
  expect(await entries.countDocuments({})).toBe(30)
})

test('a log of more than two gibibytes is read to its end, and the store starts', async () => {
  const dataDir = await killedStore(directory)
  // The rest is a hole in the file: it takes no room on the disk.
  truncateSync(join(dataDir, 'store.db-wal'), 2 ** 31 + 5 * MIB)
  const backend = await backends.open({ dataDir })
  expect(await backend.connection.collection('entries').countDocuments({})).toBe(3)
})
