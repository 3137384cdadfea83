import { setTimeout as wait } from 'node:timers/promises'
import type { Migration } from '../../models/store/migrations/migrations.ts'
import { MIGRATIONS, migrate, rewrite } from '../../models/store/migrations/migrations.ts'
import type { StoreBackend } from '../../models/store/storeBackend.ts'
import { homesOfTest, mongodbUri } from './support/backends.ts'

const backends = homesOfTest()
const onMongodb = mongodbUri === undefined ? test.skip : test

interface Entry {
  readonly _id: string
  readonly version: number
  readonly minutes?: number
  readonly ms?: number
}

const entriesOf = (backend: StoreBackend) => backend.connection.collection<Entry>('entries')

async function filled(count: number): Promise<StoreBackend> {
  const backend = await backends.open()
  await entriesOf(backend).insertMany(
    Array.from({ length: count }, (_, at) => ({ _id: `e${at}`, version: 1, minutes: at })),
  )
  return backend
}

/** `killedAt` ends it in the middle, as a kill would. */
const toMilliseconds = (killedAt = Number.POSITIVE_INFINITY): Migration => {
  let changed = 0
  return {
    number: 1,
    name: 'minutes become milliseconds',
    run: (backend) =>
      rewrite(backend, {
        collection: 'entries',
        old: { minutes: { $exists: true } },
        change: ({ minutes, ...rest }) => {
          if (changed++ >= killedAt) throw new Error('killed')
          return { ...rest, version: Number(rest.version) + 1, ms: Number(minutes) * 60_000 }
        },
      }),
  }
}

test('a migration changes every document once, and not again at the next start', async () => {
  const backend = await filled(700)
  expect(await migrate(backend, [toMilliseconds()])).toEqual(['minutes become milliseconds'])
  expect(await migrate(backend, [toMilliseconds(0)])).toEqual([])
  expect(await entriesOf(backend).countDocuments({ version: 2, minutes: { $exists: false } })).toBe(700)
  expect(await entriesOf(backend).findOne({ _id: 'e9' })).toEqual({ _id: 'e9', version: 2, ms: 540_000 })
})

test('a migration killed in the middle goes on at the next start and changes nothing twice', async () => {
  const backend = await filled(50)
  await expect(migrate(backend, [toMilliseconds(20)])).rejects.toThrow('killed')
  expect(await entriesOf(backend).countDocuments({ version: 2 })).toBe(20)
  await migrate(backend, [toMilliseconds()])
  expect(await entriesOf(backend).countDocuments({ version: 2, minutes: { $exists: false } })).toBe(50)
})

test('migrations run in the order of their numbers', async () => {
  const backend = await backends.open()
  const ran: number[] = []
  const step = (number: number): Migration => ({
    number,
    name: `step ${number}`,
    run: async () => void ran.push(number),
  })
  await migrate(backend, [step(3), step(1)])
  await migrate(backend, [step(1), step(4), step(3)])
  expect(ran).toEqual([1, 3, 4])
})

test('a migration that never finds an end says so', async () => {
  const backend = await filled(2)
  const endless: Migration = {
    number: 1,
    name: 'endless',
    run: (on) => rewrite(on, { collection: 'entries', old: {}, change: (same) => same }),
  }
  await expect(migrate(backend, [endless])).rejects.toThrow('does not change what it looks for')
})

test('a store changed by a newer Parter is not touched by an older one', async () => {
  const backend = await filled(1)
  await migrate(backend, [toMilliseconds()])
  await expect(migrate(backend, [])).rejects.toThrow(/newer Parter.*minutes become milliseconds/)
})

test('the released migrations have numbers of their own', () => {
  expect(new Set(MIGRATIONS.map(({ number }) => number)).size).toBe(MIGRATIONS.length)
})

test('what a store held before documents counted their writes can be changed', async () => {
  const backend = await backends.open()
  await backend.connection.collection<{ _id: string }>('duties').insertMany([{ _id: 'ewa' }, { _id: 'olek' }])
  await migrate(backend)
  expect(await backend.connection.collection('duties').countDocuments({ version: 1 })).toBe(2)
})

test('what a store held before visits were written gets its visits, also when a kill came in between', async () => {
  const backend = await backends.open()
  const raised = (id: string, visitId: string, more: object = {}) => ({
    _id: id,
    version: 3,
    visitId,
    placeId: 'desk',
    needs: ['seat'],
    raisedBy: 'clerk',
    raisedAt: 1_000,
    day: '2026-11-23',
    open: true,
    ...more,
  })
  const ended = { open: false, endedAt: 5_000, note: 'gone' }
  const requests = backend.connection.collection<{ _id: string }>('requests')
  await requests.insertMany([
    raised('a', 'one', ended),
    raised('b', 'one', { needs: ['largePrint'], raisedAt: 2_000, note: 'by the window' }),
    raised('c', 'two', ended),
    ...Array.from({ length: 1_200 }, (_, at) => raised(`more-${at}`, `visit-${at}`)),
  ])
  const visits = backend.connection.collection<{ _id: string }>('visits')
  // Written before the kill.
  await visits.insertMany([{ _id: 'visit-7', version: 9 } as { _id: string }])
  await migrate(backend)
  expect(await visits.countDocuments({})).toBe(1_202)
  expect(await visits.findOne({ _id: 'visit-7' })).toEqual({ _id: 'visit-7', version: 9 })
  const begun = { version: 1, placeId: 'desk', clerkId: 'clerk', day: '2026-11-23', begunAt: 1_000, history: [] }
  expect(await visits.findOne({ _id: 'one' })).toEqual({
    _id: 'one',
    ...begun,
    open: true,
    needs: ['largePrint'],
    note: 'by the window',
  })
  expect(await visits.findOne({ _id: 'two' })).toEqual({
    _id: 'two',
    ...begun,
    open: false,
    needs: ['seat'],
    endedAt: 5_000,
  })
})

/** A server of the version before, which goes on saying that it lives until it has said it so often. */
async function beating(backend: StoreBackend, name: string): Promise<{ stop(): Promise<void> }> {
  const leases = backend.connection.collection<{ _id: string; version: number; beatAt: number; name: string }>(
    'servers',
  )
  await leases.insertOne({ _id: name, version: 1, beatAt: 0, name })
  const ending = new AbortController()
  const beats = (async () => {
    for (let version = 1; !ending.signal.aborted; version++) {
      await leases.replaceOne({ _id: name, version }, { version: version + 1, beatAt: 0, name })
      await wait(1_000, undefined, { signal: ending.signal }).catch(() => undefined)
    }
  })()
  return {
    async stop() {
      ending.abort()
      await beats
    },
  }
}

onMongodb(
  'a store is not carried over while servers of the version before run on it, unless they understand what it becomes',
  async () => {
    const backend = await filled(3)
    await migrate(backend, [])
    const other = await beating(backend, 'north:3000')
    try {
      // One that was killed has left its lease.
      await backend.connection.collection<{ _id: string }>('servers').insertOne({ _id: 'killed' })
      await expect(migrate(backend, [toMilliseconds()])).rejects.toThrow(
        /minutes become milliseconds.*it still runs: north:3000\. Stop every server/,
      )
      expect(await entriesOf(backend).countDocuments({ minutes: { $exists: true } })).toBe(3)
      const forBoth: Migration = { number: 7, name: 'an index goes', isForOlderToo: true, run: async () => undefined }
      expect(await migrate(backend, [forBoth])).toEqual(['an index goes'])
    } finally {
      await other.stop()
    }
    expect(await migrate(backend, [toMilliseconds(), { ...toMilliseconds(), number: 7 }])).toEqual([
      'minutes become milliseconds',
    ])
  },
  60_000,
)
