import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { BackupFolder } from '../../api/backups/backupFolder.ts'
import { lastOwnBackupOf } from '../../api/backups/lastBackup.ts'
import { type NightlyBackups, nightlyBackups } from '../../api/backups/nightlyBackups.ts'
import type { Copied, StoreCopier } from '../../api/backups/storeCopier.ts'
import { hours, minutes } from '../../models/domain/clock.ts'
import { officeFolder } from '../support/officeAddress.ts'
import { MONDAY_TEN } from '../support/startOffice.ts'
import { TestClock } from '../support/testClock.ts'

const WARSAW = 'Europe/Warsaw'
const LOG = pino({ level: 'silent' })
const folders: string[] = []

afterEach(() => {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true })
})

/** Writes a file for a store, and says of it what the test wants. */
class TestCopier implements StoreCopier {
  copied: Copied = 'whole'
  fault: Error | undefined
  isUnsound = false

  async copy(file: string): Promise<Copied> {
    if (this.fault) throw this.fault
    writeFileSync(file, 'a store')
    return this.copied
  }

  async tryOut(_file: string, folder: string): Promise<void> {
    mkdirSync(folder)
    if (this.isUnsound) throw new Error('line 7 does not fit its checksum')
  }

  stop(): void {}
}

function office({ at = MONDAY_TEN, path = officeFolder(), neededBytes = 0 } = {}) {
  folders.push(path)
  const clock = new TestClock(at)
  const folder = new BackupFolder(path, WARSAW)
  const copier = new TestCopier()
  const nightly = nightlyBackups({ clock, log: LOG, folder, copier, neededBytes: () => neededBytes, timeZone: WARSAW })
  const last = lastOwnBackupOf({ address: { mongodbUri: 'mongodb://db/parter' }, clock, folder, nightly })
  return { clock, folder, copier, nightly, last, path, files: () => readdirSync(path).sort() }
}

const pass = (clock: TestClock, nightly: NightlyBackups, ms: number) =>
  clock.advanceTo(clock.now() + ms, () => nightly.idle())

test('ten minutes after the first start, and then every night at two by the office’s wall clock', async () => {
  const { clock, nightly, files, last } = office()
  expect(last()).toBe('never')
  await pass(clock, nightly, minutes(10))
  expect(files()).toEqual(['parter-2026-11-23-1010.backup'])
  await pass(clock, nightly, hours(15))
  expect(files()).toHaveLength(1)
  await pass(clock, nightly, hours(1.2))
  expect(files()).toEqual(['parter-2026-11-23-1010.backup', 'parter-2026-11-24-0200.backup'])
  expect(last()).toMatchObject({ at: Date.UTC(2026, 10, 24, 1, 0) })
  nightly.stop()
})

test('a month later there are those of seven days and of three weeks', async () => {
  const { clock, nightly, files } = office()
  await pass(clock, nightly, hours(24 * 31))
  expect(files()).toHaveLength(10)
  expect(files().at(-1)).toBe('parter-2026-12-24-0200.backup')
  nightly.stop()
})

test('a restart in the day makes no second one, and takes away what the killed server had begun', async () => {
  const first = office()
  await pass(first.clock, first.nightly, minutes(10))
  first.nightly.stop()
  writeFileSync(join(first.path, 'parter-2026-11-23-0200.backup.new.partial'), '')
  mkdirSync(join(first.path, 'parter-2026-11-23-0200.backup.trial'))
  const second = office({ at: MONDAY_TEN + hours(1), path: first.path })
  await pass(second.clock, second.nightly, hours(14))
  expect(second.files()).toHaveLength(3)
  await pass(second.clock, second.nightly, hours(2))
  expect(second.files()).toEqual(['parter-2026-11-23-1010.backup', 'parter-2026-11-24-0200.backup'])
  second.nightly.stop()
})

test('one that fails is said to have failed, leaves nothing behind, and is tried again after an hour', async () => {
  const { clock, nightly, copier, files, last } = office()
  copier.fault = new Error('ENOSPC')
  await pass(clock, nightly, minutes(30))
  expect(files()).toEqual([])
  expect(last()).toEqual({ at: MONDAY_TEN + minutes(10), hasFailed: true })
  copier.fault = undefined
  copier.isUnsound = true
  await pass(clock, nightly, hours(1))
  expect(files()).toEqual([])
  expect(last()).toMatchObject({ hasFailed: true })
  copier.isUnsound = false
  await pass(clock, nightly, hours(1.2))
  expect(files()).toHaveLength(1)
  expect(last()).not.toHaveProperty('hasFailed')
  nightly.stop()
})

test('of a damaged store what is sound is kept, no older one goes, and it is said', async () => {
  const { clock, nightly, copier, path, files, last } = office()
  for (let day = 1; day <= 20; day += 1) {
    const name = `parter-2026-10-${String(day).padStart(2, '0')}-0200.backup`
    writeFileSync(join(path, name), 'a store')
  }
  copier.copied = 'damaged'
  await pass(clock, nightly, minutes(10))
  expect(files()).toHaveLength(21)
  expect(last()).toMatchObject({ hasFailed: true })
  nightly.stop()
})

test('where the disk would be full before it is done, it is not begun', async () => {
  const { clock, nightly, files, last } = office({ neededBytes: Number.MAX_SAFE_INTEGER })
  await pass(clock, nightly, minutes(10))
  expect(files()).toEqual([])
  expect(last()).toMatchObject({ hasFailed: true })
  nightly.stop()
})

test('one from the future, made by a wrong clock, keeps nobody from making the next', async () => {
  const { clock, nightly, path, files, last } = office()
  writeFileSync(join(path, 'parter-2040-01-01-0200.backup'), 'a store')
  await pass(clock, nightly, minutes(10))
  expect(files()).toHaveLength(2)
  expect(last()).toMatchObject({ at: MONDAY_TEN + minutes(10) })
  nightly.stop()
})

test('on the disk of the store it is said to be in danger with it', () => {
  const { folder, path } = office()
  expect(existsSync(path)).toBe(true)
  expect(folder.isBeside({ dataDir: path })).toBe(true)
  expect(folder.isBeside({ dataDir: join(path, 'gone') })).toBe(false)
  expect(folder.isBeside({ mongodbUri: 'mongodb://db/parter' })).toBe(false)
})
