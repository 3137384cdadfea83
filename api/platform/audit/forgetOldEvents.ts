import type { Logger } from 'pino'
import { type Clock, hours } from '../../../models/domain/clock.ts'
import { PRUNED, prunedObject } from '../../../models/store/auditChain.ts'
import type { SecurityLogStore } from '../../../models/store/securityLogStore.ts'
import { type Repetition, repeatEvery } from '../repeatEvery.ts'
import type { SecurityLog } from './securityLog.ts'

/** Two years, one of them a leap year. */
export const KEPT_MS = hours(24) * 731
const EVERY_MS = hours(24)
/** Not at once: a machine that woke up in a wrong year must not forget what it will want when its clock is set. */
const FIRST_AFTER_MS = hours(1)
/** At a time, so that what people write in between does not wait for it. */
const BATCH = 1_000

interface ForgetOldEventsDeps {
  readonly securityLog: SecurityLog
  readonly clock: Clock
  readonly log: Logger
  readonly store: SecurityLogStore
  /** Of several servers one forgets: two would say it twice. */
  readonly isItsTurn: () => boolean
}

/**
 * The security log is kept for two years, and no longer: every day what has become older is removed. The chain says so
 * itself, and first: where it begins now is as certain as its end.
 */
export function forgetOldEvents({ clock, log, store, securityLog, isItsTurn }: ForgetOldEventsDeps): Repetition {
  let stopped = false
  const failed = 'old entries of the security log could not be removed'
  const daily = repeatEvery({ clock, log, everyMs: EVERY_MS, firstAfterMs: FIRST_AFTER_MS, failed, go: forget })

  async function forget(): Promise<void> {
    if (!isItsTurn()) return
    const before = clock.now() - KEPT_MS
    const last = await store.lastBefore(before)
    // Nothing is old, or a run that was cut short has said so already: what follows it is younger.
    if (last.seq > (await prunedTo())) {
      await securityLog.note({ what: PRUNED, result: 'done', object: prunedObject(last) })
    }
    while (!stopped && (await store.removeUpTo(last, before, BATCH)) > 0);
  }

  async function prunedTo(): Promise<number> {
    const [said] = await store.newest(1, undefined, { what: PRUNED })
    return Number(said?.object?.split(':')[0] ?? 0)
  }

  return {
    idle: () => daily.idle(),
    stop() {
      stopped = true
      daily.stop()
    },
  }
}
