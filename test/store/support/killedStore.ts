import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openBackend } from '../../../models/store/storeBackend.ts'

/** What a kill leaves behind of a store of three entries: all of it is in the log. */
export async function killedStore(directory: string): Promise<string> {
  const written = join(directory, 'written')
  const backend = await openBackend({ dataDir: written })
  const entries = backend.connection.collection<{ _id: string; text: string }>('entries')
  for (const _id of ['first', 'second', 'third']) await entries.insertOne({ _id, text: _id })
  const killed = join(directory, 'killed')
  mkdirSync(killed)
  for (const file of ['store.db', 'store.db-wal', 'store.json']) cpSync(join(written, file), join(killed, file))
  await backend.close()
  return killed
}
