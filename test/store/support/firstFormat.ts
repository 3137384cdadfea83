import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { encodeDocument, type StoredDocument } from '../../../models/store/embedded/codec.ts'

/** A collection as Parter wrote it before fields had columns: its indexes led by what is inside the documents. */
export interface OldCollection {
  readonly name: string
  readonly documents: readonly (StoredDocument & { readonly _id: string })[]
}

const at = (field: string): string => `coalesce(json_extract(doc, '$."${field}"'), -9e999)`

const INDEXES = [
  {
    spec: { v: 2, key: { key: 1 }, name: 'key_1', unique: true },
    sql: (name: string) => `CREATE UNIQUE INDEX IF NOT EXISTS "${name}/key_1" ON "${name}" (${at('key')})`,
  },
  {
    spec: { v: 2, key: { dueAt: 1 }, name: 'dueAt_1', partialFilterExpression: { dueAt: { $exists: true } } },
    sql: (name: string) =>
      `CREATE INDEX IF NOT EXISTS "${name}/dueAt_1" ON "${name}" (${at('dueAt')}) WHERE json_type(doc, '$."dueAt"') IS NOT NULL`,
  },
]

/** Adds them to the store of a directory, which is made if there is none. */
export function writeFirstFormat(dataDir: string, collections: readonly OldCollection[]): void {
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(join(dataDir, 'store.json'), `${JSON.stringify({ store: 'Parter', format: 1 })}\n`)
  const database = new Database(join(dataDir, 'store.db'))
  database.exec(`
    PRAGMA journal_mode = WAL;
    BEGIN;
    CREATE TABLE IF NOT EXISTS _indexes (collection TEXT NOT NULL, name TEXT NOT NULL, spec TEXT NOT NULL, PRIMARY KEY (collection, name));
    CREATE TABLE IF NOT EXISTS _pulse (beat INTEGER PRIMARY KEY, at INTEGER NOT NULL);
    PRAGMA application_id = 1348563572;
    PRAGMA user_version = 1;
    COMMIT`)
  for (const { name, documents } of collections) {
    database.exec(
      `CREATE TABLE IF NOT EXISTS "${name}" (n INTEGER PRIMARY KEY, id NOT NULL UNIQUE, doc TEXT NOT NULL, sum INTEGER NOT NULL)`,
    )
    for (const document of documents)
      database
        .prepare(`INSERT INTO "${name}" (id, doc, sum) VALUES (?, ?, ?)`)
        .run([...encodeDocument(document, `:${document._id}`)])
    for (const { spec, sql } of INDEXES) {
      database.exec(sql(name))
      database
        .prepare('INSERT INTO _indexes (collection, name, spec) VALUES (?, ?, ?)')
        .run([name, spec.name, JSON.stringify(spec)])
    }
  }
  database.close()
}
