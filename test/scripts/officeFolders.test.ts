import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../../api/config.ts'
import { loadSampleOffice, prepareOffice } from '../../api/office/firstStart.ts'
import { openingOf, presentStore } from '../../api/office/officeFolders.ts'
import { openStore } from '../../models/store/store.ts'
import { openBackend } from '../../models/store/storeBackend.ts'
import { backup } from '../../scripts/backup.ts'
import { diagnose } from '../../scripts/doctor.ts'
import { removeSample } from '../../scripts/removeSample.ts'
import { restore } from '../../scripts/restore.ts'
import { mongodbUri, newDatabase } from '../store/support/backends.ts'
import { officeFolder } from '../support/officeAddress.ts'
import { MONDAY_TEN } from '../support/startOffice.ts'
import { TestClock } from '../support/testClock.ts'

const START = { newOffice: false, sampleOffice: false }
const NEW = { newOffice: true, sampleOffice: false }
const SAMPLE = { newOffice: false, sampleOffice: true }
const clock = new TestClock(MONDAY_TEN)

let home = ''
beforeEach(() => {
  home = officeFolder()
})
afterEach(() => rm(home, { recursive: true, force: true }))

const at = (name: string): string => join(home, name)

/** As an earlier version, or a start, leaves it. */
async function fill(dataDir: string, kind: 'office' | 'sample'): Promise<void> {
  const store = await openStore({ dataDir })
  if (kind === 'sample') await loadSampleOffice(store, clock)
  else await prepareOffice(store, clock, NEW)
  await store.close()
}

async function isSample(dataDir: string): Promise<boolean | undefined> {
  const store = await openStore({ dataDir })
  const stored = await store.directory.read()
  await store.close()
  return stored?.directory.office.sample
}

test('a first start tries the sample, which does not stand in the way of a real office; each has its folder', async () => {
  expect(openingOf({ home }, START)).toEqual({ address: { dataDir: at('sample') }, kind: 'sample', news: [] })
  await fill(at('sample'), 'sample')
  expect(openingOf({ home }, NEW).address).toEqual({ dataDir: at('office') })
  await fill(at('office'), 'office')
  // From now on there is a real office; the sample can be tried again.
  expect(openingOf({ home }, START)).toMatchObject({ address: { dataDir: at('office') }, kind: 'office' })
  expect(openingOf({ home }, SAMPLE)).toMatchObject({ address: { dataDir: at('sample') }, kind: 'sample' })
  expect(presentStore({ home })).toEqual({ dataDir: at('office') })
})

test.each(['office', 'sample'] as const)('the %s of an earlier Parter is moved to its folder, whole', async (kind) => {
  await fill(home, kind)
  const before = await diagnose({ dataDir: home })
  expect(presentStore({ home })).toEqual({ dataDir: home })
  const opening = openingOf({ home }, START)
  expect(opening).toMatchObject({ address: { dataDir: at(kind) }, kind })
  expect(opening.news.join()).toContain(`was moved from ${home} to ${at(kind)}`)
  expect(readdirSync(home)).toEqual([kind])
  expect(await diagnose({ dataDir: at(kind) })).toEqual(before)
  expect(await isSample(at(kind))).toBe(kind === 'sample')
  expect(openingOf({ home }, START).news).toEqual([])
})

test('a move that was broken off goes on with the next start', async () => {
  await fill(home, 'office')
  await rm(at('store.json'))
  expect(openingOf({ home }, START).address).toEqual({ dataDir: at('office') })
  expect(await isSample(at('office'))).toBe(false)
})

test('two offices are never put into one folder: the former stays, and the start says how to open it', async () => {
  await fill(home, 'office')
  await fill(at('office'), 'office')
  const { address, news } = openingOf({ home }, START)
  expect(address).toEqual({ dataDir: at('office') })
  expect(news.join()).toContain(`DATA_DIR=${home} opens it`)
  expect(existsSync(at('store.db'))).toBe(true)
})

test('a store that nobody can read stays where it is, and opening it says why', async () => {
  writeFileSync(at('store.db'), 'no store at all, '.repeat(1_000))
  expect(openingOf({ home }, START)).toEqual({ address: { dataDir: home }, news: [] })
  expect(presentStore({ home })).toEqual({ dataDir: home })
})

test('a store that an earlier Parter is running on is not moved from under it', async () => {
  await fill(home, 'office')
  const store = await openStore({ dataDir: home })
  expect(() => openingOf({ home }, START)).toThrow('Another Parter already uses')
  await store.close()
  expect(openingOf({ home }, START).address).toEqual({ dataDir: at('office') })
})

test('a place that is named is used as it is', () => {
  expect(readConfig({ DATA_DIR: 'elsewhere' }).store).toEqual({ dataDir: 'elsewhere' })
  expect(openingOf({ dataDir: home }, NEW)).toEqual({ address: { dataDir: home }, news: [] })
  const mongodb = { mongodbUri: 'mongodb://db/parter' }
  expect(openingOf(readConfig({ MONGODB_URI: mongodb.mongodbUri, DATA_DIR: home }).store, START).address).toEqual(
    mongodb,
  )
})

test('one command removes the sample, and nothing but the sample', async () => {
  expect(await removeSample({ home })).toContain('nothing to remove')
  await fill(at('office'), 'office')
  await fill(home, 'sample')
  expect(await removeSample({ home })).toContain(`The sample office in ${home} is removed`)
  expect(readdirSync(home)).toEqual(['office'])
  await fill(at('sample'), 'sample')
  writeFileSync(at('sample/notes.txt'), 'not of Parter')
  await removeSample({ dataDir: at('sample') })
  expect(readdirSync(at('sample'))).toEqual(['notes.txt'])
  await expect(removeSample({ dataDir: at('office') })).rejects.toThrow('holds no sample office')
  expect(await isSample(at('office'))).toBe(false)
})

test('the sample is not removed from under a running Parter', async () => {
  await fill(at('sample'), 'sample')
  const store = await openStore({ dataDir: at('sample') })
  await expect(removeSample({ home })).rejects.toThrow('Another Parter already uses')
  expect((await store.directory.read())?.directory.office.sample).toBe(true)
  await store.close()
})

test('a backup is restored into the folder of what it holds', async () => {
  const files = { office: at('office.backup'), sample: at('sample.backup') }
  for (const kind of ['office', 'sample'] as const) {
    await fill(at('former'), kind)
    await backup({ dataDir: at('former') }, files[kind])
    await rm(at('former'), { recursive: true })
    expect(await restore({ home }, files[kind], false)).toContain(`restored into ${at(kind)}.`)
    expect(await isSample(at(kind))).toBe(kind === 'sample')
  }
})

test('the sample is not begun over a real office, wherever it is', async () => {
  await fill(at('office'), 'office')
  const store = await openStore({ dataDir: at('office') })
  await expect(prepareOffice(store, clock, SAMPLE)).rejects.toThrow('A real office is in this store')
  await store.close()
})

const onMongodb = mongodbUri === undefined ? test.skip : test
onMongodb('on MongoDB the sample goes with its database; a real office and an empty database stay', async () => {
  for (const kind of ['sample', 'office'] as const) {
    const address = { mongodbUri: newDatabase(mongodbUri ?? '') }
    expect(await removeSample(address)).toContain('nothing to remove')
    const store = await openStore(address)
    await prepareOffice(store, clock, { newOffice: kind === 'office', sampleOffice: kind === 'sample' })
    await store.close()
    if (kind === 'sample') {
      expect(await removeSample(address)).toContain('is removed, with its database')
      expect(await removeSample(address)).toContain('nothing to remove')
    } else await expect(removeSample(address)).rejects.toThrow('holds no sample office')
    await (await openBackend(address)).erase()
  }
})
