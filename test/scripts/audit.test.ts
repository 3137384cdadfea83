import type mongoose from 'mongoose'
import { type ChainedEvent, type ChainHead, chained, NO_HEAD } from '../../models/store/auditChain.ts'
import { mongodbDocuments } from '../../models/store/backup/mongodbDocuments.ts'
import { HEAD_ID, idOf } from '../../models/store/securityLogSchema.ts'
import { walk } from '../../scripts/audit.ts'

/** A MongoDB whose office goes on while it is read: it has no snapshot, and each collection is read at another moment. */
function busyMongodb() {
  const events: (ChainedEvent & { readonly _id: string })[] = []
  let head: ChainHead = NO_HEAD
  const order = () => {
    const entry = chained({ at: events.length, what: 'signIn', result: 'done' }, head)
    events.push({ _id: idOf(entry.seq), ...entry })
    head = { seq: entry.seq, hash: entry.hash }
  }
  for (let count = 0; count < 3; count += 1) order()
  const collections: Readonly<Record<string, () => readonly object[]>> = {
    securityEvents: () => [...events],
    securityLogHead: () => [{ _id: HEAD_ID, ...head }],
    sessions: () => [],
  }
  const connection = {
    listCollections: async () => Object.keys(collections).map((name) => ({ name })),
    db: {
      collection: (name: string) => ({
        find: () => {
          const left = [...(collections[name]?.() ?? [])]
          order()
          return {
            next: async () => left.shift() ?? null,
            readBufferedDocuments: () => left.splice(0),
            close: async () => undefined,
          }
        },
      }),
    },
  }
  return connection as unknown as mongoose.Connection
}

test('an order that is written while the log is read is no end that was cut off', async () => {
  const { broken, entries } = await walk(mongodbDocuments(busyMongodb()), [])
  expect(entries).toBeGreaterThanOrEqual(3)
  expect(broken).toBeUndefined()
})
