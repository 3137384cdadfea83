import mongoose from 'mongoose'
import type { Filter } from '../documentApi/documentApi.ts'
import type { StoredDocument } from '../embedded/codec.ts'
import { serversOf } from '../sharing/livingServers.ts'
import type { StoreBackend } from '../storeBackend.ts'
import { slimLog } from './slimLog.ts'
import { writeVisits } from './writeVisits.ts'

/**
 * One step from an older form of the documents to the next. It may be killed anywhere and is then run again from its
 * beginning: so it only touches what is still in the old form. `rewrite` below is made for that.
 */
export interface Migration {
  readonly number: number
  readonly name: string
  /** Servers of the version before understand what it leaves, so that they may go on beside it until their turn comes. */
  readonly isForOlderToo?: true
  run(backend: StoreBackend): Promise<void>
}

/** In the order of their numbers; what has been released is never changed, only followed by another. */
export const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: 'every document that is held in memory counts its writes',
    async run(backend) {
      for (const collection of ['sessions', 'pushSubscriptions', 'duties', 'closedDays'])
        await rewrite(backend, {
          collection,
          old: { version: { $exists: false } },
          change: (document) => ({ ...document, version: 1 }),
        })
    },
  },
  {
    number: 2,
    name: 'every visit has a document of its own',
    run: writeVisits,
  },
  {
    number: 3,
    name: 'an entry of the security log is in fewer indexes',
    isForOlderToo: true,
    run: slimLog,
  },
]

interface Applied {
  readonly _id: number
  readonly name: string
}

const COLLECTION = 'migrations'
const DUPLICATE_KEY = 11000

async function record(backend: StoreBackend, { number, name }: Migration): Promise<void> {
  try {
    await backend.connection.collection<Applied>(COLLECTION).insertOne({ _id: number, name })
  } catch (error) {
    // Another server of the same MongoDB did the same work at the same time.
    if (!(error instanceof mongoose.mongo.MongoServerError && error.code === DUPLICATE_KEY)) throw error
  }
}

/** Runs, once each, what this store has not had yet. Resolves with the names of what was run. */
export async function migrate(
  backend: StoreBackend,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<readonly string[]> {
  const applied = await backend.connection.collection<Applied>(COLLECTION).find({}).toArray()
  const known = new Set(migrations.map(({ number }) => number))
  const unknown = applied.find(({ _id }) => !known.has(_id))
  if (unknown) {
    throw new Error(
      `This store was changed by a newer Parter (step ${unknown._id}, "${unknown.name}"); start that version`,
    )
  }
  const done = new Set(applied.map(({ _id }) => _id))
  const pending = migrations.filter(({ number }) => !done.has(number)).toSorted((a, b) => a.number - b.number)
  const first = pending.find(({ isForOlderToo }) => !isForOlderToo)
  if (first) await refuseBesideOthers(backend, first)
  for (const migration of pending) {
    await migration.run(backend)
    await record(backend, migration)
  }
  return pending.map(({ name }) => name)
}

/** Whoever lives on a store that lacks this step is of a version that does not know what it makes of the documents. */
async function refuseBesideOthers(backend: StoreBackend, { number, name }: Migration): Promise<void> {
  const others = await serversOf(backend)
  if (others.length === 0) return
  throw new Error(
    `This version carries the store over (step ${number}, "${name}"), which the version before does not understand, and ` +
      `it still runs: ${others.join(', ')}. Stop every server, then start them all in the new version`,
  )
}

interface Rewriting {
  readonly collection: string
  /** Finds what is still in the old form, and nothing that `change` has returned. */
  readonly old: Filter
  change(document: StoredDocument): StoredDocument
}

/** Replaces every document still in the old form. One that somebody else replaced meanwhile is looked at again. */
export async function rewrite(backend: StoreBackend, { collection, old, change }: Rewriting): Promise<void> {
  const documents = backend.connection.collection<StoredDocument>(collection)
  for (let left = Number.POSITIVE_INFINITY; left > 0; ) {
    let seen = 0
    for await (const document of documents.find(old)) {
      seen++
      const { _id, version } = document
      const unchanged = version === undefined ? { _id } : { _id, version }
      await documents.replaceOne(unchanged as mongoose.mongo.Filter<StoredDocument>, change(document))
    }
    if (seen > 0 && seen >= left) {
      throw new Error(
        `A migration of "${collection}" does not change what it looks for: ${seen} documents stay in the old form`,
      )
    }
    left = seen
  }
}
