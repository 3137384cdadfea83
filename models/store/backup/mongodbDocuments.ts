import type mongoose from 'mongoose'
import { encodeDocument, encodeOperand, type StoredDocument } from '../embedded/codec.ts'
import { WITHOUT_STAMP } from '../sharing/sharing.ts'
import type { Inspected } from './embeddedDocuments.ts'

/** Where the security log ended when the reading began: read behind the log, it would be an end that the log has not. */
const LOG_HEAD = 'securityLogHead'

const AT_ONCE = 1_000

/**
 * All documents of a MongoDB database. A standalone server has no snapshots, and none is needed: a document is whole by
 * itself, and reading by `_id` passes over nothing that was there before.
 */
export async function* mongodbDocuments(connection: mongoose.Connection): AsyncGenerator<Inspected> {
  const names = await collectionsOf(connection)
  for (const collection of names.toSorted((a, b) => Number(b === LOG_HEAD) - Number(a === LOG_HEAD))) {
    const whole = { sort: { _id: 1 }, projection: WITHOUT_STAMP, batchSize: AT_ONCE } as const
    const documents = connection.db?.collection<StoredDocument>(collection).find({}, whole)
    for await (const document of documents ? readAhead(documents) : []) {
      yield { collection, row: encodeDocument(document, encodeOperand(document._id, '_id')) }
    }
  }
}

/** While some are being written, MongoDB looks for the next: neither waits for the other. */
async function* readAhead<D>(cursor: mongoose.mongo.FindCursor<D>): AsyncGenerator<D> {
  const some = async (): Promise<readonly D[]> => {
    const first = await cursor.next()
    return first === null ? [] : [first, ...cursor.readBufferedDocuments()]
  }
  try {
    for (let coming = some(); ; ) {
      const here = await coming
      if (here.length === 0) return
      coming = some()
      // Whoever reads no further does not hear of it.
      coming.catch(() => undefined)
      yield* here
    }
  } finally {
    await cursor.close()
  }
}

/** What is wrong with the collections and their indexes, in MongoDB's words, while it goes on serving. */
export async function damagedCollections(connection: mongoose.Connection): Promise<readonly string[]> {
  const found: string[] = []
  for (const validate of await collectionsOf(connection)) {
    const { valid, errors } = (await connection.db?.command({ validate, background: true })) ?? {}
    if (valid !== true) found.push(`${validate}: ${[errors].flat().join('; ')}`)
  }
  return found
}

async function collectionsOf(connection: mongoose.Connection): Promise<readonly string[]> {
  const names = (await connection.listCollections()).map(({ name }) => name)
  return names.filter((name) => !name.startsWith('system.')).toSorted()
}
