import type { Logger } from 'pino'
import type { Clock } from '../../models/domain/clock.ts'

export interface Repetition {
  stop(): void
  /** When the round that is under way, if any, has ended. */
  idle(): Promise<void>
}

interface RepeatEveryOptions {
  readonly clock: Pick<Clock, 'after'>
  readonly log: Logger
  readonly everyMs: number
  /** Until the first one; absent: as long as between two. */
  readonly firstAfterMs?: number
  /** What the log says when a round fails; the next one comes all the same. */
  readonly failed: string
  readonly go: () => void | Promise<void>
}

/** The same, from when everything is read: for what looks at all that is held. A long start would do it over and over. */
export function repeatOnceBegun(options: RepeatEveryOptions): Repetition & { begin(): void } {
  let going: Repetition | undefined
  return {
    begin() {
      going = repeatEvery(options)
    },
    stop: () => going?.stop(),
    idle: async () => going?.idle(),
  }
}

/** Does something again and again, each time so long after the last has ended: never two at once. */
export function repeatEvery({
  clock,
  log,
  everyMs,
  firstAfterMs = everyMs,
  failed,
  go,
}: RepeatEveryOptions): Repetition {
  let stopped = false
  let round: Promise<void> = Promise.resolve()
  let cancel = clock.after(firstAfterMs, next)

  function next(): void {
    round = goRound().finally(() => {
      if (!stopped) cancel = clock.after(everyMs, next)
    })
  }

  async function goRound(): Promise<void> {
    try {
      await go()
    } catch (error) {
      log.error({ err: error }, failed)
    }
  }

  return {
    stop() {
      stopped = true
      cancel()
    },
    idle: () => round,
  }
}
