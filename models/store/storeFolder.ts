import { existsSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import type { Office } from '../domain/directory/directory.ts'
import { embeddedDocuments, isOwned } from './backup/embeddedDocuments.ts'
import { decodeDocument } from './embedded/codec.ts'
import { checkLog } from './embedded/logCheck.ts'
import { ownFolder } from './embedded/ownFolder.ts'

const DATABASE = 'store.db'
const MARKER = 'store.json'
const LOCK = 'owner.lock'
/** With what SQLite keeps beside them, and the notes that lie there for people. */
const OURS = /^(store\.db|store\.json|owner\.lock|last-backup\.txt|first-administrator-link\.txt)/

/** Whose store lies in a folder; `unreadable`: nobody can say, and opening it will tell what is wrong. */
export type StoreKind = 'office' | 'sample' | 'unreadable'

/** Also true of a folder whose store has lost its file: it is not taken for an empty one. */
export const holdsStore = (directory: string): boolean =>
  existsSync(join(directory, DATABASE)) || existsSync(join(directory, MARKER))

/** Whether a Parter has it open. */
export const isRunning = (directory: string): boolean => isOwned(directory)

/** Looks beside whoever owns it, and changes nothing. */
export function kindOfStore(directory: string): StoreKind {
  const office = officeIn(directory)
  if (office === 'unreadable') return office
  // An office writes its directory first and the sample last: this is a sample that was never completed.
  return office === undefined || office.sample === true ? 'sample' : 'office'
}

/** The office whose store lies there, as kindOfStore() looks at it. */
export function officeIn(directory: string): Partial<Pick<Office, 'sample' | 'timeZone'>> | 'unreadable' | undefined {
  try {
    for (const found of embeddedDocuments(directory)) {
      if (found.collection !== 'directory') continue
      if ('damage' in found) return 'unreadable'
      const { office } = decodeDocument(found.row, 'directory') as { office?: Pick<Office, 'sample' | 'timeZone'> }
      return office ?? {}
    }
  } catch {
    return 'unreadable'
  }
  return undefined
}

/**
 * Moves a store that nobody owns into another folder, which has none; false: the system does not let it go, as Windows
 * does while anybody looks at a file, and it is whole where it was. What it holds is in one file by then, so that it
 * is in the one place or in the other at every moment, whenever the machine stops. Its marker is made anew where it is
 * opened; left behind, it would say that a store is missing.
 */
export function moveStore(from: string, to: string): boolean {
  ownFolder(to)
  let isMoved = false
  whileOwning(from, () => {
    copyLogIntoStore(from)
    rmSync(join(from, MARKER), { force: true })
    isMoved = renamed(join(from, DATABASE), join(to, DATABASE))
  })
  if (isMoved) removeFiles(from)
  return isMoved
}

function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch {
    return false
  }
}

/** Removes a store that nobody owns, and its folder when nothing else is in it. */
export function removeStore(directory: string): void {
  whileOwning(directory, () => undefined)
  removeFiles(directory)
  if (readdirSync(directory).length === 0) rmdirSync(directory)
}

function copyLogIntoStore(directory: string): void {
  const file = join(directory, DATABASE)
  checkLog(`${file}-wal`)
  const database = new Database(file)
  try {
    database.exec('PRAGMA busy_timeout = 2000; PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) throw inUse(directory)
}

function whileOwning(directory: string, act: () => void): void {
  const lock = new Database(join(directory, LOCK))
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw inUse(directory, error)
  }
  try {
    act()
  } finally {
    lock.close()
  }
}

const inUse = (directory: string, cause?: unknown): Error =>
  new Error(`Another Parter already uses ${directory}. Stop it first.`, { cause })

/** The marker first: a store without one is opened and made whole, a marker without its store is an alarm. */
function removeFiles(directory: string): void {
  const names = readdirSync(directory).filter((name) => OURS.test(name))
  // Windows frees the files of a closed store a moment later; tried again only where it may go down into folders.
  for (const name of names.toSorted((a, b) => rank(a) - rank(b)))
    rmSync(join(directory, name), { recursive: true, force: true, maxRetries: 10 })
}

const rank = (name: string): number => (name === MARKER ? 0 : name.startsWith(DATABASE) ? 1 : 2)
