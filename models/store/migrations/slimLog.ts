import { hours } from '../../domain/clock.ts'
import type { StoredDocument } from '../embedded/codec.ts'
import type { StoreBackend } from '../storeBackend.ts'

const COLLECTION = 'securityEvents'
const RETIRED = ['at_1', 'at_-1__id_-1', 'seq_1', 'personId_1_result_1_at_-1__id_-1']
/** Written together: one sync for all of them. */
const AT_ONCE = 500

/** What was refused is marked, so that an index of these alone finds it; then the indexes go that nothing asks any more. */
export async function slimLog(backend: StoreBackend): Promise<void> {
  while ((await markRefused(backend)) > 0);
  for (const name of RETIRED) await backend.connection.collection(COLLECTION).dropIndex(name)
}

/** Within it some server starts, if only for the next version. */
const LATE_MS = hours(24 * 31)

/**
 * Servers of the version before, which do not mark what they refuse, may have gone on since, the last of them for a moment
 * after every other has started. So each start looks at the last weeks of the log, and at no more of it.
 */
export async function markLateRefusals(backend: StoreBackend): Promise<void> {
  const [last] = await eventsOf(backend).find({}, LAST).toArray()
  if (last) await markRefused(backend, { at: { $gte: last.at - LATE_MS } })
}

const LAST = { sort: { at: -1, _id: -1 }, limit: 1 } as const

const eventsOf = (backend: StoreBackend) =>
  backend.connection.collection<StoredDocument & { _id: string; at: number }>(COLLECTION)

/** How many were not marked yet. One whose object is forgotten meanwhile is left alone, and met again. */
async function markRefused(
  backend: StoreBackend,
  among: { readonly at?: { readonly $gte: number } } = {},
): Promise<number> {
  const events = eventsOf(backend)
  let seen = 0
  let some: Promise<unknown>[] = []
  for await (const event of events.find({ ...among, result: 'refused', refused: { $exists: false } })) {
    const { _id, object = null } = event
    some.push(events.replaceOne({ _id, object }, { ...event, refused: true }))
    seen += 1
    if (some.length < AT_ONCE) continue
    await Promise.all(some)
    some = []
  }
  await Promise.all(some)
  return seen
}
