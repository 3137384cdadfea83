import type mongoose from 'mongoose'
import { hours, type Instant } from '../../domain/clock.ts'
import { type News, REMOVALS, type Sharing, type Stamp } from './sharing.ts'

interface Told extends Stamp {
  readonly _id: string
  readonly version?: number
}

interface Removal extends Stamp {
  readonly _id: string
  readonly of: string
  readonly id: string
}

const INDEX = { writtenAt: 1 } as const
/** Documents from before the office had several servers are in no index of what was written lately. */
const STAMPED = { partialFilterExpression: { writtenAt: { $exists: true } } }
/** Longer than any sign-in: also a machine that slept through the night hears who has signed out. */
const REMOVALS_KEPT_MS = hours(24)

const stampedSince = (since: Instant) => ({ writtenAt: { $exists: true, $gt: since } })

export async function indexNews(connection: mongoose.Connection, sharing: Sharing): Promise<void> {
  const names = [...sharing.collections, REMOVALS]
  await Promise.all(names.map((name) => connection.collection(name).createIndex(INDEX, STAMPED)))
}

/** What was written since then, and removed. */
export async function readNews(
  connection: mongoose.Connection,
  sharing: Sharing,
  since: Instant,
): Promise<readonly News[]> {
  const isOwn = ({ writtenBy }: Stamp): boolean => writtenBy === sharing.server
  const written = sharing.collections.map(async (collection): Promise<readonly News[]> => {
    const found = await connection
      .collection<Told>(collection)
      .find(stampedSince(since), { projection: { version: 1, writtenBy: 1 } })
      .toArray()
    return found.map((each) => ({ collection, id: each._id, version: each.version ?? 0, isOwn: isOwn(each) }))
  })
  const removed = connection.collection<Removal>(REMOVALS).find(stampedSince(since)).toArray()
  const removals = (await removed).map((each) => ({ collection: each.of, id: each.id, isOwn: isOwn(each) }))
  return [...removals, ...(await Promise.all(written)).flat()]
}

export async function forgetRemovals(connection: mongoose.Connection, now: Instant): Promise<void> {
  const old = { writtenAt: { $exists: true, $lt: now - REMOVALS_KEPT_MS } }
  await connection.collection<Removal>(REMOVALS).deleteMany(old)
}
