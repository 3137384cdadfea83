import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'libsql'
import { columnValue, decodeDocument, type Row, type SqlValue } from '../embedded/codec.ts'
import { damagedDocument, damagedStore } from '../embedded/faults.ts'
import { columnSql, ROW_SQL, readSql } from '../embedded/filterSql.ts'
import { quote } from '../embedded/indexSql.ts'
import { checkLog } from '../embedded/logCheck.ts'
import { COLUMNS_SQL, collectionsIn, SCHEMA_SQL, type SchemaRow } from '../embedded/schema.ts'
import { asText } from '../embedded/shortReads.ts'
import { StoreDamaged } from '../unavailable.ts'

/** A document as it lies there, or the damage found in its place. */
export type Inspected =
  | { readonly collection: string; readonly row: Row }
  | { readonly collection: string; readonly damage: Error }

/** Whether a Parter is running on this directory. */
export function isOwned(directory: string): boolean {
  const lock = join(directory, 'owner.lock')
  if (!existsSync(lock)) return false
  const database = new Database(lock)
  try {
    database.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE; ROLLBACK')
    return false
  } catch {
    return true
  } finally {
    database.close()
  }
}

/**
 * Opens the store of a directory for reading, beside its owner if there is one. One that was killed is checked first,
 * as its next start would check it: opening a damaged log cuts it short for good.
 */
function openBeside(dataDir: string): InstanceType<typeof Database> {
  const directory = resolve(dataDir)
  const file = join(directory, 'store.db')
  if (!existsSync(file)) throw new Error(`There is no store in ${directory}`)
  if (statSync(file).size === 0) throw damagedStore(`${file} is empty`)
  if (!isOwned(directory)) checkLog(`${file}-wal`)
  return new Database(file)
}

function collectionsOf(database: InstanceType<typeof Database>): readonly string[] {
  const rows = database.prepare(SCHEMA_SQL).raw().all() as unknown as readonly (readonly unknown[])[]
  return collectionsIn(rows.map(asText) as unknown as readonly SchemaRow[]).toSorted()
}

/** What cannot be read any further is told, and the other collections are read all the same. */
function* documentsOf(database: InstanceType<typeof Database>, collection: string): Generator<Inspected> {
  try {
    yield* readableOf(database, collection)
  } catch (error) {
    const damage = new StoreDamaged(`"${collection}" cannot be read to its end: ${(error as Error).message}`)
    yield { collection, damage }
  }
}

/** The fields of a collection that have a column. */
function fieldsOf(database: InstanceType<typeof Database>, collection: string): readonly string[] {
  const rows = database.prepare(COLUMNS_SQL).raw().all() as unknown as readonly (readonly unknown[])[]
  return rows.map(asText).flatMap(([of, field]) => (of === collection ? [String(field)] : []))
}

function* readableOf(database: InstanceType<typeof Database>, collection: string): Generator<Inspected> {
  let seen = 0
  const fields = fieldsOf(database, collection)
  const shown = [ROW_SQL, ...fields.map((field) => readSql(columnSql(field)))]
  const rows = database
    .prepare(`SELECT ${shown} FROM ${quote(collection)} NOT INDEXED`)
    .raw()
    .iterate()
  for (const each of rows) {
    seen++
    const [id, text, sum, ...held] = asText(each as readonly unknown[])
    const row = [id, text, sum] as unknown as Row
    yield checked(
      collection,
      row,
      fields.map((field, at) => [field, held[at]]),
    )
  }
  // By the index of ids: a page that is damaged may leave documents out without a word.
  const [counted] = database
    .prepare(`SELECT count(id) FROM ${quote(collection)}`)
    .raw()
    .all() as unknown as [[number]]
  if (Number(counted[0]) !== seen)
    yield { collection, damage: new StoreDamaged(`"${collection}" has ${counted[0]} ids and ${seen} documents`) }
}

type Held = readonly (readonly [field: string, value: unknown])[]

function checked(collection: string, row: Row, held: Held): Inspected {
  try {
    const document = decodeDocument(row, collection)
    const other = held.find(([field, value]) => !isSame(value, columnValue(document, field)))
    if (other)
      throw damagedDocument(String(document._id), collection, `it is found by another "${other[0]}" than it has`)
    return { collection, row }
  } catch (damage) {
    return { collection, damage: damage as Error }
  }
}

/** Half of a pair of characters, which is none in UTF-8, is kept in a column as the sign for what cannot be read. */
function isSame(held: unknown, value: SqlValue | null): boolean {
  if (held === null || value === null) return held === value
  return typeof value === 'string' ? held === Buffer.from(value).toString() : Number(held) === Number(value)
}

/** All documents of a directory as they were at one moment, while its owner goes on writing. */
export function* embeddedDocuments(dataDir: string): Generator<Inspected> {
  const database = openBeside(dataDir)
  try {
    // One transaction for all tables: SQLite keeps what it needs of that moment until the end.
    database.exec('PRAGMA query_only = 1; PRAGMA busy_timeout = 5000; BEGIN')
    for (const collection of collectionsOf(database)) yield* documentsOf(database, collection)
  } finally {
    // A closed connection lives on as long as its statements, and would hold that moment until they are collected.
    if (database.inTransaction) database.exec('ROLLBACK')
    database.close()
  }
}

/** What is wrong with the pages themselves, in SQLite's words: with indexes that lead to the wrong place, for one. */
export function damagedPages(dataDir: string): readonly string[] {
  const database = openBeside(dataDir)
  try {
    database.exec('PRAGMA query_only = 1; PRAGMA busy_timeout = 5000')
    const lines = database
      .prepare('SELECT CAST(integrity_check AS BLOB) FROM pragma_integrity_check')
      .raw()
      .all() as unknown as readonly (readonly [Buffer])[]
    return lines.map(([line]) => line.toString()).filter((line) => line !== 'ok')
  } finally {
    database.close()
  }
}
