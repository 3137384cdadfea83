import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { forgetOldEvents, KEPT_MS } from '../../api/platform/audit/forgetOldEvents.ts'
import { SecurityLog } from '../../api/platform/audit/securityLog.ts'
import { hours } from '../../models/domain/clock.ts'
import { appendedLog } from '../../models/store/appendedLog.ts'
import { ChainCheck, type ChainedEvent, chained, NO_HEAD, type SecurityEvent } from '../../models/store/auditChain.ts'
import { CarriedEntry } from '../../models/store/carriedEntry.ts'
import { liftStore } from '../../models/store/liftStore.ts'
import { idOf, modelsOf } from '../../models/store/securityLogSchema.ts'
import { securityLogStore } from '../../models/store/securityLogStore.ts'
import type { StoreBackend } from '../../models/store/storeBackend.ts'
import { MONDAY_TEN } from '../support/startOffice.ts'
import { TestClock } from '../support/testClock.ts'
import { backendsOfTest, mongodbUri } from './support/backends.ts'

const backends = backendsOfTest()
const signIn = (at: number): SecurityEvent => ({ at, what: 'signIn', personId: 'anna', result: 'done' })

test('the security log keeps two years, and every day one of its servers forgets what has become older', async () => {
  const store = securityLogStore(await backends.open())
  const clock = new TestClock(MONDAY_TEN)
  const securityLog = new SecurityLog({ clock, store, timeZone: () => 'UTC' })
  const limit = MONDAY_TEN + hours(2) - KEPT_MS
  for (const at of [limit - hours(9_000), limit - 1, limit, limit + hours(24) - 1, limit + hours(24), MONDAY_TEN])
    await store.append(signIn(at))
  const kept = async () => (await store.since(0)).filter(({ what }) => what === 'signIn').map(({ at }) => at)
  const deps = { clock, log: pino({ level: 'silent' }), store, securityLog }
  const other = forgetOldEvents({ ...deps, isItsTurn: () => false })
  await clock.advanceTo(MONDAY_TEN + hours(1), other.idle)
  await other.stop()
  expect(await kept()).toHaveLength(6)
  const old = forgetOldEvents({ ...deps, isItsTurn: () => true })
  await clock.advanceTo(MONDAY_TEN + hours(2), old.idle)
  expect(await kept()).toEqual([limit, limit + hours(24) - 1, limit + hours(24), MONDAY_TEN])
  await clock.advanceTo(MONDAY_TEN + hours(26), old.idle)
  expect(await kept()).toEqual([limit + hours(24), MONDAY_TEN])
  // The chain says itself where it begins now.
  expect(await checked(store)).toMatchObject({ entries: 4, head: { seq: 8 } })
  expect((await checked(store)).broken).toBeUndefined()
  await old.stop()
})

async function checked(store: ReturnType<typeof securityLogStore>) {
  const check = new ChainCheck([await store.head()])
  for await (const entry of store.chain()) check.add(entry)
  return check.result()
}

/** Ten entries, of which each names an object. */
function tenEntries(): ChainedEvent[] {
  const entries: ChainedEvent[] = []
  let head = NO_HEAD
  for (let seq = 1; seq <= 10; seq += 1) {
    const entry = chained({ ...signIn(MONDAY_TEN + seq), object: `request-${seq}` }, head)
    entries.push(entry)
    head = { seq: entry.seq, hash: entry.hash }
  }
  return entries
}

const brokenIn = (entries: readonly ChainedEvent[], heads = [tenth]): unknown => {
  const check = new ChainCheck(heads)
  for (const entry of entries) check.add(entry)
  return check.result().broken
}

const TEN = tenEntries()
const [one, two, three, four, five, ...others] = TEN as [
  ChainedEvent,
  ChainedEvent,
  ChainedEvent,
  ChainedEvent,
  ChainedEvent,
  ...ChainedEvent[],
]
const tenth = TEN.at(-1) as ChainedEvent
const { object: _object, salt: _salt, ...cut } = three

test.each([
  ['nothing', TEN, undefined],
  ['one that was removed', [one, two, four, five, ...others], { seq: 3, how: 'missing' }],
  [
    'one that was changed',
    [one, two, { ...three, personId: 'piotr' }, four, five, ...others],
    { seq: 3, how: 'changed' },
  ],
  [
    'one that was changed, with a hash made anew',
    [one, two, { ...chained({ ...three, personId: 'piotr' }, two) }, four, five, ...others],
    { seq: 4, how: 'inserted' },
  ],
  ['one that was put in', [one, two, three, three, four, five, ...others], { seq: 3, how: 'inserted' }],
  ['two that were exchanged', [one, three, two, four, five, ...others], { seq: 2, how: 'missing' }],
  [
    'another object',
    [one, two, { ...three, object: 'request-9' }, four, five, ...others],
    { seq: 3, how: 'objectChanged' },
  ],
  ['an object that was taken out', [one, two, cut, four, five, ...others], { seq: 3, how: 'objectRemoved' }],
  ['a beginning that was cut off', [three, four, five, ...others], { seq: 2, how: 'beginningRemoved' }],
  ['an end that was cut off', [one, two, three], { seq: 4, how: 'endRemoved' }],
  ['a log that was emptied', [], { seq: 1, how: 'endRemoved' }],
] as const)('the check names the first break: %s', (_what, entries, broken) => {
  expect(brokenIn(entries)).toEqual(broken)
})

test('a chain that was made anew as a whole is told by a head that was written down', () => {
  const anew = tenEntries()
  expect(brokenIn(anew, [anew.at(-1) as ChainedEvent])).toBeUndefined()
  expect(brokenIn(anew, [tenth])).toEqual({ seq: 10, how: 'changed' })
})

test('an object that the office has forgotten by its rules is no break', async () => {
  const store = securityLogStore(await backends.open())
  const read = { at: MONDAY_TEN - hours(48), what: 'readNeeds', result: 'done', object: 'request-1' } as const
  await store.append(read, { ...read, object: 'request-2' })
  expect(await store.cutLinks(MONDAY_TEN, ['readNeeds'], 10)).toBe(2)
  expect(await checked(store)).toMatchObject({ broken: { how: 'objectRemoved' } })
  await store.append({ at: MONDAY_TEN, what: 'forgetVisits', result: 'done', object: '2026-11-22' })
  expect((await checked(store)).broken).toBeUndefined()
})

test('a server that does not know of another one’s entries puts its own behind them', async () => {
  const backend = await backends.open()
  const store = async () => {
    for (const model of ['SecurityEvent', 'SecurityLogHead'])
      if (backend.connection.models[model]) backend.connection.deleteModel(model)
    const log = securityLogStore(backend)
    await backend.ready()
    return log
  }
  const [here, there] = [await store(), await store()]
  for (let round = 0; round < 3; round += 1)
    for (const each of [here, there]) await each.append(signIn(MONDAY_TEN), signIn(MONDAY_TEN + 1))
  expect(await checked(there)).toMatchObject({ entries: 12, head: { seq: 12 } })
  expect((await checked(there)).broken).toBeUndefined()
})

/** The log of MongoDB, on whatever store there is. */
async function serversOf(backend: StoreBackend) {
  const log = securityLogStore(backend)
  const { model, heads } = modelsOf(backend)
  await backend.ready()
  const readLast = async () =>
    (await model
      .findOne({ seq: { $gt: 0 } })
      .sort({ seq: -1 })
      .lean<ChainedEvent>()) ?? NO_HEAD
  const server = (writing = model) => appendedLog({ model: writing, heads, readLast })
  return { log, model, server }
}

test('two servers that write at once leave one chain, and each entry once', async () => {
  const { log, server } = await serversOf(await backends.open())
  const servers = [server(), server()]
  const many = Array.from({ length: 20 }, (_, at) => servers[at % 2]?.(signIn(at), signIn(100 + at)))
  await Promise.all(many)
  expect(await checked(log)).toMatchObject({ entries: 40, head: { seq: 40 } })
  expect((await checked(log)).broken).toBeUndefined()
  expect(new Set((await log.since(0)).map(({ at }) => at)).size).toBe(40)
})

test('of entries between which another server was faster, those that are there already do not come twice', async () => {
  const { log, model, server } = await serversOf(await backends.open())
  const there = server()
  let isFirst = true
  // MongoDB writes one document after the other, and others in between.
  const interrupted = {
    async insertMany([first, ...others]: readonly object[]) {
      if (!isFirst) return model.insertMany([first, ...others])
      isFirst = false
      await model.insertMany([first])
      await there(signIn(50))
      return model.insertMany(others).catch((error: Error) => {
        throw Object.assign(error, { writeErrors: [{ index: 1 }] })
      })
    },
  }
  await server(interrupted as unknown as typeof model)(signIn(1), signIn(2), signIn(3))
  expect((await log.since(0)).map(({ at }) => at)).toEqual([1, 2, 3, 50])
  expect((await checked(log)).broken).toBeUndefined()
})

const own = mongodbUri ? test.skip : test

/** An office's log, and orders that each write a request of their own. */
async function ordersOf(backend: StoreBackend) {
  const [log, lifts] = [securityLogStore(backend), liftStore(backend)]
  await backend.ready()
  await log.append(signIn(MONDAY_TEN))
  const order = (building: string) => {
    const entry = new CarriedEntry({ at: MONDAY_TEN, what: 'lift', object: building, result: 'done' })
    const written = lifts.insert({ id: building, version: 1, building }, entry)
    return { entry, written }
  }
  return { log, lifts, order }
}

/** Commits in the store's log, each of them one sync: the frames that say how large the store is after them. */
function commitsOf({ connection }: StoreBackend): number {
  const [header, frame] = [32, 24 + 4_096]
  const log = readFileSync(join(connection.host, 'store.db-wal'))
  let commits = 0
  for (let at = header; at + frame <= log.length; at += frame) if (log.readUInt32BE(at + 4) > 0) commits += 1
  return commits
}

const objects = async (log: ReturnType<typeof securityLogStore>) =>
  (await log.since(0)).flatMap(({ object }) => object ?? [])

own(
  'an entry is written with its order, and not without it: what is refused between others leaves the chain whole',
  async () => {
    const { log, order } = await ordersOf(await backends.open())
    const orders = ['A', 'B', 'A', 'C'].map(order)
    const told = log.append(signIn(MONDAY_TEN + 1))
    const duplicates = await Promise.all(orders.map(({ written }) => written))
    expect(duplicates.map((duplicate) => duplicate !== undefined)).toEqual([false, false, true, false])
    expect(await Promise.all(orders.map(({ entry }) => entry.isWritten()))).toEqual([true, true, false, true])
    await told
    expect(await objects(log)).toEqual(['A', 'B', 'C'])
    await log.append(signIn(MONDAY_TEN + 2))
    expect(await checked(log)).toMatchObject({ entries: 6, head: { seq: 6 } })
    expect((await checked(log)).broken).toBeUndefined()
  },
)

own('many orders at once are one sync, with their entries', async () => {
  const backend = await backends.open()
  const { log, order } = await ordersOf(backend)
  const before = commitsOf(backend)
  const many = Array.from({ length: 40 }, (_, at) => order(`building ${at}`))
  await Promise.all(many.map(({ written }) => written))
  expect(await Promise.all(many.map(({ entry }) => entry.isWritten()))).not.toContain(false)
  expect(commitsOf(backend) - before).toBe(1)
  const { entries, head } = await checked(log)
  expect([entries, head.seq]).toEqual([41, 41])
  // Apart from the log, where an end that is cut off is missed.
  expect(await log.head()).toMatchObject(head)
})

own('where the log ends is read again when it is not where it was left', async () => {
  const backend = await backends.open()
  const { log, order } = await ordersOf(backend)
  const other = chained(signIn(MONDAY_TEN), await log.head())
  await backend.connection.collection<{ _id: string }>('securityEvents').insertOne({ _id: idOf(other.seq), ...other })
  const first = order('A')
  // It is carried out all the same; whoever has made the entry appends it.
  expect(await first.written).toBeUndefined()
  await expect(first.entry.isWritten()).rejects.toThrow()
  const second = order('B')
  await second.written
  expect(await second.entry.isWritten()).toBe(true)
  expect(await objects(log)).toEqual(['B'])
  const { broken, entries, head } = await checked(log)
  expect([broken, entries]).toEqual([undefined, 3])
  expect(await log.head()).toMatchObject(head)
})

own('an order that meets another version than it has seen has no entry', async () => {
  const { log, lifts, order } = await ordersOf(await backends.open())
  await order('A').written
  const change = (version: number) => {
    const entry = new CarriedEntry({ at: MONDAY_TEN, what: 'lift', object: `version ${version}`, result: 'done' })
    return { entry, written: lifts.replace({ id: 'A', version, building: 'A' }, entry) }
  }
  const changes = [2, 4, 3, 3].map(change)
  expect(await Promise.all(changes.map(({ written }) => written))).toEqual([true, false, true, false])
  expect(await Promise.all(changes.map(({ entry }) => entry.isWritten()))).toEqual([true, false, true, false])
  expect(await objects(log)).toEqual(['A', 'version 2', 'version 3'])
  expect((await checked(log)).broken).toBeUndefined()
})
