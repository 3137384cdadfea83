import type { Logger } from 'pino'
import { type Instant, minutes } from '../../../models/domain/clock.ts'
import type { SteadyClock } from '../../clock.ts'
import type { AlarmPath } from './pulse.ts'

/** What fails once in a while is an error in the log; what fails again and again leaves something undone. */
const MOST = 2
const WITHIN_MS = minutes(5)

interface TimerHealthDeps {
  readonly clock: SteadyClock
  readonly log: Logger
}

/**
 * Whatever a timer was set for may fail, and it must neither end the server nor be lost in silence: it is logged and
 * counted, and while it repeats, the alarm path is not well.
 */
export class TimerHealth implements AlarmPath {
  /** Since the start. */
  failed = 0
  private recent: readonly Instant[] = []

  constructor(private readonly deps: TimerHealthDeps) {
    const { clock, log } = deps
    clock.onFailed((error) => {
      this.failed += 1
      this.recent = [...this.recent, clock.now()].slice(-MOST - 1)
      log.error({ err: error, failed: this.failed }, 'what a timer was set for has failed; everything else goes on')
    })
  }

  isWell(): boolean {
    const [oldest = 0] = this.recent
    return this.recent.length <= MOST || this.deps.clock.now() - oldest > WITHIN_MS
  }
}
