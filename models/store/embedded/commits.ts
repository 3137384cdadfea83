import type { Chain, ChainLink } from './chain.ts'
import type { Replacement, Statement } from './collectionSql.ts'
import { explain, type PlainError, ThreadError } from './faults.ts'
import type { WorkerLink } from './workerLink.ts'

export interface Refused {
  readonly error: PlainError
}
export type WriteResult = { readonly changes: number; readonly error?: never } | Refused

/** What one caller wants written, in order: a refused statement ends it, what came before it stays. */
export type WriteUnit = readonly (Statement | Replacement)[]

export interface Committed {
  /** Of each unit. */
  readonly results: readonly (readonly WriteResult[])[]
  /** Of what stood behind them. */
  readonly chained: readonly WriteResult[]
  /** So many bytes lie in the log by now. */
  readonly logged: number
}

/** Nothing was written: of what stood behind the units, this was true. */
interface Untrue {
  readonly areTrue: readonly boolean[]
}

/** A statement behind the units, and the place of the one of which it tells. */
interface Behind {
  readonly statement: Statement | Replacement
  readonly unit?: number
}

/** A unit, and what tells of it in the same commit. */
export interface Linked {
  readonly unit: WriteUnit
  readonly link?: ChainLink | undefined
}

/** A link, and the place of the unit in its batch of which it tells. */
interface Told {
  readonly link: ChainLink
  readonly unit: number
}

/** Asks the writer thread for one commit after the other; what tells of units is linked when its commit is asked for. */
export class Commits {
  /** Absent: no link is written. */
  chain: Chain | undefined
  readonly #writer: WorkerLink

  constructor(writer: WorkerLink) {
    this.#writer = writer
  }

  /** Behind the units what tells of them. Of one that is refused nothing is told. */
  async commit(batch: readonly Linked[]): Promise<Committed> {
    const units = batch.map(({ unit }) => unit)
    let told = batch.flatMap(({ link }, unit): readonly Told[] => (link ? [{ link, unit }] : []))
    const untold: Told[] = []
    for (;;) {
      const behind = this.#behind(told)
      const answer = await this.#ask(units, behind)
      if ('results' in answer) {
        for (const { link } of untold) link.settled(false)
        if (behind.length > 0) this.#settle(told, answer.chained)
        return answer
      }
      const { areTrue } = answer
      untold.push(...told.filter((_, at) => !areTrue[at]))
      told = told.filter((_, at) => areTrue[at])
    }
  }

  async #ask(units: readonly WriteUnit[], behind: readonly Behind[]): Promise<Committed | Untrue> {
    try {
      return (await this.#writer.ask('commit', { units, behind })) as Committed | Untrue
    } catch (error) {
      this.chain?.lost()
      throw error
    }
  }

  #behind(told: readonly Told[]): readonly Behind[] {
    if (!this.chain) for (const { link } of told) link.settled(false)
    if (!this.chain || told.length === 0) return []
    try {
      const statements = this.chain.linked(told.map(({ link }) => link.event))
      return statements.map((statement, at) => ({ statement, ...(told[at] ? { unit: told[at].unit } : {}) }))
    } catch (thrown) {
      // What is to be written is written, whatever has become of the chain.
      for (const { link } of told) link.failed(explain(thrown))
      return []
    }
  }

  #settle(told: readonly Told[], chained: readonly WriteResult[]): void {
    const error = chained.at(-1)?.error
    if (error) this.chain?.lost()
    else this.chain?.written()
    for (const [at, { link }] of told.entries()) {
      if (error && at >= chained.length - 1) link.failed(explain(new ThreadError(error)))
      else link.settled(true)
    }
  }
}
