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
  /** The log is worth copying into the main file. */
  readonly isLong: boolean
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

const valuesIn = (one: Statement | Replacement): readonly unknown[] => ('given' in one ? one.given : one)

interface Pending {
  readonly unit: WriteUnit
  readonly link?: ChainLink | undefined
  readonly resolve: (results: readonly WriteResult[]) => void
  readonly reject: (error: Error) => void
}

/**
 * On a disk whose syncs are slow, a batch begins no sooner than this share of a sync after the one before it: what is
 * said in answer to that one (a receipt, the next press) comes a moment after it, and would else wait for a whole sync
 * and then its own.
 */
const GATHERING_SHARE = 0.1
const LONGEST_GATHERING_MS = 5

/** Beyond that a batch is no quicker for each of its writes, and the log it makes is long. */
const MOST_BYTES_AT_ONCE = 8 * 1024 * 1024

/** A link, and the place of the unit in its batch of which it tells. */
interface Told {
  readonly link: ChainLink
  readonly unit: number
}

/** How many from the first on are no larger together than that; one, however large it is. */
function countUpTo(bytes: number, pending: readonly Pending[]): number {
  let left = bytes
  for (const [at, { unit }] of pending.entries()) {
    for (const one of unit) for (const value of valuesIn(one)) left -= typeof value === 'string' ? value.length : 8
    if (left < 0) return Math.max(1, at)
  }
  return pending.length
}

/**
 * Group commit: while one batch is being synced the next one gathers, so that any number of writers share a sync. A
 * write therefore waits for its own sync and at most for what is left of the one before it. Several syncs at a time
 * would halve that on a slow disk, but then a torn end of the log could not be told from damage: see `checkLog`.
 */
export class WriteQueue {
  readonly #writer: WorkerLink
  readonly #settled: (error: Error | undefined) => void
  readonly #gathering: Pending[] = []
  /** Absent: no link is written. */
  chain: Chain | undefined
  #busy = false
  #isLong = false
  #lastCommitMs = 0
  #lastEnded = 0

  /** `settled` hears the outcome of every batch: an error raises the alarm, the next success takes it back. */
  constructor(writer: WorkerLink, settled: (error: Error | undefined) => void) {
    this.#writer = writer
    this.#settled = settled
  }

  /** `link`: told of the unit in the same commit, if that is carried out. */
  write(unit: WriteUnit, link?: ChainLink): Promise<readonly WriteResult[]> {
    return new Promise((resolve, reject) => {
      this.#gathering.push({ unit, link, resolve, reject })
      if (!this.#busy) this.#gather()
    })
  }

  #gather(): void {
    this.#busy = true
    const gatheringMs = Math.min(LONGEST_GATHERING_MS, this.#lastCommitMs * GATHERING_SHARE)
    const waitMs = this.#lastEnded + gatheringMs - performance.now()
    // Never at once: what arrives on other sockets in this turn of the event loop rides along.
    if (waitMs < 1) setImmediate(() => void this.#commit())
    else setTimeout(() => void this.#commit(), waitMs)
  }

  async #commit(): Promise<void> {
    const began = performance.now()
    const batch = this.#gathering.splice(0, countUpTo(MOST_BYTES_AT_ONCE, this.#gathering))
    try {
      const { results, isLong } = await this.#write(batch)
      this.#settled(undefined)
      for (const [at, { resolve }] of batch.entries()) resolve(results[at] ?? [])
      this.#isLong = isLong
    } catch (thrown) {
      const error = explain(thrown)
      this.#settled(error)
      this.chain?.lost()
      for (const { link, reject } of batch) {
        reject(error)
        link?.failed(error)
      }
    }
    this.#lastCommitMs = performance.now() - began
    if (this.#isLong) await this.#shorten()
    this.#lastEnded = performance.now()
    this.#busy = false
    if (this.#gathering.length > 0) this.#gather()
  }

  /** Meanwhile the next batch gathers: one that was closed before would leave out whoever comes now, for syncs. */
  async #shorten(): Promise<void> {
    this.#isLong = false
    // Whoever writes next hears of it.
    await this.#writer.ask('shorten').catch(() => undefined)
  }

  /** Behind the units what tells of them. Of one that is refused nothing is told. */
  async #write(batch: readonly Pending[]): Promise<Committed> {
    const units = batch.map(({ unit }) => unit)
    let told = batch.flatMap(({ link }, unit): readonly Told[] => (link ? [{ link, unit }] : []))
    const untold: Told[] = []
    for (;;) {
      const behind = this.#behind(told)
      const answer = (await this.#writer.ask('commit', { units, behind })) as Committed | Untrue
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
