import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../api/config.ts'
import { backupName } from '../../models/domain/backups/rotation.ts'
import { hours } from '../../models/domain/clock.ts'
import { networkDriveOf } from '../../models/store/embedded/fileSystem.ts'
import { findings, linesOf } from '../../scripts/doctor/finding.ts'
import { type Around, MACHINE } from '../../scripts/doctor/machine.ts'
import { lookAtPush, OUTSIDE } from '../../scripts/doctor/outside.ts'
import { hasRedis, Redis } from '../servers/support/redis.ts'
import { hasOpenssl, newCertificate } from '../support/certificates.ts'
import { keptPort } from '../support/keptPort.ts'
import { officeFolder } from '../support/officeAddress.ts'
import { MONDAY_TEN } from '../support/startOffice.ts'
import { TestMailServer } from '../support/testMailServer.ts'

let dataDir = ''
beforeEach(() => {
  dataDir = officeFolder()
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const MAIL = { SMTP_FROM: 'parter@office.example', PUBLIC_ORIGIN: 'http://parter.office.example' }

/** What the doctor says of one thing, with these settings. */
async function saidOf(what: string, settings: Record<string, string> = {}, around: Partial<Around> = {}) {
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', ...settings })
  const looks = [...MACHINE, ...OUTSIDE].filter((each) => each.what === what)
  const all = { config, address: { dataDir }, office: undefined, now: MONDAY_TEN, ...around }
  const [found] = await findings(looks, all)
  if (!found) throw new Error(`The doctor does not look at ${what}.`)
  return found
}

test('a machine on which Parter can run', async () => {
  expect(await saidOf('Node')).toMatchObject({ state: 'well', said: process.versions.node })
  expect((await saidOf('Port')).state).toBe('well')
  expect(await saidOf('Folder')).toMatchObject({ state: 'well', said: expect.stringContaining(dataDir) })
  expect(await saidOf('Time zone', {}, { office: { timeZone: 'Europe/Warsaw' } })).toMatchObject({
    state: 'well',
    said: expect.stringContaining('Europe/Warsaw'),
  })
})

test('a port that another program has', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => other.once('listening', done))
  const { port } = other.address() as { port: number }
  other.on('connection', (socket) => socket.destroy())
  try {
    expect(await saidOf('Port', { PORT: String(port) })).toMatchObject({
      state: 'wrong',
      said: expect.stringMatching(/is taken by another program/),
    })
  } finally {
    other.close()
  }
})

test('a store is never on a network drive, and nothing is refused that is on this machine', () => {
  const on = (type: number, platform: NodeJS.Platform = 'linux') =>
    networkDriveOf(join(dataDir, 'not', 'there', 'yet'), { kindOf: () => type, platform })
  expect(on(0x6969)).toBe('NFS')
  expect(on(0xff534d42)).toBe('CIFS')
  for (const ext4OrTmpfs of [0xef53, 0x01021994]) expect(on(ext4OrTmpfs)).toBeUndefined()
  // macOS numbers them otherwise.
  expect(on(0x6969, 'darwin')).toBeUndefined()
  const onWindows = (whole: string) => networkDriveOf('Z:\\parter', { platform: 'win32', wholeOf: () => whole })
  expect([onWindows('\\\\server\\share\\parter'), onWindows('Z:\\parter')]).toEqual(['a network share', undefined])
  expect(networkDriveOf(dataDir)).toBeUndefined()
})

test('a folder that cannot be made', async () => {
  const file = join(dataDir, 'a-file')
  writeFileSync(file, '')
  expect(await saidOf('Folder', {}, { address: { dataDir: join(file, 'store') } })).toMatchObject({
    state: 'wrong',
    said: expect.stringMatching(/cannot be written/),
  })
})

test('a clock that differs from that of the store', async () => {
  expect(await saidOf('Clock', {}, { storeAheadMs: -3_200 })).toMatchObject({
    state: 'attention',
    said: '3.2 s apart from the machine of the store',
  })
})

test('a time zone that this Node does not know', async () => {
  expect((await saidOf('Time zone', {}, { office: { timeZone: 'Europe/Bielsko' } })).state).toBe('wrong')
})

;(hasOpenssl ? test : test.skip)('a certificate: good, of another name, soon over, over', async () => {
  const { cert, key } = newCertificate('localhost')
  const settings = (host: string) => ({ TLS_CERT: cert, TLS_KEY: key, PUBLIC_ORIGIN: `https://${host}` })
  const now = Date.now()
  expect(await saidOf('HTTPS', settings('localhost'), { now })).toMatchObject({ state: 'attention' })
  const before = now - hours(24 * 100)
  expect(await saidOf('HTTPS', settings('localhost'), { now: before })).toMatchObject({ state: 'well' })
  expect(await saidOf('HTTPS', settings('127.0.0.1'), { now: before })).toMatchObject({ state: 'well' })
  expect((await saidOf('HTTPS', settings('parter.office.example'), { now: before })).said).toMatch(/not for parter/)
  expect((await saidOf('HTTPS', settings('localhost'), { now: now + hours(72) })).state).toBe('wrong')
  expect((await saidOf('HTTPS')).state).toBe('unset')
})

test('mail: none, a server that takes it, one that is down', async () => {
  expect((await saidOf('Mail')).state).toBe('unset')
  const server = await TestMailServer.start()
  const { host, port } = server.settings
  const settings = { ...MAIL, SMTP_URL: `smtp://${host}:${port}` }
  expect(await saidOf('Mail', settings)).toMatchObject({ state: 'well', said: expect.stringContaining(String(port)) })
  await server.goDown()
  expect(await saidOf('Mail', settings)).toMatchObject({
    state: 'attention',
    said: `${host}:${port}: ESOCKET CONN`,
  })
})

test('backups: none, an empty folder, one of last night, one of last week', async () => {
  expect((await saidOf('Backup')).state).toBe('unset')
  const folder = mkdtempSync(join(tmpdir(), 'parter-backups-'))
  const around = { office: { timeZone: 'Europe/Warsaw' } }
  expect((await saidOf('Backup', { BACKUP_DIR: folder }, around)).said).toMatch(/holds none yet/)
  expect((await saidOf('Backup', { BACKUP_DIR: join(folder, 'gone') }, around)).said).toMatch(/is not there/)
  const now = Date.UTC(2026, 10, 29, 9)
  writeFileSync(join(folder, backupName('2026-11-22', 120)), '')
  expect(await saidOf('Backup', { BACKUP_DIR: folder }, { ...around, now })).toMatchObject({
    state: 'attention',
    said: 'the last one is 7 days old',
  })
  writeFileSync(join(folder, backupName('2026-11-29', 120)), '')
  expect(await saidOf('Backup', { BACKUP_DIR: folder }, { ...around, now })).toMatchObject({
    state: 'well',
    said: 'the last one is less than a day old',
  })
  rmSync(folder, { recursive: true })
})

test('a finding is a line, and what to do another one below it', () => {
  expect(linesOf({ what: 'Mail', state: 'unset', said: 'no mail server', remedy: 'Set one.' })).toEqual([
    'Mail          not set  no mail server',
    '                       Set one.',
  ])
})

const onRedis = hasRedis ? test : test.skip
onRedis('a Redis that answers, and one that does not; nobody is told of one who has none', async () => {
  const redis = await Redis.somewhere()
  const settings = { MONGODB_URI: 'mongodb://127.0.0.1/parter', REDIS_URL: redis.url }
  await redis.start()
  expect(await saidOf('Redis', settings)).toMatchObject({ state: 'well' })
  await redis.kill()
  expect(await saidOf('Redis', settings)).toMatchObject({ state: 'attention', said: expect.stringContaining('ECONN') })
  await expect(saidOf('Redis')).rejects.toThrow('does not look at')
})

test('push services that cannot be reached are named', async () => {
  // At which nobody listens, and nobody is given it meanwhile.
  expect(await lookAtPush(['127.0.0.1'], await keptPort())).toMatchObject({
    state: 'attention',
    said: '127.0.0.1 cannot be reached',
  })
})
