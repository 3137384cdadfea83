import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { RateLimiter } from '../platform/web/rateLimiter.ts'

/** Every change is kept for good. Whoever types one each half minute is never refused. */
export const CHANGES_OF_ONE = { atOnce: 300, aSecond: 1 / 30 }
/** So many items of one change, an import for one, are as much as a change more. */
const ITEMS_OF_ONE = 100

/** How much of the directory one person may change: nobody fills memory and disk, nor makes every screen look again and again. */
export class ChangePace {
  private readonly ofPeople: RateLimiter

  constructor(platform: ConstructorParameters<typeof RateLimiter>[0]) {
    this.ofPeople = new RateLimiter(platform, 'changes of the directory', CHANGES_OF_ONE)
  }

  spend(personId: PersonId, items: number): void {
    const cost = 1 + Math.floor(items / ITEMS_OF_ONE)
    if (!this.ofPeople.take(personId, cost))
      throw new Refusal('tooManyAttempts', { retryAfterMs: (cost / CHANGES_OF_ONE.aSecond) * 1_000 })
  }
}
