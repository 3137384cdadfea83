import type { Logger } from 'pino'
import { type Clock, hours } from '../../../models/domain/clock.ts'
import type { SecurityLogStore } from '../../../models/store/securityLogStore.ts'
import { type Repetition, repeatEvery } from '../repeatEvery.ts'

/** Two years, one of them a leap year. */
export const KEPT_MS = hours(24) * 731
const EVERY_MS = hours(24)
/** Not at once: a machine that woke up in a wrong year must not forget what it will want when its clock is set. */
const FIRST_AFTER_MS = hours(1)
/** At a time, so that what people write in between does not wait for it. */
const BATCH = 1_000

interface ForgetOldEventsDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly store: SecurityLogStore
}

/** The security log is kept for two years, and no longer: every day what has become older is removed. */
export function forgetOldEvents({ clock, log, store }: ForgetOldEventsDeps): Repetition {
  let stopped = false
  const failed = 'old entries of the security log could not be removed'
  const daily = repeatEvery({ clock, log, everyMs: EVERY_MS, firstAfterMs: FIRST_AFTER_MS, failed, go: forget })

  async function forget(): Promise<void> {
    const before = clock.now() - KEPT_MS
    while (!stopped && (await store.removeOldest(before, BATCH)) === 'more');
  }

  return {
    idle: () => daily.idle(),
    stop() {
      stopped = true
      daily.stop()
    },
  }
}
