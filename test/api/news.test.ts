import { EventEmitter } from 'node:events'
import { pino } from 'pino'
import { OfficeDirectory } from '../../api/directory/officeDirectory.ts'
import { ClockSteps } from '../../api/platform/clockSteps.ts'
import { Collection } from '../../api/platform/collection.ts'
import { ConnectionsElsewhere } from '../../api/platform/servers/connectionsElsewhere.ts'
import { OtherServers } from '../../api/platform/servers/otherServers.ts'
import { Covers } from '../../api/schedule/covers.ts'
import { Surveys } from '../../api/survey/surveys.ts'
import { hours, seconds } from '../../models/domain/clock.ts'
import type { Cover } from '../../models/domain/schedule/cover.ts'
import { type Answers, answeredIn } from '../../models/domain/survey/survey.ts'
import type { ClockSum } from '../../models/store/clockStepStore.ts'
import { watchChanges } from '../../models/store/sharing/changeStream.ts'
import type { ServerConnections, ServerLease } from '../../models/store/sharing/serverStores.ts'
import { type News, Sharing } from '../../models/store/sharing/sharing.ts'
import type { Versioned } from '../../models/store/storedCollection.ts'
import type { CountedSurveys } from '../../models/store/surveyStore.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'
import { MemoryStore, platformAt } from '../support/memoryStore.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { TestClock } from '../support/testClock.ts'

/* Several servers of one store, in one process: what is theirs is made by hand, and the clock is the test's. */

interface Note extends Versioned {
  readonly id: string
  readonly text: string
}

const note = (id: string, text = 'as it was'): Note => ({ id, version: 1, text })
const saying =
  (text: string) =>
  (current: Note): Note => ({ ...current, text })

async function twoServers(...ids: readonly string[]) {
  const store = new MemoryStore(({ id }: Note) => id, ...ids.map((id) => note(id)))
  store.isShared = true
  const server = async () => {
    const notes = new Collection<Note>(platformAt(new TestClock(MONDAY_TEN)), {
      noun: 'message',
      store,
      read: () => store.all(),
    })
    await notes.load()
    const told: string[] = []
    const own: string[] = []
    notes.onChanged(({ id, version, before, after }) => told.push(`${id} ${version} ${before?.text}: ${after?.text}`))
    notes.onOwnChange(({ id, version }) => own.push(`${id} ${version}`))
    const hear = store.hearers.at(-1) ?? (async () => undefined)
    return { notes, told, own, hear: (...news: readonly Omit<News, 'collection'>[]) => hear(news.map(ofNotes)) }
  }
  return { store, here: await server(), there: await server() }
}

const ALL_YES: Answers = { wait: 'yes', place: 'yes', result: 'yes', respect: 'yes' }

const longOver: Cover = {
  id: '',
  version: 1,
  awayIds: ['ewa'],
  personId: 'olek',
  day: '2020-11-23',
  from: 0,
  to: 1,
  askedBy: 'manager',
  askedAt: 0,
  answerBy: 1,
  state: 'agreed',
}

const ofNotes = (news: Omit<News, 'collection'>): News => ({ collection: 'things', ...news })
const written = (id: string, version: number) => ({ id, version, isOwn: false })
const removed = (id: string) => ({ id, isOwn: false })

test('what another server has written is held and told, once, and is no work of this one', async () => {
  const { here, there } = await twoServers('a')
  await there.notes.change('a', saying('corrected'))
  await there.notes.add(note('b', 'new'))
  for (let time = 0; time < 3; time++) await here.hear(written('a', 2), written('b', 1))
  expect(here.notes.get('a')).toEqual(there.notes.get('a'))
  expect(here.told).toEqual(['a 2 as it was: corrected', 'b 1 undefined: new'])
  expect(here.own).toEqual([])
})

test('news of several versions are the last of them', async () => {
  const { here, there } = await twoServers('a')
  await there.notes.change('a', saying('corrected'))
  await there.notes.change('a', saying('corrected again'))
  await here.hear(written('a', 2), written('a', 3))
  expect(here.told).toEqual(['a 3 as it was: corrected again'])
})

test('what another has removed is gone; noted before it is done, it is looked at until it is', async () => {
  const { here, there } = await twoServers('a', 'b')
  await here.hear(removed('a'))
  expect(here.told).toEqual([])
  await there.notes.remove('a')
  await here.hear(removed('a'))
  expect([here.notes.get('a'), here.told]).toEqual([undefined, ['a 2 as it was: undefined']])
})

test('two servers that forget the same do so once, and neither calls it a fault', async () => {
  const { store, here, there } = await twoServers('a', 'b')
  // Heard of only afterwards, and heard of before its turn came.
  expect(await there.notes.removeIfThere('a')).toBe(true)
  expect(await here.notes.removeIfThere('a')).toBe(false)
  await there.notes.removeIfThere('b')
  await here.hear(removed('b'))
  expect(await here.notes.removeIfThere('b')).toBe(false)
  expect([store.stored.size, here.notes.all(), here.own]).toEqual([0, [], []])
  expect(there.own).toEqual(['a 2', 'b 2'])
  await expect(here.notes.remove('b')).rejects.toThrow('notFound')
})

test('covers that another server forgets in the middle of it are no fault', async () => {
  const store = new MemoryStore(({ id }: Cover) => id, { ...longOver, id: 'a' }, { ...longOver, id: 'b' })
  store.isShared = true
  const covers = new Covers(platformAt(new TestClock(MONDAY_TEN)), store)
  await covers.load()
  store.beforeAnswer = async () => {
    store.stored.delete('b')
    await store.hearers[0]?.([ofNotes(removed('b'))])
  }
  await covers.forgetOld()
  expect([covers.all(), store.stored.size]).toEqual([[], 0])
})

test('answers that wait at two servers that stop are all kept, and one of two that start takes them up', async () => {
  const store = new MemoryStore(({ id }: CountedSurveys) => id)
  store.isShared = true
  const directory = new OfficeDirectory({ directory: smallOffice(), version: 1 }, pino({ level: 'silent' }))
  const server = async () => {
    const surveys = new Surveys({ ...platformAt(new TestClock(MONDAY_TEN)), store, directory })
    await surveys.load()
    return surveys
  }
  const answer = async (surveys: Surveys, times: number) => {
    for (let time = 0; time < times; time += 1) await surveys.take('main', ALL_YES)
  }
  const [one, other] = await Promise.all([server(), server()])
  await Promise.all([answer(one, 3), answer(other, 2)])
  await Promise.all([one.stop(), other.stop()])
  const [again, alike] = await Promise.all([server(), server()])
  // Five of before and one more are counted; where nothing was taken up, one answer waits for others.
  await Promise.all([answer(again, 1), answer(alike, 1)])
  expect([...store.stored.values()].map(({ counts }) => answeredIn(counts))).toEqual([6])
})

test('removed and made anew elsewhere, it is the new one', async () => {
  const { here, there } = await twoServers('a')
  await here.notes.change('a', saying('second'))
  await there.hear(written('a', 2))
  await there.notes.remove('a')
  await there.notes.add(note('a', 'another'))
  await here.hear(removed('a'), written('a', 1))
  expect(here.notes.get('a')).toEqual(note('a', 'another'))
})

test('who loses a race tells what the other wrote before what it writes itself', async () => {
  const { here, there } = await twoServers('a')
  await there.notes.change('a', saying('theirs'))
  await here.notes.change('a', (current) => ({ ...current, text: `${current.text}, and ours` }))
  expect(here.told).toEqual(['a 2 as it was: theirs', 'a 3 theirs: theirs, and ours'])
  expect(here.own).toEqual(['a 3'])
  await here.hear(written('a', 2), written('a', 3))
  expect(here.told).toHaveLength(2)
})

test('who finds that the other has done it already tells that, and writes nothing', async () => {
  const { here, there, store } = await twoServers('a')
  const answer = (current: Note): Note => (current.text === 'answered' ? current : { ...current, text: 'answered' })
  await there.notes.change('a', answer)
  const { writes } = store
  await here.notes.change('a', answer)
  expect(here.told).toEqual(['a 2 as it was: answered'])
  expect([store.stored.get('a')?.version, store.writes - writes]).toEqual([2, 1])
})

test('what is being written here is told here, whoever finds it meanwhile', async () => {
  const { here, store } = await twoServers()
  store.beforeAnswer = () => here.hear({ id: 'a', version: 1, isOwn: true }, written('a', 1))
  await here.notes.add(note('a'))
  expect(here.told).toEqual(['a 1 undefined: as it was'])
})

test('what another server has just made is known before it was heard of', async () => {
  const { here, there } = await twoServers()
  await there.notes.add(note('a'))
  expect(await here.notes.lookUp('a')).toEqual(note('a'))
  await there.notes.add(note('b'))
  await here.notes.change('b', saying('corrected'))
  expect(here.told).toEqual(['a 1 undefined: as it was', 'b 1 undefined: as it was', 'b 2 as it was: corrected'])
})

test('what was dropped here does not come back by what another wrote before', async () => {
  const { here, there, store } = await twoServers('a')
  await there.notes.change('a', saying('corrected'))
  store.isFull = true
  await here.notes.drop('a')
  await here.hear(written('a', 2))
  expect(here.notes.get('a')).toBeUndefined()
})

/** Offices' servers, which find each other by what one memory holds. */
function world() {
  const time = new TestClock(MONDAY_TEN)
  const leases = new MemoryStore<ServerLease>(({ server }) => server)
  const connections = new MemoryStore<ServerConnections>(({ id }) => id)
  for (const each of [leases, connections]) each.isShared = true
  let isAway = false
  const asked: number[] = []
  const everyConnection = new Set<string>()
  async function server() {
    const platform = platformAt(time)
    const sharing = new Sharing()
    const stores = { leases: heardBy(leases, 'servers', sharing), connections: heardBy(connections, 'lines', sharing) }
    const shared = {
      name: 'a test',
      sharing,
      ready: async () => undefined,
      watch: async () => undefined,
      forgetRemovals: async () => undefined,
      // Everything, again and again: what is known already is no news.
      async news(since: number): Promise<readonly News[]> {
        if (isAway) throw new StoreUnavailable('unreachable', 'The store is away.')
        asked.push(time.now() - since)
        const all = [
          ...[...leases.stored.values()].map(({ server: id, version }) => ({ collection: 'servers', id, version })),
          ...[...connections.stored.values()].map(({ id, version }) => ({ collection: 'lines', id, version })),
        ]
        const gone = [...everyConnection].filter((id) => !connections.stored.has(id))
        for (const id of connections.stored.keys()) everyConnection.add(id)
        return [...all, ...gone.map((id) => ({ collection: 'lines', id }))].map((each) => ({ ...each, isOwn: false }))
      },
    }
    const servers = new OtherServers({ ...platform, shared, leases: stores.leases })
    const elsewhere = new ConnectionsElsewhere({ ...platform, servers, store: stores.connections })
    const told: string[] = []
    servers.onOther((_server, what) => told.push(what))
    await servers.load()
    await elsewhere.load()
    servers.begin()
    return { servers, elsewhere, told, idle: () => Promise.all([servers.idle(), elsewhere.idle()]) }
  }
  const all: Awaited<ReturnType<typeof server>>[] = []
  return {
    asked,
    leases,
    connections,
    goAway: (now: boolean) => (isAway = now),
    async start() {
      const started = await server()
      all.push(started)
      return started
    },
    pass: (ms: number) =>
      time.advanceTo(time.now() + ms, async () => {
        for (const each of all) await each.idle()
      }),
  }
}

/** One memory, of which each server hears by itself. */
function heardBy<D extends Versioned>(store: MemoryStore<D>, name: string, sharing: Sharing) {
  return {
    name,
    isShared: true,
    idOf: store.idOf,
    all: store.all,
    find: store.find,
    insert: store.insert,
    replace: store.replace,
    remove: store.remove,
    onNews: (hear: Parameters<Sharing['hear']>[1]) => sharing.hear(name, hear),
  }
}

test('alone, a server looks for others only; with another, for what that one writes, and far enough back', async () => {
  const { start, pass, asked } = world()
  const one = await start()
  await pass(seconds(5))
  expect([asked, one.servers.areThere, one.servers.lagMs]).toEqual([[], false, 0])
  const other = await start()
  await pass(seconds(4))
  expect([one.told, one.servers.areThere, other.servers.areThere]).toEqual([['came'], true, true])
  for (const lookedBackMs of asked) expect(lookedBackMs).toBeGreaterThanOrEqual(seconds(2))
  // One of them does at once what is due, the other a little later, if it is still to be done.
  expect([one.servers.lagMs, other.servers.lagMs].sort()).toEqual([0, 250])
  expect([one.servers.isFirst, other.servers.isFirst].filter(Boolean)).toHaveLength(1)
})

test('a server that comes while another is up has not been down, and one that comes after a death has', async () => {
  const { start, pass, leases } = world()
  const one = await start()
  await pass(seconds(5))
  const other = await start()
  expect([one.servers.wasOneUp, other.servers.wasOneUp]).toEqual([false, true])
  for (const { servers } of [one, other]) await servers.stop()
  // What is left of a server that was killed.
  leases.stored.set('killed', { server: 'killed', version: 1, beatAt: MONDAY_TEN + seconds(5) })
  await pass(seconds(4))
  expect((await start()).servers.wasOneUp).toBe(false)
})

test('each knows whose screens hang on the other, also those from before it came', async () => {
  const { start, pass } = world()
  const one = await start()
  one.elsewhere.say('person', 'ewa', [{ sound: 'proven' }])
  await pass(seconds(2))
  const other = await start()
  const changed: string[] = []
  other.elsewhere.onChanged((kind, whose) => changed.push(`${kind} ${whose}`))
  await pass(seconds(2))
  expect(other.elsewhere.of('person', 'ewa')).toEqual([{ sound: 'proven' }])
  expect([one.elsewhere.of('person', 'ewa'), other.elsewhere.of('device', 'ewa')]).toEqual([[], []])
  one.elsewhere.say('person', 'ewa', [])
  await pass(seconds(2))
  expect(other.elsewhere.of('person', 'ewa')).toEqual([])
  expect(new Set(changed)).toEqual(new Set(['person ewa']))
})

test('a server that is gone takes its screens along, in less than ten seconds, and leaves nothing', async () => {
  const { start, pass, leases, connections } = world()
  const one = await start()
  const other = await start()
  one.elsewhere.say('person', 'ewa', [{ sound: 'proven' }])
  await pass(seconds(4))
  expect(other.elsewhere.whose('person')).toEqual(['ewa'])
  await one.servers.stop()
  await pass(seconds(9))
  expect([other.told.at(-1), other.elsewhere.of('person', 'ewa')]).toEqual(['gone', []])
  expect([leases.stored.size, connections.stored.size, other.servers.areThere]).toEqual([1, 0, false])
})

test('a server that was taken for gone says again what hangs on it', async () => {
  const { start, pass, leases, connections } = world()
  const one = await start()
  const other = await start()
  one.elsewhere.say('person', 'ewa', ['a line'])
  await pass(seconds(4))
  leases.stored.delete(one.servers.own ?? '')
  connections.stored.clear()
  await pass(seconds(10))
  expect(leases.stored.size).toBe(2)
  one.elsewhere.say('person', 'ewa', ['a line', 'another'])
  await pass(seconds(2))
  expect(other.elsewhere.of('person', 'ewa')).toEqual(['a line', 'another'])
})

test('what could not be read while the store was away is heard when it is back', async () => {
  const { start, pass, goAway } = world()
  const one = await start()
  const other = await start()
  await pass(seconds(4))
  goAway(true)
  one.elsewhere.say('person', 'ewa', ['a line'])
  await pass(seconds(4))
  expect(other.elsewhere.of('person', 'ewa')).toEqual([])
  goAway(false)
  await pass(seconds(4))
  expect(other.elsewhere.of('person', 'ewa')).toEqual(['a line'])
})

test('of two servers of which one sees the clock of the store being set, both go along, by one sum', async () => {
  const store = new MemoryStore<ClockSum>(({ id }) => id)
  store.isShared = true
  async function server() {
    const time = new TestClock(MONDAY_TEN)
    const platform = platformAt(time)
    let isMeasured = false
    // What another machine's clock says is known when it is asked.
    platform.clock.measureAgain = async () => {
      if (!isMeasured) time.setWallBy(hours(1))
      isMeasured = true
    }
    const steps = new ClockSteps(platform, store)
    await steps.load()
    const hear = store.hearers.at(-1) ?? (async () => undefined)
    return { platform, steps, hear: () => hear([{ collection: 'things', id: 'sum', version: 1, isOwn: false }]), time }
  }
  const [one, other] = [await server(), await server()]
  await one.platform.clock.measureAgain()
  await one.time.advanceTo(MONDAY_TEN + seconds(1), () => one.steps.idle())
  expect(one.platform.clock.steppedMs).toBe(hours(1))
  await other.hear()
  await other.steps.idle()
  expect(other.platform.clock.steppedMs).toBe(hours(1))
  expect([...store.stored.values()]).toEqual([{ id: 'sum', version: 1, totalMs: hours(1) }])
  expect(other.platform.clock.now() - MONDAY_TEN).toBe(hours(1))
  for (const { steps } of [one, other]) steps.stop()
})

/* No engine of these tests is a replica set: what MongoDB would say is said by hand. */
function database(hello: object) {
  const stream = Object.assign(new EventEmitter(), { close: async () => undefined })
  const asked: unknown[] = []
  const watch = (pipeline: unknown) => {
    asked.push(pipeline)
    return stream
  }
  const db = { command: async () => hello, watch } as never as Parameters<typeof watchChanges>[0]
  return { db, stream, asked }
}

test('a replica set tells by itself what others have written, and nothing of what it says', async () => {
  const { db, stream, asked } = database({ setName: 'parter' })
  const sharing = new Sharing()
  sharing.share('duties')
  const heard: News[] = []
  const ended: unknown[] = []
  await watchChanges(db, sharing, { hear: (news) => heard.push(news), ended: (error) => ended.push(error) })
  expect(JSON.stringify(asked)).toContain(`{"$ne":"${sharing.server}"}`)
  const duties = { ns: { coll: 'duties' } }
  stream.emit('change', {
    ...duties,
    operationType: 'replace',
    documentKey: { _id: 'ewa' },
    fullDocument: { version: 7 },
  })
  stream.emit('change', { ...duties, operationType: 'delete', documentKey: { _id: 'olek' } })
  expect(heard).toEqual([
    { collection: 'duties', id: 'ewa', version: 7, isOwn: false },
    { collection: 'duties', id: 'olek', isOwn: false },
  ])
  stream.emit('error', new Error('the primary has stepped down'))
  expect(ended).toHaveLength(1)
})

test('a single MongoDB does not, and is not asked', async () => {
  const { db, asked } = database({ isWritablePrimary: true })
  const wishes = { hear: () => undefined, ended: () => undefined }
  expect(await watchChanges(db, new Sharing(), wishes)).toBeUndefined()
  expect(asked).toEqual([])
})
