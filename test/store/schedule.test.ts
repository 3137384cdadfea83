import { Refusal } from '../../models/domain/errors.ts'
import type { Absence, WorkingHours } from '../../models/domain/schedule/absence.ts'
import { absenceStore } from '../../models/store/absenceStore.ts'
import { closedDayStore } from '../../models/store/closedDayStore.ts'
import { directoryStore } from '../../models/store/directoryStore.ts'
import { planImportStore } from '../../models/store/planImportStore.ts'
import { workingHoursStore } from '../../models/store/workingHoursStore.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { backendsOfTest } from './support/backends.ts'

const backends = backendsOfTest()

const absence = (id: string, toDay: string): Absence => ({
  id,
  version: 1,
  personId: 'ewa',
  from: { day: '2026-11-23', minute: 720 },
  to: { day: toDay, minute: 1440 },
  substituteIds: ['zofia', 'piotr'],
  setBy: 'manager',
  setAt: 5,
})

test('an absence comes back as it was written', async () => {
  const backend = await backends.open()
  const store = absenceStore(backend)
  await backend.ready()
  const written = [absence('a', '2026-11-23'), { ...absence('b', '2026-12-01'), substituteIds: [] }]
  await store.insert(written)
  await store.insert([])
  expect(await store.endingFrom('2026-11-01')).toEqual(written)
})

test('those that are over by a day are left out, and forgotten when that is asked', async () => {
  const backend = await backends.open()
  const store = absenceStore(backend)
  await backend.ready()
  await store.insert([absence('a', '2026-11-23'), absence('b', '2026-11-24'), absence('c', '2026-12-01')])
  const ids = async (from: string) => (await store.endingFrom(from)).map(({ id }) => id).sort()
  expect(await ids('2026-11-24')).toEqual(['b', 'c'])
  await store.removeEndedBefore('2026-11-24')
  expect(await ids('2000-01-01')).toEqual(['b', 'c'])
})

test('the next version of an absence is written once, and not after it is gone', async () => {
  const backend = await backends.open()
  const store = absenceStore(backend)
  await backend.ready()
  await store.insert([absence('a', '2026-11-23')])
  const next = { ...absence('a', '2026-11-25'), version: 2 }
  expect(await store.replace(next)).toBe(true)
  expect(await store.replace({ ...next, substituteIds: [] })).toBe(false)
  expect(await store.endingFrom('2026-11-25')).toEqual([next])
  await store.remove('a')
  await store.remove('a')
  expect(await store.replace({ ...next, version: 3 })).toBe(false)
  expect(await store.endingFrom('2000-01-01')).toEqual([])
})

test('weekly hours are one for each person, with their days off', async () => {
  const backend = await backends.open()
  const store = workingHoursStore(backend)
  await backend.ready()
  const week = [{ from: 480, to: 720 }, null, { from: 600, to: 960 }, null, null, null, null]
  const hours: WorkingHours = { personId: 'ewa', version: 1, week, setBy: 'manager', setAt: 5 }
  await store.insert(hours)
  expect(await store.insert(hours)).toBeDefined()
  await store.replace({ ...hours, version: 2 })
  expect(await store.all()).toEqual([{ ...hours, version: 2 }])
  await store.remove('ewa')
  await store.remove('ewa')
  expect(await store.all()).toEqual([])
})

test('a list that changes the plan is known whole, and whether all of it is there', async () => {
  const backend = await backends.open()
  const store = planImportStore(backend)
  await backend.ready()
  const parts = Array.from({ length: 250 }, (_, at) => ({ after: absence(`a${at}`, '2026-12-01') }))
  const changed = { before: absence('b', '2026-12-01'), after: { ...absence('b', '2026-12-02'), version: 2 } }
  const list = { id: 'i', by: 'manager', at: 5, kind: 'absences' as const, parts: [...parts, changed] }
  await store.begin(list)
  expect(await store.all()).toEqual([{ state: 'begun', planImport: list }])
  await store.end(list)
  expect(await store.all()).toEqual([{ state: 'done', planImport: list }])
  await store.remove('i')
  await store.remove('i')
  expect(await store.all()).toEqual([])
})

test('a closed day is one, whatever it is called', async () => {
  const backend = await backends.open()
  const store = closedDayStore(backend)
  await backend.ready()
  const closed = { version: 1, day: '2026-12-28', name: { pl: 'Dzień wolny', en: 'Day off' }, setBy: 'secretary' }
  await store.insert({ ...closed, name: { pl: 'x', en: 'y' } })
  expect(await store.insert(closed)).toBeDefined()
  await store.replace({ ...closed, version: 2 })
  expect(await store.all()).toEqual([{ ...closed, version: 2 }])
  await store.remove('2026-12-28')
  expect(await store.all()).toEqual([])
})

test('of two directories written at once one stands, and whoever wrote the other hears of it', async () => {
  const backend = await backends.open()
  const store = directoryStore(backend)
  await backend.ready()
  for (const round of ['the first one', 'one over another']) {
    const ends = await Promise.allSettled([1, 2, 3].map(() => store.write(smallOffice())))
    expect([round, ends.filter(({ status }) => status === 'rejected')]).toEqual([
      round,
      [1, 2].map(() => ({ status: 'rejected', reason: new Refusal('changedMeanwhile') })),
    ])
  }
})
