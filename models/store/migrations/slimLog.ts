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

/** How many were not marked yet. One whose object is forgotten meanwhile is left alone, and met again. */
async function markRefused(backend: StoreBackend): Promise<number> {
  const events = backend.connection.collection<StoredDocument & { _id: string }>(COLLECTION)
  let seen = 0
  let some: Promise<unknown>[] = []
  for await (const event of events.find({ result: 'refused', refused: { $exists: false } })) {
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
