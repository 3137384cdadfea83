import { cpSync, existsSync, rmSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import Database from 'libsql'
import { securityLogStore } from '../../models/store/securityLogStore.ts'
import { openStore, type Store } from '../../models/store/store.ts'
import type { AlarmListener, BackendAddress } from '../../models/store/storeBackend.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import { officeAddress, officeFolder, TEST_FOLDER } from './officeAddress.ts'

/** What every office of the tests begins with. Bigger wishes are written over it. */
type Fill = (store: Store) => Promise<void>
type Call = (...args: readonly unknown[]) => unknown

/** Embedded, a store is a copy of this: its tables, indexes and people need not be written again. */
const TEMPLATE = join(TEST_FOLDER, 'template')

interface Kept {
  readonly address: BackendAddress
  readonly store: Store
  /** Called by the runner of tests: when no file follows, or when this one had many offices at once. */
  discard(): Promise<void>
}

/**
 * Of offices that have stopped, for the next files too: a store's thread and its models take longer to make than most
 * tests take.
 */
const own = globalThis as { storesOfTests?: Kept[]; rowsOfTemplate?: ReadonlyMap<string, Rows> }
own.storesOfTests ??= []
const shelf = own.storesOfTests

/** A store for one office after the other. Each finds in it what most tests begin with, and nothing else. */
export class LentStore {
  /** Its server has stopped. */
  endLease: () => Promise<void> = async () => undefined
  private isBack = false

  private constructor(
    readonly address: BackendAddress,
    public store: Store,
  ) {}

  static async borrow(fill: Fill): Promise<LentStore> {
    const kept = shelf.pop()
    if (kept) return new LentStore(kept.address, kept.store)
    const address = officeAddress()
    return new LentStore(address, await newStore(address, fill))
  }

  /** For one server: what that still asks when it has stopped is refused, as by a store that is closed. */
  lease(): Store {
    // Where the security log ends, each server finds out for itself.
    const lease = leaseOf({ ...this.store, securityLog: securityLogStore(this.store.backend) })
    this.endLease = lease.end
    return lease.store
  }

  /** As a restart does it. */
  async reopen(): Promise<void> {
    await this.endLease()
    await this.store.close()
    this.store = await openStore(this.address)
  }

  /** For the next office. Only from one that has stopped as it should. */
  async giveBack(): Promise<void> {
    // An office may be stopped twice.
    if (this.isBack) return
    const { address, store } = this
    if (!('dataDir' in address)) return this.end()
    await this.endLease()
    emptyAgain(address.dataDir)
    this.isBack = true
    shelf.push({ address, store, discard: () => discard({ address, store }) })
  }

  /** Closed in any case: its threads would keep the test's process for ever. */
  async end(): Promise<void> {
    if (this.isBack) return
    this.isBack = true
    await this.endLease()
    await discard(this)
  }
}

async function discard({ address, store }: Pick<Kept, 'address' | 'store'>): Promise<void> {
  await store.close()
  if ('dataDir' in address) await rm(address.dataDir, { recursive: true, force: true })
}

function leaseOf(store: Store) {
  let isOver = false
  const underWay = new Set<unknown>()
  const listening: (() => void)[] = []

  const guarded =
    (call: Call): Call =>
    (...args) => {
      if (isOver) return refusal()
      const answer = call(...args)
      if (!(answer instanceof Promise)) return answer
      underWay.add(answer)
      return answer.finally(() => underWay.delete(answer))
    }
  const guardedPart = (part: object) =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => [
        name,
        typeof value === 'function' && name !== 'idOf' ? guarded(value) : value,
      ]),
    )
  const parts = Object.entries(store).map(([name, part]) => [name, typeof part === 'object' ? guardedPart(part) : part])
  const leased = Object.fromEntries(parts) as Store
  const onAlarm = (listener: AlarmListener) => {
    const stop = store.backend.onAlarm(listener)
    listening.push(stop)
    return stop
  }
  return {
    store: { ...leased, backend: { ...leased.backend, onAlarm } } as Store,
    async end() {
      isOver = true
      for (const stop of listening.splice(0)) stop()
      await Promise.allSettled(underWay)
    },
  }
}

/** For who awaits an answer, and for who walks through one with `for await`, who would leave a rejected promise behind. */
function refusal(): Promise<never> {
  const refused = Promise.reject<never>(new StoreUnavailable('closed', 'The store is closed'))
  refused.catch(() => undefined)
  return Object.assign(refused, { [Symbol.asyncIterator]: () => ({ next: () => refused }) })
}

async function newStore(address: BackendAddress, fill: Fill): Promise<Store> {
  if (!('dataDir' in address)) {
    const store = await openStore(address)
    await filled(store, fill)
    return store
  }
  if (!existsSync(TEMPLATE)) await makeTemplate(fill)
  cpSync(TEMPLATE, address.dataDir, { recursive: true })
  return openStore(address)
}

async function makeTemplate(fill: Fill): Promise<void> {
  const dataDir = officeFolder()
  const store = await openStore({ dataDir })
  await filled(store, fill)
  await store.close()
  // Another worker may have been faster; theirs is as good.
  await rename(dataDir, TEMPLATE).catch(() => rmSync(dataDir, { recursive: true }))
}

/** Closed when that fails. */
async function filled(store: Store, fill: Fill): Promise<void> {
  try {
    await fill(store)
  } catch (error) {
    await store.close()
    throw error
  }
}

type Rows = readonly (readonly unknown[])[]
type Connection = InstanceType<typeof Database>

/**
 * Every table with what the template has in it, whatever the office has written, by a connection of its own. What is as it
 * was is left alone: an emptied table is a page to write, and of more than a hundred most were never written to.
 */
function emptyAgain(dataDir: string): void {
  own.rowsOfTemplate ??= rowsOfTemplate()
  const database = open(dataDir)
  try {
    database.exec('PRAGMA busy_timeout = 2000; BEGIN IMMEDIATE')
    for (const table of tablesIn(database)) refill(database, table, own.rowsOfTemplate.get(table) ?? [])
    database.exec('COMMIT')
  } finally {
    database.close()
  }
}

function refill(database: Connection, table: string, rows: Rows): void {
  const found = database
    .prepare(`SELECT * FROM "${table}" LIMIT ${rows.length + 1}`)
    .raw()
    .all()
  if (isDeepStrictEqual(found, rows)) return
  database.exec(`DELETE FROM "${table}"`)
  for (const row of rows) database.prepare(`INSERT INTO "${table}" VALUES (${row.map(() => '?')})`).run(...row)
}

/** By way of a copy: other workers copy it too, and reading leaves files beside it. */
function rowsOfTemplate(): ReadonlyMap<string, Rows> {
  const copy = officeFolder()
  cpSync(TEMPLATE, copy, { recursive: true })
  const database = open(copy)
  try {
    const rowsOf = (table: string) => database.prepare(`SELECT * FROM "${table}"`).raw().all() as Rows
    return new Map(tablesIn(database).map((table) => [table, rowsOf(table)]))
  } finally {
    database.close()
    rmSync(copy, { recursive: true })
  }
}

const open = (dataDir: string) => new Database(join(dataDir, 'store.db'))

/** Those of documents: the store's own say which indexes there are. */
const tablesIn = (database: Connection): readonly string[] =>
  (database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").raw().all() as readonly [string][])
    .map(([name]) => name)
    .filter((name) => !/^(_|sqlite_)/.test(name))
