import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBackend } from '../../models/store/storeBackend.ts'
import { removeAbandonedUpload, removeUnfinishedRestores } from '../../models/store/unfinishedRestores.ts'
import { backup } from '../../scripts/backup.ts'
import { restore } from '../../scripts/restore.ts'
import { newDirectory } from './support/backends.ts'

let directory = ''
beforeEach(() => {
  directory = newDirectory()
})
afterEach(() => rmSync(directory, { recursive: true }))

const LONG_AGO = new Date('2026-01-01T00:00:00Z')
const folders = (): readonly string[] => readdirSync(directory).toSorted()

function leave(name: string, at = LONG_AGO): string {
  const folder = join(directory, name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'store.db'), 'half of an office')
  utimesSync(folder, at, at)
  return folder
}

test('what a restore has left that was killed is removed; nothing else that lies there', () => {
  for (const name of ['office', 'office.restoring-1764400000000', 'office.restoring-notes', 'other.restoring-1'])
    leave(name)
  leave('office.restoring-1764400000001', new Date())
  expect(removeUnfinishedRestores(join(directory, 'office'))).toBe(1)
  expect(folders()).toEqual(['office', 'office.restoring-1764400000001', 'office.restoring-notes', 'other.restoring-1'])
})

test('a restore that is under way is left alone, however long it takes', async () => {
  const folder = join(directory, 'office.restoring-1764400000000')
  const filling = await openBackend({ dataDir: folder })
  utimesSync(folder, LONG_AGO, LONG_AGO)
  expect(removeUnfinishedRestores(join(directory, 'office'))).toBe(0)
  await filling.close()
  utimesSync(folder, LONG_AGO, LONG_AGO)
  expect(removeUnfinishedRestores(join(directory, 'office'))).toBe(1)
  expect(folders()).toEqual([])
})

test('a backup that was being sent when the process was killed is removed; one that is being sent is not', () => {
  const office = join(directory, 'office')
  removeAbandonedUpload(office)
  writeFileSync(`${office}.uploaded`, 'half of a backup')
  removeAbandonedUpload(office)
  expect(folders()).toEqual(['office.uploaded'])
  utimesSync(`${office}.uploaded`, LONG_AGO, LONG_AGO)
  removeAbandonedUpload(office)
  expect(folders()).toEqual([])
})

test('a folder whose neighbours nobody can see stops no start', () => {
  expect(removeUnfinishedRestores(join(directory, 'nowhere', 'office'))).toBe(0)
})

test('the next restore begins by removing it', async () => {
  const source = { dataDir: join(directory, 'source') }
  await (await openBackend(source)).close()
  await backup(source, join(directory, 'backup'))
  leave('office.restoring-1764400000000')
  await restore({ dataDir: join(directory, 'office') }, join(directory, 'backup'), false)
  expect(folders()).toEqual(['backup', 'office', 'source'])
})
