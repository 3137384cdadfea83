import type { Clock, Instant } from '../models/domain/clock.ts'

/** A clock that cannot be turned back or forward under a waiting client. */
export interface SteadyClock extends Clock {
  /** How far the wall clock has gone ahead; negative: it was set back. */
  driftMs(): number
  /** Follows the wall clock where it drifts. */
  adopt(driftMs: number): void
  /** Follows the wall clock where it was set, and tells whoever holds times in the same breath. */
  step(deltaMs: number): void
  onStep(listener: (deltaMs: number) => void): void
  /** Hears what a timer's call has failed with. Where nobody listens, it ends the process, as it does by itself. */
  onFailed(listener: (error: unknown) => void): void
  /** Looks at the wall clock once more, where it is another machine's. */
  measureAgain(): Promise<void>
  /** All steps so far, summed up, those before this start included: by it every document says how its times are told. */
  steppedMs: number
}

/** Where time comes from: the machine, or a test. */
export interface TimeSource {
  /** The wall clock, which an administrator, a virtual machine or a time server may set. */
  wall(): Instant
  /** Milliseconds since some moment; never set, never backwards. */
  monotonic(): number
  after(ms: number, call: () => void): () => void
  /** Where the wall clock is another machine's, and measured now and then. */
  measureAgain?(): Promise<void>
}

const LONGEST_TIMER_MS = 2 ** 31 - 1

export const machineTime: TimeSource = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, Math.min(ms, LONGEST_TIMER_MS))
    return () => clearTimeout(timer)
  },
}

/**
 * Runs on monotonic time while the process lives, so that setting the wall clock makes no escalation early, late or
 * double; `followClockSteps` brings it back to the wall clock.
 */
export function steadyClock(source: TimeSource): SteadyClock {
  let offset = source.wall() - source.monotonic()
  const now = (): Instant => Math.round(offset + source.monotonic())
  const listeners: ((deltaMs: number) => void)[] = []
  const failureListeners: ((error: unknown) => void)[] = []
  function failed(error: unknown): void {
    if (failureListeners.length === 0) throw error
    for (const listener of failureListeners) listener(error)
  }
  return {
    steppedMs: 0,
    now,
    after: (ms, call) =>
      source.after(ms, () => {
        try {
          // A call that has a promise to give is one that can fail later.
          const underWay: unknown = call()
          if (underWay instanceof Promise) underWay.catch(failed)
        } catch (error) {
          failed(error)
        }
      }),
    driftMs: () => source.wall() - now(),
    adopt(driftMs) {
      offset += driftMs
    },
    step(deltaMs) {
      offset += deltaMs
      this.steppedMs += deltaMs
      for (const listener of listeners) listener(deltaMs)
    },
    onStep(listener) {
      listeners.push(listener)
    },
    onFailed(listener) {
      failureListeners.push(listener)
    },
    measureAgain: async () => source.measureAgain?.(),
  }
}
