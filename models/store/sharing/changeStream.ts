import type mongoose from 'mongoose'
import type { News, Sharing } from './sharing.ts'

/** What of a change is asked for. */
interface Told {
  readonly operationType: string
  readonly ns: { readonly coll: string }
  readonly documentKey: { readonly _id: unknown }
  readonly fullDocument?: { readonly version?: number }
}

/** Where changes are told: a database of a replica set, or of several. */
type Watched = Pick<mongoose.mongo.Db, 'command' | 'watch'>

export interface Watching {
  close(): Promise<void>
}

export interface WatchWishes {
  hear(news: News): void
  /** It has ended, and what it would have told is found by looking. */
  ended(error: unknown): void
}

/**
 * MongoDB tells by itself what other servers have written, where it is a replica set; undefined: it is not. Only that
 * something was written, and its version, comes over the connection.
 */
export async function watchChanges(
  db: Watched,
  sharing: Sharing,
  { hear, ended }: WatchWishes,
): Promise<Watching | undefined> {
  const { setName, msg } = await db.command({ hello: 1 })
  if (setName === undefined && msg !== 'isdbgrid') return undefined
  // A document that is inserted or replaced comes with its change; there are no other writes.
  const stream = db.watch([
    {
      $match: {
        operationType: { $in: ['insert', 'replace', 'delete'] },
        'ns.coll': { $in: sharing.collections },
        'fullDocument.writtenBy': { $ne: sharing.server },
      },
    },
    { $project: { operationType: 1, ns: 1, documentKey: 1, 'fullDocument.version': 1 } },
  ])
  stream.on('change', (change) => hear(newsOf(change as unknown as Told)))
  stream.on('error', (error) => {
    stream.removeAllListeners('change')
    stream.close().catch(() => undefined)
    ended(error)
  })
  return { close: () => stream.close() }
}

function newsOf({ operationType, ns, documentKey, fullDocument }: Told): News {
  const news = { collection: ns.coll, id: String(documentKey._id), isOwn: false }
  return operationType === 'delete' ? news : { ...news, version: fullDocument?.version ?? 0 }
}
