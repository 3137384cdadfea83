import Database from 'libsql'
import type { IndexSpec } from './indexSql.ts'

export interface Plan {
  /** An index leads to the documents; nothing walks through all of them. */
  readonly indexed: boolean
  /** The order has to be made by sorting, instead of coming from the index. */
  readonly sorts: boolean
  /** The plan in the store's own words. */
  readonly steps: readonly string[]
}

type Catalog = ReadonlyMap<string, ReadonlyMap<string, IndexSpec>>

const MOST_REMEMBERED = 500

/** How SQLite would answer a query: what decides where it is read, and what the tests of the indexes look at. */
export class Planner {
  readonly #file: string
  readonly #catalog: Catalog
  readonly #plans = new Map<string, Plan>()
  #connection: InstanceType<typeof Database> | undefined

  constructor(file: string, catalog: Catalog) {
    this.#file = file
    this.#catalog = catalog
  }

  plan(sql: string): Plan {
    const known = this.#plans.get(sql)
    if (known) return known
    const steps = this.#explain(sql)
    const sorts = steps.some((step) => step.includes('TEMP B-TREE'))
    const plan = { indexed: !steps.some((step) => this.#walksAll(step)), sorts, steps }
    if (this.#plans.size >= MOST_REMEMBERED) this.#plans.clear()
    this.#plans.set(sql, plan)
    return plan
  }

  /** A new table or index changes the plans. */
  forget(): void {
    this.#plans.clear()
    this.#connection?.close()
    this.#connection = undefined
  }

  /**
   * On a connection that does nothing else: in libsql 0.5 an explained statement stays active, and every later read on
   * its connection would see the store as it was at that moment.
   */
  #explain(sql: string): readonly string[] {
    this.#connection ??= new Database(this.#file)
    const lines = this.#connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).raw().all([])
    return (lines as readonly (readonly [number, number, number, string])[]).map(([, , , step]) => step)
  }

  /**
   * Walking through a whole partial index is no walk through the collection: it holds just what is looked for. Nor is
   * one through nothing, which is what a collection without a table reads as.
   */
  #walksAll(step: string): boolean {
    if (!step.startsWith('SCAN') || /^SCAN (CONSTANT ROW|\(subquery)/.test(step)) return false
    const [, collection = '', index = ''] = /USING INDEX ([^/]+)\/(.+)$/.exec(step) ?? []
    const spec = this.#catalog.get(collection)?.get(index)
    return !spec?.partialFilterExpression
  }
}
