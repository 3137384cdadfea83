import type { Replacement, Statement } from './collectionSql.ts'
import { explain, type PlainError } from './faults.ts'
import type { WorkerLink } from './workerLink.ts'

export interface Refused {
  readonly error: PlainError
}
export type WriteResult = { readonly changes: number; readonly error?: never } | Refused

/** What one caller wants written, in order: a refused statement ends it, what came before it stays. */
export type WriteUnit = readonly (Statement | Replacement)[]

const valuesIn = (one: Statement | Replacement): readonly unknown[] => ('given' in one ? one.given : one)

interface Pending {
  readonly unit: WriteUnit
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
  #busy = false
  #lastCommitMs = 0
  #lastEnded = 0

  /** `settled` hears the outcome of every batch: an error raises the alarm, the next success takes it back. */
  constructor(writer: WorkerLink, settled: (error: Error | undefined) => void) {
    this.#writer = writer
    this.#settled = settled
  }

  write(unit: WriteUnit): Promise<readonly WriteResult[]> {
    return new Promise((resolve, reject) => {
      this.#gathering.push({ unit, resolve, reject })
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
      const units = batch.map(({ unit }) => unit)
      const results = (await this.#writer.ask('commit', { units })) as readonly (readonly WriteResult[])[]
      this.#settled(undefined)
      for (const [at, { resolve }] of batch.entries()) resolve(results[at] ?? [])
    } catch (thrown) {
      const error = explain(thrown)
      this.#settled(error)
      for (const { reject } of batch) reject(error)
    }
    this.#lastEnded = performance.now()
    this.#lastCommitMs = this.#lastEnded - began
    this.#busy = false
    if (this.#gathering.length > 0) this.#gather()
  }
}
