import { rmSync } from 'node:fs'
import mongoose from 'mongoose'
import native from 'mongoose/lib/drivers/node-mongodb-native/index.js'
import type { Instant } from '../domain/clock.ts'
import { CheckedCollection } from './documentApi/checkedCollection.ts'
import { withDeadline } from './documentApi/deadline.ts'
import type { Filter } from './documentApi/documentApi.ts'
import type { Chain, ChainLink } from './embedded/chain.ts'
import { EmbeddedCollection } from './embedded/collection.ts'
import { EmbeddedConnection } from './embedded/connection.ts'
import type { Plan } from './embedded/planner.ts'
import { type Watching, type WatchWishes, watchChanges } from './sharing/changeStream.ts'
import { forgetRemovals, indexNews, readNews } from './sharing/readNews.ts'
import { sharedCollection } from './sharing/sharedCollection.ts'
import { type News, Sharing } from './sharing/sharing.ts'
import { type Measured, measureClock } from './storeClock.ts'

export type { Plan } from './embedded/planner.ts'
export type BackendAddress = { readonly mongodbUri: string } | { readonly dataDir: string }

/** Hears what is wrong with the store (it takes no writes, a document is damaged), and `undefined` when nothing is. */
export type AlarmListener = (alarm: Error | undefined) => void

/** A store that several servers may write at once. */
export interface SharedStore {
  /** By which its servers know that it is the same one. */
  readonly name: string
  readonly sharing: Sharing
  /** When the indexes stand by which news are found. */
  ready(): Promise<void>
  /** What was written since then. */
  news(since: Instant): Promise<readonly News[]>
  /** Tells by itself what others write, where it can; undefined: it cannot. */
  watch(wishes: WatchWishes): Promise<Watching | undefined>
  /** Of documents that were removed long ago nobody has to hear. */
  forgetRemovals(now: Instant): Promise<void>
}

/** Documents that tell of others, in one chain, in the same commit. */
export interface Chaining {
  /** From now on they are made by this one. Absent: none is written. */
  by(chain: Chain | undefined): void
  /** One that tells of no other write. */
  write(link: ChainLink): Promise<unknown>
  collection(name: string): Pick<EmbeddedCollection, 'makeTable' | 'insertion' | 'upsertion' | 'firstNow'>
}

/** `later`: the log was still being read. `large`: the file is so large that only a store nobody uses may be written anew. */
export type Scrubbed = 'whole' | 'later' | 'large' | 'not ours'

/** Where the documents live. Both kinds take the same schemas, queries and errors. */
export interface StoreBackend {
  readonly kind: 'mongodb' | 'embedded'
  readonly connection: mongoose.Connection
  /** What whoever starts Parter should know of it. */
  readonly warning?: string | undefined
  /** Absent: one server owns it. */
  readonly shared?: SharedStore
  /** Absent: what tells of a write is written after it. */
  readonly chaining?: Chaining
  /** How far its clock is ahead of `now`. Undefined: it has no other than this machine's, or does not tell. */
  measureClock(now: () => number): Promise<Measured | undefined>
  /** When every index of every model made so far stands; rejects when one cannot. */
  ready(): Promise<void>
  /** How the store would find these documents, for the tests that forbid a query without an index. */
  explain(collection: string, filter: Filter, sort?: object): Promise<Plan>
  /** Asks the store for a proof of life: a synced write (embedded) or an answer (MongoDB), or an error within 3 s. */
  probe(): Promise<void>
  /**
   * After documents were removed: leaves nothing of them in the free parts of the store's files, as far as that is in
   * our hands. On MongoDB it is not: its engine gives freed blocks back, and empties them when it uses them anew.
   * `isAlone`: nobody waits for this store, however long it takes.
   */
  scrub(options?: { readonly isAlone: boolean }): Promise<Scrubbed>
  /** Returns how to stop listening. */
  onAlarm(listener: AlarmListener): () => void
  close(): Promise<void>
  /** Closes the backend and removes everything in it. For tests, and for a restore that was told to. */
  erase(): Promise<void>
}

const MONGODB_OPTIONS: mongoose.ConnectOptions = {
  w: 'majority',
  journal: true,
  // Undefined means "not given"; the driver's default would store it as null.
  ignoreUndefined: true,
  serverSelectionTimeoutMS: 2_000,
  connectTimeoutMS: 2_000,
  waitQueueTimeoutMS: 2_000,
  heartbeatFrequencyMS: 1_000,
}

/** Its own mongoose for every backend, so that several offices, of both kinds, live in one process. */
function newConnection(
  Connection: typeof native.Connection,
  Collection: typeof CheckedCollection,
): mongoose.Connection {
  const own = new mongoose.Mongoose()
  own.set('bufferCommands', false)
  own.set('autoCreate', false)
  // Before any model exists: a model made earlier would wait for the former driver for ever.
  own.setDriver({ ...native, Connection, Collection })
  return own.createConnection()
}

async function ready(connection: mongoose.Connection): Promise<void> {
  await Promise.all(Object.values(connection.models).map((model) => model.init()))
}

async function openEmbedded(dataDir: string): Promise<StoreBackend> {
  const connection = newConnection(EmbeddedConnection, CheckedCollection)
  await connection.openUri(dataDir)
  const { engine } = connection as unknown as EmbeddedConnection
  if (!engine) throw new Error('An open embedded connection has its engine')
  const close = (): Promise<void> => connection.close()
  return {
    kind: 'embedded',
    connection,
    warning: engine.warning,
    chaining: {
      by: (chain) => engine.chainBy(chain),
      write: (link) => withDeadline('the security log', engine.write([], link)),
      collection: (name) => new EmbeddedCollection(engine, name),
    },
    measureClock: async () => undefined,
    ready: () => ready(connection),
    explain: async (collection, filter, sort) =>
      engine.planner.plan(new EmbeddedCollection(engine, collection).querySql(filter, sort).text),
    probe: () => withDeadline('a probing write', engine.probe()),
    scrub: (options) => engine.scrub(options),
    onAlarm: (listener) => {
      engine.on('alarm', listener)
      return () => engine.off('alarm', listener)
    },
    close,
    erase: async () => {
      await close()
      // Windows frees the files of a closed store a moment later.
      rmSync(engine.directory, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

/** The names of the stages of MongoDB's winning plan, outermost first. */
function stagesOf(explained: unknown): readonly string[] {
  const stages: string[] = []
  const plan = JSON.stringify(
    (explained as { queryPlanner?: { winningPlan?: unknown } })?.queryPlanner?.winningPlan ?? {},
  )
  for (const [, stage = ''] of plan.matchAll(/"stage":"(\w+)"/g)) stages.push(stage)
  return stages
}

/** `hello` tells it to everybody, but not on every build; undefined: nor does it tell its status to this account. */
async function timeOf({ db }: mongoose.Connection): Promise<Date | undefined> {
  const told = (await db?.command({ hello: 1 }))?.localTime
  return told ?? (await db?.command({ serverStatus: 1 }).catch(() => undefined))?.localTime
}

async function openMongodb(uri: string): Promise<StoreBackend> {
  const sharing = new Sharing()
  const connection = newConnection(native.Connection, sharedCollection(sharing))
  await withDeadline('the first connection', connection.openUri(uri, MONGODB_OPTIONS))
  let closing = false
  const close = (): Promise<void> => {
    closing = true
    return connection.close()
  }
  return {
    kind: 'mongodb',
    connection,
    shared: {
      name: connection.name,
      sharing,
      ready: () => indexNews(connection, sharing),
      news: (since) => readNews(connection, sharing, since),
      watch: async (wishes) => connection.db && watchChanges(connection.db, sharing, wishes),
      forgetRemovals: (now) => forgetRemovals(connection, now),
    },
    measureClock: (now) =>
      withDeadline(
        'its clock',
        measureClock(() => timeOf(connection), now),
      ),
    ready: () => ready(connection),
    explain: async (collection, filter, sort) => {
      const find = connection.db?.collection(collection).find(filter, sort ? { sort: sort as mongoose.mongo.Sort } : {})
      const steps = stagesOf(await find?.explain('queryPlanner'))
      return { indexed: !steps.includes('COLLSCAN'), sorts: steps.includes('SORT'), steps }
    },
    probe: async () => {
      await withDeadline('a ping', Promise.resolve(connection.db?.command({ ping: 1 })))
    },
    scrub: async () => 'not ours',
    onAlarm: (listener) => {
      const away = (): void => {
        if (!closing) listener(new Error('MongoDB cannot be reached'))
      }
      const back = (): void => listener(undefined)
      connection.on('disconnected', away).on('reconnected', back)
      return () => connection.off('disconnected', away).off('reconnected', back)
    },
    close,
    erase: async () => {
      await connection.dropDatabase()
      await close()
    },
  }
}

export const openBackend = (address: BackendAddress): Promise<StoreBackend> =>
  'dataDir' in address ? openEmbedded(address.dataDir) : openMongodb(address.mongodbUri)
