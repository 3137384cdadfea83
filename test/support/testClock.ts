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

  /** Moves to `target` from moment to moment; after each, everything it set off is given time to end. */
  async advanceTo(target: Instant, settle: () => Promise<void>): Promise<void> {
    await settle()
    for (;;) {
      const at = Math.min(...this.timers.map((timer) => timer.at))
      if (at > target) break
      this.current = Math.max(this.current, at)
      for (const timer of this.timers.filter((each) => each.at === at)) {
        // One of the same moment may have called this one off.
        if (!this.timers.includes(timer)) continue
        this.timers = this.timers.filter((each) => each !== timer)
        timer.call()
      }
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
