import type { TimeSource } from '../../api/clock.ts'
import type { Instant } from '../../models/domain/clock.ts'

interface Timer {
  readonly at: Instant
  readonly call: () => void
}

/** A clock that stands still until the test moves it. */
export class TestClock implements TimeSource {
  private timers: Timer[] = []

  private wallAhead = 0

  constructor(private current: Instant) {}

  monotonic(): number {
    return this.current
  }

  wall(): Instant {
    return this.current + this.wallAhead
  }

  /** Somebody, or a time server, sets the wall clock. No time passes. */
  setWallBy(ms: number): void {
    this.wallAhead += ms
  }

  now(): Instant {
    return this.current
  }

  after(ms: number, call: () => void): () => void {
    const timer = { at: this.current + Math.max(0, ms), call }
    this.timers.push(timer)
    return () => {
      this.timers = this.timers.filter((each) => each !== timer)
    }
  }

  /** Moves to `target` from timer to timer; after each, everything it set off is given time to end. */
  async advanceTo(target: Instant, settle: () => Promise<void>): Promise<void> {
    await settle()
    for (;;) {
      const due = this.timers
        .filter((timer) => timer.at <= target)
        .reduce<Timer | undefined>((first, timer) => (first && first.at <= timer.at ? first : timer), undefined)
      if (!due) break
      this.timers = this.timers.filter((timer) => timer !== due)
      this.current = Math.max(this.current, due.at)
      due.call()
      await settle()
    }
    this.current = Math.max(this.current, target)
  }

  /** The clock is set by hand: no timer runs on the way. */
  set(target: Instant): void {
    this.current = target
  }

  /** What a restart does to timers: they are gone. */
  forgetTimers(): void {
    this.timers = []
  }
}
