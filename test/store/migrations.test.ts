import { setTimeout as wait } from 'node:timers/promises'
import { hours } from '../../models/domain/clock.ts'
import {
  ChainCheck,
  type ChainedEvent,
  type ChainHead,
  chained,
  NO_HEAD,
  type SecurityEvent,
} from '../../models/store/auditChain.ts'
import { CheckedCollection } from '../../models/store/documentApi/checkedCollection.ts'
import type { Migration } from '../../models/store/migrations/migrations.ts'
import { MIGRATIONS, migrate, rewrite } from '../../models/store/migrations/migrations.ts'
import { markLateRefusals } from '../../models/store/migrations/slimLog.ts'
import { securityLogStore } from '../../models/store/securityLogStore.ts'
import { openBackend, type StoreBackend } from '../../models/store/storeBackend.ts'
import { backendsOfTest, mongodbUri, newAddress } from './support/backends.ts'

const backends = backendsOfTest()
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
    needs: [],
    open: false,
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

const OLD_INDEXES = [
  { at: 1 },
  { at: -1, _id: -1 },
  { personId: 1, what: 1, at: -1, _id: -1 },
  { personId: 1, result: 1, at: -1, _id: -1 },
  { personId: 1, at: -1, _id: -1 },
  { what: 1, at: -1, _id: -1 },
  { object: 1, at: -1, _id: -1 },
  { seq: 1 },
] as const

type OldEntry = ChainedEvent & { readonly _id: string }
const logOf = (backend: StoreBackend) => backend.connection.collection<OldEntry>('securityEvents')

/** Behind that one, as the version before wrote it. */
async function writeOld(backend: StoreBackend, events: readonly SecurityEvent[], last: ChainHead): Promise<ChainHead> {
  let head = last
  for (const event of events) {
    const entry = chained(event, head)
    await logOf(backend).insertOne({ _id: String(entry.seq).padStart(12, '0'), ...entry })
    head = { seq: entry.seq, hash: entry.hash }
  }
  return head
}

const signIn = (at: number): SecurityEvent => ({ at, what: 'signIn', personId: 'ewa', result: 'done' })
const refusal = (at: number): SecurityEvent => ({ at, what: 'readAccounts', personId: 'ewa', result: 'refused' })

/** A log with indexes of before, and an entry of before it was a chain. */
async function oldLog(): Promise<StoreBackend> {
  const backend = await backends.open()
  for (const key of OLD_INDEXES) await logOf(backend).createIndex(key)
  const unchained = { _id: '4f0c1a52-9b1d-4f0e-8a55-0c8e5d1f7a10', ...refusal(1) } as OldEntry
  await logOf(backend).insertOne(unchained)
  const asked = { ...refusal(5), what: 'readNeeds', object: 'request-1' }
  await writeOld(backend, [signIn(2), refusal(3), signIn(4), asked, refusal(6)], NO_HEAD)
  return backend
}

/** The process ends after so many more writes. */
function killedAfter(writes: number): () => void {
  let left = writes
  const methods = ['replaceOne', 'dropIndex', 'insertOne'] as const
  const originals = methods.map((name) => [name, CheckedCollection.prototype[name]] as const)
  for (const [name, original] of originals)
    Object.defineProperty(CheckedCollection.prototype, name, {
      configurable: true,
      writable: true,
      value(this: CheckedCollection, ...args: never[]) {
        if (left-- <= 0) throw new Error('killed')
        return (original as (...given: never[]) => unknown).apply(this, args)
      },
    })
  return () => {
    for (const [name, original] of originals)
      Object.defineProperty(CheckedCollection.prototype, name, { configurable: true, writable: true, value: original })
  }
}

async function checked(store: ReturnType<typeof securityLogStore>) {
  const check = new ChainCheck()
  for await (const entry of store.chain()) check.add(entry)
  return check.result()
}

const indexesOfLog = async (backend: StoreBackend) =>
  (await logOf(backend).listIndexes().toArray()).map(({ name }) => String(name)).toSorted()

test('a log of before loses the indexes that nothing asks any more, wherever it is killed', async () => {
  const backend = await oldLog()
  const store = securityLogStore(backend)
  await backend.ready()
  const others = MIGRATIONS.filter(({ number }) => number < 3)
  await migrate(backend, others)
  let kills = 0
  for (let isOver = false; !isOver; ) {
    const mend = killedAfter(kills)
    try {
      isOver = (await migrate(backend).catch((error: Error) => error.message)) !== 'killed'
    } finally {
      mend()
    }
    if (!isOver) kills += 1
  }
  expect(kills).toBeGreaterThan(4)
  expect(await migrate(backend)).toEqual([])
  expect(await indexesOfLog(backend)).toEqual([
    '_id_',
    'at_1__id_1',
    'object_1_at_-1__id_-1',
    'personId_1_at_-1__id_-1',
    'personId_1_at_1__id_1',
    'personId_1_what_1_at_-1__id_-1',
    'what_1_at_-1__id_-1',
    'what_1_at_1',
  ])
  expect((await store.newestOf('ewa', 50)).map(({ at }) => at)).toEqual([6, 5, 4, 3, 2, 1])
  await store.append(refusal(7))
  expect((await store.newestOf('ewa', 3)).map(({ at }) => at)).toEqual([7, 6, 5])
  expect(await store.newest(1)).toEqual([expect.not.objectContaining({ refused: true })])
  // Who did it stays, to what is forgotten, and the chain holds as before.
  expect(await store.cutLinks(6, ['readNeeds'], 10)).toBe(1)
  const { broken, ...whole } = await checked(store)
  expect(whole).toMatchObject({ entries: 6, head: { seq: 6 } })
  expect(broken).toMatchObject({ how: 'objectRemoved', seq: 4 })
})

test('what servers of the version before have refused since is marked at a start, of the last weeks alone', async () => {
  const backend = await oldLog()
  const store = securityLogStore(backend)
  await backend.ready()
  await migrate(backend)
  const last = await logOf(backend).findOne({ _id: '000000000005' })
  const [longAgo, lately] = [hours(24 * 10), hours(24 * 50)]
  await writeOld(backend, [refusal(longAgo), refusal(lately), signIn(lately + 1)], last as OldEntry)
  expect((await store.newestOf('ewa', 3)).map(({ at }) => at)).toEqual([lately + 1, 6, 5])
  await markLateRefusals(backend)
  expect((await store.newestOf('ewa', 3)).map(({ at }) => at)).toEqual([lately + 1, lately, 6])
  expect((await checked(store)).broken).toBeUndefined()
})

test('what is forgotten while a log is marked is not brought back', async () => {
  const backend = await oldLog()
  const { replaceOne } = CheckedCollection.prototype
  const cut = { ...(await logOf(backend).findOne({ _id: '000000000004' })) }
  delete cut.object
  delete cut.salt
  let isCut = false
  Object.defineProperty(CheckedCollection.prototype, 'replaceOne', {
    configurable: true,
    writable: true,
    async value(this: CheckedCollection, ...args: Parameters<typeof replaceOne>) {
      if (!isCut && args[0]._id === cut._id) {
        isCut = true
        await replaceOne.call(this, { _id: cut._id }, cut)
      }
      return replaceOne.apply(this, args)
    },
  })
  try {
    await migrate(backend)
  } finally {
    Object.defineProperty(CheckedCollection.prototype, 'replaceOne', {
      configurable: true,
      writable: true,
      value: replaceOne,
    })
  }
  expect(isCut).toBe(true)
  expect(await logOf(backend).findOne({ _id: '000000000004' })).toEqual({ ...cut, refused: true })
})

const shared = mongodbUri ? test : test.skip

shared('servers of both versions go on with one log while it loses indexes', async () => {
  const address = newAddress()
  const [older, newer, another] = [await backends.open(address), await openBackend(address), await openBackend(address)]
  for (const key of OLD_INDEXES) await logOf(older).createIndex(key)
  await writeOld(older, [signIn(1), refusal(2)], NO_HEAD)
  const store = securityLogStore(newer)
  securityLogStore(another)
  await Promise.all([newer.ready(), another.ready()])
  const writing = (async () => {
    for (let at = 3; at < 13; at += 1) {
      await store.append(signIn(at))
      const [last] = await logOf(older)
        .find({ seq: { $gt: 0 } }, { sort: { seq: -1 }, limit: 1 })
        .toArray()
      if (last) await writeOld(older, [signIn(at)], last)
    }
  })()
  await Promise.all([migrate(newer), migrate(another), writing])
  expect(await checked(store)).toMatchObject({ entries: 22, head: { seq: 22 } })
  expect((await checked(store)).broken).toBeUndefined()
  expect(await indexesOfLog(older)).not.toContain('seq_1')
  expect((await store.newestOf('ewa', 30)).length).toBe(22)
  await Promise.all([newer.close(), another.close()])
})
