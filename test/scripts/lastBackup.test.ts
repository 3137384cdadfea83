import { rmSync } from 'node:fs'
import { lastBackupOf, noteBackup } from '../../api/backups/lastBackup.ts'
import { officeFolder } from '../support/officeAddress.ts'

test('a backup leaves a note beside the store, by which its age is known', () => {
  const dataDir = officeFolder()
  const look = lastBackupOf({ dataDir })
  expect(look()).toBe('never')
  noteBackup({ dataDir }, new Date('2026-11-29T10:15:00Z'))
  expect(look()).toEqual({ at: Date.parse('2026-11-29T10:15:00Z') })
  rmSync(dataDir, { recursive: true })
  // A folder that is gone, or that nobody may write to, spoils no backup.
  noteBackup({ dataDir }, new Date())
  expect(look()).toBe('never')
})

test('on MongoDB nobody here can know', () => {
  const address = { mongodbUri: 'mongodb://db/parter' }
  noteBackup(address, new Date())
  expect(lastBackupOf(address)()).toBe('elsewhere')
})
