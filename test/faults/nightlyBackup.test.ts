import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { storeCopier } from '../../api/backups/storeCopier.ts'
import { openStore } from '../../models/store/store.ts'
import { builtServer, newOfficeFolder } from './support/serverProcess.ts'

let dataDir = ''
const trial = () => join(dataDir, 'trial')
const file = () => join(dataDir, 'a.backup')

beforeEach(async () => {
  dataDir = await newOfficeFolder()
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const copier = (mongodbUri?: string) =>
  storeCopier({
    address: mongodbUri === undefined ? { dataDir } : { mongodbUri },
    programs: dirname(builtServer()),
    // What the server itself was started with must not lead the commands to another store.
    environment: { ...process.env, DATA_DIR: '/nowhere', MONGODB_URI_FILE: '/nowhere', PORT: '0' },
  })

test('a store that is in use is copied and tried out by the commands themselves; a copy that was damaged is refused', async () => {
  const store = await openStore({ dataDir })
  expect(await copier().copy(file())).toBe('whole')
  await copier().tryOut(file(), trial())
  await store.close()
  const bytes = readFileSync(file())
  writeFileSync(file(), bytes.subarray(0, bytes.length - 20))
  rmSync(trial(), { recursive: true })
  await expect(copier().tryOut(file(), trial())).rejects.toThrow()
}, 60_000)

test('where nobody can copy, it says why', async () => {
  await expect(copier('mongodb://127.0.0.1:1/parter?serverSelectionTimeoutMS=50').copy(file())).rejects.toThrow(
    /MongoDB|ECONNREFUSED/i,
  )
}, 60_000)
