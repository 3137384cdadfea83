import { pino } from 'pino'
import { steadyClock } from '../../api/clock.ts'
import type { HearNews } from '../../models/store/sharing/sharing.ts'
import type { StoredCollection, Versioned } from '../../models/store/storedCollection.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import type { TestClock } from './testClock.ts'

/** What every collection stands on, by the test's clock. */
export const platformAt = (time: TestClock, log = pino({ level: 'silent' })) => ({ clock: steadyClock(time), log })

/** A store of one collection whose disk may be full, and whose answers may be held back. */
export class MemoryStore<D extends Versioned> implements StoredCollection<D> {
  readonly name = 'things'
  readonly stored = new Map<string, D>()
  isShared = false
  /** Whoever holds it hears what another server has written. */
  readonly hearers: HearNews[] = []
  isFull = false
  /** The one document that cannot be written. */
  refuses: string | undefined
  writes = 0
  beforeAnswer: () => Promise<void> = async () => undefined

  constructor(
    readonly idOf: (document: D) => string,
    ...documents: readonly D[]
  ) {
    for (const document of documents) this.stored.set(idOf(document), document)
  }

  onNews = (hear: HearNews): void => void this.hearers.push(hear)

  all = async (): Promise<readonly D[]> => [...this.stored.values()]

  find = async (id: string): Promise<D | undefined> => this.stored.get(id)

  insert = async (documents: D | readonly D[]) => {
    for (const [at, document] of ([documents].flat() as D[]).entries()) {
      const id = this.idOf(document)
      if (this.stored.has(id)) return { fields: ['_id'], at }
      await this.write(id, () => void this.stored.set(id, document))
    }
    return undefined
  }

  replace = async (next: D): Promise<boolean> => {
    const id = this.idOf(next)
    const wins = this.stored.get(id)?.version === next.version - 1
    await this.write(id, () => void (wins && this.stored.set(id, next)))
    return wins
  }

  remove = async (id: string): Promise<boolean> => {
    const isThere = this.stored.has(id)
    await this.write(id, () => void this.stored.delete(id))
    return isThere
  }

  private async write(id: string, act: () => void): Promise<void> {
    if (this.isFull || this.refuses === id) throw new StoreUnavailable('full', 'The disk is full.')
    act()
    this.writes += 1
    await this.beforeAnswer()
  }
}
