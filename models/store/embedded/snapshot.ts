import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'libsql'
import type mongoose from 'mongoose'
import { decodeDocument, encodeDocument, encodeOperand, type Row, type StoredDocument } from './codec.ts'
import { quote } from './indexSql.ts'

/** A document on its way into a backup, or the reason why it cannot go there. */
export type Copied =
  | { readonly collection: string; readonly row: Row }
  | { readonly collection: string; readonly damage: Error }

/** All documents of a directory as they were at one moment, while its owner goes on writing. */
export function* embeddedSnapshot(dataDir: string): Generator<Copied> {
  const file = join(resolve(dataDir), 'store.db')
  if (!existsSync(file)) throw new Error(`There is no store in ${resolve(dataDir)}`)
  const database = new Database(file)
  try {
    // One transaction for all tables: SQLite keeps what it needs of that moment until the end.
    database.exec('PRAGMA query_only = 1; PRAGMA busy_timeout = 5000; BEGIN')
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").raw().all()
    for (const [collection] of tables as unknown as readonly (readonly [string])[]) {
      if (collection.startsWith('_')) continue
      for (const row of database
        .prepare(`SELECT id, doc, sum FROM ${quote(collection)}`)
        .raw()
        .iterate()) {
        yield checked(collection, row as Row)
      }
    }
  } finally {
    database.close()
  }
}

function checked(collection: string, row: Row): Copied {
  try {
    decodeDocument(row, collection)
    return { collection, row }
  } catch (damage) {
    return { collection, damage: damage as Error }
  }
}

/**
 * All documents of a MongoDB database. A standalone server has no snapshots, and none is needed: a document is whole by
 * itself, and reading by `_id` passes over nothing that was there before.
 */
export async function* mongodbSnapshot(connection: mongoose.Connection): AsyncGenerator<Copied> {
  const names = (await connection.listCollections()).map(({ name }) => name)
  for (const collection of names.filter((name) => !name.startsWith('system.')).toSorted()) {
    const documents = connection.db?.collection<StoredDocument>(collection).find({}, { sort: { _id: 1 } })
    for await (const document of documents ?? []) {
      yield { collection, row: encodeDocument(document, encodeOperand(document._id, '_id')) }
    }
  }
}
