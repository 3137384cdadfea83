import type { StoredTally, TallyStore } from '../../../models/store/sharing/tallyStore.ts'

/** What the servers of one office count together, without a store. */
export class SharedTallies implements TallyStore {
  readonly stored = new Map<string, StoredTally>()
  writes = 0
  questions = 0
  /** Between what one has read and what it writes. */
  beforeWrite: () => Promise<void> = async () => undefined

  find = async (ids: readonly string[]): Promise<readonly StoredTally[]> => {
    this.questions += 1
    return ids.flatMap((id) => this.stored.get(id) ?? [])
  }

  async write(next: StoredTally): Promise<boolean> {
    await this.beforeWrite()
    if ((this.stored.get(next.id)?.version ?? 0) !== next.version - 1) return false
    this.writes += 1
    this.stored.set(next.id, next)
    return true
  }

  async forgetKeptUntil(at: number): Promise<void> {
    for (const { id, keptUntil } of [...this.stored.values()]) if (keptUntil <= at) this.stored.delete(id)
  }
}
