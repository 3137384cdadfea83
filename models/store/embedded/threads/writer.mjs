/** The thread that owns the directory and commits batches. */
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { asText, connect, directory, file, plainError, serve } from './thread.mjs'

const APPLICATION_ID = 0x50617274 // "Part"
const FORMAT = 2
const LONGEST_LOG = 32 * 1024 * 1024

/** Held until the process ends, by kill -9 too: the operating system gives it back. */
let ownership
function own() {
  ownership = new Database(join(directory, 'owner.lock'))
  ownership.exec('BEGIN EXCLUSIVE')
}

let writer
const statements = new Map()

const fail = (code, message) => {
  throw Object.assign(new Error(message), { code })
}

const pragma = (text) => Object.values(writer.prepare(`PRAGMA ${text}`).all()[0] ?? {})[0]

/** Whether it is a store already. Refuses what is none of ours before anything is written to it. */
function recognise() {
  if (pragma('application_id') === APPLICATION_ID) {
    if (pragma('user_version') > FORMAT) fail('PARTER_NEWER', `${file} was written by a newer Parter; start that one`)
    return true
  }
  if (writer.prepare('SELECT 1 FROM sqlite_master LIMIT 1').all().length > 0) {
    fail('PARTER_FOREIGN', `${file} is a database of another program; give Parter its own DATA_DIR`)
  }
  return false
}

function openWriter({ again }) {
  const marker = join(directory, 'store.json')
  const isNew = !existsSync(marker)
  if (!isNew && !(existsSync(file) && statSync(file).size > 0)) {
    fail('PARTER_MISSING', `${file} is missing or empty although this directory has held a store`)
  }
  writer = connect()
  const isStore = recognise()
  // Known to the check of the log, which must not trust a header that may be damaged.
  pragma('page_size = 4096')
  pragma('journal_mode = WAL')
  writer.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 0')
  // What was erased, as how to reach a client, does not stay to be read in what is free now.
  writer.exec('PRAGMA secure_delete = ON')
  // One large write must not leave a large log behind for good.
  pragma(`journal_size_limit = ${LONGEST_LOG}`)
  // After a failed sync nobody knows which pages of the log reached the disk. Copying it all into the main file, and
  // syncing that, makes every committed page certain again before anything new is built upon it.
  const busy = Number(pragma('wal_checkpoint(TRUNCATE)')) !== 0
  if (busy && again) fail('SQLITE_BUSY', 'the log is still being read')
  // Nothing is written, and nothing synced, by opening a store that is there.
  if (!isStore)
    writer.exec(`
    BEGIN;
    CREATE TABLE IF NOT EXISTS _indexes (collection TEXT NOT NULL, name TEXT NOT NULL, spec TEXT NOT NULL, PRIMARY KEY (collection, name));
    CREATE TABLE IF NOT EXISTS _pulse (beat INTEGER PRIMARY KEY, at INTEGER NOT NULL);
    PRAGMA application_id = ${APPLICATION_ID};
    PRAGMA user_version = ${FORMAT};
    COMMIT`)
  // Before anything is in a newer form, so that an older Parter leaves it alone from then on.
  if (pragma('user_version') < FORMAT) pragma(`user_version = ${FORMAT}`)
  if (isNew) writeFileSync(marker, `${JSON.stringify({ store: 'Parter', format: FORMAT })}\n`, { flush: true })
}

/** Never half open: a connection that failed in between is closed, and the next write begins anew. */
function ensureWriter(how) {
  try {
    if (writer === undefined) openWriter(how)
  } catch (error) {
    closeWriter()
    throw error
  }
}

function closeWriter() {
  statements.clear()
  const closing = writer
  writer = undefined
  closing?.close()
}

function prepared(sql) {
  let statement = statements.get(sql)
  if (statement === undefined) {
    if (statements.size >= 200) statements.clear()
    statement = writer.prepare(sql)
    statements.set(sql, statement)
  }
  return statement
}

/** What belongs to the statement alone; anything else (disk full, I/O, damage) concerns everybody in the batch. */
const isOwnFault = (error) => /^SQLITE_(CONSTRAINT|ERROR|MISMATCH|TOOBIG)/.test(String(error.code))

const execute = ([sql, ...values]) => prepared(sql).run(values).changes

/** A column that is set makes SQLite write its indexes anew, even where its value stays: so only what changes is set. */
function replace({ table, where, values, columns, given: [doc, sum, ...fields] }) {
  const sames = columns.map((column) => `, ${column} IS ?`).join('')
  const [row] = prepared(`SELECT n${sames} FROM ${table} WHERE ${where}`)
    .raw()
    .all([...fields, ...values])
  if (row === undefined) return 0
  const [n, ...same] = row
  const changed = columns.flatMap((column, at) => (same[at] ? [] : [{ column, value: fields[at] }]))
  const set = changed.map(({ column }) => `, ${column} = ?`).join('')
  const now = changed.map(({ value }) => value)
  return execute([`UPDATE ${table} SET doc = ?, sum = ?${set} WHERE n = ?`, doc, sum, ...now, n])
}

/** In order, up to the first that is refused. */
function runUnit(wanted) {
  const results = []
  for (const each of wanted) {
    try {
      results.push({ changes: 'given' in each ? replace(each) : execute(each) })
    } catch (error) {
      // SQLite undoes the one statement and leaves the transaction open: neighbours keep what they wrote.
      if (!isOwnFault(error) || !writer.inTransaction) throw error
      results.push({ error: plainError(error) })
      break
    }
  }
  return results
}

/** What a unit was for has happened: nothing of it was refused, and it met what it was to change. */
function isDone(results) {
  const last = results.at(-1)
  return last === undefined || (last.error === undefined && last.changes > 0)
}

/**
 * Every unit by itself; behind them what tells of some of them, in one chain. Where it would tell of a unit that is not
 * done, nothing is committed, and nothing synced: whoever asked makes the chain anew without that.
 */
function commit({ units, behind = [] }) {
  ensureWriter({ again: true })
  try {
    writer.exec('BEGIN IMMEDIATE')
    const results = units.map(runUnit)
    const areTrue = behind.map(({ unit }) => unit === undefined || isDone(results[unit]))
    if (areTrue.includes(false)) {
      writer.exec('ROLLBACK')
      return { areTrue }
    }
    const chain = behind.map(({ statement }) => statement)
    const chained = runUnit(chain)
    writer.exec('COMMIT')
    for (const unit of [...units, chain]) logged += bytesOf(unit)
    return { results, chained, logged }
  } catch (error) {
    try {
      if (writer.inTransaction) writer.exec('ROLLBACK')
    } catch {
      closeWriter()
    }
    // Reopened by the next write; full disks need no reopening, but are no worse for it.
    if (!/^SQLITE_(FULL|BUSY)/.test(String(error.code))) closeWriter()
    throw error
  }
}

/** What a row takes in the log at least: the page it is on. */
const ROW_BYTES = 4_096
const bytesOf = (unit) =>
  unit.reduce((sum, one) => (one.given ?? one).reduce((all, value) => all + (value?.length ?? 0), sum + ROW_BYTES), 0)

/** So much written since the log was copied. SQLite by itself would make every write that fills a thousand pages wait. */
let logged = 0

/**
 * Copies the log into the main file, after the answers have been given. A reader of an old moment can hold this up; it is
 * then tried again as the log grows.
 */
function shorten() {
  if (writer === undefined) return
  logged = 0
  try {
    pragma('wal_checkpoint(PASSIVE)')
  } catch {
    // Nothing acknowledged is touched; opening anew makes the log certain before the next write.
    closeWriter()
  }
}

/** Written anew in about a second; nobody's write waits longer. */
const LARGEST_SCRUBBED = 128 * 1024 * 1024

/**
 * `secure_delete` empties what a document was in; what SQLite has moved from page to page while it was there may have
 * left a copy of itself in the gaps of a page, and the log has the pages of before. Writing all of it anew leaves both out.
 */
function scrub({ isAlone }) {
  ensureWriter({ again: true })
  const isLarge = !isAlone && Number(pragma('page_count')) * Number(pragma('page_size')) > LARGEST_SCRUBBED
  try {
    if (!isLarge) writer.exec('VACUUM')
    if (Number(pragma('wal_checkpoint(TRUNCATE)')) !== 0) return 'later'
  } catch (error) {
    if (String(error.code).startsWith('SQLITE_BUSY')) return 'later'
    throw error
  }
  logged = 0
  return isLarge ? 'large' : 'whole'
}

/** Everything there is: tables and columns as SQLite knows them, and the indexes as they were asked for. */
function open({ schemaSql, columnsSql }) {
  ensureWriter({ again: false })
  const rows = (sql) => writer.prepare(sql).raw().all().map(asText)
  return {
    schema: rows(schemaSql),
    columns: rows(columnsSql),
    indexes: rows('SELECT CAST(collection AS BLOB), CAST(spec AS BLOB) FROM _indexes'),
  }
}

function close() {
  closeWriter()
  ownership?.close()
}

serve({ own, open, commit, shorten, scrub, close })
