import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { officeLink } from '../../scripts/officeLink.ts'
import { removeSample } from '../../scripts/removeSample.ts'
import { builtServer, fillOffice, removeFolder, ServerProcess } from './support/serverProcess.ts'

/* Which office a start opens, in the order in which somebody tries Parter: the sample first, then their own. */
let program = ''
let folder = ''

beforeAll(() => {
  program = builtServer()
})

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parter-starts-'))
})

afterEach(() => removeFolder(folder))

/** Starts it in the folder, with no place named, and tells what it said. */
async function start(environment: Record<string, string> = {}): Promise<ServerProcess> {
  return ServerProcess.start(program, { DATA_DIR: '', ...environment }, [], folder)
}

async function saidBy(environment: Record<string, string> = {}): Promise<string> {
  const server = await start(environment)
  await server.stop()
  return server.said
}

const home = () => join(folder, 'data')

test('the sample, then an office of one’s own, then either; and the sample is removed', async () => {
  expect(await saidBy()).toMatch(/This is the sample office \(in data.sample\)/)
  const server = await start({ NEW_OFFICE: 'true' })
  expect(server.said).toMatch(/The office: Parter \(in data.office\)\. To try the sample office: npm run sample/)
  const [, printed] = /first-administrator#([\w-]+)/.exec(server.said) ?? []
  const renewed = await officeLink({
    store: { home: home() },
    port: undefined,
    tls: undefined,
    publicOrigin: undefined,
  })
  expect(renewed).toContain('/first-administrator#')
  expect(renewed).not.toContain(printed ?? 'a link')
  await expect(removeSample({ dataDir: join(home(), 'office') })).rejects.toThrow('holds no sample office')
  await server.stop()
  // From now on a start means the real office.
  expect(await saidBy()).toMatch(/The office: Parter/)
  const sample = await start({ SAMPLE_OFFICE: 'true' })
  expect(sample.said).toMatch(/This is the sample office/)
  await expect(removeSample({ home: home() })).rejects.toThrow('Another Parter already uses')
  await sample.stop()
  expect(await removeSample({ home: home() })).toContain('is removed')
  expect(existsSync(join(home(), 'sample'))).toBe(false)
  expect(await saidBy()).toMatch(/The office: Parter/)
}, 120_000)

test('what an earlier version has left in data is moved, and opened', async () => {
  await fillOffice({ dataDir: home() })
  const said = await saidBy()
  expect(said).toMatch(/The office of an earlier Parter was moved from data to data.office\./)
  expect(said).toMatch(/The office: Small office \(in data.office\)/)
  expect(await saidBy()).not.toContain('was moved')
}, 60_000)
