import { type Instant, minutes } from '../../models/domain/clock.ts'
import { lastNight } from '../platform/lastNight.ts'
import { type Repetition, repeatEvery } from '../platform/repeatEvery.ts'
import { sureTime } from '../platform/sureTime.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { Retention } from './retention.ts'

/** After the backup of the night. */
const RETENTION_MINUTE = 3 * 60
const LOOK_EVERY_MS = minutes(10)

interface NightlyRetentionDeps extends Platform {
  readonly retention: Retention
  readonly timeZone: () => string
  /** Somebody is being called: it waits for a quieter moment. */
  readonly isBusy: () => boolean
  /** Of several servers one forgets: two would do the same work twice, and say it twice in the log. */
  readonly isItsTurn: () => boolean
}

/**
 * Forgets every night what is no longer kept. After a night in which the server did not run, it does so when it is up
 * again and its clock has not been set for a while: a machine that woke up in a wrong year must not forget anything.
 */
export function nightlyRetention({
  clock,
  log,
  retention,
  timeZone,
  isBusy,
  isItsTurn,
}: NightlyRetentionDeps): Repetition {
  const isTimeSure = sureTime(clock)
  let doneAt: Instant = Number.NEGATIVE_INFINITY
  const failed = 'visits could not be forgotten; it is tried again'
  const looks = repeatEvery({ clock, log, everyMs: LOOK_EVERY_MS, failed, go: look })

  async function look(): Promise<void> {
    const now = clock.now()
    if (doneAt >= lastNight(now, timeZone(), RETENTION_MINUTE) || !isTimeSure() || isBusy() || !isItsTurn()) return
    await retention.run()
    doneAt = now
  }

  return {
    idle: () => looks.idle(),
    stop() {
      looks.stop()
      retention.stop()
    },
  }
}
