import type { TimeSource } from '../../api/clock.ts'
import { type Instant, seconds } from '../../models/domain/clock.ts'

interface Timer {
  readonly at: Instant
  readonly waitsMs: number
  readonly call: () => void
}

/** What an office knows of its near future. */
export interface Foresight {
  /** When the last thing happened in it. */
  lastEvent(): Instant
  /** When the next thing falls due that is stored. */
  nextDue(): Promise<Instant>
  /** Always in strides, and what looks for work every minute comes a stride later too. */
  readonly inStrides?: boolean
}

/** Longer than anything that a round compares the time with: half a minute at the counter, a minute of the mail. */
const QUIET_MS = seconds(65)
/** Between two rounds that look for work, at most. What waits longer is an appointment. */
const ROUND_MS = seconds(10)
const LONG_ROUND_MS = seconds(60)
/** Shorter than what a watchdog calls stuck. */
const STRIDE_MS = seconds(8)
/** And no round of a whole second falls on what is due: it has to happen by a timer of its own. */
const WALKED_BEFORE_MS = seconds(2.5)
const STRIDE_BEFORE_MS = seconds(0.9)

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
    const timer = { at: this.current + Math.max(0, ms), waitsMs: ms, call }
    this.timers.push(timer)
    return () => {
      this.timers = this.timers.filter((each) => each !== timer)
    }
  }

  /**
   * Moves to `target` from moment to moment; after each, everything it set off is given time to end. With foresight it
   * takes a stride where rounds have found nothing to do for a while and nothing is near.
   */
  async advanceTo(target: Instant, settle: () => Promise<void>, foresight?: Foresight): Promise<void> {
    await settle()
    for (;;) {
      const next = Math.min(...this.timers.map((timer) => timer.at))
      if (next > target) break
      const isLate = next < this.current
      const at = !isLate && foresight ? Math.max(next, await this.strideEnd(target, foresight)) : next
      this.current = Math.max(this.current, at)
      for (const timer of this.timers.filter((each) => each.at <= at).toSorted((one, other) => one.at - other.at)) {
        // One of the same moment may have called this one off.
        if (!this.timers.includes(timer)) continue
        this.timers = this.timers.filter((each) => each !== timer)
        timer.call()
      }
      await settle()
    }
    this.current = Math.max(this.current, target)
  }

  private async strideEnd(target: Instant, { lastEvent, nextDue, inStrides }: Foresight): Promise<Instant> {
    if (!inStrides && this.current - lastEvent() < QUIET_MS) return this.current
    const due = Math.min(target, await nextDue())
    if (inStrides)
      return Math.min(due - STRIDE_BEFORE_MS, this.current + STRIDE_MS, ...this.appointments(LONG_ROUND_MS))
    const near = Math.min(due, ...this.appointments(ROUND_MS))
    return Math.min(near - WALKED_BEFORE_MS, this.current + STRIDE_MS)
  }

  private appointments(roundMs: number): readonly Instant[] {
    return this.timers.filter(({ waitsMs }) => waitsMs > roundMs).map(({ at }) => at)
  }

  /** What comes round so often comes now, though no time has passed. */
  bringForward(everyMs: number): void {
    const rounds = this.timers.filter(({ waitsMs }) => waitsMs === everyMs)
    this.timers = this.timers.filter((each) => !rounds.includes(each))
    for (const { call } of rounds) call()
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
