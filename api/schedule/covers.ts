import { hours } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { Cover } from '../../models/domain/schedule/cover.ts'
import type { CoverStore } from '../../models/store/coverStore.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'

/** So long it is known who has stood in before: they are asked first. */
const KEPT_MS = hours(90 * 24)

/** Who was asked to stand in for hours in which nobody would be there. */
export class Covers extends Collection<Cover> {
  constructor(
    private readonly deps: Platform,
    store: CoverStore,
  ) {
    super(deps, { noun: 'cover', store, read: () => store.all() })
  }

  /** Agreed, whoever asked: as long as it is kept. */
  agreedFor(awayId: PersonId): readonly Cover[] {
    return this.all().filter(({ state, awayIds }) => state === 'agreed' && awayIds.includes(awayId))
  }

  async forgetOld(): Promise<void> {
    const before = this.deps.clock.now() - KEPT_MS
    for (const { id, to } of this.all()) if (to < before) await this.removeIfThere(id)
  }
}
