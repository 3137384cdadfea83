import type { Logger } from 'pino'
import type { Clock, Instant } from '../../../models/domain/clock.ts'
import { RefusalLog } from '../audit/refusalLog.ts'

export interface Limits {
  readonly atOnce: number
  /** How fast it fills again. */
  readonly aSecond: number
}

export interface Bucket {
  readonly left: number
  readonly at: Instant
}

export function leftIn(bucket: Bucket | undefined, { atOnce, aSecond }: Limits, now: Instant): number {
  if (!bucket) return atOnce
  return Math.min(atOnce, bucket.left + (Math.max(0, now - bucket.at) / 1_000) * aSecond)
}

/** A stranger with many addresses must not fill the memory. */
const MOST_REMEMBERED = 10_000

/** How much each caller may still do: a bucket for everybody, which fills again. What costs more takes more of it. */
export class RateLimiter {
  private readonly buckets = new Map<string, Bucket>()

  private readonly clock: Clock
  private readonly refusals: RefusalLog

  /** `of` says in the log what is limited. */
  constructor(
    platform: { readonly clock: Clock; readonly log: Logger },
    of: string,
    private readonly limits: Limits,
  ) {
    this.clock = platform.clock
    this.refusals = new RefusalLog(platform, of)
  }

  /** Takes so much; false, and nothing taken, when too little is left. */
  take(whose: string, cost = 1): boolean {
    const now = this.clock.now()
    const left = this.leftOf(whose, now) - cost
    if (left < 0) {
      this.refusals.refused(whose)
      return false
    }
    this.buckets.set(whose, { left, at: now })
    if (this.buckets.size > MOST_REMEMBERED) this.forgetTheFull(now)
    return true
  }

  /** How much is left: nothing is taken. */
  left(whose: string): number {
    return this.leftOf(whose, this.clock.now())
  }

  /** Whether something is left: nothing is taken. */
  has(whose: string): boolean {
    if (this.leftOf(whose, this.clock.now()) >= 1) return true
    this.refusals.refused(whose)
    return false
  }

  private leftOf(whose: string, now: Instant): number {
    return leftIn(this.buckets.get(whose), this.limits, now)
  }

  /** Whose bucket is full is treated as somebody never seen. */
  private forgetTheFull(now: Instant): void {
    for (const whose of this.buckets.keys())
      if (this.leftOf(whose, now) >= this.limits.atOnce) this.buckets.delete(whose)
    if (this.buckets.size > MOST_REMEMBERED) this.buckets.clear()
  }
}
