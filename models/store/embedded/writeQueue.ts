import type { ChainLink } from './chain.ts'
import type { Replacement, Statement } from './collectionSql.ts'
import { Commits, type Linked, type WriteResult, type WriteUnit } from './commits.ts'
import { explain } from './faults.ts'
import type { WorkerLink } from './workerLink.ts'

const valuesIn = (one: Statement | Replacement): readonly unknown[] => ('given' in one ? one.given : one)

interface Pending extends Linked {
  readonly resolve: (results: readonly WriteResult[]) => void
  readonly reject: (error: Error) => void
}

/**
 * On a disk whose syncs are slow, a batch begins no sooner than this share of a sync after the one before it. The answer
 * to that one (a receipt, the next press) comes a moment later and rides along; else it would wait for two syncs.
 */
const GATHERING_SHARE = 0.1
const LONGEST_GATHERING_MS = 5

/** Beyond that a batch is no quicker for each of its writes, and the log it makes is long. */
const MOST_BYTES_AT_ONCE = 8 * 1024 * 1024

/** From here on the log is copied into the main file as soon as nobody waits for a write, which takes two syncs. */
const LOG_WORTH_COPYING = 4 * 1024 * 1024
/** From here on it is copied all the same. */
const LONGEST_LOG = 8 * 1024 * 1024

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
  readonly commits: Commits
  #busy = false
  #logged = 0
  #lastCommitMs = 0
  #lastEnded = 0

  /** `settled` hears the outcome of every batch: an error raises the alarm, the next success takes it back. */
  constructor(writer: WorkerLink, settled: (error: Error | undefined) => void) {
    this.#writer = writer
    this.commits = new Commits(writer)
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
      const { results, logged } = await this.commits.commit(batch)
      this.#settled(undefined)
      for (const [at, { resolve }] of batch.entries()) resolve(results[at] ?? [])
      this.#logged = logged
    } catch (thrown) {
      const error = explain(thrown)
      this.#settled(error)
      for (const { link, reject } of batch) {
        reject(error)
        link?.failed(error)
      }
    }
    this.#lastCommitMs = performance.now() - began
    if (this.#logged >= (this.#gathering.length > 0 ? LONGEST_LOG : LOG_WORTH_COPYING)) await this.#shorten()
    this.#lastEnded = performance.now()
    this.#busy = false
    if (this.#gathering.length > 0) this.#gather()
  }

  /** Meanwhile the next batch gathers: one that was closed before would leave out whoever comes now, for syncs. */
  async #shorten(): Promise<void> {
    this.#logged = 0
    // Whoever writes next hears of it.
    await this.#writer.ask('shorten').catch(() => undefined)
  }
}
