import type { Clock } from '../../../models/domain/clock.ts'
import { RefusalLog } from '../audit/refusalLog.ts'
import { type Bucket, type Limits, leftIn, RateLimiter } from '../web/rateLimiter.ts'
import type { Platform } from '../writeBehind.ts'
import type { Tallies } from './tallies.ts'

/**
 * How often somebody may guess at what is short enough to be found by trying: a bucket for everybody, of which all servers
 * know. Each server asks its own first, so that a flood of tries is refused without the store.
 */
export class GuessLimiter {
  private readonly here: RateLimiter
  private readonly refusals: RefusalLog
  private readonly clock: Clock

  /** `of` says in the log what is guessed at. */
  constructor(
    platform: Platform,
    private readonly of: string,
    private readonly limits: Limits,
    private readonly tallies: Tallies,
  ) {
    this.clock = platform.clock
    this.here = new RateLimiter(platform, of, limits)
    this.refusals = new RefusalLog(platform, of)
  }

  /** Takes one; false, and nothing taken, when none is left. */
  async take(whose: string): Promise<boolean> {
    return this.here.take(whose) && this.ask(whose, 1)
  }

  /** Whether one is left: nothing is taken. */
  async has(whose: string): Promise<boolean> {
    return this.here.has(whose) && this.ask(whose, 0)
  }

  private async ask(whose: string, cost: number): Promise<boolean> {
    const now = this.clock.now()
    const fullAt = now + (this.limits.atOnce / this.limits.aSecond) * 1_000
    let isLeft = true
    await this.tallies.change<Bucket>(`${this.of} ${whose}`, fullAt, (before) => {
      const left = leftIn(before, this.limits, now)
      isLeft = left >= 1
      return isLeft && cost > 0 ? { left: left - cost, at: now } : before
    })
    if (!isLeft) this.refusals.refused(whose)
    return isLeft
  }
}
