import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtServer, newOfficeFolder, removeFolder, ServerProcess } from './support/serverProcess.ts'

/* A start that cannot be says why in a sentence that somebody without the source can act upon. */
let program = ''
const folders: string[] = []

beforeAll(() => {
  program = builtServer()
})

afterAll(() => {
  for (const folder of folders) removeFolder(folder)
})

function kept(folder: string): string {
  folders.push(folder)
  return folder
}

const emptyFolder = (): string => kept(mkdtempSync(join(tmpdir(), 'parter-refusals-')))

async function expectRefused(environment: Record<string, string>, sentence: RegExp): Promise<void> {
  const server = await ServerProcess.start(program, environment)
  const { said } = server
  if (server.url !== '') await server.stop()
  expect(said).toMatch(sentence)
  expect(said).not.toMatch(/^\s+at /m)
  expect(await server.exited).toBe(1)
}

test('mistakes in the settings, all at once', async () => {
  await expectRefused(
    { DATA_DIR: emptyFolder(), PORT: 'eighty', TRUST_PROXY: 'many', TLS_CERT: 'cert.pem' },
    /^Parter did not start\. The configuration has mistakes:\n {2}PORT.*\n {2}TRUST_PROXY.*\n {2}TLS_CERT and TLS_KEY.*\n$/,
  )
})

test('a certificate that is not there, before anything is loaded', async () => {
  await expectRefused(
    { DATA_DIR: emptyFolder(), TLS_CERT: 'nowhere.pem', TLS_KEY: 'nowhere.pem' },
    /^Parter did not start\. TLS_CERT names a file that cannot be read: .*\n$/,
  )
})

test('a new office over the sample', async () => {
  const dataDir = kept(await newOfficeFolder({ sample: true }))
  await expectRefused(
    { DATA_DIR: dataDir, NEW_OFFICE: 'true' },
    /^Parter did not start\. The sample office is in this store\..*\n$/,
  )
})

test('a second process on the same folder; the first one goes on', async () => {
  const dataDir = kept(await newOfficeFolder())
  const first = await ServerProcess.start(program, { DATA_DIR: dataDir })
  await expectRefused({ DATA_DIR: dataDir }, /^Parter did not start\. Another Parter already uses .*\n$/)
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
  await first.stop()
})

test('a damaged store, which is left as it is', async () => {
  const dataDir = emptyFolder()
  writeFileSync(join(dataDir, 'store.db'), 'no store at all, '.repeat(1_000))
  await expectRefused({ DATA_DIR: dataDir }, /^Parter did not start\. The store is damaged .*npm run restore.*\n$/)
})

test('a port that is taken', async () => {
  const other = createServer()
  await new Promise<void>((done) => void other.listen(0, '127.0.0.1', done))
  const port = String((other.address() as AddressInfo).port)
  const dataDir = kept(await newOfficeFolder())
  await expectRefused(
    { DATA_DIR: dataDir, PORT: port },
    /^Parter did not start\. Port \d+ is taken by another program\./,
  )
  await new Promise((done) => other.close(done))
})
