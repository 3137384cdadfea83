import type { SecurityEvent } from './auditChain.ts'
import type { ChainLink } from './embedded/chain.ts'

/**
 * An entry of the security log on its way with the write that it tells of. The embedded store writes both in one commit, or
 * neither; where it was not written so, which is always on MongoDB, whoever has made it appends it.
 */
export class CarriedEntry {
  #written: Promise<boolean> = Promise.resolve(false)
  #isRepeat = false

  constructor(readonly event: SecurityEvent) {}

  /** For one try. */
  link(): ChainLink {
    let ends: Pick<ChainLink, 'settled' | 'failed'> | undefined
    this.#written = new Promise((settled, failed) => {
      ends = { settled, failed }
    })
    // Nobody asks where the order itself has failed.
    this.#written.catch(() => undefined)
    return {
      event: this.event,
      settled: (isWritten) => ends?.settled(isWritten),
      failed: (error) => ends?.failed(error),
    }
  }

  /** The order was carried out before, under the same key, and has its entry. */
  repeats(): void {
    this.#isRepeat = true
  }

  get isRepeat(): boolean {
    return this.#isRepeat
  }

  /** When the last try has ended: whether it is on disk. */
  isWritten(): Promise<boolean> {
    return this.#written
  }
}
